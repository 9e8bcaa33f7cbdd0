"""Whose phrasings they are: of many by number, those of which a reply may say or sounds like some."""

from __future__ import annotations

from collections.abc import Iterable

NOBODY = -1


class Owners:
    """The owner of each phrasing, by number."""

    def __init__(self) -> None:
        self._each: list[int] = []

    def take(self, numbers: range, owner: int) -> None:
        """Let these phrasings be an owner's; those before that nobody took are nobody's."""
        self._each += [NOBODY] * (numbers.stop - len(self._each))
        self._each[numbers.start : numbers.stop] = [owner] * len(numbers)

    def of(self, numbers: Iterable[int]) -> set[int]:
        """Who owns some of these."""
        each = self._each
        return {each[number] for number in numbers if number < len(each)} - {NOBODY}

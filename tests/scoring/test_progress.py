"""Learning that takes seconds is told, whole lines at a time, and learning that takes none is not."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import pytest

from scoring.meaning import progress


@pytest.fixture
def stream(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    monkeypatch.setattr(progress, "_told", [])
    told = StringIO()
    progress.tell(lambda: told, iter((10.0, 14.2)).__next__)
    yield told


def test_a_large_standard_is_told_as_it_begins_and_when_it_is_done(stream: StringIO) -> None:
    with progress.learning("town-library", progress.MANY):
        assert stream.getvalue() == "Learning town-library …\n"
    assert stream.getvalue() == "Learning town-library …\nLearned town-library in 4 s\n"


def test_a_small_one_is_not(stream: StringIO) -> None:
    with progress.learning("mini", progress.MANY - 1):
        pass
    assert stream.getvalue() == ""

"""What a reply says besides its acts: advice (别给他喝水, don't try to fix it), and kind words."""

from __future__ import annotations

from simulator.call.desk import Desk
from simulator.call.manner_of import manner
from simulator.call.timing import sentences


def advises(desk: Desk, text: str) -> bool:
    """Whether a sentence of a reply tells him what to do or to leave."""
    how = manner(desk.lang)
    return any(how.advises.search(one) and not how.marked.search(one) for one in _sentences(text))


def is_kind(desk: Desk, text: str) -> bool:
    """Whether a sentence of a reply says something kind."""
    return any(manner(desk.lang).kind.search(one) for one in _sentences(text))


def _sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text) if text[start:end].strip()]

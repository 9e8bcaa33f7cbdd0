"""Whether a reply brings the call to its end: it asks whether there is anything else, or takes leave."""

from __future__ import annotations

from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.manner_of import manner
from simulator.call.timing import sentences


def asks_closing(line: Line) -> bool:
    """Whether a reply asks whether there is anything else."""
    return any(one.kind == "closing" for one in line.questions)


def takes_leave(desk: Desk, line: Line) -> bool:
    """Whether a reply ends with a farewell."""
    text = line.text.in_(desk.lang)
    said = [text[start:end] for start, end in sentences(text) if text[start:end].strip()]
    return bool(manner(desk.lang).leave.search(said[-1]))


def ends_on_closing(desk: Desk, line: Line) -> bool:
    """Whether the last thing that a reply says is the question whether there is anything else."""
    text = line.text.in_(desk.lang)
    said = [text[start:end] for start, end in sentences(text) if text[start:end].strip()]
    return asks_closing(line) and line.questions[-1].kind == "closing" and bool(
        manner(desk.lang).closing.search(said[-1]))


def winds_up(desk: Desk, line: Line) -> bool:
    """Whether a reply does either."""
    return asks_closing(line) or takes_leave(desk, line)

"""What the engine is not sure of at a turn. In practice it counts in the trainee's favour, and is shown as perhaps."""

from __future__ import annotations

from scoring.verdict import Evidence
from simulator.call.line import Line
from simulator.call.state import Call, Visit


def perhaps(call: Call, visit: Visit) -> frozenset[str]:
    """The acts owed at a visit that no reply does surely, and one does perhaps, before it was made good too late.

    What a guard refused was said, but meant otherwise: that is no doubt.
    """
    lines = {line.event: line for line in call.lines if line.who == "trainee" and line.verdict}
    here = [lines[event] for event in visit.replies if event in lines]
    return frozenset(act for act in visit.owed.values() if _is_doubtful(visit, here, lines, act))


def _is_doubtful(visit: Visit, here: list[Line], lines: dict[int, Line], act: str) -> bool:
    if visit.acts.get(act, 0):  # made good too late, unless it was perhaps done before
        first = next((line for line in here if act in line.verdict.heard or _doubts(line, act)), None)
        return first is not None and _doubts(first, act)
    if any(act in line.verdict.heard and not _doubts(line, act) for line in here):
        return False
    credited = lines.get(visit.elsewhere.get(act, 0))
    return any(_doubts(line, act) for line in ([credited] if credited else here))


def _doubts(line: Line, act: str) -> bool:
    found: Evidence | None = next((one for one in line.verdict.evidence if one.what == "act" and one.id == act), None)
    return found is not None and not found.sure and not found.guard

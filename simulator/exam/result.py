"""The result of a sitting: pass or fail by which rule, by section, and item by item."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from scoring.engine import ENGINE
from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.call.scorecard import Scorecard
from simulator.content.exam import Exam
from simulator.exam.form import Slot
from simulator.exam.mark import mark
from simulator.exam.state import Sitting

OVERALL, CRITICAL = "overall", "critical"


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class ItemResult(Frozen):
    slot: str
    kind: str
    section: str
    points: float
    out_of: float
    answer: Any = None
    """None where nothing was answered"""
    verdict: Verdict | None = None
    """of a written answer, with its evidence"""
    card: Scorecard | None = None
    """of an exam call that was taken"""
    critical: bool = False
    least: Annotated[float | None, Field(exclude_if=lambda points: points is None)] = None
    """points if everything that the engine is not sure of goes against the candidate; None where it is sure"""
    most: Annotated[float | None, Field(exclude_if=lambda points: points is None)] = None
    """points if all of it goes for her"""
    vital: Annotated[bool, Field(exclude_if=lambda vital: not vital)] = False
    """of an exam call: whether somebody's safety hangs on it"""


class SectionResult(Frozen):
    section: str
    points: float
    out_of: float
    percent: float
    cut: float
    """lowest percent that passes; 0 where the exam sets none"""
    passed: bool


class Result(Frozen):
    points: float
    out_of: float
    percent: float
    cut: float
    passed: bool
    failed_by: tuple[str, ...]
    """the rules that were not kept: `OVERALL`, `CRITICAL`, or the id of a section; empty when passed"""
    sections: tuple[SectionResult, ...]
    items: tuple[ItemResult, ...]
    engine: str
    waits: Annotated[tuple[str, ...], Field(exclude_if=lambda slots: not slots)] = ()
    """slots for which a person has to look, because what the engine is not sure of there decides between pass and
    fail; the result is then neither, and `failed_by` is empty"""

    @property
    def state(self) -> Literal["passed", "failed", "waits"]:
        return "waits" if self.waits else "passed" if self.passed else "failed"


def score(exam: Exam, sitting: Sitting, judge: Judge, cards: Mapping[str, Scorecard],
          judged: Mapping[str, Verdict] = MappingProxyType({})) -> Result:
    """The result of a sitting that is over. By slot, `cards` are the scorecards of its exam calls and `judged` verdicts
    of written answers that stand, whatever the judge would say."""
    items = tuple(_item(slot, sitting, judge, cards.get(slot.id), judged.get(slot.id)) for slot in sitting.form.slots)
    return result_of(exam, items, ENGINE)


def result_of(exam: Exam, items: tuple[ItemResult, ...], engine: str) -> Result:
    """The result that follows from what each item came to."""
    points, out_of = sum(item.points for item in items), sum(item.out_of for item in items)
    waits = _waits(exam, items)
    failed_by = () if waits else _failed_by(exam, items)
    return Result(points=points, out_of=out_of, percent=_percent(points, out_of), cut=exam.pass_rule.overall,
                  passed=not failed_by and not waits, failed_by=failed_by, sections=_sections(exam, items),
                  items=items, engine=engine, waits=waits)


def _failed_by(exam: Exam, items: tuple[ItemResult, ...]) -> tuple[str, ...]:
    """The rules that are not kept."""
    rule, failed = exam.pass_rule, []
    if rule.critical_fails and any(item.critical for item in items):
        failed.append(CRITICAL)
    if _percent(sum(item.points for item in items), sum(item.out_of for item in items)) < rule.overall:
        failed.append(OVERALL)
    return (*failed, *(section.section for section in _sections(exam, items) if not section.passed))


def _waits(exam: Exam, items: tuple[ItemResult, ...]) -> tuple[str, ...]:
    """The slots of which the engine is not sure, where that could turn pass into fail, or back."""
    least = tuple(item.model_copy(update={"points": item.points if item.least is None else item.least,
                                          "critical": item.critical or item.vital}) for item in items)
    most = tuple(item.model_copy(update={"points": item.points if item.most is None else item.most}) for item in items)
    if bool(_failed_by(exam, least)) == bool(_failed_by(exam, most)):
        return ()
    return tuple(item.slot for item in items if item.least is not None or item.vital)


def _sections(exam: Exam, items: tuple[ItemResult, ...]) -> tuple[SectionResult, ...]:
    return tuple(_section(section, items, exam.pass_rule.sections.get(section, 0.0))
                 for section in dict.fromkeys(sorted(item.section for item in items)))


def _item(slot: Slot, sitting: Sitting, judge: Judge, card: Scorecard | None, judged: Verdict | None) -> ItemResult:
    if slot.is_call:
        return _call(slot, card)
    answer = sitting.answers.get(slot.id)
    marked = mark(slot.item, answer, judge, judged)
    return ItemResult(slot=slot.id, kind=slot.item.kind, section=slot.section, points=marked.share * slot.points,
                      out_of=slot.points, answer=answer, verdict=marked.verdict,
                      critical=marked.verdict is not None and marked.verdict.critical,
                      **_doubt(marked.share, marked.least, marked.most, slot))


def _call(slot: Slot, card: Scorecard | None) -> ItemResult:
    if card is None:
        return ItemResult(slot=slot.id, kind="call", section=slot.section, points=0.0, out_of=slot.points)
    share, least = card.total / 100, (card.total if card.least is None else card.least) / 100
    return ItemResult(slot=slot.id, kind="call", section=slot.section, points=share * slot.points, out_of=slot.points,
                      card=card, critical=_is_critical(card), vital="vital" in card.doubtful,
                      **_doubt(share, least, share, slot))


def _doubt(share: float, least: float, most: float, slot: Slot) -> dict[str, float]:
    """Least and most points, where the engine is not sure of them."""
    return {} if least == share == most else {"least": least * slot.points, "most": most * slot.points}


def _is_critical(card: Scorecard) -> bool:
    return any(reason.code in (CRITICAL, "vital") for reason in card.reasons)


def _section(section: str, items: tuple[ItemResult, ...], cut: float) -> SectionResult:
    own = [item for item in items if item.section == section]
    points, out_of = sum(item.points for item in own), sum(item.out_of for item in own)
    percent = _percent(points, out_of)
    return SectionResult(section=section, points=points, out_of=out_of, percent=percent, cut=cut,
                         passed=percent >= cut)


def _percent(points: float, out_of: float) -> float:
    """Rounded as it is shown: what reads 80.00 has reached 80."""
    return round(100 * points / out_of, 2) if out_of else 0.0

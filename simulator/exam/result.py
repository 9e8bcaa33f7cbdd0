"""The result of a sitting: pass or fail by which rule, by section, and item by item."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict

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


def score(exam: Exam, sitting: Sitting, judge: Judge, cards: Mapping[str, Scorecard],
          judged: Mapping[str, Verdict] = MappingProxyType({})) -> Result:
    """The result of a sitting that is over. By slot, `cards` are the scorecards of its exam calls and `judged` verdicts
    of written answers that stand, whatever the judge would say."""
    items = tuple(_item(slot, sitting, judge, cards.get(slot.id), judged.get(slot.id)) for slot in sitting.form.slots)
    rule = exam.pass_rule
    sections = tuple(_section(section, items, rule.sections.get(section, 0.0))
                     for section in dict.fromkeys(sorted(item.section for item in items)))
    points, out_of = sum(item.points for item in items), sum(item.out_of for item in items)
    percent = _percent(points, out_of)
    failed_by = [section.section for section in sections if not section.passed]
    if percent < rule.overall:
        failed_by.insert(0, OVERALL)
    if rule.critical_fails and any(item.critical for item in items):
        failed_by.insert(0, CRITICAL)
    return Result(points=points, out_of=out_of, percent=percent, cut=rule.overall, passed=not failed_by,
                  failed_by=tuple(failed_by), sections=sections, items=items, engine=ENGINE)


def _item(slot: Slot, sitting: Sitting, judge: Judge, card: Scorecard | None, judged: Verdict | None) -> ItemResult:
    if slot.is_call:
        share = card.total / 100 if card else 0.0
        return ItemResult(slot=slot.id, kind="call", section=slot.section, points=share * slot.points,
                          out_of=slot.points, card=card, critical=card is not None and _is_critical(card))
    answer = sitting.answers.get(slot.id)
    marked = mark(slot.item, answer, judge, judged)
    return ItemResult(slot=slot.id, kind=slot.item.kind, section=slot.section, points=marked.share * slot.points,
                      out_of=slot.points, answer=answer, verdict=marked.verdict,
                      critical=marked.verdict is not None and marked.verdict.critical)


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

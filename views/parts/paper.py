"""A paper that was marked: by section, and item by item with answer, key, and why."""

from __future__ import annotations

from typing import Any

import streamlit as st

from simulator.content.item import Item
from simulator.exam.form import CALLS
from simulator.exam.result import CRITICAL, OVERALL, ItemResult, SectionResult
from training.exams.outcome import Outcome
from views.frame import draw, go
from views.html import Html, div, span, tag
from views.parts import findings, marks
from views.parts.clauses import named
from views.parts.findings import total
from views.words import HTML_LANG, Words


def verdict(w: Words, outcome: Outcome) -> Html:
    """Passed, failed, or what it waits for."""
    result = outcome.result
    praise = w("exam.waits", n=len(result.waits)) if result.waits else w("exam.all_kept")
    return findings.verdict(w, result.state, result.percent, result.cut, outcome.file.exam.title.in_(w.lang),
                            [_rule(w, outcome, one) for one in result.failed_by], praise=praise)


def _rule(w: Words, outcome: Outcome, rule: str) -> str:
    if rule == CRITICAL:
        return w("exam.failed_critical")
    if rule == OVERALL:
        return w("exam.failed_overall", percent=total(outcome.result.percent), cut=f"{outcome.result.cut:g}")
    section = next(one for one in outcome.result.sections if one.section == rule)
    return w("exam.failed_section", section=_title(w, outcome, rule), percent=total(section.percent),
             cut=f"{section.cut:g}")


def _title(w: Words, outcome: Outcome, section: str) -> str:
    if section == CALLS:
        return w("exam.calls_section")
    return next((one.title.in_(w.lang) for one in outcome.file.standard.sections if one.id == section), section)


def sections(w: Words, outcome: Outcome) -> Html:
    """How far each section came."""
    return tag("section", "panel", tag("h2", "", w("exam.by_section")),
               *(_section(w, outcome, one) for one in outcome.result.sections))


def _section(w: Words, outcome: Outcome, one: SectionResult) -> Html:
    cut = span("small", w("exam.cut", cut=f"{one.cut:g}")) if one.cut else None
    return div("clause-row", span("id", "" if one.section == CALLS else one.section),
               span("duty", _title(w, outcome, one.section), cut),
               span("meter", span("full" if one.percent > 99 else "", style=f"width:{one.percent:.0f}%")),
               span("points", w("debrief.points", points=f"{one.points:.3g}", out_of=f"{one.out_of:g}")))


def item_by_item(w: Words, outcome: Outcome, own: bool = True) -> None:
    """Every item; `own`: whether the candidate reads it, whom an exam call leads to its debrief."""
    draw(tag("h2", "", w("exam.item_by_item")))
    for number, item in enumerate(outcome.result.items, 1):
        _item(w, outcome, number, item, own)


def _item(w: Words, outcome: Outcome, number: int, one: ItemResult, own: bool) -> None:
    slot = outcome.file.sitting.form.slot(one.slot)
    badge = "met" if one.points == one.out_of else "partial" if one.points else "missed"
    head = div("turn-head", span("n", str(number)), span("kind", w.of("item_kind", one.kind)),
               span("clause", named(w, outcome.file.standard, [slot.item.clause])) if slot.item else None,
               span("points", w("debrief.points", points=f"{one.points:.3g}", out_of=f"{one.out_of:g}")),
               span("badge perhaps", w("exam.waits_here")) if one.slot in outcome.result.waits else None,
               span("badge violated" if one.critical else f"badge {badge}",
                    w("severity.critical") if one.critical else w.of("verdict", badge)))
    with st.container(key=f"turn-{number}"):
        if one.kind == "call":
            draw(head)
            _call(w, outcome, one, own)
        else:
            draw(head, tag("p", "asked", slot.item.text.in_(w.lang)), _answered(w, outcome, slot.item, one, own),
                 div("model", span("label", w("exam.rationale")), tag("p", "", slot.item.rationale.in_(w.lang))))


def _call(w: Words, outcome: Outcome, one: ItemResult, own: bool) -> None:
    attempt = outcome.file.sitting.calls.get(one.slot)
    if one.card is None or attempt is None:
        draw(tag("p", "", w("exam.not_taken")))
        return
    draw(tag("p", "", w("exam.call_total", total=total(one.card.total))))
    if own and st.button(w("mine.debrief"), key=f"debrief-{one.slot}"):
        go("debrief", attempt=attempt)


def _answered(w: Words, outcome: Outcome, item: Item, one: ItemResult, own: bool) -> Html:
    if one.verdict is not None and one.answer:
        key = tag("p", "", item.model, lang=HTML_LANG[outcome.file.standard.lang]) if item.kind == "wording" else None
        return div("answered", marks.reply(w, outcome.file.standard, one.answer, one.verdict),
                   div("key", span("label", w("exam.key")), key) if key else None)
    yours = _told(w, item, one.answer) if one.answer is not None and one.answer != "" else w("exam.unanswered")
    right = item.model if item.kind == "wording" else None if item.kind == "reply" else _told(w, item, item.key)
    return div("answered", div("yours", span("label", w("exam.yours" if own else "exam.theirs")), yours),
               div("key", span("label", w("exam.key")), right) if right else None)


def _told(w: Words, item: Item, answer: Any) -> str:
    """An answer or a key in words."""
    options = (*getattr(item, "options", ()), *getattr(item, "left", ()), *getattr(item, "right", ()))
    texts = {option.id: option.text.in_(w.lang) for option in options}
    match item.kind:
        case "true-false":
            return w("exam.true" if answer else "exam.false")
        case "single":
            return texts[answer]
        case "matching":
            return w("exam.joined_by").join(f"{texts[left]} → {texts[right]}" for left, right in answer.items())
        case "ordering":
            return " → ".join(texts[id] for id in answer)
        case "multiple":
            return w("exam.joined_by").join(texts[id] for id in texts if id in answer)
    return str(answer)

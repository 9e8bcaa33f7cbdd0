"""The call record in the debrief, field by field: what stands there, what should, and where it stands instead."""

from __future__ import annotations

from simulator.call.desk import Desk
from simulator.call.misplaced import told_in
from simulator.call.record import RecordResult
from training.practice import Debrief
from views.html import Html, div, span, tag
from views.words import Words


def record(w: Words, debrief: Debrief) -> Html:
    """The whole record."""
    if not debrief.card.record:
        return Html("")
    desk, call = debrief.played.world, debrief.played.call
    rows = [_field(w, desk, one, told_in(desk, call, one)) for one in debrief.card.record]
    return tag("section", "panel", tag("h2", "", w("record.title")), div("record-rows", *rows))


def lacking(w: Words, debrief: Debrief) -> str:
    """The fields that are not right, by name."""
    fields = debrief.played.world.fields
    return w("debrief.and").join(fields[one.field].title.in_(w.lang) for one in debrief.card.record
                                 if one.points < one.out_of)


def _field(w: Words, desk: Desk, one: RecordResult, elsewhere: str | None) -> Html:
    field = desk.fields[one.field]
    shown = {id: title.in_(w.lang) for id, title in field.options.items()}
    should = f"{w.of('record_code', one.code)} {shown.get(one.expected, one.expected)}"
    if field.words:
        lacks = field.words if one.code == "blank" else one.missing
        should = w("record.must_hold", words=w("debrief.and").join(words.split("|")[0] for words in lacks))
    if elsewhere:
        should = w("record.elsewhere", other=desk.fields[elsewhere].title.in_(w.lang), here=field.title.in_(w.lang))
    mark = "good" if one.code == "right" else "half" if one.code == "half" else "bad"
    return div(f"record-row {mark}", span("mark", w(f"mark.{mark}")), span("label", field.title.in_(w.lang)),
               span("value", shown.get(one.value, one.value) or w("record.blank")),
               span("expected", should if one.code != "right" else None))

"""The parts of a debrief beside the transcript: clauses, conduct, call record, reasons, and what was owed."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from scoring.standard import Standard
from simulator.call.conduct import ConductResult
from simulator.call.desk import Desk
from simulator.call.record import RecordResult
from simulator.call.scorecard import ClauseScore, Reason, TurnScore
from training.practice import Debrief
from views.html import Html, div, span, tag
from views.words import Words

FLAWLESS = 99.95
Scored = TurnScore | ClauseScore | ConductResult


def total(points: float) -> str:
    """A total with at most one decimal, never rounded up: what is not enough must not look as if it were."""
    return f"{floor(points * 10) / 10:g}"


def points(w: Words, part: Scored) -> str:
    """Points of so many, with two decimals at most."""
    return w("debrief.points", points=f"{round(part.points, 2):g}", out_of=f"{round(part.out_of, 2):g}")


def verdict(w: Words, result: str, reached: float, pass_mark: float, title: str, reasons: Iterable[str],
            notes: Iterable[str] = (), praise: str = "") -> Html:
    """The head of a debrief. `result` is passed or failed; `reached` and `pass_mark` are 0 to 100."""
    lines = [tag("li", "", one) for one in reasons]
    praise = praise or w("debrief.well_done" if reached >= FLAWLESS else "debrief.good_enough")
    return div(f"verdict {result}",
               div("total", span("number", total(reached)), span("of", "/ 100")),
               div("result", span("kind", title), tag("h1", "", w(f"debrief.{result}")),
                   tag("ul", "", *lines) if lines else tag("p", "", praise),
                   *(tag("p", "small", note) for note in notes)),
               div("scale", span("bar", style=f"width:{reached:.0f}%"),
                   span("pass", style=f"left:{pass_mark:.0f}%", title=w("debrief.pass_mark"))))


def reason(w: Words, debrief: Debrief, why: Reason) -> str:
    """Why the call did not pass, as a sentence."""
    standard, scenario = debrief.played.standard, debrief.played.scenario
    data = dict(why.data)
    if "ending" in data:
        data["ending"] = next(one.title.in_(w.lang) for one in scenario.endings if one.id == data["ending"])
    if "ids" in data:
        titles = {one.id: one.title.in_(w.lang) for one in standard.forbidden}
        data["what"] = w("debrief.and").join(dict.fromkeys(titles[id] for id in data.pop("ids")))
    if "acts" in data:
        titles = {one.id: one.title.in_(w.lang) for one in standard.acts}
        data["what"] = w("debrief.and").join(dict.fromkeys(titles[id] for id in data.pop("acts")))
    if "total" in data:
        data = {"total": total(data["total"]), "pass_mark": f"{data['pass_mark']:g}"}
    return w(f"reason.{why.code}", **data)


def clauses(w: Words, debrief: Debrief) -> Html:
    """The score by clause, with what each clause demands."""
    duty = {clause.id: clause.duty.in_(w.lang) for clause in debrief.played.standard.clauses}
    rows = []
    for one in debrief.card.clauses:
        share = one.points / one.out_of if one.out_of else 0.0
        told = points(w, one) if one.out_of else ""
        broken = span("badge violated", w("debrief.violations", n=one.violations)) if one.violations else None
        rows.append(div("clause-row", span("id", one.clause), span("duty", duty[one.clause], broken),
                        span("meter", span("full" if share > 0.99 else "", style=f"width:{100 * share:.0f}%")),
                        span("points", told)))
    return tag("details", "panel", tag("summary", "", tag("h2", "", w("debrief.by_clause"))), *rows, open=True)


def conduct(w: Words, debrief: Debrief) -> Html:
    """What the hand, the ear and the clock did."""
    if not debrief.card.conduct:
        return Html("")
    return tag("section", "panel", tag("h2", "", w("debrief.conduct")),
               tag("ul", "findings", *(item(w, one, _named(w, debrief, one)) for one in debrief.card.conduct)))


def _named(w: Words, debrief: Debrief, one: ConductResult) -> dict[str, str]:
    """What a finding names, in words."""
    scenario = debrief.played.scenario
    data = {name: value for name, value in one.data.items() if not isinstance(value, list | tuple)}
    if "fact" in data:
        fields = Desk(scenario, debrief.played.standard).fields.values()
        field = next((field for field in fields if field.fact == data["fact"]), None)
        data["fact"] = field.title.in_(w.lang) if field else scenario.facts[data["fact"]].value
    return data


def item(w: Words, one: ConductResult, data: dict[str, str]) -> Html:
    """One finding on conduct as a line of a list; `data` fills its sentence."""
    mark = "good" if one.points == one.out_of else "half" if one.points else "bad"
    return tag("li", mark, span("mark", w(f"mark.{mark}")), span("", w(f"conduct.{one.rule}_{one.code}", **data)),
               span("clause", w("debrief.clause", id=", ".join(one.clauses))),
               span("points", points(w, one)))


def record(w: Words, debrief: Debrief) -> Html:
    """The call record, field by field: what stands there and what should."""
    if not debrief.card.record:
        return Html("")
    return tag("section", "panel", tag("h2", "", w("record.title")),
               div("record-rows", *(_field(w, debrief, one) for one in debrief.card.record)))


def _field(w: Words, debrief: Debrief, one: RecordResult) -> Html:
    field = Desk(debrief.played.scenario, debrief.played.standard).fields[one.field]
    shown = {id: title.in_(w.lang) for id, title in field.options.items()}
    should = f"{w.of('record_code', one.code)} {shown.get(one.expected, one.expected)}"
    if field.words:
        lacking = field.words if one.code == "blank" else one.missing
        should = w("record.must_hold", words=w("debrief.and").join(words.split("|")[0] for words in lacking))
    mark = "good" if one.code == "right" else "half" if one.code == "half" else "bad"
    return div(f"record-row {mark}", span("mark", w(f"mark.{mark}")), span("label", field.title.in_(w.lang)),
               span("value", shown.get(one.value, one.value) or w("record.blank")),
               span("expected", should if one.code != "right" else None))


def owed(w: Words, standard: Standard, score: TurnScore) -> Html:
    """The acts owed at a turn: done, done late, missing."""
    if score.verdict == "met" and not score.late:
        return Html("")
    titles = {act.id: act.title.in_(w.lang) for act in standard.acts}
    state = {role: name for name in ("done", "late", "missing") for role in getattr(score, name)}
    return div("owed", span("label", w("debrief.owed")),
               *(span(f"chip {state[role]}", span("mark", w(f"owed.{state[role]}_mark")), titles.get(act, act),
                      span("sr", w(f"owed.{state[role]}"))) for role, act in score.owed.items()))

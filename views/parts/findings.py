"""The parts of a debrief beside the transcript: its head, conduct, clauses, reasons, and what a thing cost."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

from scoring.standard import Standard
from simulator.call.conduct import ConductResult
from simulator.call.desk import Desk
from simulator.call.gains import LEAST, worth
from simulator.call.scorecard import ClauseScore, Reason
from training.practice import Debrief
from views.html import Html, div, span, tag
from views.parts.clauses import named
from views.words import Words

FLAWLESS = 99.95


def total(points: float) -> str:
    """A total with at most one decimal, never rounded up: what is not enough must not look as if it were."""
    return f"{floor(points * 10 + 1e-6) / 10:g}"


def cost(w: Words, points: float) -> str:
    """What something cost, in points of the total; empty where it cost nothing."""
    return w("debrief.cost", points=f"{points:.1f}") if points >= LEAST else ""


def verdict(w: Words, result: str, reached: float, pass_mark: float, title: str, reasons: Iterable[str],
            notes: Iterable[str] = (), praise: str = "") -> Html:
    """The head of a debrief. `result` is passed, failed or waits; `reached` and `pass_mark` are 0 to 100."""
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
    """How far each clause was honoured, with what it demands. What broke one is held against it."""
    standard = debrief.played.standard
    duty = {clause.id: clause.duty.in_(w.lang) for clause in standard.clauses}
    rows = []
    for one in debrief.card.clauses:
        share = _share(one)
        broken = span("badge violated", w("debrief.violations", n=one.violations)) if one.violations else None
        rows.append(div("clause-row", span("id", named(w, standard, [one.clause])),
                        span("duty", duty[one.clause], broken),
                        span("meter", span("full" if share > .995 else "", style=f"width:{100 * share:.0f}%")),
                        span("points", f"{floor(100 * share + 1e-6)}%")))
    return tag("details", "panel", tag("summary", "", tag("h2", "", w("debrief.by_clause"))), *rows, open=True)


def _share(one: ClauseScore) -> float:
    return one.points / whole if (whole := one.out_of + one.violations) else 0.0


def conduct(w: Words, debrief: Debrief) -> Html:
    """What the hand, the ear and the clock did."""
    if not debrief.card.conduct:
        return Html("")
    each = worth(debrief.card)
    return tag("section", "panel", tag("h2", "", w("debrief.conduct")),
               tag("ul", "findings", *(item(w, debrief.played.standard, one, sentence(w, debrief, one), each)
                                       for one in debrief.card.conduct)))


def sentence(w: Words, debrief: Debrief, one: ConductResult) -> str:
    """A finding on conduct in words."""
    scenario = debrief.played.scenario
    data = {name: value for name, value in one.data.items() if not isinstance(value, list | tuple)}
    if "fact" in data:
        fields = Desk(scenario, debrief.played.standard).fields.values()
        field = next((field for field in fields if field.fact == data["fact"]), None)
        data["fact"] = field.title.in_(w.lang) if field else scenario.facts[data["fact"]].value
    return told(w, one, data)


def told(w: Words, one: ConductResult, data: dict[str, str]) -> str:
    """The sentence of a finding, filled in."""
    return w(f"conduct.{one.rule}_{one.code}", **data)


def item(w: Words, standard: Standard, one: ConductResult, said: str, each: float) -> Html:
    """One finding on conduct as a line of a list; `each` is what one of its points is worth in the total."""
    mark = "good" if one.points == one.out_of else "half" if one.points else "bad"
    return tag("li", mark, span("mark", w(f"mark.{mark}")), span("", said),
               span("clause", named(w, standard, one.clauses)),
               span("points", cost(w, each * (one.out_of - one.points))))

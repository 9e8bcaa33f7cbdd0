"""What examiners decided about a result that waited: said or not, why, by whom, and what it came to."""

from __future__ import annotations

from simulator.exam.doubt import CRITICAL
from storage.records import Ruling
from training.exams.outcome import Outcome
from views.frame import draw
from views.html import Html, tag
from views.parts.findings import total
from views.parts.times import when
from views.services import services
from views.words import Words


def rulings(w: Words, outcome: Outcome) -> None:
    """Each with its reason; nothing where nobody had to decide."""
    if outcome.rulings:
        draw(tag("section", "panel", tag("h2", "", w("ruling.title")), tag("p", "small", w("ruling.beside")),
                 tag("ul", "findings", *(_one(w, outcome, one) for one in outcome.rulings))))


def title(w: Words, outcome: Outcome, slot: str, act: str) -> str:
    """What was in doubt, in words, with the number of its item."""
    number = next(n for n, one in enumerate(outcome.result.items, 1) if one.slot == slot)
    return w("ruling.item", n=number, what=titles(w, outcome).get(act, act) if act else w("ruling.forbidden"))


def titles(w: Words, outcome: Outcome) -> dict[str, str]:
    """Those of the acts of its standard, by id."""
    return {one.id: one.title.in_(w.lang) for one in outcome.file.standard.acts}


def _one(w: Words, outcome: Outcome, one: Ruling) -> Html:
    act = next((known.act for known in outcome.doubts if (one.slot, one.visit, one.role) in known.answers), one.role)
    label = "critical" if one.role == CRITICAL else "said" if one.said else "not_said"
    by = services().people.known(one.by)
    return tag("li", "good" if one.said else "bad", tag("span", "mark", w("mark.good" if one.said else "mark.bad")),
               tag("span", "", title(w, outcome, one.slot, act), " ",
                   tag("b", "", w(f"ruling.{label}")), " ", one.reason,
                   tag("p", "small", w("ruling.by", name=by.name if by else "", when=when(one.at),
                                       before=total(one.before), after=total(one.after),
                                       state=w(f"mine.{one.state}")))))

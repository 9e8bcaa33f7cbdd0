"""Start here: the desk and its name, the standard, a guided first call, and three easy calls in order."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from simulator.call.times import filled
from training.learner import Learning, Step
from training.path import announcement, rings
from training.progress import occasion_for, passed
from views.frame import draw, go, person_id, say, style, take, words
from views.html import Html, div, span, tag
from views.parts.assigned import assigned
from views.parts.clauses import choose, number, own_first
from views.parts.findings import total
from views.parts.remarks import unread
from views.services import services
from views.words import HTML_LANG, Words

TO_READ = 4
"""clauses to read before the first call"""


def page() -> None:
    w = words()
    style("start", "mine")
    learning = services().learner.of(person_id())
    with st.container(key="start"):
        draw(div("title", tag("h1", "", w("page.start")), tag("p", "lead", w("start.lead"))))
        standards = own_first(w, learning.library.standards.values())
        if not standards:
            say(w("standard.none"), "fault")
            return
        standard = choose(w, standards, learning.standards)
        unread(w)
        assigned()
        steps = learning.way_in(standard)
        with st.container(key="step-1"):
            draw(_desk(w, standard))
        with st.container(key="step-2"):
            _reading(w, standard, steps)
        for n, step in enumerate(steps, 3):
            _call(w, n, step, learning.next_step(standard))
        _onward(w, learning, standard)


def _desk(w: Words, standard: Standard) -> Html:
    """What the desk is called and how it is announced."""
    clause, lang = announcement(standard), HTML_LANG[standard.lang]
    said = clause.say[0] if clause and clause.say else standard.greeting_name
    return div("step", span("n", "1"), div("", tag("h2", "", w("start.desk", desk=standard.desk.in_(w.lang))),
               tag("p", "", w("start.announce", **rings(standard))), tag("blockquote", "", said, lang=lang),
               tag("p", "small", clause.duty.in_(w.lang)) if clause else None))


def _reading(w: Words, standard: Standard, steps: tuple[Step, ...]) -> None:
    """The standard, and in it what the first call counts most."""
    call = steps[0].scenario if steps else None
    share = {one.id: occasion_for(one.id, call, standard) for one in standard.clauses} if call else {}
    first = sorted((one for one in standard.clauses if share.get(one.id)), key=lambda one: -share[one.id])[:TO_READ]
    draw(div("step", span("n", "2"), div("", tag("h2", "", w("start.read", title=standard.title.in_(w.lang))),
             tag("p", "", w("start.read_first")), tag("ul", "clauses", *(
                 tag("li", "", tag("b", "", number(w, standard, one)), " ", one.duty.in_(w.lang)) for one in first)))))
    if st.button(w("start.to_standard"), key="to-standard"):
        go("standard", standard=standard.id)


def _call(w: Words, n: int, step: Step, following: Step | None) -> None:
    call, now = step.scenario, step == following
    with st.container(key=f"step-{n}"):
        brief = tag("p", "", w("start.guided") if step.guided else filled(call.brief, call.clock).in_(w.lang))
        draw(div("step now" if now else "step", span("n", "✓" if step.best is not None else str(n)),
                 div("", span("kind", w("start.guided_call") if step.guided else w("start.easy_call", n=n - 3)),
                     tag("h2", "", call.title.in_(w.lang)), brief, _state(w, step))))
        label = w("start.take_guided" if step.guided else "practice.take") if step.best is None else w("start.again")
        st.button(label, key=f"begin-{call.id}", type="primary" if now else "secondary", on_click=take,
                  args=(call.id, step.settings))


def _state(w: Words, step: Step) -> Html:
    """How long it takes, or how it went."""
    if step.best is None:
        return tag("p", "small", w("practice.minutes", n=step.scenario.minutes))
    good = passed(step.scenario, {step.scenario.id: step.best})
    return tag("p", "best good" if good else "best", w("practice.best", total=total(step.best)))


def _onward(w: Words, learning: Learning, standard: Standard) -> None:
    """What comes after the way in."""
    done = learning.next_step(standard) is None
    draw(tag("p", "lead", w("start.finished" if done else "start.or_choose")))
    with st.container(horizontal=True):
        if st.button(w("start.to_practice"), key="to-practice", type="primary" if done else "tertiary"):
            go("practice")
        if done and st.button(w("page.shifts"), key="to-shifts"):
            go("shifts")

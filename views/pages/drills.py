"""Drills: a caller's line, a reply, Enter; the evidence of the last one above the next. No hand leaves the keyboard."""

from __future__ import annotations

import streamlit as st

from scoring.standard import Standard
from training.drills import LONGEST_REPLY, Done, Plan, Task
from training.people import new_id
from views.frame import draw, me, style, words
from views.html import Html, div, span, tag
from views.parts import marks
from views.parts.clauses import choose, number, own_first
from views.parts.times import when
from views.services import services
from views.words import HTML_LANG, Words

LAST, TASK, BOX = "last-drill", "drill", "drill-reply"


def page() -> None:
    w = words()
    style("debrief", "mine", "drills")
    with st.container(key="drills"):
        draw(div("title", tag("h1", "", w("page.drills")), tag("p", "lead", w("drills.lead"))))
        house = services()
        standards = own_first(w, house.shelf.library().standards.values())
        standard = choose(w, standards, house.learner.of(me().id).standards)
        section = _section(w, standard)
        plan = house.own.drills(me()).plan(me(), standard, section)
        if done := st.session_state.get(LAST):
            draw(_done(w, standard, done))
        if _next(w, standard, plan):
            st.chat_input(w("drills.reply"), max_chars=LONGEST_REPLY, key=BOX, on_submit=_reply, args=(standard,))


def _section(w: Words, standard: Standard) -> str:
    """The section to drill, or all of them; it stands in the address."""
    there = {clause.section for clause in standard.clauses} & {
        clause.section for clause in standard.clauses for moment in standard.moments if moment.clause == clause.id}
    titles = {"": w("drills.all")} | {one.id: one.title.in_(w.lang) for one in standard.sections if one.id in there}
    asked = st.query_params.get("section", "")
    chosen = st.selectbox(w("drills.section"), list(titles), format_func=titles.get, key=f"section-{standard.id}",
                          index=list(titles).index(asked) if asked in titles else 0)
    if chosen:
        st.query_params["section"] = chosen
    else:
        st.query_params.pop("section", None)
    return chosen


def _reply(standard: Standard) -> None:
    """What was typed answers the line that stood there when it was typed."""
    id, task = st.session_state.pop(TASK, (None, None))
    if task and task.moment in standard.moments:
        st.session_state[LAST] = services().own.drills(me()).reply(me(), standard, task, st.session_state[BOX], id)


def _next(w: Words, standard: Standard, plan: Plan) -> bool:
    """The drill to do now; whether there is one."""
    if not plan.tasks:
        draw(tag("p", "empty", w("drills.back", when=when(plan.back)) if plan.back else w("drills.none")))
        st.session_state.pop(TASK, None)
        return False
    _, task = kept = st.session_state.get(TASK, (None, None))
    if task is None or task.moment.id not in {one.moment.id for one in plan.tasks}:
        kept = new_id(), plan.tasks[0]
    st.session_state[TASK] = kept
    due = sum(one.due is not None for one in plan.tasks)
    draw(_task(w, standard, kept[1]), tag("p", "small", w("drills.left", due=due, new=len(plan.tasks) - due)))
    return True


def _task(w: Words, standard: Standard, task: Task) -> Html:
    clause = next(one for one in standard.clauses if one.id == task.moment.clause)
    return div("drill", div("turn-head", span("kind", number(w, standard, clause)),
                            tag("h3", "", task.moment.title.in_(w.lang)),
                            span("small", w("drills.due" if task.due else "drills.new"))),
               div("exchange", div("said theirs", div("words", task.caller, lang=HTML_LANG[standard.lang]))))


def _done(w: Words, standard: Standard, done: Done) -> Html:
    lang, verdict = HTML_LANG[standard.lang], done.verdict
    titles = {act.id: act.title.in_(w.lang) for act in standard.acts}
    missing = [span("chip missing", titles.get(done.moment.owes[role], role)) for role in verdict.missing]
    better = div("model", span("label", w("debrief.model")),
                 tag("p", "", done.moment.model[0], lang=lang)) if verdict.verdict != "met" else None
    return div("drill done", div("turn-head", tag("h3", "", done.moment.title.in_(w.lang)),
                                 span("small", w("drills.comes_back", when=when(done.due))),
                                 span(f"badge {verdict.verdict}", w.of("verdict", verdict.verdict))),
               div("exchange", div("said theirs", div("words", done.drill.caller, lang=lang)),
                   div("said mine", marks.reply(w, standard, done.drill.reply, verdict))),
               div("owed", span("label", w("debrief.owed")), *missing) if missing else None, better)

"""What is in doubt in a result that waits: the caller's line, the reply with its evidence, and an examiner's word."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from simulator.exam.doubt import Doubt, Key
from training.exams.examining import LONGEST
from training.exams.outcome import Outcome
from views.frame import draw, me, say
from views.html import div, span, tag
from views.parts import marks
from views.parts.deeds import attempt
from views.parts.rulings import title
from views.services import services
from views.words import HTML_LANG, Words


def doubts(w: Words, outcome: Outcome) -> None:
    """Everything that nobody has decided yet; nothing where the result waits for nothing."""
    if not outcome.open:
        return
    draw(tag("h2", "", w("ruling.open", n=len(outcome.open))))
    if outcome.file.record.person == me().id:
        say(w("ruling.own"))
        return
    for one in outcome.open:
        _one(w, outcome, one)


def _one(w: Words, outcome: Outcome, one: Doubt) -> None:
    key = f"{one.slot}-{one.visit}-{one.role}"
    standard = outcome.file.standard
    with st.container(border=True, key=f"doubt-{key}"):
        draw(div("turn-head", span("kind", title(w, outcome, one.slot, one.act)),
                 span("badge violated", w("ruling.vital")) if one.vital else None))
        for reply in services().examining.replies(me(), outcome, one):
            draw(div("exchange",
                     div("said theirs", div("words", reply.caller, lang=HTML_LANG[standard.lang])) if reply.caller
                     else None,
                     div("said mine", marks.reply(w, standard, reply.text, reply.verdict))))
        with st.form(f"rule-{key}", border=False):
            reason = st.text_input(w("ruling.reason"), max_chars=LONGEST, key=f"reason-{key}")
            with st.container(horizontal=True):
                for name, answer, said in _answers(one):
                    if st.form_submit_button(w(f"ruling.{name}"), key=f"{name}-{key}"):
                        attempt(services().examining.rule, me(), outcome.file.record.id, answer, said, reason)
                        st.rerun()


def _answers(one: Doubt) -> Iterator[tuple[str, Key, bool]]:
    """What an examiner may say of it: name of the wording, key, whether it was said."""
    yield from (("said", one.key, True), ("not_said", one.key, False))
    yield from (("critical", key, True) for key in one.answers[1:])

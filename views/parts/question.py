"""One item of a paper and the place where its answer goes, by kind of item."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from scoring.judge import LONGEST_REPLY
from simulator.exam.paper import Question
from views.frame import draw
from views.html import div, span, tag
from views.parts import kept
from views.parts.candidate import Candidate
from views.words import HTML_LANG, Words


def question(w: Words, candidate: Candidate, asked: Question) -> None:
    """The item with its answer so far."""
    draw(tag("p", "asked", asked.text.in_(w.lang), lang=HTML_LANG[w.lang]))
    if asked.caller:
        draw(div("said theirs", span("who", w("exam.caller")), div("words", asked.caller.in_(w.lang))))
    _ANSWERS[asked.kind](w, candidate, asked)


def _key(asked: Question, part: str = "") -> str:
    """The widget's key. It starts from what is stored, however the candidate came back to the item."""
    return f"answer-{asked.slot}-{part}"


def _radio(label: str, ids: list[Any], shown: Callable[[Any], str], candidate: Candidate, asked: Question) -> None:
    key, store = _key(asked), partial(candidate.answers, asked.slot)
    kept.refresh(key, asked.answer)
    value = st.radio(label, ids, index=ids.index(asked.answer) if asked.answer in ids else None, format_func=shown,
                     key=key, on_change=kept.changed, args=(key, store))
    kept.settle(key, value, asked.answer, store)


def _single(w: Words, candidate: Candidate, asked: Question) -> None:
    texts = {choice.id: choice.text.in_(w.lang) for choice in asked.choices}
    _radio(w("exam.choose_one"), list(texts), texts.get, candidate, asked)


def _true_false(w: Words, candidate: Candidate, asked: Question) -> None:
    _radio(w("exam.true_or_false"), [True, False], lambda value: w("exam.true" if value else "exam.false"), candidate,
           asked)


def _multiple(w: Words, candidate: Candidate, asked: Question) -> None:
    draw(span("small", w("exam.choose_some")))
    store, ticked = partial(_keep_ticked, candidate, asked), {}
    for choice in asked.choices:
        key, stored = _key(asked, choice.id), choice.id in (asked.answer or [])
        kept.refresh(key, stored)
        ticked[key] = st.checkbox(choice.text.in_(w.lang), stored, key=key, on_change=kept.changed,
                                  args=(key, store)), stored
    for key, (value, stored) in ticked.items():
        kept.settle(key, value, stored, store)


def _keep_ticked(candidate: Candidate, asked: Question, _changed: bool) -> Any:
    ticked = [choice.id for choice in asked.choices if st.session_state.get(_key(asked, choice.id))]
    return candidate.answers(asked.slot, ticked)


def _ordering(w: Words, candidate: Candidate, asked: Question) -> None:
    texts = {choice.id: choice.text.in_(w.lang) for choice in asked.choices}
    order = asked.answer or list(texts)
    draw(span("small", w("exam.order")))
    for at, id in enumerate(order):
        with st.container(horizontal=True, vertical_alignment="center", key=f"step-{at}"):
            draw(div("step", span("n", str(at + 1)), span("", texts[id])))
            for label, to in (("up", at - 1), ("down", at + 1)):
                st.button(w(f"exam.{label}"), key=f"{label}-{asked.slot}-{id}", disabled=not 0 <= to < len(order),
                          help=w(f"exam.{label}_help"), on_click=candidate.answers,
                          args=(asked.slot, _swapped(order, at, to)))
    if not asked.answer:
        st.button(w("exam.order_right"), key=f"right-{asked.slot}", type="tertiary", on_click=candidate.answers,
                  args=(asked.slot, order))


def _swapped(order: list[str], one: int, other: int) -> list[str]:
    if not 0 <= other < len(order):
        return order
    swapped = list(order)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    return swapped


def _matching(w: Words, candidate: Candidate, asked: Question) -> None:
    texts = {choice.id: choice.text.in_(w.lang) for choice in asked.choices}
    ids, joined = list(texts), asked.answer or {}
    draw(span("small", w("exam.match")))
    chosen = {}
    for choice in asked.left:
        key, stored = _key(asked, choice.id), joined.get(choice.id)
        store = partial(_keep_joined, candidate, asked, choice.id)
        kept.refresh(key, stored)
        value = st.selectbox(choice.text.in_(w.lang), ids, format_func=texts.get, placeholder=w("record.choose"),
                             index=ids.index(stored) if stored else None, key=key, on_change=kept.changed,
                             args=(key, store))
        chosen[key] = value, stored, store
    for key, (value, stored, store) in chosen.items():
        kept.settle(key, value, stored, store)


def _keep_joined(candidate: Candidate, asked: Question, changed: str, taken: str | None) -> Any:
    """Each on the right is joined once: what was joined to it before is let go."""
    chosen = {choice.id: st.session_state.get(_key(asked, choice.id)) for choice in asked.left}
    joined = {left: right for left, right in chosen.items() if right and (left == changed or right != taken)}
    return candidate.answers(asked.slot, joined)


def _written(w: Words, candidate: Candidate, asked: Question) -> None:
    key, stored, store = _key(asked), asked.answer or "", partial(candidate.answers, asked.slot)
    kept.refresh(key, stored)
    value = st.text_area(w("exam.write"), stored, max_chars=LONGEST_REPLY, height=140, key=key,
                         on_change=kept.changed, args=(key, store))
    kept.settle(key, value, stored, store)
    draw(span("small", w("exam.kept")))


_ANSWERS: dict[str, Callable[[Words, Candidate, Question], None]] = {
    "single": _single, "true-false": _true_false, "multiple": _multiple, "ordering": _ordering,
    "matching": _matching, "wording": _written, "reply": _written,
}

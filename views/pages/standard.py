"""The standard, to be read and searched: clauses, mandated wording, examples."""

from __future__ import annotations

import re
from itertools import groupby

import streamlit as st

from scoring.standard import Standard
from training.progress import call_that_trains
from training.standard_search import Entry, entries, found
from views.frame import draw, go, me, person_id, say, style, words
from views.html import Html, div, span, tag
from views.parts.clauses import choose, number, own_first
from views.services import services
from views.words import HTML_LANG, Words

SLOT = re.compile(r"\{[^}]*\}")


def page() -> None:
    w = words()
    style("standard")
    with st.container(key="standard"):
        draw(div("title", tag("h1", "", w("page.standard")), tag("p", "lead", w("standard.lead"))))
        standards = own_first(w, services().shelf.library().standards.values())
        if not standards:
            say(w("standard.none"), "fault")
            return
        standard = choose(w, standards)
        wanted = st.text_input(w("standard.search"), st.query_params.get("clause", ""), key=f"wanted-{standard.id}",
                               placeholder=w("standard.search_hint"), max_chars=80)
        shown = found(standard, wanted)
        draw(tag("p", "small", w("standard.found", n=len(shown), of=len(entries(standard)),
                                 title=standard.title.in_(w.lang)), role="status"))
        if not shown:
            draw(tag("p", "empty", w("standard.nothing", wanted=wanted)))
            return
        if len(shown) == 1:
            _practise(w, standard, shown[0])
        draw(*_sections(w, standard, shown))


def _practise(w: Words, standard: Standard, entry: Entry) -> None:
    """The call that trains the one clause that is looked at."""
    learning = services().learner.of(person_id())
    call = call_that_trains(entry.clause.id, standard, learning.library.practised.values(), learning.best)
    if call and st.button(w("standard.practise", title=call.title.in_(w.lang)), type="primary", key="practise"):
        go("call", attempt=services().own.open_call(me(), call.id))


def _sections(w: Words, standard: Standard, shown: tuple[Entry, ...]) -> list[Html]:
    titles = {section.id: section.title.in_(w.lang) for section in standard.sections}
    return [tag("section", "section", tag("h2", "", titles.get(id, id)), *(_clause(w, standard, one) for one in group))
            for id, group in groupby(shown, key=lambda one: one.clause.section)]


def _clause(w: Words, standard: Standard, entry: Entry) -> Html:
    clause, lang = entry.clause, HTML_LANG[standard.lang]
    return tag("article", "entry", tag("h3", "", number(w, standard, clause)),
               div("", tag("p", "duty", clause.duty.in_(w.lang)),
                   _quotes("mandated", w("standard.say"), clause.say, lang),
                   _quotes("never", w("standard.never"), clause.never, lang),
                   _quotes("example", w("standard.example"), entry.examples, lang),
                   tag("p", "small", w("standard.source", source=clause.source)) if clause.source else None))


def _quotes(css: str, label: str, texts: tuple[str, ...], lang: str) -> Html | None:
    if not texts:
        return None
    return div(f"quotes {css}", span("label", label),
               tag("ul", "", *(tag("li", "", SLOT.sub("……", text), lang=lang) for text in texts)))

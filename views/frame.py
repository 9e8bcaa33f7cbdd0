"""What every page stands in: who is there, in which language, the head of the page, the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import streamlit as st

from storage.records import Person
from training.people import new_id
from views.html import Html, div, span, tag
from views.server.cookies import LANGUAGE, PERSON, is_person_id
from views.services import services
from views.words import HTML_LANG, LANGUAGES, Words, language_of

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Page:
    """A page: the module with its `page()`, imported when first drawn; whether the head of every page leads there."""

    module: str
    in_head: bool = False


PAGES = {
    "practice": Page("views.pages.catalogue", in_head=True),
    "call": Page("views.pages.call"),
    "debrief": Page("views.pages.debrief"),
    "mine": Page("views.pages.mine", in_head=True),
    "shifts": Page("views.pages.shifts", in_head=True),
    "shift": Page("views.pages.shift"),
    "shift-debrief": Page("views.pages.shift_debrief"),
    "exams": Page("views.pages.exams", in_head=True),
    "sitting": Page("views.pages.sitting"),
    "result": Page("views.pages.result"),
    "standard": Page("views.pages.standard", in_head=True),
    "start": Page("views.pages.start", in_head=True),
}
"""page by name, which is also its address; the first one is where everybody arrives"""


def page_of(name: str) -> st.Page:
    """The page of that name, for st.navigation, st.switch_page and st.page_link."""
    return st.Page(_drawer(name), title=words()(f"page.{name}"), url_path=name, default=name == next(iter(PAGES)))


def go(name: str, **query: str) -> NoReturn:
    """Leave for another page."""
    st.switch_page(page_of(name), query_params=query)


def words() -> Words:
    """The wording in the language chosen, else in the browser's."""
    chosen = st.context.cookies.get(LANGUAGE)
    return Words(chosen if chosen in LANGUAGES else language_of(st.context.locale))


def person_id() -> str:
    """The browser's id. One that keeps no cookies is given an id for as long as its page is open."""
    kept = st.context.cookies.get(PERSON)
    return kept if is_person_id(kept) else st.session_state.setdefault(PERSON, new_id())


def person() -> Person | None:
    """Who is there; None for somebody who has not given a name yet."""
    return services().people.known(person_id())


def draw(*pieces: Html) -> None:
    """Put HTML of `views.html` on the page."""
    st.html("".join(pieces))


def style(*sheets: str) -> None:
    """Style sheets of views/style/ for this page."""
    for sheet in sheets:
        st.html(HERE / "style" / f"{sheet}.css")


def head(w: Words, who: Person | None) -> None:
    """The head of every page: the name of the product, the ways on, who is there, the other language."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="head"):
        draw(tag("a", "brand", span("mark", span("near"), span("far")), w("product"), href="./", target="_self"))
        if who:
            for name, one in PAGES.items():
                if one.in_head:
                    st.page_link(page_of(name), label=w(f"page.{name}"))
        other = next(code for code in LANGUAGES if code != w.lang)
        link = tag("a", "language", LANGUAGES[other], href=f"language/{other}", target="_self", lang=HTML_LANG[other])
        draw(div("right", span("name", who.name) if who else None, link))


def say(message: str, kind: str = "note") -> None:
    """A message in words for people: `kind` is note or fault."""
    draw(div(f"say {kind}", message, role="status"))


def _drawer(name: str) -> Callable[[], None]:
    def drawer() -> None:
        import_module(PAGES[name].module).page()
    drawer.__name__ = name
    return drawer

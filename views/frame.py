"""What every page stands in: who is there, in which language, the way to other pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import streamlit as st

from storage.records import Person
from training.people.may import Actor
from training.practice import Settings
from views.html import Html, div
from views.run import found
from views.server.cookies import LANGUAGE, PERSON
from views.services import services
from views.words import LANGUAGES, Words, language_of

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Page:
    """A page: the module with its `page()`, imported when first drawn; whether the head of every page leads there;
    the action of `training.people.may` that one must be allowed to see it."""

    module: str
    in_head: bool = False
    needs: str = "practise"
    in_exam: bool = False
    """whether it may be seen while one's own sitting runs"""


PAGES = {
    "practice": Page("views.pages.catalogue", in_head=True),
    "call": Page("views.pages.call"),
    "debrief": Page("views.pages.debrief"),
    "mine": Page("views.pages.mine", in_head=True),
    "shifts": Page("views.pages.shifts", in_head=True),
    "shift": Page("views.pages.shift"),
    "shift-debrief": Page("views.pages.shift_debrief"),
    "exams": Page("views.pages.exams", in_head=True, in_exam=True),
    "sitting": Page("views.pages.sitting", in_exam=True),
    "result": Page("views.pages.result"),
    "standard": Page("views.pages.standard", in_head=True),
    "start": Page("views.pages.start", in_head=True),
    "drills": Page("views.pages.drills", in_head=True),
    "groups": Page("views.pages.groups", in_head=True, needs="manage_group"),
    "class": Page("views.pages.classroom", in_head=True, needs="see_class"),
    "adherence": Page("views.pages.adherence", in_head=True, needs="see_class"),
    "live": Page("views.pages.live", in_head=True, needs="read_along"),
    "queue": Page("views.pages.queue", in_head=True, needs="decide"),
    "examine": Page("views.pages.examine", in_head=True, needs="examine"),
}
"""page by name, which is also its address; the first one is where everybody arrives"""


def page_of(name: str) -> st.Page:
    """The page of that name, for st.navigation, st.switch_page and st.page_link."""
    return st.Page(_drawer(name), title=words()(f"page.{name}"), url_path=name, default=name == next(iter(PAGES)))


def go(name: str, **query: str) -> NoReturn:
    """Leave for another page."""
    st.switch_page(page_of(name), query_params=query)


def take(call: str, settings: Settings) -> NoReturn:
    """Let a call ring, and go to it. As the callback of a press it spares drawing the page that is left."""
    go("call", attempt=services().own.open_call(me(), call, settings))


def words() -> Words:
    """The wording in the language chosen, else in the browser's. Asked once a run."""
    if LANGUAGE not in found():
        chosen = st.context.cookies.get(LANGUAGE)
        found()[LANGUAGE] = Words(chosen if chosen in LANGUAGES else language_of(st.context.locale))
    return found()[LANGUAGE]


class SignedOut(Exception):
    """Something was done on a page whose browser is nobody's any more."""


def token() -> str:
    """What this browser is known by. One that keeps no cookies has a token for as long as its page is open."""
    sessions, kept = services().sessions, st.context.cookies.get(PERSON)
    return kept if sessions.knows(kept) else st.session_state.setdefault(PERSON, sessions.token())


def actor() -> Actor | None:
    """Who is there, and in which roles; None for somebody who has not said who she is. Asked once a run."""
    known = ("actor", token())
    if known not in found():
        found()[known] = services().sessions.who(known[1])
    return found()[known]


def person() -> Person | None:
    """Who is there; None for somebody who has not said who she is."""
    there = actor()
    return there and there.person


def me() -> Actor:
    """Who is there. Raises `SignedOut`."""
    if (there := actor()) is None:
        raise SignedOut
    return there


def person_id() -> str:
    """The id of who is there. Raises `SignedOut`."""
    return me().id


def draw(*pieces: Html) -> None:
    """Put HTML of `views.html` on the page."""
    st.html("".join(pieces))


def style(*sheets: str) -> None:
    """Style sheets of views/style/ for this page."""
    for sheet in sheets:
        st.html(_sheet(sheet))


@cache
def _sheet(name: str) -> str:
    return f"<style>{(HERE / 'style' / f'{name}.css').read_text(encoding='utf-8')}</style>"


def say(message: str, kind: str = "note") -> None:
    """A message in words for people: `kind` is note or fault."""
    draw(div(f"say {kind}", message, role="status"))


def _drawer(name: str) -> Callable[[], None]:
    def drawer() -> None:
        module = PAGES[name].module
        if not me().reach(PAGES[name].needs):
            module = "views.pages.door"
        elif not PAGES[name].in_exam and me().sits and services().register.running(person_id()):
            module = "views.pages.sitting_runs"
        import_module(module).page()
    drawer.__name__ = name
    return drawer

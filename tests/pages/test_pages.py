"""Every page is drawn without a fault, in both languages, in every state it has; no browser needed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import streamlit as st
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx
from streamlit.testing.v1 import AppTest

from storage.records import Person
from tools.heads import share
from training.practice import Settings
from views.frame import PAGES
from views.parts.clauses import CHOSEN
from views.server import cookies as named
from views.services import services
from views.words import LANGUAGES

MAIN = Path(__file__).parents[2] / "views" / "shell" / "main.py"
PERSON = "0123456789abcdef0123456789abcdef"
CALL, ANSWERED = "angry-toll", "new-year-eve"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty_database: Callable[[Path], None]) -> Iterator[None]:
    """A database of the test's own."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    empty_database(tmp_path)
    share(tmp_path)
    services.cache_clear()
    yield
    services.cache_clear()


PAGE = """
from importlib import import_module
import streamlit as st
from views import frame
st.navigation([frame.page_of(name) for name in frame.PAGES], position="hidden")
import_module(frame.PAGES["{page}"].module).page()
"""


@pytest.fixture(params=LANGUAGES)
def visit(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """Loads a page as a browser with our cookies would."""
    cookies = {named.PERSON: services().sessions.token(PERSON), named.LANGUAGE: request.param}
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", property(lambda self: cookies))

    def load(page: str = "", **query: str) -> AppTest:
        app = (AppTest.from_string(PAGE.format(page=page), default_timeout=120) if page
               else AppTest.from_file(str(MAIN), default_timeout=120))
        app.query_params.update(query)
        app.run()
        assert not app.exception
        return app
    return load


def there() -> Person | None:
    """Who is signed in at the browser of `visit`."""
    actor = services().sessions.who(services().sessions.token(PERSON))
    return actor and actor.person


def told_to(element: Any) -> Any:
    """What an element of the page's own script is told."""
    return json.loads(element.proto.json or "null")


def html(app: AppTest) -> str:
    told = [one for one in map(told_to, app.get("bidi_component")) if isinstance(one, dict)]
    return "".join((*(one.get("head", "") for one in told), *(element.proto.body for element in app.get("html")),
                    *(one.get("cards", "") for one in told)))


def test_the_first_visit_asks_for_a_name(visit):
    app = visit()
    app.text_input[0].input("李敏")
    app.button[0].click().run()
    assert there().name == "李敏" and 'class="step now"' in html(app), "and leads to the start"


def a_press_waits(without: str = "") -> None:
    """In a run of a page: another press comes, and waits until the run looks at the page's state; `without` that of a
    button."""
    running = get_script_run_ctx()
    pressed = [one for one in running.session_state.get_widget_states() if not without or without not in one.id]
    running.script_requests.request_rerun(RerunData(widget_states=WidgetStates(widgets=pressed)))


def test_a_second_press_that_comes_while_the_first_writes_the_name_down_leads_to_the_start_too(visit, monkeypatch):
    app, people = visit(), services().people
    welcome = people.welcome

    def is_welcomed_while_it_is_pressed_again(name: str) -> Person:
        a_press_waits()
        return welcome(name)

    monkeypatch.setattr(people, "welcome", is_welcomed_while_it_is_pressed_again)
    app.text_input[0].input("李敏")
    app.button[0].click().run()
    assert there().name == "李敏" and 'class="step now"' in html(app)
    assert len(people.named("李敏")) == 1


def test_an_empty_name_is_asked_for_again(visit):
    app = visit()
    app.text_input[0].input("   ")
    app.button[0].click().run()
    assert 'class="say fault"' in html(app) and there() is None


@pytest.fixture
def known():
    person = services().people.welcome("李敏", PERSON)
    services().sessions.begin(services().sessions.token(PERSON), PERSON)
    return person


def test_the_catalogue_shows_every_call(visit, known):
    drawn = html(visit())
    assert drawn.count('class="card"') == len(services().practice.catalogue(PERSON))


def test_the_logo_leads_to_where_everybody_arrives(visit, known):
    (href,) = re.findall(r'<a class="brand" href="([^"]*)"', html(visit()))
    assert [urljoin(f"http://here/{page}?x=1", href) for page in ("", *PAGES)] == ["http://here/"] * (len(PAGES) + 1)


@pytest.mark.parametrize("page", [name for name, one in PAGES.items() if one.in_head and one.needs == "practise"])
def test_every_page_that_the_head_leads_to_is_drawn(visit, known, page):
    assert "<h1>" in html(visit(page))


@pytest.mark.parametrize(("page", "named"), [("call", "attempt"), ("debrief", "attempt"), ("shift", "shift"),
                                             ("shift-debrief", "shift"), ("sitting", "sitting"),
                                             ("result", "sitting")])
def test_an_address_that_names_nothing_is_told_so(visit, known, page, named):
    for id in ("", "nothing-of-ours", "<script>", "../../etc/passwd", "a" * 5000):
        app = visit(page, **{named: id})
        assert "say fault" in html(app) and "<script>" not in html(app)
        assert app.button, "there is a way on"


def test_the_call_of_somebody_else_is_neither_shown_nor_debriefed(visit, known):
    other = services().people.welcome("王强")
    attempt = services().practice.open(other.id, CALL)
    assert "say fault" in html(visit("call", attempt=attempt))
    assert "say fault" in html(visit("debrief", attempt=attempt))


def test_a_call_is_answered_talked_through_and_hung_up(visit, known):
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once", hints=True))
    app = visit("call", attempt=attempt)
    assert 'class="bell"' in html(app)
    assert not any(isinstance(within, dict | list) for element in app.get("bidi_component")
                   for told in [told_to(element)] if isinstance(told, dict) for within in told.values()), "needs pandas"
    press(app, "answered")
    assert "said theirs" in html(app)
    press(app, "hint")
    assert 'class="hint"' in html(app)
    app.chat_input[0].set_value("您好，太原高速。<script>").run()
    assert "您好，太原高速。&lt;script&gt;" in html(app)
    press(app, "held")
    assert "line-card on_hold" in html(app)
    press(app, "resumed")
    press(app, "hung_up")
    events = services().practice.played(attempt).events
    assert [event.kind for event in events] == ["opened", "answered", "hinted", "replied", "held", "resumed", "hung_up"]


def test_what_cannot_be_done_now_is_told_in_words(visit, known):
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    press(app, "answered")
    services().practice.act(attempt, 2, "held")
    app.chat_input[0].set_value("喂？").run()
    assert "say fault" in html(app) and "喂？" in html(app)


def test_the_call_record_is_kept_field_by_field(visit, known):
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    press(app, "answered")
    app.text_input[0].input("薛建军")
    app.run()
    assert "薛建军" in services().practice.played(attempt).call.record.values()
    assert visit("call", attempt=attempt).text_input[0].value == "薛建军"


def test_an_article_that_is_opened_is_noted(visit, known):
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    press(app, "answered")
    look_up = next(one for one in app.selectbox if one.key.startswith("article-"))
    look_up.select_index(0).run()
    assert 'class="article"' in html(app) and len(services().practice.played(attempt).call.looked_up) == 1


def test_a_failing_call_is_debriefed_with_model_replies(visit, known):
    attempt = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    practice = services().practice
    for seen, (kind, data) in enumerate([("answered", {}), ("replied", {"text": "喂，说。"}), ("hung_up", {}),
                                         ("closed", {})], 1):
        practice.act(attempt, seen, kind, data)
    app = visit("debrief", attempt=attempt)
    drawn = html(app)
    assert 'class="verdict failed"' in drawn and 'class="model"' in drawn and "chip missing" in drawn
    assert "attempt" in html(visit("mine"))


def test_the_debrief_shows_which_words_answered_what_the_caller_wanted_to_know(visit, known):
    practice, model = services().practice, services().shelf.library().scenario(ANSWERED).samples[0]
    attempt = practice.open(PERSON, ANSWERED, Settings(pace="at_once"))
    seen = practice.act(attempt, 1, "answered").number
    for reply in model.replies:
        if isinstance(reply, str):
            seen = practice.act(attempt, seen, "replied", {"text": reply}).number
    for kind in ("hung_up", "closed"):
        seen = practice.act(attempt, seen, kind).number
    app = visit("debrief", attempt=attempt)
    line = next(line for line in practice.played(attempt).call.lines if line.answer == "right")
    said = [line.text.zh[start:end] for one in line.answer_evidence for start, end in one.spans]
    assert said and all(words in html(app).split('class="answer right"')[1] for words in said)


def press(app: AppTest, name: str) -> None:
    """Press the button whose key begins with `name`."""
    next(button for button in app.button if button.key and button.key.startswith(f"{name}-")).click().run()
    assert not app.exception


@pytest.fixture
def shift(known) -> str:
    """A shift at which the trainee has just arrived."""
    return services().shifts.open(PERSON, services().shifts.offers(PERSON)[0].shift.id, Settings(pace="at_once"))


def test_the_catalogue_of_shifts_shows_every_shift(visit, known):
    assert html(visit("shifts")).count('class="card"') == len(services().shifts.offers(PERSON)) > 0


def test_a_shift_is_taken_over_noted_and_left(visit, shift):
    app = visit("shift", shift=shift)
    for matter in [box.key for box in app.checkbox if box.key.startswith("matter-")]:
        app.checkbox(matter).check().run()
    press(app, "take")
    note = next(area for area in app.text_area if area.key.startswith("note-"))
    note.input("都已办结。").run()
    working = services().shifts.look(shift)
    assert working.duty.took_over is not None and working.duty.note == "都已办结。"
    assert set(working.duty.matters) == {matter.id for matter in working.shift.taken_over}
    services().shifts.act(shift, working.number, "left")
    drawn = html(visit("shift-debrief", shift=shift))
    assert 'class="verdict failed"' in drawn and 'class="findings"' in drawn


def test_the_shift_of_somebody_else_is_not_shown(visit, shift):
    other = services().people.welcome("王强")
    theirs = services().shifts.open(other.id, services().shifts.offers(other.id)[0].shift.id)
    assert "say fault" in html(visit("shift", shift=theirs))
    assert "say fault" in html(visit("shift-debrief", shift=theirs))


def test_sentences_of_an_english_caller_stand_apart_and_only_others_are_offered_a_gloss(visit, known):
    practice = services().practice
    attempt = practice.open(PERSON, "flat-battery", Settings(pace="at_once"))
    practice.act(attempt, 1, "answered", {"line": 1})
    practice.act(attempt, 2, "replied", {"text": "Good afternoon, Northern Motorway Assistance, how can I help?"})
    app = visit("call", attempt=attempt)
    assert "she won't start. My whole afternoon" in unescape(re.sub("<[^>]*>", "", html(app)))
    offered = any(toggle.key == "gloss" for toggle in app.toggle)
    assert offered == (st.context.cookies[named.LANGUAGE] == "zh")


def test_which_desk_one_looks_at_is_remembered_once_somebody_has_chosen_it(visit, known) -> None:
    app = visit("standard")
    assert CHOSEN not in app.session_state, "what nobody chose must not stand in the way of a page that knows better"
    app.button_group(key="which").set_value("motorway-assist").run()
    app.button_group(key="which").set_value("taiyuan-expressway").run()
    assert not app.exception and app.session_state[CHOSEN] == "taiyuan-expressway"

"""The way in: Start here, the standard, the guide above a first call, what suits next, and My practice."""

# ruff: noqa: F811

from __future__ import annotations

from html import escape

import pytest
from playwright.sync_api import expect

from tests.pages.test_pages import PERSON, data, html, known, press, visit  # noqa: F401
from training.path import FIRST_CALLS, announcement, first_calls
from training.practice import Settings
from views.services import services
from views.words import Words

TAIYUAN = "taiyuan-expressway"


@pytest.fixture
def standard():
    return services().shelf.library().standard(TAIYUAN)


def calls():
    return services().shelf.library().scenarios.values()


def played_badly(scenario: str, settings: Settings) -> str:
    """A call that was answered and hung up at once."""
    practice = services().practice
    attempt = practice.open(PERSON, scenario, settings)
    for seen, kind in enumerate(("answered", "hung_up", "closed"), 1):
        practice.act(attempt, seen, kind)
    assert practice.debrief(attempt)
    return attempt


def test_somebody_new_is_told_how_the_desk_is_announced_and_led_to_a_guided_call(visit, known, standard):
    app = visit("start", standard=TAIYUAN)
    assert announcement(standard).say[0] in html(app)
    first, *_ = first_calls(calls(), standard)
    press(app, "begin")
    (attempt,) = services().practice.history(PERSON)
    assert attempt.attempt.scenario == first.id and Settings.model_validate(attempt.attempt.settings).guided


def test_the_first_calls_stand_in_order_and_the_next_one_is_marked(visit, known, standard):
    guided, second, *_ = first_calls(calls(), standard)
    begin = [button for button in visit("start", standard=TAIYUAN).button if (button.key or "").startswith("begin-")]
    assert [button.key for button in begin] == [f"begin-{one.id}" for one in first_calls(calls(), standard)]
    played_badly(guided.id, Settings(guided=True))
    _, now = html(visit("start", standard=TAIYUAN)).split('class="step now"')
    assert any(f"<h2>{escape(title)}" in now.split('class="step"')[0] for title in (second.title.zh, second.title.en))


def test_after_the_way_in_it_leads_to_all_calls_and_to_shifts(visit, known, standard):
    for one in first_calls(calls(), standard):
        played_badly(one.id, Settings())
    app = visit("start", standard=TAIYUAN)
    assert {"to-practice", "to-shifts"} <= {button.key for button in app.button}
    assert 'class="step now"' not in html(app)


@pytest.mark.parametrize("desk", [TAIYUAN, "motorway-assist"])
def test_the_guide_explains_every_step_of_a_first_call(visit, known, desk):
    first, *_ = first_calls(calls(), services().shelf.library().standard(desk))
    attempt = services().practice.open(PERSON, first.id, Settings(pace="at_once", hints=True, guided=True))
    app = visit("call", attempt=attempt)
    assert 'class="guide"' in html(app) and "why" in html(app)
    press(app, "answered")
    model = next(one for one in first.samples if one.trainee == "model")
    for reply in model.replies:
        assert html(app).count(escape(reply)) == 1, "the reply that fits stands in the guide, and is not said yet"
        app.chat_input[0].set_value(reply).run()
    assert services().practice.played(attempt).call.ending == model.expects.ending


def test_an_ordinary_call_has_no_guide(visit, known, standard):
    attempt = services().practice.open(PERSON, first_calls(calls(), standard)[0].id, Settings())
    assert 'class="guide"' not in html(visit("call", attempt=attempt))


def test_the_standard_is_searched(visit, known):
    app = visit("standard", standard=TAIYUAN)
    everything = html(app).count('class="entry"')
    app.text_input[0].input("2.1").run()
    assert everything > 50 and html(app).count('class="entry"') == 1 and "您好，太原高速" in html(app)
    app.button(key="practise").click().run()
    assert len(services().practice.history(PERSON)) == 1
    app = visit("standard", standard=TAIYUAN, clause="no such thing <script>")
    assert 'class="empty"' in html(app) and "<script>" not in html(app)


def test_a_word_of_one_language_finds_its_clause_in_the_other_interface(visit, known):
    app = visit("standard", standard=TAIYUAN)
    app.text_input[0].input("铃响").run()
    chinese = html(app).count('class="entry"')
    app.text_input[0].input("rings").run()
    assert chinese and html(app).count('class="entry"')


def test_what_suits_next_is_the_first_card_and_an_incoming_call(visit, known):
    app = visit()
    first = html(app).split('data-call="')[1].split('"')[0]
    assert services().shelf.library().scenario(first).direction == "inbound"
    cards = html(app).split('class="card"')
    assert "chip next" in cards[1] and "chip next" not in cards[2]


def test_my_practice_is_kind_to_somebody_new(visit, known):
    app = visit("mine")
    assert 'class="empty"' in html(app) and "to-start" in {button.key for button in app.button}


def test_my_practice_names_weak_clauses_with_the_calls_that_train_them_and_draws_all_with_a_table(visit, known):
    played_badly("angry-toll", Settings())
    played_badly("snow-closure", Settings())
    app = visit("mine")
    drawn = html(app)
    assert drawn.count('class="lesson"') == 3
    assert drawn.count('scope="row"') == drawn.count('class="bars"') > 3, "a row of the table for each of the picture"
    press(app, "train")
    assert len(services().practice.history(PERSON)) == 3


def test_a_guided_call_alone_tells_nothing_of_progress(visit, known, standard):
    played_badly(first_calls(calls(), standard)[0].id, Settings(guided=True))
    drawn = html(visit("mine"))
    assert 'class="attempt"' in drawn and 'class="bars"' not in drawn


def test_a_debrief_says_what_next(visit, known, standard):
    guided, second, *_ = first_calls(calls(), standard)
    app = visit("debrief", attempt=played_badly(guided.id, Settings(guided=True)))
    assert f"onward-{second.id}" in {button.key for button in app.button}
    app = visit("debrief", attempt=played_badly("angry-toll", Settings()))
    assert any((button.key or "").startswith("onward-") for button in app.button)


def test_a_new_name_is_led_from_start_to_what_comes_next(server, open_trainee, library):
    """Name, start here, guided call, debrief, next call: pressed as they are offered, with no address typed."""
    trainee, w = open_trainee(server, width=390), Words("zh")
    page, standard = trainee.page, library.standard(TAIYUAN)
    first, second, *_ = first_calls(library.scenarios.values(), standard)
    page.goto(server.url)
    trainee.introduces_herself()
    expect(page.locator("[class*=st-key-begin-]")).to_have_count(FIRST_CALLS)
    page.locator(".st-key-to-standard button").click()
    expect(page.locator(".entry").first).to_be_visible()
    page.go_back()
    page.locator(f".st-key-begin-{first.id} button").click()
    expect(page.locator(".guide")).to_be_visible()
    trainee.picks_up()
    while (example := page.locator(".guide p.example span").last).is_visible():
        reply = example.inner_text()
        trainee.says(reply)
        expect(page.locator(".guide")).not_to_contain_text(reply)
    expect(page.locator(".guide")).to_contain_text(w("guide.record"))
    trainee.sees_debrief()
    page.locator(f".st-key-onward-{second.id} button").click()
    trainee.picks_up()
    expect(page.locator(".guide")).to_have_count(0)

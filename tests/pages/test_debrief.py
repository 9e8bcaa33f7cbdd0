"""The debrief teaches: what to work on first, one press to try it there, before and after, and what was not heard."""

# ruff: noqa: F811

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.pages.test_pages import PERSON, data, html, known, press, visit  # noqa: F401
from training.practice import Settings
from views.services import services
from views.words import Words

CALL = "angry-toll"
BARE, WHOLE = "您先说说什么事。", "对不起，我非常理解您的心情，请您慢慢说好吗？我会尽全力帮您解决的。"


def play(attempt: str, *replies: str, **record: str) -> str:
    """Say these, hang up and close the record."""
    practice = services().practice
    for reply in replies:
        practice.act(attempt, practice.played(attempt).number, "replied", {"text": reply})
    practice.act(attempt, practice.played(attempt).number, "hung_up")
    for field, value in record.items():
        practice.act(attempt, practice.played(attempt).number, "recorded", {"field": field, "value": value})
    practice.act(attempt, practice.played(attempt).number, "closed")
    return attempt


@pytest.fixture
def attempt(known) -> str:
    opened = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    services().practice.act(opened, 1, "answered")
    return play(opened, "您好，太原高速。", BARE, content="薛建军，138-0000-2746，晋A·Q37T2")


def test_what_would_have_gained_most_stands_first_with_one_press_to_try_it_there(visit, attempt):
    app = visit("debrief", attempt=attempt)
    assert 1 <= html(app).count('class="gain"') <= 3
    assert html(app).rindex('class="gain"') < html(app).index('class="exchange"')
    press(app, "try")
    newest = services().practice.history(PERSON)[0].attempt
    assert newest.derived_from == attempt


def test_after_a_retry_before_and_after_stand_side_by_side(visit, attempt):
    again = services().practice.retry_turn(attempt, 2)
    play(again, WHOLE)
    sides = html(visit("debrief", attempt=again)).split('class="side"')[1:]
    assert len(sides) == 2 and BARE in sides[0] and "非常理解" in re.sub("<[^>]*>", "", sides[1])
    assert 'class="side"' not in html(visit("debrief", attempt=attempt))


def test_i_did_say_that_goes_to_the_trainers_and_stays_pressed(visit, attempt):
    app = visit("debrief", attempt=attempt)
    button = next(one for one in app.button if one.key.startswith("claim-"))
    act = button.key.split("-")[-1]
    button.click().run()
    assert [(one.act, one.reply) for one in services().queue.all()] == [(act, BARE)]
    (pressed,) = [one for one in visit("debrief", attempt=attempt).button if one.key == button.key]
    assert pressed.disabled


def test_a_field_told_in_another_says_where_it_belongs(visit, attempt):
    drawn = unescape(re.sub("<[^>]*>", "", html(visit("debrief", attempt=attempt))))
    lead = {lang: Words(lang)("record.elsewhere", other="|", here="").split("|")[0] for lang in ("zh", "en")}
    assert any(drawn.count(words) >= 3 for words in lead.values())


def test_a_badge_says_what_the_points_say(visit, attempt):
    """A line either costs nothing and is met, or says what it cost."""
    heads = re.findall(r'class="turn-head".*?</div>', html(visit("debrief", attempt=attempt)))
    for head in heads:
        if "badge met" in head:
            assert re.search(r'class="points"></span>', head), head


def test_an_empty_record_is_finished_only_after_a_warning(visit, known):
    opened = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    for seen, kind in enumerate(("answered", "hung_up"), 1):
        services().practice.act(opened, seen, kind)
    app = visit("call", attempt=opened)
    press(app, "close")
    assert "say fault" in html(app) and not services().practice.played(opened).over
    press(app, "close")
    assert services().practice.played(opened).over


def test_a_record_in_which_something_stands_is_finished_at_once(visit, known):
    opened = services().practice.open(PERSON, CALL, Settings(pace="at_once"))
    for seen, kind in enumerate(("answered", "hung_up"), 1):
        services().practice.act(opened, seen, kind)
    app = visit("call", attempt=opened)
    next(box for box in app.text_area if box.key.startswith("record-content")).input("晋A·Q37T2 多收三十元").run()
    press(app, "close")
    assert services().practice.played(opened).over


def test_who_rings_is_nobody_until_he_has_told_his_name(visit, known):
    practice, name = services().practice, "薛建军"
    opened = practice.open(PERSON, CALL, Settings(pace="at_once"))
    practice.act(opened, 1, "answered")
    page = visit("call", attempt=opened)
    assert name not in html(page) and services().shelf.library().scenario(CALL).title.zh not in html(page)
    practice.act(opened, 2, "replied", {"text": "您好，太原高速。请问您贵姓？"})
    practice.act(opened, 3, "replied", {"text": "对不起，怎么称呼您？"})
    known_now = any(name in line.text.zh for line in practice.played(opened).call.lines if line.who == "caller")
    who = [Words(lang)("call.caller") for lang in ("zh", "en")]
    assert known_now and not any(f'class="who">{word}' in html(visit("call", attempt=opened)) for word in who)

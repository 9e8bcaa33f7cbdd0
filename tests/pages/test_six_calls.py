"""A call of each sort is played on its page, from the ring to the debrief."""

# ruff: noqa: F811

from __future__ import annotations

import pytest

from tests.pages.test_pages import PERSON, data, html, known, press, visit  # noqa: F401
from training.practice import Settings
from views.services import services

THINKING = 8.0
"""seconds from one reply to the next"""
CALLS = ("rescue-night", "off-topic-chat", "enquiry-unknown", "silent-line", "suggestion-kindly", "flat-battery")


@pytest.fixture
def clock(monkeypatch) -> list[float]:
    """The time that it is, for the test to set."""
    now = [1_700_000_000.0]
    monkeypatch.setattr("views.services.system_clock", lambda _reached: lambda: now[0])
    return now


@pytest.mark.parametrize("scenario", CALLS)
@pytest.mark.parametrize("visit", ["zh"], indirect=True)
def test_a_call_is_played_to_its_debrief(clock, visit, known, scenario):
    call = services().shelf.library().scenario(scenario)
    sample = next(one for one in call.samples if one.trainee == "model")
    attempt = services().practice.open(PERSON, scenario, Settings(pace="at_once"))
    app = visit("call", attempt=attempt)
    clock[0] += 11
    press(app, "answered")
    for reply in sample.replies:
        clock[0] += THINKING
        app.chat_input[0].set_value(reply).run()
        assert not app.exception
    clock[0] += THINKING
    if next(one for one in call.endings if one.id == sample.expects.ending).hangs_up == "trainee":
        press(app, "hung_up")
    services().practice.act(attempt, services().practice.played(attempt).events[-1].number, "closed")
    drawn = html(visit("debrief", attempt=attempt))
    assert 'class="verdict' in drawn and drawn.count('class="said mine') == len(sample.replies)

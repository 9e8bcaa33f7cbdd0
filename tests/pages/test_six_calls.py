"""The first six calls can each be played to a debrief in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("scenario", ["rescue-night", "off-topic-chat", "enquiry-unknown", "silent-line", "suggestion-kindly"])
def test_a_call_is_played_to_its_debrief(server, open_trainee, scenario):
    trainee = open_trainee(server)
    trainee.arrives()
    trainee.takes(scenario)
    trainee.plays(scenario)
    ending = {one.id: one for one in trainee.library.scenario(scenario).endings}
    expected = trainee.library.scenario(scenario).samples[0].expects.ending
    if ending[expected].hangs_up == "trainee":
        trainee.hangs_up()
    trainee.sees_debrief()
    expect(trainee.page.locator(".verdict .number")).to_be_visible()
    replies = trainee.library.scenario(scenario).samples[0].replies
    expect(trainee.page.locator(".said.mine")).to_have_count(len(replies))

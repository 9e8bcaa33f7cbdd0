"""Acts that are not owed: of all that might be said, each is far less likely than what is owed."""

from __future__ import annotations

import pytest

from scoring.judge import Judge


def meant(judge: Judge, reply: str, act: str, **asked: object) -> bool:
    heard = judge.reply(reply, {}, **asked)
    return any(one.found and one.ear == "meant" and one.id == act for one in heard.evidence)


@pytest.mark.parametrize("reply, act", [
    ("Sorry, I missed that.", "waited"), ("Thank you, Priya.", "waited"), ("Good, that's what I needed.", "hello"),
    ("Are you all right to do that?", "anything_else"), ("Have I got all that?", "anything_else"),
    ("Are you still in the car?", "ask_vehicle"), ("Or you feel unsafe?", "empathy"), ("bear with me", "verify"),
    ("And is it just the two of you, nobody hurt?", "empathy"), ("07700 900388.", "when"),
])
def test_what_only_touches_on_an_act_that_is_not_owed_does_not_do_it_by_its_meaning(judges, reply, act):
    assert not meant(judges["motorway-assist"], reply, act, also=[act])


@pytest.mark.parametrize("reply, act", [
    ("好，我记下了。", "hello"), ("没错，都没错。", "sorry_or_thanks"), ("我再念一遍。", "sorry_or_please"),
    ("对不对？", "sorry"), ("就走一趟吗？", "read_back"),
])
def test_the_same_in_chinese(judges, reply, act):
    assert not meant(judges["taiyuan-expressway"], reply, act, also=[act])


def test_what_is_awaited_some_time_is_heard_sooner_than_what_nobody_waits_for(judges):
    judge, said = judges["motorway-assist"], "We shall get somebody out to you."
    assert meant(judge, said, "help", also=["help"])
    assert not meant(judge, said, "help", besides=["help"])


def test_a_stretch_that_does_one_act_by_its_words_does_no_other_unless_that_is_owed(judges):
    judge, said = judges["motorway-assist"], "Thank you."
    assert not meant(judge, said, "waited", also=["thanks", "waited"])

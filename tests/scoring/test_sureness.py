"""Sureness: what makes a verdict likelier wrong makes it less sure, and no machine weighs otherwise."""

from __future__ import annotations

from scoring.sureness import is_sure, weigh
from scoring.verdict import Evidence


def act(found: bool = True, guard: str = "") -> Evidence:
    return Evidence(what="act", id="sorry", role="sorry", found=found, guard=guard)


def forbidden(attitude: str = "") -> Evidence:
    return Evidence(what="forbidden", id="rude", found=True, attitude=attitude, severity="violation")


def test_a_civil_reply_that_is_explained_is_sure_and_one_that_sounds_forbidden_is_not() -> None:
    assert is_sure([act()], ["sorry"], -900, 800, "zh")
    assert not is_sure([act()], ["sorry"], -50, 300, "zh")


def test_the_bar_is_lower_in_english() -> None:
    assert [is_sure([act()], ["sorry"], -100, 400, lang) for lang in ("en", "zh")] == [True, False]


def test_the_worse_the_tone_the_surer_a_violation_and_the_less_sure_that_there_is_none() -> None:
    tones = range(-900, 1001, 100)
    against = [weigh([forbidden()], [], tone, 0) for tone in tones]
    none = [weigh([act()], ["sorry"], tone, 500) for tone in tones]
    assert against == sorted(against) and none == sorted(none, reverse=True)


def test_a_violation_by_tone_alone_is_less_sure_than_by_words_and_these_less_than_by_a_cue() -> None:
    tone, words, cue = (weigh([forbidden(attitude)], [], 100, 0) for attitude in ("tone", "", "blaming"))
    assert tone < words < cue


def test_an_owed_act_that_nobody_heard_makes_a_verdict_less_sure_and_one_that_was_refused_does_not() -> None:
    heard, unheard, refused = (weigh([one], ["sorry"], -500, 500) for one in (act(), act(False), act(False, "negated")))
    assert unheard < heard and refused == heard
    assert weigh([act(False)], [], -500, 500) == heard


def test_what_no_standard_knows_the_tone_of_is_judged_by_its_acts() -> None:
    assert is_sure([act()], ["sorry"], None, 900, "zh")
    assert not is_sure([act(False)] * 2, ["sorry"], None, 0, "zh")

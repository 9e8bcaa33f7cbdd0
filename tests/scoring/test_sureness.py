"""Sureness: what makes a verdict likelier wrong makes it less sure, and no machine weighs otherwise."""

from __future__ import annotations

from scoring.sureness import is_sure, weigh
from scoring.verdict import Evidence

HEARD = {"what": "act", "id": "sorry", "role": "sorry", "found": True}


def act(**facts: object) -> Evidence:
    return Evidence(**HEARD | facts)


def forbidden(sure: bool = True, severity: str = "violation") -> Evidence:
    return Evidence(what="forbidden", id="rude", found=True, attitude="tone", severity=severity, sure=sure)


def test_a_civil_reply_that_is_explained_is_sure_and_one_that_sounds_forbidden_is_not() -> None:
    assert is_sure([act()], ["sorry"], -900, 800, "zh")
    assert not is_sure([act()], ["sorry"], -50, 300, "zh")


def test_the_bar_is_lower_in_english() -> None:
    assert [is_sure([act()], ["sorry"], -100, 400, lang) for lang in ("en", "zh")] == [True, False]


def test_the_worse_the_tone_the_less_sure_that_nothing_speaks_against_a_reply() -> None:
    weights = [weigh([act()], tone, 500) for tone in range(-900, 1001, 100)]
    assert weights == sorted(weights, reverse=True)


def test_a_reply_that_does_half_of_what_is_owed_is_less_surely_judged_than_one_that_does_all_of_it_or_nothing() -> None:
    all_of_it, nothing, half = (weigh([act(found=one), act(id="thanks", found=other)], -500, 500)
                                for one, other in ((True, True), (False, False), (True, False)))
    assert half < all_of_it == nothing


def test_the_less_of_a_reply_its_acts_explain_the_less_sure_it_is() -> None:
    assert weigh([act()], -500, 0) < weigh([act()], -500, 500) < weigh([act()], -500, 1000)


def test_an_owed_act_that_is_only_perhaps_there_leaves_nothing_sure_and_one_that_is_not_owed_does_not_matter() -> None:
    civil = -900, 1000, "zh"
    assert not is_sure([act(sure=False)], ["sorry"], *civil)
    assert is_sure([act(), act(id="thanks", sure=False)], ["sorry"], *civil)


def test_what_is_forbidden_is_sure_unless_all_that_speaks_against_it_is_doubted() -> None:
    tone = -900, 0, "zh"
    assert is_sure([forbidden()], ["sorry"], *tone)
    assert not is_sure([forbidden(sure=False)], ["sorry"], *tone)
    assert is_sure([forbidden(sure=False), forbidden()], ["sorry"], *tone)
    assert not is_sure([act(), forbidden(sure=False), forbidden(severity="warning")], ["sorry"], *tone)


def test_what_no_standard_knows_the_tone_of_is_judged_by_its_acts() -> None:
    assert is_sure([act()], ["sorry"], None, 900, "zh")
    assert not is_sure([act(found=False)] * 2, ["sorry"], None, 0, "zh")

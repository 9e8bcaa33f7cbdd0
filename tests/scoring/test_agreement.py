"""The measure of agreement: what it counts, and what it makes of the counts."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace

from scoring.agreement import (
    Row,
    act_counts,
    cohens_kappa,
    f1,
    figures,
    judged,
    nearest,
    precision,
    recall,
    slips,
    weighted_kappa,
)
from scoring.judge import Judge
from scoring.verdict import Verdict
from simulator.content.library import load_standard

OWES = {"sorry": "sorry", "slow": "slow_down"}


def row(said: set[str], heard: tuple[str, ...], violated: bool = False, sure: bool = True, verdict: str = "") -> Row:
    """A reply in which these roles were said, and these heard."""
    made = verdict or ("met" if len(heard) == 2 else "partial" if heard else "missed")
    return Row(SimpleNamespace(moment="m", reply="…", acts=said, violated=violated), OWES,
               Verdict(verdict=made, points=0, out_of=2, acts=heard, missing=(), heard=(), violations=(), sure=sure,
                       evidence=[{"what": "act", "id": act, "role": role, "found": role in heard}
                                 for role, act in OWES.items()]))


def test_the_wanted_verdict_follows_from_the_labels():
    assert [row(said, ()).wanted for said in ({"sorry", "slow"}, {"slow", "other"}, {"other"})] \
        == ["met", "partial", "missed"]
    assert row({"sorry", "slow"}, (), violated=True).wanted == "violated"


def test_what_is_welcome_besides_enters_no_figure():
    assert figures([row({"sorry", "slow", "extra"}, ("sorry", "slow", "other"))])["act_f1"] == 1


def test_acts_are_counted_by_act_and_not_by_role():
    counts = act_counts([row({"sorry"}, ("sorry", "slow")), row({"sorry", "slow"}, ())])
    assert counts == {"sorry": Counter(hit=1, miss=1), "slow_down": Counter(false=1, miss=1)}
    assert (recall(counts["sorry"]), precision(counts["sorry"]), f1(counts["sorry"])) == (0.5, 1.0, 0.667)


def test_where_nothing_was_to_be_heard_and_nothing_was_all_is_well():
    assert (recall(Counter()), precision(Counter()), f1(Counter())) == (1, 1, 1)


def test_sure_verdicts_have_a_share_and_are_right_or_not():
    found = figures([row({"sorry"}, ("sorry",)), row({"sorry"}, ()), row(set(), ("sorry",), sure=False)])
    assert (found["verdict"], found["sure_share"], found["sure_right"]) == (0.333, 0.667, 0.5)


def test_kappa_is_0_where_agreement_is_chance_and_1_where_it_is_perfect():
    assert cohens_kappa(Counter(hit=25, false=25, miss=25, silent=25)) == 0
    assert cohens_kappa(Counter(hit=3, silent=7)) == 1
    assert weighted_kappa([(0, 0), (3, 3), (2, 2)]) == 1
    assert weighted_kappa([(0, 3), (3, 0)]) == -1


def test_every_slip_is_named_with_its_act_and_evidence():
    found = slips([row({"sorry"}, ("slow",))])
    assert [(one.act, one.heard, one.evidence.role) for one in found] \
        == [("sorry", False, "sorry"), ("slow_down", True, "slow")]


def test_replies_are_judged_at_their_moment(chinese: Judge):
    moment = next(one for one in chinese.moments.values() if "sorry" in one.owes)
    [found] = judged(chinese, [SimpleNamespace(moment=moment.id, reply="对不起", acts=("sorry",), violated=False)])
    assert found.owes == moment.owes and "sorry" in found.verdict.acts


def test_what_comes_nearest_to_an_act_of_few_sentences_is_told_by_its_letters(chinese: Judge):
    near = nearest(chinese, "empathy", "我十分理解您的心情")
    assert near.phrase in ("我非常理解您的心情", "理解您") and near.similarity > 80


def test_what_comes_nearest_to_an_act_that_was_taught_is_the_part_of_the_reply_that_means_it():
    near = nearest(Judge(load_standard("motorway-assist")), "thanks",
                   "A patrol is on its way to you now. I'm so grateful that you let us know about this.")
    assert (near.said, near.phrase) == ("I'm so grateful that you let us know about this", "Thanks for letting us know")

"""Our own labelled replies are judged as their labels say, at least as often as the floors demand.

The labels are by meaning, as a strict trainer would give them. Phrases of the forbidden wording were tuned on
own-1.jsonl alone. All but a fifth of the replies teach the meant ear. A floor is raised when the bank gets better,
never lowered to let a change pass. The verdicts are the golden ones, which another test proves to be those of today.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from scoring.standard import Moment
from simulator.content.library import load_standard

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = Path(__file__).with_name("golden.jsonl")
REPLIES = ROOT / "scenarios" / "standards" / "taiyuan-expressway" / "replies"
STYLES = {"verbatim", "paraphrase", "colloquial", "partial", "negated", "polite-violation", "rude", "lookalike",
          "quoted", "asr", "typo", "traditional", "keywords", "offtopic"}
COURTEOUS = STYLES - {"polite-violation", "rude", "negated"}
FLOORS = {
    # half: verdict accuracy, F1 of the acts, precision and recall of the violations
    "own-1": (0.96, 0.97, 0.97, 0.95),
    "own-2": (0.93, 0.96, 0.95, 0.90),
    "own-3": (0.95, 0.99, 0.60, 0.94),
}


def replies(half: str) -> list[dict]:
    lines = (REPLIES / f"{half}.jsonl").read_text(encoding="utf8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def moments() -> dict[str, Moment]:
    return {moment.id: moment for moment in load_standard("taiyuan-expressway", ROOT / "scenarios").moments}


@pytest.fixture(scope="module")
def judged() -> dict[str, tuple[str, set[str], list[str]]]:
    """Reply -> its verdict, the roles it does, the violations in it."""
    _, *lines = map(json.loads, GOLDEN.read_text(encoding="utf8").splitlines())
    return {id: (verdict, set(roles), violations) for id, verdict, roles, violations in lines}


def expected(label: dict, owed: set[str]) -> str:
    """The verdict that a label stands for."""
    done = owed & set(label["acts"])
    if label["violated"]:
        return "violated"
    return "met" if done == owed else "partial" if done else "missed"


@pytest.mark.parametrize("half", FLOORS)
def test_agreement_with_the_labels_is_above_the_floor(moments, judged, half: str) -> None:
    counted = Counter()
    labelled = replies(half)
    for label in labelled:
        owed = set(moments[label["moment"]].owes)
        verdict, roles, violations = judged[label["id"]]
        wanted, got = owed & set(label["acts"]), owed & roles
        found, violated = bool(violations), label["violated"]
        counted.update(right=verdict == expected(label, owed), both=len(wanted & got), either=len(wanted) + len(got),
                       found=found, violated=violated, agreed=found and violated)
    accuracy, act_f1, precision, recall = FLOORS[half]
    assert counted["right"] / len(labelled) >= accuracy
    assert 2 * counted["both"] / counted["either"] >= act_f1
    assert counted["agreed"] / counted["found"] >= precision
    assert counted["agreed"] / counted["violated"] >= recall


def test_hardly_any_courteous_reply_is_called_a_violation(judged) -> None:
    courteous = [r for half in FLOORS for r in replies(half) if r["style"] in COURTEOUS and not r["violated"]]
    wronged = [r["id"] for r in courteous if judged[r["id"]][2]]
    assert len(wronged) <= len(courteous) // 100, wronged


def test_labels_name_moments_roles_and_styles_that_exist(moments) -> None:
    labelled = [r for half in FLOORS for r in replies(half)]
    assert len({r["id"] for r in labelled}) == len(labelled)
    for label in labelled:
        moment = moments[label["moment"]]
        assert set(label["acts"]) <= set(moment.owes) | set(moment.welcome), label["id"]
        assert label["style"] in STYLES, label["id"]


def test_every_moment_has_a_dozen_labelled_replies(moments) -> None:
    many = Counter(r["moment"] for half in FLOORS for r in replies(half))
    assert {moment: many[moment] for moment in moments if many[moment] < 12 and moment in many} == {}

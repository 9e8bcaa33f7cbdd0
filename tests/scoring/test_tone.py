"""Tone: what is worded like the forbidden is forbidden, and what is civil all through is not, whatever cue it has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scoring.agreement import figures, judged
from scoring.judge import Judge
from scoring.standard import Forbidden
from simulator.content.library import load_standard
from simulator.content.replies import Labelled
from tests.scoring.test_attitudes import TITLE, judge_of

ROOT = Path(__file__).resolve().parents[2]
MANNERS = ROOT / "tests" / "replies" / "manners"
FLOORS = {"zh-2": 0.82, "en-2": 0.70}
"""the least F1 of the violations; raised when the ear gets better, never lowered to let a change pass"""


@pytest.fixture(scope="module")
def judges() -> dict[str, Judge]:
    ids = {"zh": "taiyuan-expressway", "en": "motorway-assist"}
    return {lang: Judge(load_standard(id, ROOT / "scenarios")) for lang, id in ids.items()}


@pytest.mark.parametrize("name", FLOORS)
def test_rude_replies_are_told_from_civil_ones_on_the_same_matter(judges: dict[str, Judge], name: str) -> None:
    lines = (MANNERS / f"{name}.jsonl").read_text("utf-8").splitlines()
    said = [Labelled.model_validate_json(line) for line in lines]
    assert figures(judged(judges[name[:2]], said))["violation_f1"] >= FLOORS[name]


def test_no_reply_of_manners_teaches(judges: dict[str, Judge]) -> None:
    for lang, judge in judges.items():
        said = {json.loads(line)["reply"] for file in MANNERS.glob(f"{lang}-*.jsonl")
                for line in file.read_text("utf-8").splitlines()}
        assert not said & {one.reply for one in judge.standard.examples}
        assert not said & {text for rule in judge.standard.forbidden for text in (*rule.hits, *rule.misses)}


def test_the_tone_speaks_against_a_reply_in_which_no_cue_does(judges: dict[str, Judge]) -> None:
    said = "谢谢您啊，您不说我们还真不知道自己这么差劲呢。"
    found = next(one for one in judges["zh"].reply(said, {}).evidence if one.found)
    assert (found.id, found.attitude) == ("uncivil", "tone")
    assert said[slice(*found.spans[0])] == "您不说我们还真不知道自己这么差劲呢"


def test_words_in_quotation_marks_have_no_tone() -> None:
    tone = judge_of("zh").tone
    fold = judge_of("zh")._ears.language.fold
    plain, quoting = (tone.of(fold(said, particles=True)).margin for said in ("我记下了", "我记下了“你活该，找别人去”"))
    assert quoting == plain


def test_a_standard_that_forbids_little_knows_no_tone() -> None:
    own = Forbidden(id="own", clause="7", title=TITLE, phrases=("不行",), hits=("不行",), misses=("行",))
    judge = judge_of("zh", own, attitudes=False)
    assert judge.tone.of(judge._ears.language.fold("你谁啊", particles=True)).margin is None
    assert judge.reply("你谁啊", {}).sure


def test_the_same_sentences_teach_the_same_tone() -> None:
    first, second = (judge_of("en").tone.learned() for _ in range(2))
    assert all((one == other).all() for one, other in zip(first, second, strict=True))


def test_a_pattern_counts_for_nothing_where_all_is_said_kindly_and_a_plain_sentence_counts(judges: dict[str, Judge]
                                                                                           ) -> None:
    kind = "您肯定吓坏了，让叔叔坐着别动，我已经帮您叫了120，几分钟能到我不敢说，但我一直陪着您。"
    judge = judges["zh"]
    refused = [one.guard for one in judge.reply(kind, {}).evidence if one.what == "forbidden"]
    assert "civil" in refused and not judge.reply(kind, {}).violations
    plain = Forbidden(id="own", clause="7", title=TITLE, phrases=("几分钟能到我不敢说",), hits=("几分钟能到我不敢说",),
                      misses=())
    assert judge_of("zh", plain).reply(kind, {}).violations == ("own",)
    assert judge.reply("几分钟能到我可不敢说，您自己看着办吧。", {}).violations

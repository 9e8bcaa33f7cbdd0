"""Attitudes: what is forbidden however it is worded, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scoring.judge import Judge
from scoring.standard import Bank, Forbidden, Standard, Text

ROOT = Path(__file__).resolve().parents[2]
TITLE = Text(zh="题", en="title")
SAID = {"{time}": {"zh": "三点", "en": "four o'clock"}}


def bank(name: str, lang: str) -> Bank:
    return Bank.model_validate(yaml.safe_load((ROOT / "scenarios/common" / f"{name}.{lang}.yaml").read_text("utf-8")))


def judge_of(lang: str, *own: Forbidden, attitudes: bool = True) -> Judge:
    common = bank("attitudes", lang).forbidden if attitudes else ()
    return Judge(Standard(id="bare", lang=lang, title=TITLE, desk=TITLE, greeting_name="", sections=(), clauses=(),
                          moments=(), acts=bank("courtesy", lang).acts, forbidden=(*own, *common)))


@pytest.fixture(scope="module")
def judges() -> dict[str, Judge]:
    return {lang: judge_of(lang) for lang in ("zh", "en")}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_attitude_is_heard_in_its_own_cases_and_only_there(judges: dict[str, Judge], lang: str) -> None:
    for rule in bank("attitudes", lang).forbidden:
        assert [said for said in rule.hits if not judges[lang].hears(rule, said).found] == []
        assert [said for said in rule.hits if not judges[lang].reply(said, {}).violations] == []
        assert [said for said in rule.misses if judges[lang].reply(said, {}).violations] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_sentence_of_courtesy_is_forbidden(judges: dict[str, Judge], lang: str) -> None:
    said = [sentence.replace("{time}", SAID["{time}"][lang]) for act in bank("courtesy", lang).acts
            for sentence in (*act.phrases, *act.hits)]
    assert [one for one in said if judges[lang].reply(one, {}).violations] == []


def test_what_only_explains_is_shirking_where_no_help_is_offered(judges: dict[str, Judge]) -> None:
    shirks = judges["zh"].reply("这不归我们管。", {})
    assert shirks.violations == ("shirking",)
    assert [one.unhelped for one in shirks.evidence if one.found] == [True]
    assert judges["zh"].reply("这不归我们管，我帮您转过去。", {}).violations == ()
    assert judges["en"].reply("That's up to the contractor, I'm afraid.", {}).violations == ("shirking",)
    assert judges["en"].reply("That's up to the contractor; I'll ring them for you.", {}).violations == ()


def test_not_knowing_yet_is_no_answer_withheld(judges: dict[str, Judge]) -> None:
    for lang, said in (("zh", "几折我拿不准，得找收费科核一下，我问清楚告诉您。"), ("zh", "还没接到通知，两点前我给您回电话。"),
                       ("en", "I can't honestly promise you half an hour.")):
        assert judges[lang].reply(said, {}).violations == ()


def test_evidence_names_the_attitude_and_the_very_words(judges: dict[str, Judge]) -> None:
    said = "您放心，今天肯定给您换出来。"
    found = next(one for one in judges["zh"].reply(said, {}).evidence if one.found)
    assert (found.id, found.attitude) == ("rash_promise", "rash_promise")
    assert "".join(said[start:end] for start, end in found.spans).endswith("肯定给您换出来")


def test_words_in_quotation_marks_and_reports_are_nobodys_attitude(judges: dict[str, Judge]) -> None:
    assert judges["zh"].reply("您是说他回您“这事别来问我”，我记下了。", {}).violations == ()
    assert judges["en"].reply("He told you to google it, and I'm sorry he did.", {}).violations == ()


def test_an_attitude_counts_for_the_own_wording_that_names_it_and_once() -> None:
    own = Forbidden(id="promise", clause="7", title=TITLE, attitudes=("rash_promise",), hits=("x",), misses=("x",))
    assert judge_of("zh", own).reply("我跟您打包票，明天一准儿能轮上。", {}).violations == ("promise",)


def test_a_standard_without_attitudes_forbids_only_its_own_words() -> None:
    assert judge_of("zh", attitudes=False).reply("爱找谁找谁去。", {}).violations == ()


@pytest.mark.parametrize("said", [
    "十分钟以内我给您回电话说进展，您电话别占线。", "您手机别占着线，司机这就打给您。",
    "今天来电的司机比较多，有好多等着问路况的，线路得给他们留一留。",
    "您稳住，先把车开稳，老人坐副驾把衣领松开，别让他动。120打了没有？您车牌多少，啥车，车上几个人？",
])
def test_who_keeps_a_line_free_or_people_safe_orders_nobody_about(judges: dict[str, Judge], said: str) -> None:
    assert judges["zh"].reply(said, {}).violations == ()


@pytest.mark.parametrize("said, attitude", [
    ("Ten minutes and he's there, no word of a lie.", "rash_promise"),
    ("Wait or don't, it makes no odds to me.", "unwilling"),
    ("I'll have it framed and put up in the hall.", "sneering"),
    ("Did nobody think to look at the oil?", "blaming"),
    ("Right. I've better things to be doing.", "impatience"),
])
def test_set_phrases_show_their_attitude(judges: dict[str, Judge], said: str, attitude: str) -> None:
    assert [one.attitude for one in judges["en"].reply(said, {}).evidence if one.violates] == [attitude]


@pytest.mark.parametrize("said", [
    "I can promise you'll have a call from me by four.",
    "You've my word I'll pass it on.",
    "With a bit of luck you'll be home tonight.",
    "Don't go away, I'll see if she's in.",
])
def test_who_promises_a_call_hopes_for_luck_or_goes_to_look_breaks_no_rule(judges: dict[str, Judge], said: str) -> None:
    assert judges["en"].reply(said, {}).violations == ()

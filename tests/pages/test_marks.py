"""What is marked in a reply is words and phrases as a reader sees them."""

from __future__ import annotations

import pytest

from scoring.standard import Act, Standard, Text
from scoring.verdict import Evidence, Verdict
from views.parts import marks
from views.words import Words

STANDARD = Standard.model_construct(lang="zh", acts=(Act.model_construct(id="sorry", title=Text(zh="致歉", en="Apology")),),
                                    forbidden=())


@pytest.mark.parametrize(("text", "spans", "shown"), [
    ("碰上这种事谁都得上火", ((0, 3), (5, 7)), ["碰上这种事谁都"]),
    ("您还有没有别的事，没有了", ((2, 3), (5, 7), (9, 11)), ["有没有别的", "没有"]),
    ("I apologise for that", ((2, 7),), ["apologise"]),
    ("I am so sorry. We'll see", ((8, 11), (15, 17)), ["sorry", "We'll"]),
    ("您好，太原高速。", ((2, 8),), ["太原高速"]),
    ("对", ((0, 1),), ["对"]),
])
def test_words_are_whole_and_what_no_pause_parts_is_one(text, spans, shown):
    assert [text[start:end] for start, end in marks.whole(text, spans)] == shown


def drawn(text: str, *evidence: Evidence) -> str:
    verdict = Verdict(verdict="missed", points=0, out_of=1, acts=(), missing=("sorry",), heard=(), violations=(),
                      evidence=evidence)
    return marks.reply(Words("zh"), STANDARD, text, verdict)


def evidence(**more) -> Evidence:
    return Evidence(**({"what": "act", "id": "sorry", "role": "sorry", "found": False} | more))


@pytest.mark.parametrize(("spans", "told"), [(((0, 6),), True), (((0, 1), (7, 8)), False), (((0, 2),), False)])
def test_a_near_miss_is_told_only_where_it_is_more_than_stray_characters(spans, told):
    assert ('class="refused"' in drawn("我不可以道歉，对吧", evidence(guard="negated", spans=spans))) == told


def test_a_list_of_keywords_is_told_once():
    page = drawn("对不起 理解", evidence(guard="keywords"), evidence(id="x", role="sorry", guard="keywords"))
    assert page.count('class="refused"') == 1


@pytest.mark.parametrize(("more", "word"), [({"ear": "exact"}, "原话"), ({"ear": "near"}, "相近的说法"),
                                            ({"ear": "meant"}, "意思到了"), ({"ear": "meant", "sure": False}, "也许")])
def test_the_ear_that_heard_is_told_in_plain_words(more, word):
    assert word in drawn("给您添麻烦了", evidence(found=True, spans=((0, 6),), **more))


def test_what_is_only_perhaps_done_is_told_with_what_it_was_held_against():
    page = drawn("给您添麻烦了", evidence(sure=False, spans=((0, 6),), ear="meant", phrase="实在对不住"))
    assert "refused perhaps" in page and "实在对不住" in page

"""What holds for every reply whatever, judged by the real standard."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.judge import LONGEST_REPLY, Judge
from scoring.match import Heard
from simulator.content.library import load_standard

ROOT = Path(__file__).resolve().parents[2]
REPLIES = [json.loads(line) for path in sorted((ROOT / "scenarios/standards/taiyuan-expressway/replies").glob("own-*.jsonl"))
           for line in path.open(encoding="utf8")]
COURTEOUS = ["您好。", "感谢您的来电。", "祝您一路平安！", "谢谢您的理解。", "请您放心。", "好的，先生。"]
PIECES = ["对不起", "您", "“", "”", "不", "，", "。", "电话", "留个", "K37+200", "15:30", "不知道", "喂", "啊", "\u202e", "😀",
          "慢慢说", "理解", "ｓ", "請", "\ud800", "\n", "12", "A"]

moments = st.deferred(lambda: st.sampled_from(sorted(judge().moments)))


@cache
def judge() -> Judge:
    return Judge(load_standard("taiyuan-expressway", ROOT / "scenarios"))


@cache
def again() -> Judge:
    return Judge(judge().standard)


@settings(max_examples=150, deadline=None)
@given(moments, st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join))
def test_evidence_lies_in_the_reply_and_in_order(moment, reply):
    verdict = judge().at(moment, reply)
    for one in verdict.evidence:
        assert 0 <= one.similarity <= 100
        assert not (one.found and one.guard)
        assert bool(one.phrase or one.attitude) == bool(one.spans)
        ends = [0, *(place for span in one.spans for place in span), len(reply)]
        assert ends == sorted(ends)
        assert all(start < end for start, end in one.spans)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(REPLIES), st.sampled_from(COURTEOUS))
def test_courteous_text_after_a_reply_never_creates_a_violation(labelled, courteous):
    before = judge().at(labelled["moment"], labelled["reply"])
    after = judge().at(labelled["moment"], labelled["reply"].rstrip("。") + "。" + courteous)
    assert before.violations or not after.violations, "what is forbidden already may be forbidden for another reason"


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(REPLIES))
def test_the_same_reply_always_gets_the_same_verdict_whatever_was_heard_before(labelled):
    assert again().at(labelled["moment"], labelled["reply"]) == judge().at(labelled["moment"], labelled["reply"])


@pytest.mark.parametrize("reply", ["", " ", "\x00", "\ud800", "😀" * 50, "好" * 10_000, "对不起，" * 3_000, "“" * 500, "(" * 999])
def test_no_reply_however_odd_fails(reply):
    verdict = judge().at("6.2.5", reply)
    assert verdict.verdict in ("met", "partial", "missed", "violated")
    assert all(end <= LONGEST_REPLY for one in verdict.evidence for span in one.spans for end in span)


def test_a_word_is_joined_only_to_what_stands_close_behind_it(monkeypatch):
    """However often a reply repeats a word: the work must grow with its length, not with its square."""
    tried = []
    join = Heard._join
    monkeypatch.setattr(Heard, "_join", lambda self, chain, after: tried.append(1) or join(self, chain, after))
    judge().at("2.6", "您是哪" * 660)
    assert len(tried) < 200 * 1_980

from __future__ import annotations

import numpy as np
import pytest

from scoring.meaning.encoder import encode
from simulator.call import likeness
from simulator.call.likeness import Known, Questions

EXAMPLES = (("spare", "Is that spare a proper tyre?"), ("spare", "备胎是全尺寸的吗？"), ("coat", "Have you a coat on?"),
            ("bank", "在哪家银行办的卡？"))


def by_hand(topic: str, sentence: str) -> int:
    said = encode([sentence])[0]
    return max(int(1000 * max(0.0, known @ said / np.sqrt((known @ known) * (said @ said))))
               for known in (encode([text])[0] for name, text in EXAMPLES if name == topic))


def test_a_question_is_as_like_a_topic_as_to_the_likest_question_about_it_whatever_else_is_known():
    known = Known(EXAMPLES)
    Known((("other", "What colour is it?"),)).likeness("Is it a proper tyre?")
    for said in ("Is it a proper tyre?", "您的卡是哪个银行的？"):
        assert known.likeness(said) == {topic: by_hand(topic, said) for topic in ("spare", "coat", "bank")}


def test_a_call_that_knows_no_questions_finds_nothing_alike():
    assert Known(()).likeness("Have you a coat on?") == {}


@pytest.fixture
def encoded(tmp_path, monkeypatch) -> list[list[str]]:
    """The texts that are encoded from now on, by the time, where nothing is kept yet and few questions are many."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(likeness, "MANY", 2)
    asked: list[list[str]] = []
    monkeypatch.setattr(likeness, "encode", lambda texts: asked.append(list(texts)) or encode(texts))
    return asked


def test_a_question_is_encoded_once_whichever_call_knows_it_and_whenever_it_starts(encoded):
    texts = [text for _, text in EXAMPLES]
    Questions().places(texts[:3])
    Questions().places(texts[1:])
    late = Questions()
    places = late.places(texts[::-1])
    assert encoded[:2] == [texts[:3], texts[3:]]
    assert all(late.near(text, [slice(None)])[place] > 0.999 for text, place in zip(texts, places[::-1], strict=True))


def test_more_questions_than_are_kept_push_out_those_that_nobody_asks_for(encoded, monkeypatch):
    monkeypatch.setattr(likeness, "MOST", 3)
    texts = [text for _, text in EXAMPLES]
    Questions().places(texts[:2])
    Questions().places(texts[1:])
    Questions().places(texts[1:])
    assert encoded == [texts[:2], texts[1:]]


def test_questions_that_were_kept_have_the_numbers_that_they_were_given_first(encoded):
    texts = [text for _, text in EXAMPLES]
    first, late = Questions(), Questions()
    first.places(texts), late.places(texts)
    assert (first._rows == late._rows).all() and (first._squares == late._squares).all()


def test_only_the_stretches_are_read_in_which_a_call_knows_questions(monkeypatch):
    questions = Questions()
    monkeypatch.setattr(likeness, "QUESTIONS", questions)
    monkeypatch.setattr(likeness, "GAP", 1)
    questions.places([f"What is number {at}?" for at in range(8)])
    known = Known((("three", "What is number 3?"), ("one", "What is number 1?"), ("seven", "What is number 7?")))
    stretches, places, _ = known._arranged
    assert [(one.start, one.stop) for one in stretches] == [(1, 2), (3, 4), (7, 8)] and places.tolist() == [1, 0, 2]
    assert known.likeness("What is number 7?")["seven"] >= 999

from __future__ import annotations

import numpy as np

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


def test_many_questions_are_kept_as_a_whole_whatever_was_known_before(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setattr(likeness, "MANY", len(EXAMPLES))
    texts = [text for _, text in EXAMPLES]
    Questions().places(texts)
    kept = set(tmp_path.rglob("*.npz"))
    late = Questions()
    late.places(texts[1:2])
    late.places(texts)
    assert all(late.near(text)[place] > 0.999 for text, place in zip(texts, late.places(texts), strict=True))
    assert set(tmp_path.rglob("*.npz")) == kept

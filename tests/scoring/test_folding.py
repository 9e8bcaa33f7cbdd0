"""Folding loses nothing: what is compared knows where it stood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.chinese import sound
from scoring.chinese.folding import fold
from scoring.chinese.sound import sounds
from scoring.english.folding import Vocabulary

ANY_TEXT = st.text(alphabet=st.characters(), max_size=80)
SPOKEN = st.text(alphabet="您好嗯啊儿我我，。！… 請問K37+200ａＡ1:30“”ﬁ㎞😀\u200b\ud800女慢", max_size=40)


@settings(deadline=None)
@given(ANY_TEXT | SPOKEN)
def test_folding_twice_is_folding_once(text):
    once = fold(text).text
    assert fold(once).text == once


@settings(deadline=None)
@given(ANY_TEXT | SPOKEN)
def test_every_unit_stands_where_it_says(text):
    folded = fold(text)
    for i, (start, end) in enumerate(folded.places):
        assert folded.flat[start:end] == folded.units[i]
        low, high = folded.span(i, i + 1)
        assert 0 <= low < high <= len(text)
        assert folded.units[i] in fold(text[low:high], particles=True).text or len(folded.flat) != len(text)


@settings(deadline=None)
@given(ANY_TEXT)
def test_english_folding_never_fails_and_stays_in_the_text(text):
    folded = Vocabulary(["please call me back", "don't worry"]).fold(text)
    assert len(folded.text) == len(folded.units) == len(folded.places) == len(folded.light)
    for i in range(len(folded.units)):
        low, high = folded.span(i, i + 1)
        assert 0 <= low < high <= len(text)


def test_particles_erhua_and_stammer_make_no_difference():
    assert fold("您、您慢慢儿说嘛，我……我听着啊").text == "您慢慢说我听着"


def test_erhua_that_means_something_is_kept():
    assert fold("女儿、儿子、儿童").text == "女儿儿子儿童"


def test_homophones_sound_alike_and_others_do_not():
    assert sounds("里解") == sounds("理解")
    assert sounds("太塬高诉") == sounds("太原高速")
    assert sounds("电话") != sounds("电脑")


@pytest.mark.parametrize(("bare", "marked"), [
    ("im sorry", "I'm sorry"), ("dont worry", "don't worry"), ("youre safe", "you're safe"), ("cant", "can't"),
    ("whats the plate", "what's the plate"), ("havent", "haven't"), ("wont", "won't")])
def test_a_contraction_is_spelled_out_without_its_mark_too(bare: str, marked: str) -> None:
    fold = Vocabulary(()).fold
    assert fold(bare).units == fold(marked).units


def test_words_that_only_look_like_a_contraction_are_kept() -> None:
    assert Vocabulary(()).fold("ill were its want").units == ("ill", "were", "its", "want")


def test_characters_sound_as_pypinyin_has_them_whether_it_is_asked_or_what_was_kept_of_it(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    sound._common.cache_clear()
    made = sound._common()
    sound._common.cache_clear()
    syllables, numbers = sound._common()
    assert len(list(tmp_path.rglob("syllables-*.npz"))) == 1 and syllables == made[0]
    for code in range(sound.FIRST, sound.AFTER):
        assert (syllables[numbers[code - sound.FIRST]] or chr(code)) == sound._syllable(chr(code))
    assert [sound.syllable(char) for char in "理哪a，𠮷"] == [sound._syllable(char) for char in "理哪a，𠮷"]
    sound._common.cache_clear()

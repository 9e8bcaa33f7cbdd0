"""A bank that was kept between starts hears the same as one that is compiled anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from scoring import keeping
from scoring.ear import Ears, all_found
from scoring.judge import Judge, _wordings
from scoring.language import language
from scoring.standard import Standard
from scoring.thresholds import THRESHOLDS

SAID = {"zh": ["您好，太原高速，请问有什么可以帮您？", "喂", "我理解您的心晴，您别着急。", "不知到，你找他们吧。", "好的，再见。", ""],
        "en": ["Good morning, how may I help you?", "I'm so sory about that", "That's not our problem.", "Bye", ""]}


@dataclass
class Pair:
    """The ears of a standard, compiled anew and fetched, and the folder where they were kept."""

    standard: Standard
    anew: Ears
    fetched: Ears
    folder: Path


def ears_of(standard: Standard) -> Ears:
    rules = (*standard.acts, *standard.forbidden)
    ears = Ears(language(standard.lang, _wordings(standard)), dict(standard.classes), bank=rules)
    for rule in rules:
        ears.of(rule)
    return ears


@pytest.fixture(scope="module", params=["taiyuan-expressway", "motorway-assist"])
def pair(request, library, tmp_path_factory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATA_DIR", str(folder))
        standard = library.standards[request.param]
        yield Pair(standard, ears_of(standard), ears_of(standard), folder / "heads")


def banks(folder: Path) -> list[Path]:
    return list(folder.glob("bank-*.npz"))


def test_what_was_kept_is_fetched_and_nothing_compiled_before_a_reply_asks_for_it(pair: Pair) -> None:
    assert len(banks(pair.folder)) == 1
    again = ears_of(pair.standard)
    assert not again.compiled.compile_bare._pieces and not again.compiled.compile_whole._pieces
    again.hear(SAID[pair.standard.lang][0])


def test_after_what_is_made_in_times_in_which_nobody_waits_no_reply_compiles_anything(pair: Pair, monkeypatch) -> None:
    settled = ears_of(pair.standard)
    assert sum(1 for _ in settled.settle()) > 500
    monkeypatch.setattr(keeping, "parse", None)
    for rule in (*pair.standard.acts, *pair.standard.forbidden):
        for said in SAID[pair.standard.lang]:
            list(all_found(settled.hear(said), settled.of(rule)))


def test_a_bank_that_was_kept_finds_what_one_that_is_compiled_anew_finds(pair: Pair) -> None:
    rules = (*pair.standard.acts, *pair.standard.forbidden)
    said = SAID[pair.standard.lang] + [hit for rule in rules[::8] for hit in rule.hits[:1]]
    for one in said:
        anew, fetched = pair.anew.hear(one), pair.fetched.hear(one)
        assert anew.possible == fetched.possible and anew.like == fetched.like
        for rule in rules:
            assert ([repr(found) for found in all_found(anew, pair.anew.of(rule))]
                    == [repr(found) for found in all_found(fetched, pair.fetched.of(rule))])


def test_a_phrasing_that_is_compiled_later_is_the_one_that_was_compiled_at_once(pair: Pair) -> None:
    for key, ear in pair.anew._made.items():
        theirs, ours = ear.parts, pair.fetched._made[key].parts
        assert [part.numbers for part in theirs] == [part.numbers for part in ours]
        for name in ("patterns", "anchored", "unless"):
            assert [*map(shape, getattr(theirs, name).patterns)] == [*map(shape, getattr(ours, name).patterns)]
        assert [repr(one) for one in theirs.sentences.sentences] == [repr(one) for one in ours.sentences.sentences]
    for name in ("bare", "whole"):
        assert getattr(pair.fetched.compiled, name).packed() == getattr(pair.anew.compiled, name).packed()


def shape(pattern) -> tuple:
    orders = [[([[(one.atoms, one.slots, one.optional) for one in sequence] for sequence in piece.sequences],
                piece.needed) for piece in order] for order in pattern.orders]
    return pattern.source, orders, pattern.gaps, pattern.close, pattern.at_start, pattern.at_end


def test_a_bank_with_another_phrasing_or_a_damaged_one_is_compiled_anew(pair: Pair) -> None:
    standard, act = pair.standard, pair.standard.acts[0]
    phrase = {"zh": "竭诚效劳到底", "en": "serve with devotion"}[standard.lang]
    changed = act.model_copy(update={"phrases": (*act.phrases, phrase)})
    ears = ears_of(standard.model_copy(update={"acts": (changed, *standard.acts[1:])}))
    assert phrase in [found.match.source for found in all_found(ears.hear(phrase), ears.of(changed))]
    assert len(banks(pair.folder)) == 2
    for kept in banks(pair.folder):
        kept.write_bytes(kept.read_bytes()[:1000])
    assert ears_of(standard).compiled.bare.packed() == pair.anew.compiled.bare.packed()


def test_a_small_bank_and_one_that_is_tried_with_other_thresholds_are_not_kept(
        library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    standard = library.standards["motorway-assist"]
    judge = Judge(standard, replace(THRESHOLDS, best_cut=87.0))
    for rule in (*standard.acts, *standard.forbidden):
        judge._ears.of(rule)
    ears_of(standard.model_copy(update={"acts": standard.acts[:2], "forbidden": ()}))
    assert not banks(tmp_path / "heads")

"""The standard as it is read and searched."""

from __future__ import annotations

import pytest

from scoring.standard import MANNERS
from training.standard_search import entries, found


@pytest.fixture(scope="module")
def taiyuan(library):
    return library.standard("taiyuan-expressway")


def ids(found_entries) -> list[str]:
    return [one.clause.id for one in found_entries]


def test_every_clause_that_is_printed_is_read_in_its_order(taiyuan):
    assert ids(entries(taiyuan)) == [one.id for one in taiyuan.clauses if one.id != MANNERS]


def test_nothing_wanted_finds_everything(taiyuan):
    assert found(taiyuan, "  ") == entries(taiyuan)


@pytest.mark.parametrize("wanted", ["2.1", "law.68", "LAW.68"])
def test_a_number_finds_its_clause_alone(taiyuan, wanted):
    assert ids(found(taiyuan, wanted)) == [wanted.lower()]


def test_words_are_found_in_either_language(taiyuan):
    assert "2.1" in ids(found(taiyuan, "铃响")) and "2.1" in ids(found(taiyuan, "RINGS abrupt"))


def test_all_words_have_to_be_there(taiyuan):
    assert found(taiyuan, "rings banana") == ()


def test_wording_and_examples_are_searched(taiyuan):
    clause = next(one for one in taiyuan.clauses if one.sample)
    assert clause.id in ids(found(taiyuan, clause.sample))


def test_an_example_is_told_once_and_not_when_it_is_the_mandated_wording(taiyuan):
    for one in entries(taiyuan):
        assert len(set(one.examples)) == len(one.examples) and not set(one.examples) & set(one.clause.say)

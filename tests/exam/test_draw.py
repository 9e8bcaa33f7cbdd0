"""Forms fill the blueprint, are fair to each other, and follow from their seed alone."""

from __future__ import annotations

from collections import Counter

import pytest

from simulator.content.exam import Row
from simulator.exam.draw import Dice, Unfillable, draw
from simulator.exam.form import Form


def form(exam, pool, standard, seed: str) -> Form:
    return draw(exam, pool, standard, {}, seed)


def test_a_seed_always_gives_the_same_form(exam, pool, standard) -> None:
    assert form(exam, pool, standard, "7") == form(exam, pool, standard, "7")
    assert form(exam, pool, standard, "7") != form(exam, pool, standard, "8")


def test_chance_is_the_same_on_every_machine() -> None:
    assert Dice("seed").shuffled(list("abcdefgh")) == list("decagfhb")


def test_every_form_fills_the_blueprint(exam, pool, standard) -> None:
    for seed in range(200):
        drawn = form(exam, pool, standard, str(seed))
        assert len({slot.id for slot in drawn.slots}) == 13
        assert Counter((slot.section, slot.points) for slot in drawn.slots)[("2", 4)] == 1
        assert sum(slot.section == "1" for slot in drawn.slots) == 6


def test_no_item_is_in_most_forms_and_every_item_is_in_some(exam, pool, standard) -> None:
    seen = Counter(slot.id for seed in range(600) for slot in form(exam, pool, standard, str(seed)).slots
                   if slot.id != "reply")
    assert max(seen.values()) <= 0.6 * 600
    assert set(seen) == {item.id for item in pool.items} - {"words", "reply"}


def test_all_forms_are_equally_difficult(exam, pool, standard) -> None:
    assert len({form(exam, pool, standard, str(seed)).difficulty for seed in range(200)}) == 1


def test_rows_that_want_the_same_items_both_get_theirs(exam, pool, standard) -> None:
    """The wide row must leave the only matching item to the narrow one, whichever is drawn first."""
    rows = (Row(kinds=("matching", "ordering"), count=1), Row(kinds=("matching",), count=1))
    greedy = exam.model_copy(update={"blueprint": rows})
    for seed in range(20):
        assert {slot.id for slot in form(greedy, pool, standard, str(seed)).slots} == {"pairs", "steps"}


def test_a_blueprint_beyond_the_bank_is_refused(exam, pool, standard) -> None:
    rows = (Row(kinds=("single",), count=5), Row(kinds=("reply",), count=2))
    with pytest.raises(Unfillable, match="row 2"):
        form(exam.model_copy(update={"blueprint": rows}), pool, standard, "1")


def test_options_come_in_an_order_that_varies(exam, pool, standard) -> None:
    orders = {slot.order for seed in range(50) for slot in form(exam, pool, standard, str(seed)).slots
              if slot.id == "one"}
    assert len(orders) > 3


def test_steps_are_never_shown_in_their_right_order(exam, pool, standard) -> None:
    only = exam.model_copy(update={"blueprint": (Row(kinds=("ordering",), count=1),)})
    for seed in range(100):
        (slot,) = form(only, pool, standard, str(seed)).slots
        assert slot.order != slot.item.key

from __future__ import annotations

import pytest

from simulator.content.cues import Cues

WORDS = {"name": ("贵姓", "姓", "full name"), "place": ("在…哪", "where"), "blank": ("…话", "Name")}


@pytest.mark.parametrize(("flat", "topics"), [
    ("您贵姓", ["name", "name", "blank"]), ("您在哪", ["place", "blank"]), ("your full name", ["name", "blank", "blank"]),
    ("", ["blank"]), ("我姓", ["name", "blank"]), ("w", ["blank"])])
def test_every_word_whose_first_piece_stands_in_a_text_is_found_in_the_order_of_its_authors(flat, topics):
    assert [topic for topic, _ in Cues(WORDS).within(flat)] == topics


def test_a_word_is_given_in_its_pieces_and_in_small_letters():
    assert Cues({"place": ("Which … road",)}).within("which road") == [("place", ("which", "road"))]

"""Windows: what is joined in one clause is heard part by part, and what one act explains speaks for no other."""

from __future__ import annotations

import pytest

from scoring.judge import Judge
from scoring.language import language
from scoring.meaning.weighing import TAKEN
from scoring.meaning.windows import windows


def parts(said: str) -> set[str]:
    folded = language("en", [said]).fold(said)
    return {" ".join(folded.units[start:end]) for start, end in windows(folded, "en")}


def test_a_clause_is_cut_where_a_word_joins_two() -> None:
    assert {"i will ask the depot", "and give you a ring"} <= parts("I'll ask the depot and give you a ring.")
    assert parts("Fish and chips.") == {"fish and chips"}, "no part is shorter than two words"


@pytest.mark.parametrize("heard, share", [((0, 4), 1000), ((2, 9), 500), ((4, 9), 0)])
def test_what_another_act_explains_of_a_window_weighs_against_it(judges: dict[str, Judge], heard: tuple[int, int],
                                                                 share: int) -> None:
    meaning = judges["motorway-assist"].meaning
    folded = meaning._fold("tell me where exactly")
    alone, taken = (meaning.hear(folded, lambda *_: False, spans).weights for spans in ((), (heard,)))
    assert (taken - alone == TAKEN * share // 1000).all()

from __future__ import annotations

from scoring.demands import Demands


def demands(*needed: list[set[int]]) -> Demands:
    all_of_them = Demands()
    for needs in needed:
        all_of_them.add(map(frozenset, needs))
    return all_of_them


def test_a_phrasing_is_possible_when_the_reply_has_one_of_each_set_that_it_needs():
    bank = demands([{1, 2}, {3}], [{3}], [], [{4}], [{1}, {5}])
    assert bank.met([2, 3]).tolist() == [0, 1, 2]
    assert bank.met([5, 1]).tolist() == [2, 4]
    assert bank.met([]).tolist() == [2]


def test_phrasings_that_come_later_count_too():
    bank = demands([{1}])
    assert bank.met([1]).tolist() == [0]
    bank.add([frozenset({1}), frozenset({1})])
    assert bank.met([1, 7]).tolist() == [0, 1]

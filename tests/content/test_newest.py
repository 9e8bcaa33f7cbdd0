"""Of a file that is changed again and again only the newest reading is remembered."""

from __future__ import annotations

from simulator.content.newest import Newest


def test_what_was_made_is_made_again_only_where_its_state_is_another():
    newest, made = Newest(2), []

    def make(value):
        return lambda: made.append(value) or value
    assert [newest.of("a", 1, make("x")), newest.of("a", 1, make("y")), newest.of("a", 2, make("z"))] == ["x", "x", "z"]
    assert made == ["x", "z"]


def test_no_more_are_remembered_than_it_may_and_those_asked_for_last():
    newest = Newest(2)
    for name in ("a", "b", "a", "c"):
        newest.of(name, 1, lambda name=name: name)
    assert [newest.of(name, 1, lambda: "again") for name in ("a", "c", "b")] == ["a", "c", "again"]

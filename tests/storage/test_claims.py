"""A claim is kept once and never changed."""

from __future__ import annotations

from dataclasses import replace

from storage.records import Attempt, Claim, Content, Person
from storage.store import Store

CLAIM = Claim("a1", 4, "sorry", "p1", "road", "6.2.5", "怎么回事？", "给您添麻烦了\0", 7.5)


def test_an_act_of_a_reply_is_claimed_once(store: Store) -> None:
    store.people.add(Person("p1", "李雷", 1.0))
    contents = (Content("s" * 64, "scenario", "toll", "{}"), Content("t" * 64, "standard", "road", "{}"))
    for id in ("a1", "a2"):
        store.attempts.open(Attempt(id, "p1", "toll", "s" * 64, "t" * 64, "e", 1.0), (), contents)
    earlier = replace(CLAIM, attempt="a2", at=2.0)
    assert store.claims.add(CLAIM)
    assert not store.claims.add(replace(CLAIM, at=99.0))
    assert store.claims.add(earlier)
    assert store.claims.all() == (earlier, CLAIM)
    assert store.claims.of_attempt("a1") == (CLAIM,)

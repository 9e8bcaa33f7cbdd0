"""What pages of a large room ask for is found on both databases: last doubts, calls that go on, lengths, how a result
stands."""

from __future__ import annotations

from simulator.happening import Event
from storage.corrections import Correction
from storage.records import Attempt, Content, Person, Scored
from storage.store import Store

DIGEST = "d" * 64


def fill(store: Store) -> None:
    """Two people; p1 has four calls, the last one without a result."""
    for id in ("p1", "p2"):
        store.people.add(Person(id, id, 1.0))
    with store.bulk() as bulk:
        bulk.keep([Content(DIGEST, "standard", "road", "{}")])
        for number, person in enumerate(("p1", "p1", "p1", "p1", "p2"), 1):
            doubted = {1: [{"act": "sorry"}], 2: [], 3: None, 4: None, 5: [{"act": "bye"}]}[number]
            bulk.attempt(Attempt(f"a{number}", person, "toll", DIGEST, DIGEST, "engine", float(number)),
                         [Event(number=1, at=0.0, kind="opened"), Event(number=2, at=10.0 * number, kind="hung_up")],
                         None if number == 4 else Scored(50.0 + number, False, "{}"), doubted)


def test_of_each_persons_last_calls_those_with_doubts_or_not_looked_at_are_found(store: Store) -> None:
    fill(store)
    assert store.doubts.lately(["p1", "p2"], 3) == {
        "a1": ("p1", [{"act": "sorry"}]), "a3": ("p1", None), "a5": ("p2", [{"act": "bye"}])}
    assert store.doubts.lately(["p1"], 2) == {"a3": ("p1", None)}
    store.doubts.keep("a3", [])
    assert store.doubts.lately(["p1"], 2) == {} == store.doubts.lately([], 2)


def test_calls_that_go_on_and_lengths_are_found(store: Store) -> None:
    fill(store)
    assert [one.id for one in store.attempts.unfinished(0.0, 9)] == ["a4"] and not store.attempts.unfinished(4.5, 9)
    assert store.attempts.lengths("p1") == {"a1": 10.0, "a2": 20.0, "a3": 30.0, "a4": 40.0}
    assert store.attempts.finished(2.0) == ("a2", "a3", "a5")


def test_what_was_kept_in_bulk_goes_on_as_ever_and_stands_as_corrected(store: Store) -> None:
    fill(store)
    store.attempts.append("a4", Event(number=3, at=50.0, kind="closed"))
    assert store.corrections.add(Correction("attempts", "a1", 1, "regrade", "p2", 9.0, "", "engine", 51.0, 90.0, True,
                                            [], '{"total": 90}'))
    assert store.attempts.stands("a1") == Scored(90.0, True, '{"total": 90}')
    assert store.attempts.scored("a1") == Scored(51.0, False, "{}") and store.attempts.best("p1") == {"toll": 90.0}
    assert list(store.findings()) == []

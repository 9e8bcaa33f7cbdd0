"""Shifts are kept as attempts and sittings are."""

from __future__ import annotations

from simulator.happening import Event
from storage.records import Content, Listed, Person, Shift
from storage.store import Store

CONTENTS = (Content("h" * 64, "shift", "early", "{}"), Content("t" * 64, "standard", "road", "{}"))
SHIFT = Shift("s1", "p1", "early", "h" * 64, "t" * 64, {"toll": "s" * 64}, "engine", 100.5)


def test_a_shift_comes_back_as_it_was_kept_with_its_events_and_its_result(store: Store) -> None:
    store.people.add(Person("p1", "李雷", 1.0))
    opened = Event(number=1, at=0, kind="opened", data={"pace": "fast"})
    noted = Event(number=2, at=9.5, kind="noted", data={"text": "旧关大雾\0"})
    assert store.shifts.open(SHIFT, [opened], CONTENTS)
    assert not store.shifts.open(SHIFT, [opened], CONTENTS)
    assert store.shifts.append("s1", noted)
    assert not store.shifts.append("s1", noted)
    assert store.shifts.get("s1") == (SHIFT, (opened, noted))
    assert store.shifts.finish("s1", 88.5, True, "{}") == "{}"
    assert store.shifts.of("p1") == (Listed(SHIFT, 88.5, True),)

"""The content at hand: read again when a file has changed, and nobody waits for somebody else's reading."""

from __future__ import annotations

from threading import Thread

import pytest


@pytest.fixture
def regrade(house):
    def to(level: int) -> None:
        file = house.root / "calls" / "toll.yaml"
        file.write_text(file.read_text("utf-8").replace('"level": 2', f'"level": {level}') + "\n", "utf-8")
    return to


def test_a_changed_file_is_read_again(house, regrade):
    assert house.shelf.library().scenarios["toll"].level == 2
    regrade(3)
    assert house.shelf.library().scenarios["toll"].level == 3


def test_a_call_is_played_by_what_the_library_has_read_and_by_what_was_kept_when_the_file_is_another(house, regrade):
    was = house.shelf.library().scenarios["toll"]
    attempt = house.practice.open(house.person, "toll")
    assert house.practice.played(attempt).scenario is was
    regrade(3)
    house.restart()
    kept = house.practice.played(attempt).scenario
    assert kept is not was and kept.digest == was.digest and kept.level == 2


def test_while_a_changed_file_is_being_read_others_go_on_with_the_content_as_it_was(house, regrade):
    before = house.shelf.library()
    regrade(3)
    with house.shelf._reading:
        assert house.shelf.library() is before
    assert house.shelf.library().scenarios["toll"].level == 3


def test_all_who_come_before_anything_was_read_get_the_same_content(house):
    got = []
    threads = [Thread(target=lambda: got.append(house.shelf.library())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {id(library) for library in got} == {id(house.shelf.library())}

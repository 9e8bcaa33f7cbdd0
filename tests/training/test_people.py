"""A name is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.store import Store
from training.people import LONGEST_NAME, BadName, People
from training.people.may import Actor


@pytest.fixture
def people(tmp_path: Path) -> People:
    return People(Store(f"sqlite:///{tmp_path / 'test.db'}"), lambda: 100.0)


def test_a_name_is_enough(people: People) -> None:
    person = people.welcome("李雷")
    assert (person.name, person.created) == ("李雷", 100.0)
    assert people.known(person.id) == person


def test_two_people_may_share_a_name(people: People) -> None:
    assert people.welcome("李雷").id != people.welcome("李雷").id


def test_an_unknown_id_is_nobody(people: People) -> None:
    assert people.known("f" * 32) is None
    assert people.known("") is None
    assert people.known(None) is None


@pytest.mark.parametrize(("typed", "kept"), [
    ("  Li \t Lei\n", "Li Lei"),
    ("李\0雷\u202e", "李雷"),
    ("\ud800Zoë", "Zoë"),
    ("很" * 500, "很" * LONGEST_NAME),
    ("<b>x</b>", "<b>x</b>"),
])
def test_a_name_is_kept_as_text_of_one_line(people: People, typed: str, kept: str) -> None:
    person = people.welcome(typed)
    assert people.known(person.id).name == kept


@pytest.mark.parametrize("typed", ["", "   ", "\0\u202e", "\n"])
def test_no_name_is_refused(people: People, typed: str) -> None:
    with pytest.raises(BadName):
        people.welcome(typed)


def test_a_person_may_change_her_name_before_anything_was_done_under_it(people: People) -> None:
    person = people.welcome("李雷")
    people.rename(Actor(person, frozenset({"trainee"})), "韩梅梅")
    assert people.known(person.id).name == "韩梅梅"

"""What somebody does with her own calls and shifts: every verb by every role, to what is hers and to what is not, and
nothing of it while an exam of hers runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulator.happening import Refused
from storage.records import Person
from tests.training.candidate import BYE, GREETING, SORRY, Candidate
from training.drills import Drills
from training.own import Own
from training.people.may import ROLES, Actor, NotAllowed, Rights
from training.people.register import People

VERBS = {
    "catalogue": lambda own, who, call, shift: own.catalogue(who),
    "unfinished": lambda own, who, call, shift: own.unfinished(who),
    "history": lambda own, who, call, shift: own.history(who),
    "open_call": lambda own, who, call, shift: own.open_call(who, "toll"),
    "shift_offers": lambda own, who, call, shift: own.shift_offers(who),
    "past_shifts": lambda own, who, call, shift: own.past_shifts(who),
    "open_shift": lambda own, who, call, shift: own.open_shift(who, "early"),
    "drills": lambda own, who, call, shift: own.drills(who),
    "exams": lambda own, who, call, shift: own.exams(who),
    "sittings": lambda own, who, call, shift: own.sittings(who),
}
"""about nobody but the actor"""
OF_A_THING = {
    "call": lambda own, who, call, shift: own.call(who, call),
    "act": lambda own, who, call, shift: own.act(who, call, 1, "answered", {"line": 1}),
    "debrief": lambda own, who, call, shift: own.debrief(who, call),
    "retry_turn": lambda own, who, call, shift: own.retry_turn(who, call, 1),
    "shift": lambda own, who, call, shift: own.shift(who, shift),
    "act_on_shift": lambda own, who, call, shift: own.act_on_shift(who, shift, 1, "took_over", {"matters": ["fog"]}),
    "shift_debrief": lambda own, who, call, shift: own.shift_debrief(who, shift),
}
"""about a call or a shift of somebody's"""


@pytest.fixture
def own(house) -> Own:
    return Own(Rights(house.store), house.practice, house.shifts, house.register, house.sittings,
               Drills(house.store, house.shelf, lambda: house.now))


def somebody(house, name: str, *roles: str) -> Actor:
    person = Person(f"id-{name}", name, 1.0, login=name)
    house.store.people.add(person)
    return Actor(person, frozenset(roles))


def done(own: Own, verbs: dict, who: Actor, call: str, shift: str) -> set[str]:
    found = set()
    for name, verb in verbs.items():
        try:
            verb(own, who, call, shift)
        except NotAllowed:
            continue
        except Refused:
            assert name == "retry_turn", name  # a call that has just begun to ring has no turn yet
        found.add(name)
    return found


def test_there_is_a_row_for_every_verb() -> None:
    assert {*VERBS, *OF_A_THING} == {name for name in vars(Own) if not name.startswith("_")}


@pytest.mark.parametrize("role", ROLES)
def test_every_verb_by_every_role_to_ones_own_and_to_anothers(house, own, role) -> None:
    me, other = somebody(house, "me", role), somebody(house, "other", "trainee")
    mine = own.open_call(me, "toll"), own.open_shift(me, "early")
    theirs = own.open_call(other, "toll"), own.open_shift(other, "early")
    assert done(own, VERBS | OF_A_THING, me, *mine) == {*VERBS, *OF_A_THING}
    assert done(own, OF_A_THING, me, *theirs) == set(), "nobody opens what is another's, whatever her role"


@pytest.mark.parametrize("roles", [(), ("trainee",)])
def test_who_has_no_role_or_has_to_change_her_password_does_nothing(house, own, roles) -> None:
    me = somebody(house, "me", "trainee")
    mine = own.open_call(me, "toll"), own.open_shift(me, "early")
    kept_out = Actor(me.person, frozenset(roles), must_change=bool(roles))
    assert done(own, VERBS | OF_A_THING, kept_out, *mine) == set()


def test_while_ones_sitting_runs_there_is_nothing_to_practise_to_look_at_or_to_go_on_with(house, own) -> None:
    me = Actor(house.store.people.get(house.person), frozenset({"trainee"}))
    mine = own.open_call(me, "toll"), own.open_shift(me, "early")
    sits = Candidate(house)
    for name, verb in (VERBS | OF_A_THING).items():
        if name not in ("exams", "sittings"):
            with pytest.raises(Refused, match="sitting_runs"):
                verb(own, me, *mine)
    sits.submit()
    assert own.call(me, mine[0])


def test_the_call_of_an_exam_is_played_in_its_sitting_and_nowhere_else(house, own) -> None:
    me = Actor(house.store.people.get(house.person), frozenset({"trainee"}))
    sits = Candidate(house)
    sits.call(GREETING, SORRY, BYE)
    (slot,) = sits.slots("call")
    attempt = house.sittings.call(house.person, sits.sitting, sits.window, slot).attempt.id
    sits.submit()
    with pytest.raises(Refused, match="impossible"):
        own.act(me, attempt, 1, "recorded", {"field": "caller", "value": "李"})
    assert own.debrief(me, attempt)


def test_no_page_reaches_past_these_verbs() -> None:
    """A page works with calls and shifts through `own`; what it asks of the others is about nobody's work."""
    views = Path(__file__).parents[2] / "views"
    reached = {f"{file.name}: {found}" for file in views.rglob("*.py")
               for found in re.findall(r"services\(\)\.((?:practice|shifts|sittings|drills)\.\w+)",
                                       file.read_text(encoding="utf-8"))}
    assert {one for one in reached if one.split(".")[-1] not in ("has", "history")} == set()


def test_a_name_under_which_something_was_done_is_not_handed_to_the_next(house, own) -> None:
    people = People(house.store, lambda: house.now)
    me = Actor(house.store.people.get(house.person), frozenset({"trainee"}))
    people.rename(me, "李磊")
    own.open_call(me, "toll")
    with pytest.raises(Refused, match="has_history"):
        people.rename(me, "韩梅梅")
    people.correct_name(somebody(house, "boss", "admin"), me.id, "李 雷")
    assert people.known(me.id).name == "李 雷"


def test_with_an_account_a_name_is_changed_by_the_password(house, own) -> None:
    people = People(house.store, lambda: house.now)
    me = somebody(house, "li", "trainee")
    people.locks.set(me.id, "my own words")
    own.open_call(me, "toll")
    with pytest.raises(ValueError, match="wrong"):
        people.rename(me, "韩梅梅", "other words")
    people.rename(me, "韩梅梅", "my own words")
    assert people.known(me.id).name == "韩梅梅"

"""Every action by every role: to oneself, to a member of one's group, to a stranger. The table here is its own."""

from __future__ import annotations

import pytest

from tests.people.conftest import Staffed
from training.people.may import MAY, ROLES, NotAllowed, Rights

# action                 trainee   trainer   examiner  admin      of: own, member of one's group, stranger
EXPECTED = """
practise                 o--       o--       o--       o--
sit                      o--       o--       o--       o--
see_work                 o--       om-       o--       oms
see_results              o--       om-       oms       oms
see_assigned             o--       om-       o--       oms
see_class                ---       om-       ---       oms
read_along               ---       om-       ---       oms
manage_group             ---       om-       ---       oms
assign                   ---       om-       ---       oms
comment                  ---       om-       ---       oms
decide                   ---       om-       ---       oms
reset_password           ---       om-       ---       oms
examine                  ---       ---       oms       oms
make_group               ---       ---       ---       oms
import_class             ---       ---       ---       oms
give_role                ---       ---       ---       oms
correct_name             ---       ---       ---       oms
export_data              o--       o--       o--       oms
erase_data               ---       ---       ---       oms
regrade                  ---       ---       ---       oms
"""
TABLE = {action: dict(zip(ROLES, cells, strict=True))
         for action, *cells in (line.split() for line in EXPECTED.strip().splitlines())}


@pytest.mark.parametrize("role", ROLES)
def test_the_table_of_every_action_and_every_role(staffed: Staffed, role: str) -> None:
    rights, actor = Rights(staffed.store), staffed.actors[role]
    told = {action: "".join(letter if rights.allows(actor, action, whose=whose) else "-"
                            for letter, whose in (("o", actor.id), ("m", staffed.mei.id), ("s", staffed.wang.id)))
            for action in MAY}
    assert told == {action: cells[role] for action, cells in TABLE.items()}


def test_a_trainer_reaches_her_own_groups_and_no_other(staffed: Staffed) -> None:
    rights, trainer = Rights(staffed.store), staffed.actors["trainer"]
    assert rights.groups(trainer, "assign") == ("class",)
    assert rights.allows(trainer, "assign", group="class") and not rights.allows(trainer, "assign", group="other")
    assert set(rights.groups(staffed.actors["admin"], "assign")) == {"class", "other"}
    assert rights.groups(staffed.mei, "assign") == ()


GROUP_VERBS = {
    "mine": lambda s, who: s.groups.mine(who),
    "make": lambda s, who: s.groups.make(who, "三班"),
    "join": lambda s, who: s.groups.join(who, "class", s.wang.id),
    "leave": lambda s, who: s.groups.leave(who, "class", s.wang.id),
    "assign": lambda s, who: s.groups.assign(who, "class", "call", "toll", None),
    "withdraw": lambda s, who: s.groups.withdraw(who, "class", "none"),
    "given": lambda s, who: s.groups.given(who, "class"),
    "assigned": lambda s, who: s.groups.assigned(who, s.mei.id),
    "all": lambda s, who: s.people.all(who),
    "admit": lambda s, who: s.people.admit(who, "li", "李雷"),
    "give_role": lambda s, who: s.people.give_role(who, s.wang.id, "trainer"),
    "reset": lambda s, who: s.people.reset(who, s.mei.id),
    "correct_name": lambda s, who: s.people.correct_name(who, s.mei.id, "韩梅梅"),
    "lift_pin": lambda s, who: s.people.lift_pin(who, s.mei.id),
}
ALLOWED = {"trainee": set(), "examiner": set(), "admin": set(GROUP_VERBS),
           "trainer": {"mine", "join", "leave", "assign", "withdraw", "given", "assigned", "reset", "lift_pin"}}


@pytest.mark.parametrize("role", ROLES)
def test_every_verb_holds_itself_against_the_table(staffed: Staffed, role: str) -> None:
    done = set()
    for name, verb in GROUP_VERBS.items():
        try:
            verb(staffed, staffed.actors[role])
        except NotAllowed:
            continue
        done.add(name)
    assert done == ALLOWED[role]


def test_a_trainer_gives_nobody_the_power_that_she_lacks(staffed: Staffed) -> None:
    trainer, admin = staffed.actors["trainer"], staffed.actors["admin"]
    with pytest.raises(NotAllowed):
        staffed.groups.join(trainer, "class", staffed.wang.id, "trainer")
    with pytest.raises(NotAllowed):
        staffed.groups.join(trainer, "class", admin.id)
    staffed.groups.join(admin, "class", admin.id)
    with pytest.raises(NotAllowed):
        staffed.people.reset(trainer, admin.id)


def test_no_admin_takes_her_own_role_away(staffed: Staffed) -> None:
    admin = staffed.actors["admin"]
    with pytest.raises(ValueError):
        staffed.people.give_role(admin, admin.id, "trainee")

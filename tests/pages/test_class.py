"""The class at a glance: where its figures lead."""

# ruff: noqa: F811

from __future__ import annotations

from storage.groups import MEMBER
from tests.pages.test_pages import CALL, data, html, known, visit  # noqa: F401
from tests.pages.test_people import staff  # noqa: F401
from training.practice import Settings
from views.services import services


def test_a_figure_leads_to_what_brought_it_down_and_not_to_what_went_well(visit, staff):
    pupil = services().people.welcome("韩梅梅").id
    group = services().groups.make(staff, "一班").id
    services().groups.join(staff, group, pupil, MEMBER)
    practice = services().practice
    attempt = practice.open(pupil, CALL, Settings(pace="at_once"))
    for seen, (kind, given) in enumerate([("answered", {}), ("replied", {"text": "您好，太原高速。"}), ("hung_up", {}),
                                          ("closed", {})], 1):
        practice.act(attempt, seen, kind, given)
    assert practice.debrief(attempt)
    drawn = html(visit("class", group=group, standard="taiyuan-expressway"))
    assert "clause=2.5" in drawn and "clause=2.1" not in drawn, "the greeting was right, the record is empty"

"""The class at a glance: where its figures lead, and that it can be taken along."""

# ruff: noqa: F811

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from storage.groups import MEMBER
from tests.pages.test_pages import CALL, data, html, known, visit  # noqa: F401
from tests.pages.test_people import staff  # noqa: F401
from training.practice import Settings
from views.parts import take_along
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


def test_a_file_that_was_made_stays_until_its_browser_has_come_for_it(monkeypatch):
    storage = MemoryMediaFileStorage("/media")
    files = MediaFileManager(storage)
    monkeypatch.setattr(take_along, "get_instance", lambda: SimpleNamespace(media_file_mgr=files))
    made = partial(take_along._held, lambda: b"a,b", "text/csv", "class.csv")
    address = files.execute_deferred(files.add_deferred(made, "text/csv", "a button", file_name="class.csv"))
    for _ in range(3):  # as after each page that is drawn, whoever's
        files.remove_orphaned_files()
    assert storage.get_file(address.rpartition("/")[2]).content == b"a,b"

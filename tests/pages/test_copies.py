"""A place on a page that is copied quickly is the one that Streamlit's own way of copying gives."""

from __future__ import annotations

from copy import deepcopy

import pytest
from streamlit.cursor import Cursor, LockedCursor, RunningCursor
from streamlit.proto.Element_pb2 import Element

from views.server.copies import copy_places_quickly


def places() -> list[Cursor]:
    running, locked = RunningCursor(root_container=0, parent_path=(1, 2)), LockedCursor(
        root_container=1, parent_path=(0,), index=3)
    running.lock_element()
    spinning = RunningCursor(root_container=0)
    spinning.get_transient_cursor()
    spinning.transient_elements[0] = Element()
    return [running, locked, spinning, running.open_block()]


def told(place: Cursor) -> dict:
    return {name: (list(part.items()) if name == "_transient_elements" else part)
            for name, part in vars(place).items()}


@pytest.fixture
def own(monkeypatch) -> list[Cursor]:
    for kind in (RunningCursor, LockedCursor):
        monkeypatch.setattr(kind, "__deepcopy__", None, raising=False)
        monkeypatch.delattr(kind, "__deepcopy__")
    return [deepcopy(place) for place in places()]


def test_a_place_that_is_copied_quickly_is_the_same_and_goes_its_own_way(own):
    before = places()
    copy_places_quickly()
    copied = [deepcopy(place) for place in before]
    assert [type(one) for one in copied] == [type(one) for one in own]
    assert [told(one) for one in copied] == [told(one) for one in own] == [told(one) for one in before]
    copied[0].lock_element()
    copied[2].transient_elements[1] = Element()
    assert [told(one) for one in before] == [told(one) for one in own]

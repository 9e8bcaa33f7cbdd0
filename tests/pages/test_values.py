"""What a window remembers is found one by one as in the copy that Streamlit would make."""

from __future__ import annotations

import pytest
from streamlit.runtime.state import SafeSessionState
from streamlit.testing.v1 import AppTest

from views.server.values import Values, look_up_one_by_one


def script() -> None:
    import streamlit as st
    from streamlit.runtime.scriptrunner import get_script_run_ctx

    st.session_state.setdefault("mine", {"a": 1})
    st.text_input("keyless")
    st.text_input("one", "first", key="one")
    st.text_input("none", None, key="none")
    st.selectbox("two", [1, 2], index=None, key="two")
    st.button("press", key="press")
    values = get_script_run_ctx().session_state.filtered_state
    whole = dict(values.items())
    assert set(whole) == {"mine", "one", "none", "two", "press"}, whole
    assert {key: values[key] for key in whole} == whole and all(key in values for key in whole)
    assert "nothing" not in values and not [id for id in get_script_run_ctx().shared.widget_ids_this_run.snapshot()
                                            if id in values]


@pytest.fixture
def one_by_one(monkeypatch) -> None:
    monkeypatch.setattr(SafeSessionState, "filtered_state", SafeSessionState.filtered_state)
    look_up_one_by_one()
    look_up_one_by_one()


def test_each_value_is_found_as_in_a_copy_and_nothing_else(one_by_one):
    app = AppTest.from_function(script).run()
    assert not app.exception
    assert not app.text_input(key="one").input("second").run().exception
    assert app.text_input(key="one").value == "second" and app.text_input(key="none").value is None


def test_streamlit_is_told_once(one_by_one):
    assert isinstance(SafeSessionState.filtered_state.fget(object()), Values)

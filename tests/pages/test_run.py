"""What is found out once in a run of the script."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from views.run import found

    st.session_state.setdefault("seen", []).append(dict(found()))
    found()["asked"] = True
    st.session_state["seen"].append(dict(found()))
    if len(st.session_state["seen"]) == 2:
        st.rerun()


def test_what_was_found_out_holds_for_one_run_only():
    test = AppTest.from_function(script).run()
    assert test.session_state["seen"] == [{}, {"asked": True}] * 2
    assert test.run().session_state["seen"] == [{}, {"asked": True}] * 3

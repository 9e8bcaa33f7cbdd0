"""What was found out in this run of the script: a page asks for the same in many places."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from streamlit.runtime.scriptrunner import get_script_run_ctx

_found: WeakKeyDictionary[object, dict[Any, Any]] = WeakKeyDictionary()


def is_of_one_piece() -> bool:
    """Whether this run is for one piece of the page, for nothing else."""
    return len(get_script_run_ctx().fragment_ids_this_run or ()) == 1


def found() -> dict[Any, Any]:
    """A place to keep it in, which holds until the run is over: every run has one of its own, empty at first."""
    # The context of a session outlives a run; its coordinator is made for each.
    return _found.setdefault(get_script_run_ctx().parallel_coordinator, {})

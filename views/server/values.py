"""One value of a session, without a copy of all of them.

For each text field and each list that it draws, Streamlit copies everything that a window remembers, to look at one
value of it. A page with the call record does so nineteen times, which was half of what it cost to draw. Here it gets a
mapping that looks up what is asked for, and copies only for who wants all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from streamlit.runtime.state import SafeSessionState
from streamlit.runtime.state.common import is_element_id
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX


class Values(Mapping[str, Any]):
    """What a window remembers, by key."""

    def __init__(self, session: SafeSessionState, copy: Callable[[], dict[str, Any]]) -> None:
        self._session, self._copy = session, copy

    def __getitem__(self, key: str) -> Any:
        if is_element_id(key) or key.startswith(STREAMLIT_INTERNAL_KEY_PREFIX):
            raise KeyError(key)
        return self._session[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._copy())

    def __len__(self) -> int:
        return len(self._copy())


def look_up_one_by_one() -> None:
    """From now on, in this process."""
    whole = SafeSessionState.filtered_state.fget
    if not isinstance(whole, partial):
        SafeSessionState.filtered_state = property(partial(_values, whole))


def _values(whole: Callable[[SafeSessionState], dict[str, Any]], session: SafeSessionState) -> Values:
    return Values(session, partial(whole, session))

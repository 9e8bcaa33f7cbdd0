"""The colours and sizes of the page, put together once.

Streamlit tells them to the browser at every run of the script, and looks up three hundred options of its configuration
for it each time: a tenth of what sending a page takes. They are the same as long as the process lives.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

Tell = Callable[..., None]


def put_together_once() -> None:
    """From now on, in this process."""
    whole = app_session._populate_theme_msg
    if not isinstance(whole, partial):
        app_session._populate_theme_msg = partial(_tell, cache(partial(_theme, whole)))


def _theme(whole: Tell, section: str) -> CustomThemeConfig:
    theme = CustomThemeConfig()
    whole(theme, section)
    return theme


def _tell(theme: Callable[[str], CustomThemeConfig], message: CustomThemeConfig, section: str = "theme") -> None:
    kept = theme(section)
    if kept.ByteSize():  # what is merged with nothing counts as told
        message.MergeFrom(kept)

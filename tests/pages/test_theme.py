"""What is told of the theme at every run of the script is what Streamlit would tell."""

from __future__ import annotations

from functools import partial

import pytest
from streamlit import config
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.runtime import app_session

from views.server.theme import put_together_once

SECTIONS = ("light", "dark", "sidebar", "light.sidebar", "dark.sidebar")


def told() -> bytes:
    session = NewSession()
    app_session._populate_theme_msg(session.custom_theme)
    for section in SECTIONS:
        part = session.custom_theme
        for name in section.split("."):
            part = getattr(part, name)
        app_session._populate_theme_msg(part, f"theme.{section}")
    return session.SerializeToString(deterministic=True)


@pytest.fixture
def streamlits_own(monkeypatch) -> None:
    tell = app_session._populate_theme_msg
    own = tell.args[0].__wrapped__.args[0] if isinstance(tell, partial) else tell
    monkeypatch.setattr(app_session, "_populate_theme_msg", own)


@pytest.mark.parametrize("options", [{}, {"theme.primaryColor": "#123456"}, {"theme.dark.sidebar.textColor": "#fff"}])
def test_the_theme_that_was_put_together_is_the_one_that_streamlit_tells(streamlits_own, monkeypatch, options):
    for name, value in options.items():
        before = config.get_option(name)
        config.set_option(name, value)
    plain = told()
    put_together_once()
    assert [told(), told()] == [plain, plain]
    for name in options:
        config.set_option(name, before)

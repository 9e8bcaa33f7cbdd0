"""What is not here is skipped with a word why, or fails where `REQUIRE_ALL=1` says that everything must be here."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def lacking():
    """Call it with the reason when something that a test needs is not on this machine."""
    def stop(reason: str) -> None:
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return stop

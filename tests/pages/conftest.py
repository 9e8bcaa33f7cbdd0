"""Pages that are visited without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from streamlit.components.v2 import manifest_scanner


@pytest.fixture(scope="session", autouse=True)
def _installed() -> Iterator[None]:
    """Which components are installed is looked up once, as a server does, and not whenever a page is visited."""
    with pytest.MonkeyPatch.context() as here:
        here.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield

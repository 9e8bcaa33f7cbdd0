"""Questions in English."""

from __future__ import annotations

import re

_ASKS = re.compile(r"\?|\b(?:what|which|where|who|when|how|could you|can you|may i|would you|do you|is there)\b", re.I)


def asks(said: str) -> bool:
    """Whether a stretch of a reply asks something."""
    return _ASKS.search(said) is not None

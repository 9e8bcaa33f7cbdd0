"""Questions in Chinese."""

from __future__ import annotations

import re

_ASKS = re.compile(r"[?？]|吗|呢|什么|哪|几|多少|谁|怎么|是不是|能不能|可不可以|好不好|行不行")


def asks(said: str) -> bool:
    """Whether a stretch of a reply asks something."""
    return _ASKS.search(said) is not None

"""Roads and places on them: 二广高速, 208国道, 滨河东路, 东山隧道, G20, M61."""

from __future__ import annotations

import re

from values.value import Value

_ROAD = re.compile("[一-龥]{1,4}(?:高速|国道|省道|县道|大道|大街|路段|段|环|线|路|桥|隧道|互通|匝道|收费站|服务区)"
                   "|(?<![a-z0-9])[gsmab][0-9]{1,4}(?![0-9])")


def find(flat: str) -> tuple[Value, ...]:
    """What may be a road or a place on one in a flattened text."""
    return tuple(Value("road", match[0].upper(), *match.span()) for match in _ROAD.finditer(flat))

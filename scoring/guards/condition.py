"""Counterfactuals: 要是我能帮早帮了 helps nobody. A plain condition (如果没有，请您挂机) is left alone."""

from __future__ import annotations

import re

from scoring.folding import Folded
from scoring.match import Match

_COUNTERFACTUAL = re.compile(
    r"(?:要是|如果|假如|倘若|若是|但凡|要不是)[^。!?！？；]{0,24}?"
    r"(?:早就|早帮|早给|早办|早说|早去|就好了|就怪了|何必|何苦|何至于|还用得着|还轮得到|我还)[^。!?！？；,，]{0,8}"
)


def is_counterfactual(folded: Folded, match: Match) -> bool:
    """Whether a match lies wholly within something that is said not to be so."""
    for found in _COUNTERFACTUAL.finditer(folded.flat):
        span = folded.units_within(*found.span())
        if span and span[0] <= match.start and match.end <= span[1]:
            return True
    return False

"""Guards: small rules that refuse a match which only looks like the act. Each names itself in the evidence."""

from __future__ import annotations

from collections.abc import Callable

from scoring.folding import Folded
from scoring.guards.condition import is_counterfactual
from scoring.guards.quotation import is_quoted
from scoring.match import Match


def refusing_guard(
    folded: Folded, match: Match, is_negated: Callable[[Folded, Match, bool], bool], quoting: bool = False
) -> str:
    """The name of the first guard that refuses the match; empty when none does.

    `quoting` marks an act that is done by quoting the caller.
    """
    if is_quoted(folded, match, whole=quoting):
        return "quoted"
    if is_counterfactual(folded, match):
        return "counterfactual"
    return "negated" if is_negated(folded, match, quoting) else ""

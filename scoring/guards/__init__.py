"""Guards: small rules that refuse a match which only looks like the act. Each names itself in the evidence."""

from __future__ import annotations

from collections.abc import Callable

from scoring.folding import Folded
from scoring.guards.condition import is_counterfactual
from scoring.guards.quotation import is_quoted
from scoring.match import Match

WHY = {
    "negated": "the words around it turn it into its opposite",
    "quoted": "words in quotation marks are somebody else's",
    "counterfactual": "it is said not to be so",
    "told": "it tells something and asks nothing",
    "keywords": "a list of keywords is no sentence",
    "civil": "it is said kindly; nothing else in the reply sounds forbidden",
    "lookalike": "it only looks like it; the bank names this wording as something else",
}
"""guard -> why it refuses, for people"""


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

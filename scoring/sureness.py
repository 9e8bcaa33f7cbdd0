"""How sure a verdict is: what makes verdicts wrong, weighed.

Fitted by logistic regression on labelled replies in two languages and four standards that had taught nothing to those
who judged them, and tried on each set by leaving it out; docs/scoring.md has the figures. Thousandths of log-odds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scoring.verdict import Evidence

BIAS = 1_700
BY_TONE, BY_WORDING, BY_CUE = 50, 750, 1_750
"""A reply that is forbidden: for its tone alone, for words that the standard forbids, by a cue."""
WORSE = 1_500
"""For each unit by which the tone of a forbidden reply is worse; the tone in which most teach it is 1, civil is -1."""
BETTER = 2_500
"""For each unit by which the tone of a reply that is not forbidden is better."""
UNHEARD = -600
"""An owed act that was not heard."""
REFUSED = 600
"""An act that a guard refused: it was looked at."""
UNEXPLAINED = -1_400
"""A reply in no part of which an act was heard."""
USUAL_TONE = -600
"""of a reply, where a standard forbids too little to know"""
BEST, WORST = -900, 1_000
"""Beyond these a tone says no more."""
SURE = {"zh": 1_300, "en": 500}
"""From here on a verdict is sure; in English less goes wrong that nothing tells of."""


def is_sure(evidence: Collection[Evidence], owed: Iterable[str], tone: int | None, explained: int, lang: str) -> bool:
    """Whether a verdict is sure of which no owed act is only perhaps there; `tone` is its tone and `explained` how
    much of the reply its acts explain, both in thousandths."""
    return weigh(evidence, set(owed), USUAL_TONE if tone is None else tone, explained) >= SURE[lang]


def weigh(evidence: Collection[Evidence], owed: Collection[str], tone: int, explained: int) -> int:
    """How likely a verdict is right: above 0 likelier than not."""
    tone = min(WORST, max(BEST, tone))
    against = [one for one in evidence if one.violates]
    if against:
        return BIAS + max(map(_of_wording, against)) + WORSE * tone // 1000
    acts = [one for one in evidence if one.what == "act" and one.id in owed]
    return (BIAS - BETTER * tone // 1000 + UNEXPLAINED * (1000 - explained) // 1000
            + sum(UNHEARD * (not one.found) + REFUSED * bool(one.guard) for one in acts))


def _of_wording(one: Evidence) -> int:
    return BY_TONE if one.attitude == "tone" else BY_CUE if one.attitude else BY_WORDING

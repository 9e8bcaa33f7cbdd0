"""How sure a verdict is: what makes verdicts wrong, weighed.

Fitted by logistic regression on labelled replies in two languages and five standards that had taught nothing to those
who judged them, and tried on each set by leaving it out; docs/scoring.md has the figures. Thousandths of log-odds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scoring.verdict import Evidence

BIAS = 2_200
BETTER = 2_600
"""For each unit by which the tone of a reply is better; the tone in which most is forbidden is 1, civil is -1."""
HALF = -1_200
"""A reply that does one thing of what is owed and not the other: of three mistakes two are made here."""
UNEXPLAINED = -1_600
"""A reply in no part of which an act was heard, where one is owed."""
USUAL_TONE = -300
"""of a reply, where a standard forbids too little to know"""
BEST, WORST = -900, 1_000
"""Beyond these a tone says no more."""
SURE = {"zh": 1_700, "en": 500}
"""From here on a verdict is sure; in English less goes wrong that nothing tells of."""


def is_sure(evidence: Collection[Evidence], owed: Iterable[str], tone: int | None, explained: int, lang: str) -> bool:
    """Whether a verdict is sure; `tone` is the tone of its reply and `explained` how much of it its acts explain, both
    in thousandths. Where a reply is forbidden it is sure unless all that speaks against it is doubted, otherwise where
    no owed act is only perhaps there and nothing else makes it likely to be wrong."""
    against = [one for one in evidence if one.violates]
    if against:
        return any(one.sure for one in against)
    owed = set(owed)
    acts = [one for one in evidence if one.what == "act" and one.id in owed]
    return all(one.sure for one in acts) and weigh(acts, tone, explained) >= SURE[lang]


def weigh(owed: Collection[Evidence], tone: int | None, explained: int) -> int:
    """How likely the verdict on a reply that nothing speaks against is right, by the evidence for its owed acts: above
    0 likelier than not."""
    tone = min(WORST, max(BEST, USUAL_TONE if tone is None else tone))
    half = len({one.found for one in owed}) > 1
    unexplained = 1000 - explained if owed else 0
    return BIAS - BETTER * tone // 1000 + HALF * half + UNEXPLAINED * unexplained // 1000

"""How good a standard is, by its labelled replies: each is judged by the standard without what it taught.

Where enough replies are kept aside from teaching, these are judged. Where they are few, every reply is, by the
standard as it is when the fifth that the reply belongs to teaches nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from scoring.agreement import Row, judged
from scoring.judge import Judge
from scoring.standard import Standard
from simulator.content.replies import ONE_IN, Labelled, fifth

ENOUGH = 30
"""replies kept aside that say enough by themselves"""


def measured(standard: Standard, labelled: Sequence[Labelled], judge: Callable[[Standard], Judge] = Judge
             ) -> Iterator[tuple[Judge, list[Row]]]:
    """The judged replies, with the judge that judged them. Raises KeyError for a moment that the standard has not."""
    taught = {(one.moment, one.reply) for one in standard.examples}
    aside = [one for one in labelled if (one.moment, one.reply) not in taught]
    if len(aside) >= ENOUGH or len(aside) == len(labelled):
        yield (it := judge(standard)), judged(it, aside)
        return
    for part in range(ONE_IN):
        if said := [one for one in labelled if fifth(one.reply) == part]:
            rest = tuple(one for one in standard.examples if fifth(one.reply) != part)
            yield (it := judge(standard.model_copy(update={"examples": rest}))), judged(it, said)

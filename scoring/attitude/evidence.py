"""Attitudes in the evidence of a reply."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from scoring.attitude.cue import find
from scoring.attitude.spoken import Spoken
from scoring.standard import Forbidden
from scoring.verdict import Evidence

if TYPE_CHECKING:
    from scoring.ear import Reply


def spoken_against(reply: Reply, rules: Iterable[Forbidden], evidence: Sequence[Evidence]) -> list[Evidence]:
    """What a reply is forbidden for by its attitude.

    Asked only where no forbidden wording was found: what is forbidden once needs no second reason. `evidence` is what
    was found so far; the acts that were said in so many words tell whether the reply helps, for meaning cannot tell an
    offer from its refusal. An attitude counts as the first forbidden wording that names it, and those of the standard
    come before the common ones.
    """
    if any(one.what == "forbidden" and one.found and one.severity != "warning" for one in evidence):
        return []
    attitude = reply.language.attitude
    heard = {one.id for one in evidence if one.what == "act" and one.found and one.ear != "meant"}
    spoken = Spoken((reply.whole if attitude.particles else reply.bare).folded, attitude.between)
    counted = {}
    for rule in rules:
        counted |= {name: rule for name in rule.attitudes if name not in counted}
    found = ((rule, find(attitude, name, spoken, heard)) for name, rule in counted.items())
    return [Evidence(what="forbidden", id=rule.id, found=True, attitude=one.rule, unhelped=one.unhelped,
                     spans=one.spans, similarity=100.0, severity=rule.severity) for rule, one in found if one]

"""Attitudes in the evidence of a reply."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from scoring.attitude.cue import Finding, find
from scoring.attitude.spoken import Spoken
from scoring.pattern import is_plain
from scoring.standard import Forbidden
from scoring.verdict import Evidence

if TYPE_CHECKING:
    from scoring.attitude.tone import Heard
    from scoring.ear import Reply

TONE = "tone"
"""the attitude that no cue shows, but the tone of the whole"""
FRIENDLY = ("rash_promise", "joining_in")
"""attitudes that are shown in the kindest voice"""


def taken_kindly(rule: Forbidden, worded: Evidence, tone: Heard) -> Evidence:
    """Evidence for forbidden wording, refused where the reply is civil all through.

    A pattern takes in more than its author thought of (够您受的 in 这一路可真够您受的). In a civil reply one that
    stands for an attitude is doubted. The very sentences that a standard forbids count however kindly they are said,
    and so does what is critical.
    """
    if not worded.found or worded.severity == "critical" or is_plain(worded.phrase):
        return worded
    if tone.kind:
        return worded.model_copy(update={"found": False, "guard": "civil"})
    doubted = tone.doubts_cues and rule.attitudes and not set(rule.attitudes) & set(FRIENDLY)
    return worded.model_copy(update={"sure": False}) if doubted else worded


def spoken_against(reply: Reply, counted: Mapping[str, Forbidden], evidence: Sequence[Evidence], tone: Heard
                   ) -> list[Evidence]:
    """What a reply is forbidden for by its attitude.

    Asked only where no forbidden wording was found: what is forbidden once needs no second reason. `evidence` is what
    was found so far; the acts that were said in so many words tell whether the reply helps, for meaning cannot tell an
    offer from its refusal. `counted` says as which forbidden wording each attitude counts. A cue in a civil reply is
    refused or doubted, but for attitudes that are shown kindly; where no cue is left, the tone itself may speak against
    the reply.
    """
    if any(one.violates for one in evidence):
        return []
    attitude = reply.language.attitude
    heard = {one.id for one in evidence if one.what == "act" and one.found and one.ear != "meant"}
    spoken = Spoken((reply.whole if attitude.particles else reply.bare).folded, attitude.between)
    shown = [(rule, found) for name, rule in counted.items() if (found := find(attitude, name, spoken, heard))]
    told = [_of_cue(rule, found, tone) for rule, found in shown]
    if TONE in counted and not any(one.found for one in told) and tone.uncivil(explained(reply, evidence)):
        told.append(_evidence(counted[TONE], Finding(TONE, (tone.span,), False), sure=not tone.doubted))
    return told


def explained(reply: Reply, evidence: Iterable[Evidence]) -> int:
    """How much of a reply the acts explain that were heard in it, in thousandths."""
    folded = reply.whole.folded
    said = {at for unit in range(len(folded.units)) for at in range(*folded.span(unit, unit + 1))}
    heard = {at for one in evidence if one.what == "act" and one.found for span in one.spans for at in range(*span)}
    return 1000 * len(said & heard) // max(1, len(said))


def _of_cue(rule: Forbidden, found: Finding, tone: Heard) -> Evidence:
    civil, doubted = (tone.kind, False) if found.rule in FRIENDLY else (tone.civil, tone.doubts_cues)
    return _evidence(rule, found, guard="civil" if civil else "", sure=not doubted)


def _evidence(rule: Forbidden, found: Finding, guard: str = "", sure: bool = True) -> Evidence:
    return Evidence(what="forbidden", id=rule.id, found=not guard, guard=guard, attitude=found.rule,
                    unhelped=found.unhelped, spans=found.spans, similarity=100.0, severity=rule.severity, sure=sure)

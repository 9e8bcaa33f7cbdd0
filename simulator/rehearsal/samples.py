"""Replaying sample calls: what the author says a call leads to, against what it leads to."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.scorecard import Scorecard
from simulator.call.session import Session
from simulator.call.state import Call
from simulator.content.scenario import Sample, Scenario
from simulator.happening import Event, Refused


@dataclass(frozen=True)
class Played:
    """A sample call as it went. `cut_short`: why a step could not be done, after which nothing more was played."""

    events: tuple[Event, ...]
    call: Call
    card: Scorecard
    cut_short: Refused | None


@dataclass(frozen=True)
class Mismatch:
    """What a sample call expects and does not get: code step, ending, verdict, verdicts, at_least, at_most, passed."""

    code: str
    expected: object
    got: object
    reply: int | None = None
    """of a verdict: which reply, counted from 1; of a step: the reply it was or came after"""


def play_sample(scenario: Scenario, standard: Standard, judge: Judge, sample: Sample) -> Played:
    """Play a sample call to its end."""
    session = Session(scenario, standard, judge)
    cut_short = None
    try:
        session.play(sample)
    except Refused as error:
        cut_short = error
    return Played(tuple(session.events), session.call, session.card, cut_short)


def mismatches(sample: Sample, played: Played) -> list[Mismatch]:
    """Where a sample call did not lead to what its author expects."""
    expects, found = sample.expects, []
    if played.cut_short:
        replies = sum(line.who == "trainee" for line in played.call.lines)
        found.append(Mismatch("step", "possible", str(played.cut_short), replies + 1))
    if played.call.ending != expects.ending:
        found.append(Mismatch("ending", expects.ending, played.call.ending))
    verdicts = tuple(line.verdict.verdict for line in played.call.lines if line.who == "trainee" and line.verdict)
    if expects.verdicts:
        found += [Mismatch("verdict", expected, got, number)
                  for number, (expected, got) in enumerate(zip(expects.verdicts, verdicts, strict=False), 1)
                  if expected != got]
        if len(expects.verdicts) != len(verdicts):
            found.append(Mismatch("verdicts", len(expects.verdicts), len(verdicts)))
    total = played.card.total
    if expects.at_least is not None and total < expects.at_least:
        found.append(Mismatch("at_least", expects.at_least, total))
    if expects.at_most is not None and total > expects.at_most:
        found.append(Mismatch("at_most", expects.at_most, total))
    if played.card.passed != expects.passed:
        found.append(Mismatch("passed", expects.passed, [reason.code for reason in played.card.reasons] or True))
    return found

"""Rules of conduct: what the standard demands of the hand, the ear and the clock during a call.

Each rule is one small function from the finished call to what it found; the table at the end names them all. Which
clauses a rule counts for, its limits, its weight and the acts that honour it stand in the standard (`conduct:`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from scoring.standard import Conduct
from simulator.call.desk import Desk
from simulator.call.length import length
from simulator.call.line import Line
from simulator.call.state import Call

AT_LENGTH, NEARLY = 15, 90.0
"""of a parroted reply: Chinese characters or English words at least, and likeness, 0 to 100"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found once. `share` is 0 to 1; `code` and `data` are for the wording of the page."""

    share: float
    code: str
    at: float = 0.0
    """when it happened, in seconds since opening"""
    data: dict[str, Any] = field(default_factory=dict)
    times: float = 1.0
    """how often the rule's weight it counts"""


@dataclass(frozen=True, slots=True)
class ConductResult:
    """A finding with what it counts for. Points are at most `out_of`."""

    rule: str
    clauses: tuple[str, ...]
    points: float
    out_of: float
    code: str
    at: float
    data: dict[str, Any]


def conduct_results(desk: Desk, call: Call) -> tuple[ConductResult, ...]:
    """All findings of the standard's rules on a finished call; a rule that had no occasion finds nothing."""
    return tuple(
        result(rule, found, desk.occurring(rule.clauses)) for rule in desk.standard.conduct if rule.rule in RULES
        for found in RULES[rule.rule](desk, call))


def result(rule: Conduct, found: Finding, clauses: tuple[str, ...]) -> ConductResult:
    """A finding with what it counts for: its points, and the clauses, of those that the rule names."""
    out_of = rule.weight * found.times
    return ConductResult(rule.rule, clauses, round(found.share * out_of, 4), out_of, found.code, found.at,
                         found.data)


def pick_up(desk: Desk, call: Call) -> Iterable[Finding]:
    """Full from the first to the last good ring; half on the ring before and up to the utmost; nothing later (2.1)."""
    if desk.scenario.direction == "outbound":
        return
    if call.pickup is None:
        yield Finding(0.0, "missed", call.ended_at or call.now)
        return
    first, last, most = (int(desk.limit("pick_up", name) or 0) for name in ("first", "last", "most"))
    ring, at, data = call.pickup.ring, call.pickup.at, {"ring": call.pickup.ring, "series": call.pickup.series}
    if call.pickup.series > 1:
        yield Finding(0.0, "rang_again", at, data)
    elif ring < first:
        yield Finding(0.5, "early", at, data)
    elif ring <= last:
        yield Finding(1.0, "in_time", at, data)
    else:
        yield Finding(0.5 if ring <= most else 0.0, "late", at, data)


def interruption(desk: Desk, call: Call) -> Iterable[Finding]:
    """Letting the caller finish: the first interruption takes half, the second the rest (2.4)."""
    replies = [line for line in call.lines if line.who == "trainee"]
    cut = [line for line in replies if line.interrupts]
    if replies and call.pace != "at_once":
        yield Finding(max(0.0, 1 - 0.5 * len(cut)), "interrupted" if cut else "let_finish",
                      cut[0].start if cut else replies[-1].start, {"events": [line.event for line in cut]})


def brevity(desk: Desk, call: Call) -> Iterable[Finding]:
    """Short answers to the point (2.3): a reply beyond the limit counts against it, and every one that is parroted.

    A telephone number or a plate counts as one word, the standard's own wording not at all. A reply is parroted when
    it says nearly what was said at another turn before, at some length. Each such reply counts twice the weight of the
    rule, a parroted one as much again for every turn that the caller passes over after it, so that saying everything
    everywhere does not pay. One of twice the limit or more loses all of it, a shorter
    one as much of it as it goes beyond. In calls of the time before, any reply beyond the limit loses all.
    """
    replies = [(line, line.text.in_(desk.lang)) for line in call.lines if line.who == "trainee"]
    limit = desk.limit("brevity", "words" if desk.lang == "en" else "characters")
    if not replies or limit is None:
        return
    faults = [Finding(_within(said / limit) if call.talk > 2 else 0.0, "long_winded", line.start, {"event": line.event},
                      times=2)
              for line, text in replies if (said := length(desk, call, text)) > limit]
    faults += [Finding(0.0, "parroted", line.start, {"event": line.event}, times=2 * (1 + _passed_over(call, line)))
               for number, (line, text) in enumerate(replies) if length(desk, call, text) >= AT_LENGTH
               and any(before.turn != line.turn and fuzz.ratio(said, text) >= NEARLY
                       for before, said in replies[:number])]
    yield from faults or [Finding(1.0, "brief", replies[-1][0].start)]


def _passed_over(call: Call, line: Line) -> int:
    """How many turns the caller passed over as he heard a reply; in calls of the time before that counts nothing."""
    passed = [visit for visit in call.visits if visit.entered == visit.left == line.start and not visit.replies]
    return len(passed) if call.talk > 2 else 0


def _within(times: float) -> float:
    """What is left to a reply of so many times the limit: 1 at the limit, nothing at twice as much."""
    return max(0.0, 2.0 - times)


def dead_air(desk: Desk, call: Call) -> Iterable[Finding]:
    """No silence beyond the limit while nobody is on hold: each takes half."""
    if call.answered_at is not None and call.pace != "at_once":
        silent = call.silences
        yield Finding(max(0.0, 1 - 0.5 * len(silent)), "silent" if silent else "no_silence",
                      silent[0] if silent else call.now, {"since": list(silent)})


def hold_consent(desk: Desk, call: Call) -> Iterable[Finding]:
    """Before putting the caller on hold: her consent, with an apology or thanks (6.1.3)."""
    acts = desk.acts("hold_consent")
    for hold in call.holds:
        missing = [role for role in acts if role not in hold.asked]
        yield Finding(1 - len(missing) / max(1, len(acts)), "asked" if not missing else "not_asked", hold.at,
                      {"missing": missing})


def hold_return(desk: Desk, call: Call) -> Iterable[Finding]:
    """Back on the line: an apology for the wait (6.1.4). A wait beyond the limit takes half."""
    acts, limit = desk.acts("hold_return"), desk.limit("hold_return", "seconds")
    for hold in call.holds:
        until = hold.until if hold.until is not None else call.ended_at or call.now
        missing = [role for role in acts if role not in (hold.returned or ())]
        too_long = limit is not None and until - hold.at > limit
        share = (1 - len(missing) / max(1, len(acts))) / (2 if too_long else 1)
        code = "not_back" if hold.until is None else "too_long" if too_long else "not_greeted" if missing else "greeted"
        yield Finding(share, code, until, {"missing": missing, "seconds": round(until - hold.at)})


def second_line(desk: Desk, call: Call) -> Iterable[Finding]:
    """Another call is answered and asked to wait, never ignored (6.1.2)."""
    second, ended = call.second, call.ended_at or call.now
    if second is None or ended < second.rings or (second.answered is None and ended < second.gives_up):
        return
    missing = [role for role in desk.acts("second_line") if role not in second.heard]
    if second.answered is None:
        yield Finding(0.0, "ignored", second.gives_up)
    else:
        yield Finding(0.25 if missing else 1.0, "not_asked_to_wait" if missing else "asked_to_wait", second.answered,
                      {"missing": missing})


def second_line_return(desk: Desk, call: Call) -> Iterable[Finding]:
    """Back on the first line: an apology for the wait (6.1.2)."""
    second, acts = call.second, desk.acts("second_line_return")
    if second and second.answered is not None:
        missing = [role for role in acts if role not in (second.returned or ())]
        yield Finding(1 - len(missing) / max(1, len(acts)), "not_greeted" if missing else "greeted",
                      second.back or call.now, {"missing": missing})


def transfer(desk: Desk, call: Call) -> Iterable[Finding]:
    """Handing the call over only to who can help, and saying so first (6.1.1)."""
    acts = desk.acts("transfer")
    for handover in call.handovers:
        missing = [role for role in acts if role not in handover.acts]
        share = (1 - len(missing) / max(1, len(acts))) if handover.right else 0.0
        code = "wrong_place" if not handover.right else "unannounced" if missing else "announced"
        yield Finding(share, code, handover.at, {"to": handover.to, "missing": missing})


def hang_up_first(desk: Desk, call: Call) -> Iterable[Finding]:
    """The other side hangs up first, unless the call is one that the operator has to end (2.8). A caller who slams the
    receiver down at a bad end is no merit."""
    if call.answered_at is None or call.hung_up_by is None:
        return
    at = call.ended_at or call.now
    if call.ending is None and call.hung_up_by == "trainee":
        yield Finding(0.0, "hung_up_on_caller", at)
    elif call.ending is None:
        yield Finding(0.0, "caller_gave_up", at)
    elif call.hung_up_by == "trainee" and desk.endings[call.ending].hangs_up == "caller":
        yield Finding(0.0, "hung_up_first", at)
    elif call.talk > 1 and call.hung_up_by == "caller" and not desk.endings[call.ending].good:
        yield Finding(0.0, "slammed_down", at)
    else:
        yield Finding(1.0, "let_hang_up", at)


def answer(desk: Desk, call: Call) -> Iterable[Finding]:
    """Where the caller wants to know something: the right answer, and none that contradicts it (1.3, 3.3, 7.4)."""
    for visit in call.visits:
        answers = desk.turns[visit.turn].answers
        if answers is not None and visit.replies:
            article = answers.article
            yield Finding(float(visit.answer == "right"), f"answer_{visit.answer}", visit.left or call.now,
                          {"turn": visit.turn, "article": article, "looked_up": article in call.looked_up})


def repeat_back(desk: Desk, call: Call) -> Iterable[Finding]:
    """What is repeated back is right; put right after the caller's objection it counts half (7.8)."""
    for fact in desk.scenario.facts:
        lines = [line for line in call.lines if fact in line.quoted or fact in line.misquoted]
        if lines:
            right, wrong = fact in lines[-1].quoted, any(fact in line.misquoted for line in lines)
            share = (0.5 if wrong else 1.0) if right else 0.0
            yield Finding(share, "misquoted" if wrong else "quoted", lines[-1].start, {"fact": fact})


RULES: dict[str, Callable[[Desk, Call], Iterable[Finding]]] = {rule.__name__: rule for rule in (
    pick_up, interruption, brevity, dead_air, hold_consent, hold_return, second_line, second_line_return, transfer,
    hang_up_first, answer, repeat_back)}
"""the rules that are scored on a single call; `record` is scored by `simulator.call.record`, those of a shift by
`simulator.shift.score`, and `promise` only names the acts that make one"""

"""Playing one call many times with every simulated trainee, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.desk import Desk, desk_of
from simulator.call.record import right_record
from simulator.call.session import Session
from simulator.call.state import Call
from simulator.content.scenario import Scenario
from simulator.happening import Refused
from simulator.rehearsal.bots import TRAINEES, Bot
from simulator.rehearsal.explorer import Explorer
from simulator.rehearsal.manners import unmannerly
from simulator.rehearsal.memory import Memory
from simulator.rehearsal.repertoire import Repertoire
from simulator.rehearsal.samples import Played, play_sample

MOST_DEEDS = 120
"""after so many deeds a call is endless"""
EXPLORATIONS = 12
"""how often a route is tried that none of the bots took"""


@dataclass
class BotResult:
    """All runs of one bot at one call."""

    bot: str
    totals: list[float] = field(default_factory=list)
    passed: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    """ending, or missed, hung up, given up"""
    lost: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(turn or rule, what was missing) -> how often points were lost there"""


@dataclass
class Rehearsal:
    """What came of rehearsing one call."""

    scenario: str
    turns: Counter[str] = field(default_factory=Counter)
    """turn -> how often entered; turns never entered stand at 0"""
    routes: Counter[tuple[str, int]] = field(default_factory=Counter)
    """(turn, number of the route from 0) -> how often taken"""
    bots: dict[str, BotResult] = field(default_factory=dict)
    endless: list[tuple[str, int]] = field(default_factory=list)
    """(bot, run) of calls that did not end"""
    unmannerly: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(fault, line) -> how often a caller said a line twice or asked for what he was told"""
    dead: list[tuple[str, int, str]] = field(default_factory=list)
    """(bot, run, code) of calls in which something could not be done"""


def rehearse(scenario: Scenario, standard: Standard, judge: Judge | Memory, runs: int = 20, seed: int = 1,
             samples: Iterable[Played] | None = None) -> Rehearsal:
    """Play a call `runs` times with every bot and its sample calls once, then explore what none of them reached.

    `samples`: the sample calls where they have been played already. The same seed gives the same result. Trainees
    repeat themselves, so let the judge be one with a memory.
    """
    can = Repertoire(desk_of(scenario, standard), judge)
    result = Rehearsal(scenario.id)
    result.turns.update({turn.id: 0 for turn in scenario.turns})
    result.routes.update({(turn.id, n): 0 for turn in scenario.turns for n in range(len(turn.routes))})
    for run in range(runs):
        for kind in TRAINEES:
            bot = kind(can, Random(f"{seed}:{scenario.id}:{kind.name}:{run}"))
            _run(bot, run, Session(scenario, standard, judge), result)
    for played in samples or (play_sample(scenario, standard, judge, sample) for sample in scenario.samples):
        _went(can.desk, played.call, result)
    for run in range(EXPLORATIONS):
        for target in [target for target, taken in result.routes.items() if not taken]:
            explorer = Explorer(can, Random(f"{seed}:{scenario.id}:{target}:{run}"), target)
            _run(explorer, run, Session(scenario, standard, judge), result)
    return result


def _run(bot: Bot, run: int, session: Session, result: Rehearsal) -> None:
    try:
        _play(bot, session)
    except Refused as error:
        result.dead.append((bot.name, run, error.code))
    call = session.call
    if not call.finished:
        result.endless.append((bot.name, run))
    _went(session.desk, call, result)
    if not isinstance(bot, Explorer):
        _count(result.bots.setdefault(bot.name, BotResult(bot.name)), session)


def _went(desk: Desk, call: Call, result: Rehearsal) -> None:
    result.unmannerly.update(dict.fromkeys(unmannerly(desk, call), 1))
    result.turns.update(visit.turn for visit in call.visits)
    result.routes.update((visit.turn, number) for visit in call.visits for number in visit.routes)


def _play(bot: Bot, session: Session) -> None:
    session.answer(bot.random.choice(bot.rings))
    deeds = 0
    while not session.call.finished and deeds < MOST_DEEDS:
        here = session.call.visit
        for what in bot.deeds(session):
            if session.call.finished or (here and session.call.visit and session.call.visit.number != here.number):
                break
            session.take(what)
            deeds += 1
        if session.call.visit is None:
            session.finish()
    right = right_record(session.desk, session.call)
    session.wrap_up({field: value for field, value in right.items() if bot.random.random() < bot.record})


def _count(result: BotResult, session: Session) -> None:
    card, call = session.card, session.call
    result.totals.append(card.total)
    result.passed += card.passed
    result.endings[call.ending or ("missed" if call.state == "missed" else f"hung up by {call.hung_up_by}")] += 1
    for turn in card.turns:
        if turn.points < turn.out_of:
            result.lost[turn.turn, ", ".join((*turn.missing, *turn.late)) or turn.verdict] += 1
    for finding in (*card.conduct, *card.record):
        if finding.points < finding.out_of:
            result.lost[getattr(finding, "rule", None) or f"record {finding.field}", finding.code] += 1

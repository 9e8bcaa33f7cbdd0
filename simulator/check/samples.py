"""Sample calls lead where their author says they lead, the model trainee to the top and the rude one to a fail."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.call.line import Line
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Sample, Scenario
from simulator.rehearsal.report import MODEL_AT_LEAST
from simulator.rehearsal.samples import Mismatch, Played, mismatches

C507 = Code("C507", "a sample call that no longer holds")
C508 = Code("C508", f"a model trainee below {MODEL_AT_LEAST:g}, or one who fails",
            "the model trainee scores {total:g}{why}",
            f"{MODEL_AT_LEAST:g} and a pass are owed to whoever does everything right; {{lost}}")
C509 = Code("C509", "a rude trainee who passes", "the rude trainee passes with {total:g}",
            "violations should cost more than what is done well")
C510 = Code("C510", "a call with fewer than three samples, or without a model, or without a rude or failing trainee")
C515 = Code("C515", "a model trainee whose call record is not judged right",
            "what the model trainee writes is judged {judged}", severity="warning")

FEWEST_SAMPLES = 3
BARRED = {"X311", "X320", "F403", "C513"}
"""with one of these a call comes to no end that says anything"""
LONGEST_SHOWN = 40
"""characters of a reply that are shown in a message"""


def trainees(part: Part, ground: Ground) -> Iterator[Problem]:
    """Whether there are sample calls of those trainees that show whether a call is fair."""
    samples, place = part.content.samples, part.place.at("samples")
    there = {sample.trainee for sample in samples}
    if len(samples) < FEWEST_SAMPLES:
        yield place.problem(C510, f"{len(samples)} sample call(s)", f"write {FEWEST_SAMPLES} or more")
    for wanted in ({"model"}, {"rude", "failing"}):
        if not wanted & there:
            yield place.problem(C510, f"no sample call of a {' or '.join(sorted(wanted))} trainee", "write one")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """Every sample call, played."""
    standard, scenario = ground.standard_of(part), part.content
    barred = any(problem.code in BARRED for problem in ground.told[part.place.tree.file])
    if not barred and standard and standard.serves(scenario) and playable(scenario, set(standard.judge.moments)):
        for at, (sample, played) in enumerate(zip(scenario.samples, ground.samples(part), strict=True)):
            yield from _sample(sample, played, part.place.at("samples", at))


def playable(scenario: Scenario, moments: set[str]) -> bool:
    """Whether everything that a turn leads to or gathers is there. What is not has been told already."""
    turns, endings = {turn.id for turn in scenario.turns}, {ending.id for ending in scenario.endings}
    return scenario.opening in turns and all(
        {turn.moment} - {None} <= moments
        and {*turn.gathers, *turn.tells, *turn.corrects} <= scenario.facts.keys()
        and set(turn.needs) <= scenario.needs.keys()
        and {fact for route in turn.ways for fact in route.when.facts} <= scenario.facts.keys()
        and {route.to for route in turn.ways} - {None} <= turns
        and {route.ends for route in turn.ways} - {None} <= endings
        for turn in scenario.turns)


def _sample(sample: Sample, played: Played, place: Place) -> Iterator[Problem]:
    wrong = [one for one in mismatches(sample, played) if one.code != "step" or one.reply <= len(sample.replies)]
    for one in wrong:
        yield _place(one, place).problem(C507, *_told(one, played))
    if wrong:
        return
    card, expects = played.card, place.at("expects")
    if sample.trainee == "model" and (card.total < MODEL_AT_LEAST or not card.passed):
        why = "" if card.passed else f" and fails because of {', '.join(reason.code for reason in card.reasons)}"
        yield expects.problem(C508, total=card.total, why=why, lost=_lost(played))
    if sample.trainee == "model":
        yield from _record(played, place)
    if sample.trainee == "rude" and card.passed:
        yield expects.problem(C509, total=card.total)


def _record(played: Played, place: Place) -> Iterator[Problem]:
    """A model trainee leaves a record without a fault; what the author wrote or what he expects is wrong."""
    for found in played.card.record:
        if found.points < found.out_of:
            should = ", ".join(found.missing) or found.expected
            yield place.at("record", found.field).problem(C515, hint=should and f"it should hold {should}",
                                                          judged=found.code)


def _place(one: Mismatch, place: Place) -> Place:
    if one.code == "step":
        return place.at("replies", one.reply - 1)
    if one.code == "verdict":
        return place.at("expects", "verdicts", one.reply - 1)
    return place.at("expects", one.code)


def _told(one: Mismatch, played: Played) -> tuple[str, str]:
    """What does not hold, and what explains it."""
    if one.code == "step":
        return f"step {one.reply} cannot be done: {one.got}", _verdicts(played)
    if one.code == "verdicts":
        return f"{one.expected} verdicts are expected of {one.got} replies", _verdicts(played)
    if one.code == "verdict":
        line = _lines(played)[one.reply - 1]
        return (f"reply {one.reply}, at turn {_turn(line, played)}, is judged {one.got}, not {one.expected}: "
                f"{_quoted(line)}", _why(line))
    if one.code == "passed":
        return ("the trainee does not pass", f"because of {', '.join(one.got)}") if isinstance(one.got, list) \
            else ("the trainee passes", "")
    if one.code == "ending":
        return f"the call ends with {one.got or 'no ending'}, not {one.expected}", "; ".join(
            filter(None, (_stuck(played), _verdicts(played))))
    return f"the total is {one.got:g}, {one.code.replace('_', ' ')} {one.expected:g} is expected", _lost(played)


def _lost(played: Played) -> str:
    """Where the points went."""
    card = played.card
    places = [f"{turn.turn} ({', '.join(turn.missing) or turn.verdict})" for turn in card.turns
              if turn.points < turn.out_of]
    places += [f"{found.rule} ({': '.join((found.code, ', '.join(lacking)) if lacking else (found.code,))})"
               for found in card.conduct if found.points < found.out_of
               for lacking in (found.data.get("missing", ()),)]
    places += [f"record {found.field} ({found.code})" for found in card.record if found.points < found.out_of]
    return f"points lost at {', '.join(places)}" if places else "no points lost"


def _lines(played: Played) -> list[Line]:
    return [line for line in played.call.lines if line.who == "trainee" and line.verdict]


def _turn(line: Line, played: Played) -> str:
    """The turn at which a reply was judged."""
    return next((visit.turn for visit in played.call.visits if visit.number == line.visit), "no turn")


def _quoted(line: Line) -> str:
    said = line.text.zh or line.text.en
    return f"“{said if len(said) <= LONGEST_SHOWN else said[:LONGEST_SHOWN - 1] + '…'}”"


def _why(line: Line) -> str:
    if line.verdict.violations:
        return f"it says {', '.join(line.verdict.violations)}"
    return f"it lacks {', '.join(line.verdict.missing)}" if line.verdict.missing else ""


def _stuck(played: Played) -> str:
    """Where a call came to a stand: what the turn still waits for."""
    visit = played.call.visit
    if visit is None:
        return ""
    waits = [*visit.missing, *(("the right answer",) if visit.answer in ("none", "wrong") and any(
        line.answer for line in _lines(played) if line.visit == visit.number) else ())]
    return f"it stays at turn {visit.turn}" + (f", which waits for {', '.join(waits)}" if waits else "")


def _verdicts(played: Played) -> str:
    """At which turn which reply was judged how."""
    judged = [f"{number} at {_turn(line, played)} {line.verdict.verdict}"
              for number, line in enumerate(_lines(played), 1)]
    return f"the replies are judged: {', '.join(judged)}" if judged else "no reply is judged"

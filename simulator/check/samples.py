"""Sample calls lead where their author says they lead, the model trainee to the top and the rude one to a fail."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from simulator.check.ground import Ground
from simulator.content.place import Place
from simulator.content.problems import Problem
from simulator.content.scenario import Sample, Scenario
from simulator.rehearsal.samples import Mismatch, Played, mismatches, play_sample

MODEL_TOTAL = 95
"""what a model trainee scores at least: a call in which perfection earns less is unfair"""
FEWEST_SAMPLES = 3

BARRED = {"X311", "X320", "F403", "C513"}
"""with one of these a call comes to no end that says anything"""


def check(ground: Ground, found: Collection[Problem]) -> Iterator[Problem]:
    """`found` are the problems known so far: what cannot be played is left out."""
    barred = {problem.file for problem in found if problem.code in BARRED}
    for part in ground.of("Scenario"):
        standard = ground.standards.get(part.content.standard)
        yield from _trainees(part.content, part.place.at("samples"))
        if (part.place.tree.file not in barred and standard and standard.whole
                and playable(part.content, set(standard.judge.moments))):
            for at, sample in enumerate(part.content.samples):
                played = play_sample(part.content, standard.draft, standard.judge, sample)
                yield from _sample(sample, played, part.place.at("samples", at))


def playable(scenario: Scenario, moments: set[str]) -> bool:
    """Whether everything that a turn leads to or gathers is there. What is not has been told already."""
    turns, endings = {turn.id for turn in scenario.turns}, {ending.id for ending in scenario.endings}
    return scenario.opening in turns and all(
        {turn.moment} - {None} <= moments
        and {*turn.gathers, *turn.tells, *turn.corrects} <= scenario.facts.keys()
        and {fact for route in turn.ways for fact in route.when.facts} <= scenario.facts.keys()
        and {route.to for route in turn.ways} - {None} <= turns
        and {route.ends for route in turn.ways} - {None} <= endings
        for turn in scenario.turns)


def _trainees(scenario: Scenario, place: Place) -> Iterator[Problem]:
    trainees = {sample.trainee for sample in scenario.samples}
    if len(scenario.samples) < FEWEST_SAMPLES:
        yield place.problem("C510", f"{len(scenario.samples)} sample call(s)", f"write {FEWEST_SAMPLES} or more")
    for wanted in ({"model"}, {"rude", "failing"}):
        if not wanted & trainees:
            yield place.problem("C510", f"no sample call of a {' or '.join(sorted(wanted))} trainee")


def _sample(sample: Sample, played: Played, place: Place) -> Iterator[Problem]:
    wrong = [one for one in mismatches(sample, played) if one.code != "step" or one.reply <= len(sample.replies)]
    for one in wrong:
        yield _place(one, place).problem("C507", *_told(one, played))
    total = played.card.total
    if not wrong and sample.trainee == "model" and (total < MODEL_TOTAL or not played.card.passed):
        why = f"fails because of {', '.join(reason.code for reason in played.card.reasons)}"
        yield place.at("expects").problem(
            "C508", f"the model trainee scores {total:g}" + ("" if played.card.passed else f" and {why}"),
            f"{MODEL_TOTAL} and a pass are owed to whoever does everything right; {_lost(played)}")
    if not wrong and sample.trainee == "model":
        yield from _record(played, place)
    if not wrong and sample.trainee == "rude" and played.card.passed:
        yield place.at("expects").problem("C509", f"the rude trainee passes with {total:g}")


def _record(played: Played, place: Place) -> Iterator[Problem]:
    """A model trainee leaves a record without a fault; what the author wrote or what he expects is wrong."""
    for found in played.card.record:
        if found.points < found.out_of:
            should = ", ".join(found.missing) or found.expected
            yield place.at("record", found.field).problem(
                "C515", f"what the model trainee writes is judged {found.code}", should and f"it should hold {should}",
                severity="warning")


def _place(one: Mismatch, place: Place) -> Place:
    if one.code == "step":
        return place.at("replies", one.reply - 1)
    if one.code == "verdict":
        return place.at("expects", "verdicts", one.reply - 1)
    return place.at("expects", one.code)


def _told(one: Mismatch, played: Played) -> tuple[str, str]:
    """What does not hold, and what explains it."""
    if one.code == "step":
        return f"step {one.reply} cannot be done: {one.got}", ""
    if one.code == "verdicts":
        return f"{one.expected} verdicts are expected of {one.got} replies", ""
    if one.code == "verdict":
        return f"reply {one.reply} is judged {one.got}, not {one.expected}", _why(played, one.reply)
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


def _lines(played: Played) -> list:
    return [line for line in played.call.lines if line.who == "trainee" and line.verdict]


def _why(played: Played, reply: int) -> str:
    verdict = _lines(played)[reply - 1].verdict
    said = f"it says {', '.join(verdict.violations)}" if verdict.violations else ""
    return said or (f"it lacks {', '.join(verdict.missing)}" if verdict.missing else "")


def _stuck(played: Played) -> str:
    """Where a call came to a stand: what the turn still waits for."""
    visit = played.call.visit
    if visit is None:
        return ""
    waits = [*visit.missing, *(("the right answer",) if visit.answer in ("none", "wrong") and any(
        line.answer for line in _lines(played) if line.visit == visit.number) else ())]
    return f"it stays at turn {visit.turn}" + (f", which waits for {', '.join(waits)}" if waits else "")


def _verdicts(played: Played) -> str:
    return f"the replies are judged {', '.join(line.verdict.verdict for line in _lines(played)) or 'not at all'}"

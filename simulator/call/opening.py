"""With which line a caller comes to a turn, in the light of what was said before."""

from __future__ import annotations

import re

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.farewell import takes_leave
from simulator.call.memory import replies
from simulator.call.speech import fresh, own
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.call.waiting import wanted
from simulator.content.scenario import Turn, Word
from values import found, letters, normal

STORY = 2
"""sentences from which a line tells a story"""
_CLAUSE = re.compile(r"[^，,。！？!?；;]+[，,。！？!?；;]*")
_QUESTION = re.compile("[?？]")
_ASKS = re.compile(r"[?？]\s*(?:[（(][^（()）]*[)）])?\s*$")


def opens(desk: Desk, call: Call, turn: Turn, told: dict[str, str]) -> tuple[Text, ...]:
    """The line with which he comes to a turn. Where his line is a question of which part was answered, or half of what
    he has to hear was said (but for courtesies), he asks for the rest instead, or what else is wanted of him where he
    has told some of it; where he is being handed over he waits; a story he tells all the same, without what he has
    told before."""
    visit = call.visit
    if len(call.visits) == 2 and desk.scenario.direction == "inbound":  # he has not told yet why he rings
        return (_untold(desk, turn.says, call.facts),)
    if turn.transfers and _handed_over(desk, call) and visit.elsewhere and not visit.missing \
            and (waits := own(desk, call, "agrees")):
        return (waits,)
    said = 2 * len({*visit.elsewhere} - desk.each_time) >= len(visit.owed) and not turn.gathers
    settled = {*turn.needs} & {*call.settled}
    asks = bool(_ASKS.search(turn.says.in_(desk.lang)) or (settled and _QUESTION.search(turn.says.in_(desk.lang))))
    if (visit.elsewhere or settled) and not told and (said or asks):
        missing = wanted(desk, call, turn) if asks else ((role, turn.missing.get(role, ())) for role in visit.missing)
        waits = fresh(desk, call, (word for _, words in missing for word in words))
        if waits:
            return (waits,)
    asked = [fact for fact in turn.gathers if fact in call.facts]
    if asked and not told and _ASKS.search(turn.says.in_(desk.lang)) and (more := own(desk, call, "more")):
        return (more,)
    return (_untold(desk, turn.says, {fact: value for fact, value in call.facts.items() if fact not in told}),)


def _handed_over(desk: Desk, call: Call) -> bool:
    """Whether the last reply says that he is being put through."""
    return any({*desk.acts("transfer").values()} & {*line.verdict.heard} for line in replies(call)[-1:])


def grievance(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether a turn tells something new, by its author's word or because it is owed sympathy or an apology of its own:
    he tells it, though the reply just before had words of the kind."""
    said = turn.says.in_(desk.lang)
    if turn.afresh and not turn.needs:
        return True
    if turn.routes[-1].ends or not call.visit.elsewhere or _ASKS.search(said) or len(sentences(said)) < STORY:
        return False
    courtesies = desk.each_time - set(desk.scenario.talk.closing)
    return bool(courtesies & set(call.visit.owed.values())) and not takes_leave(desk, replies(call)[-1])


def _untold(desk: Desk, line: Word, known: dict[str, str]) -> Word:
    """A line without what tells a number, plate or stake once more: without its sentence, else without its clause; the
    whole line where nothing would be left."""
    kinds = {fact: desk.scenario.facts[fact].kind for fact in known if desk.scenario.facts[fact].kind}
    values = {(kind, normal(kind, known[fact])) for fact, kind in kinds.items()}
    said = line.in_(desk.lang)
    whole = [said[start:end] for start, end in sentences(said)]
    for pieces in (whole, _CLAUSE.findall(said)):
        left = "".join(piece for piece in pieces if not any(value in found(kind, piece) for kind, value in values))
        if left == said:
            return line
        if letters(left):
            return line.model_copy(update={desk.lang: left.strip()[:1].upper() + left.strip()[1:]})
    return line

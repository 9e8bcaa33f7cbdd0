"""What a reply says, and does not only ask: "are you behind the barrier?" sends nobody there."""

from __future__ import annotations

from functools import lru_cache

from scoring.standard import Act, Lang
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.manner import Manner
from simulator.call.manner_of import manner
from simulator.call.timing import sentences

MOSTLY = 0.3
"""share of the sentences of an act from which it is one that asks"""


def asked(desk: Desk, text: str) -> tuple[tuple[int, int], ...]:
    """Where a reply asks: its sentences that ask, without what she says before the question that she does herself, or
    tells him to do: 四点前给您打电话，号码多少？"""
    return _asked(desk.lang, text)


@lru_cache(maxsize=256)
def _asked(lang: Lang, text: str) -> tuple[tuple[int, int], ...]:
    how = manner(lang)
    return tuple((start + _before(how, text[start:end]), end) for start, end in sentences(text)
                 if how.marked.search(text[start:end].strip()))


def _before(how: Manner, sentence: str) -> int:
    """How many characters of a sentence stand before its question, where it is not asked whether they are right."""
    if how.right.search(sentence.strip()) or how.clear.search(sentence.strip()) or how.reads_back.search(sentence):
        return 0
    told = at = 0
    for part in how.pieces.split(sentence)[:-1]:
        if how.asking.search(part.strip()):
            break
        at = sentence.index(part, at) + len(part)
        told = at if how.does.search(part) or how.advises.search(part) else told
    return told


def told(desk: Desk, line: Line) -> set[str]:
    """The acts of a reply that stand in a sentence that tells something, or that ask by their nature."""
    return {*line.verdict.heard} - _only_asked(desk, line) - _only_like_closing(desk, line)


def done_here(desk: Desk, line: Line) -> set[str]:
    """The acts of a reply, without an instruction that is only asked about and he says that he has not, and without
    a question whether there is anything else that is only like one: have I got everything right?"""
    talk = desk.scenario.talk.instructions
    given = {act for id in line.instructs for act in talk[id].acts}
    only = _only_asked(desk, line) & {act for one in talk.values() if one.before for act in one.acts}
    return {*line.verdict.heard} - (only - given) - _only_like_closing(desk, line)


def _only_like_closing(desk: Desk, line: Line) -> set[str]:
    """The acts that ask whether there is anything else, where they are heard by their likeness only and no question of
    the reply asks that by its form, but one asks whether something is right or clear."""
    kinds = {question.kind for question in line.questions}
    if "closing" in kinds or not kinds:
        return set()
    return {one.id for one in line.verdict.evidence
            if one.found and one.ear == "meant" and one.id in desk.scenario.talk.closing}


def _only_asked(desk: Desk, line: Line) -> set[str]:
    """The acts that stand in a sentence that asks, and do not ask by their nature."""
    how, text = manner(desk.lang), line.text.in_(desk.lang)
    asks = [span for span in asked(desk, text) if _asks(how, text[span[0]:span[1]].strip())]
    found = {one.id: one.spans for one in line.verdict.evidence if one.found and one.what == "act" and one.spans}
    acts = {act.id: act for act in desk.standard.acts if act.id in found} if asks else {}
    return {id for id, act in acts.items() if any(start <= found[id][-1][0] < end for start, end in asks)
            and not _is_question(act, how)}


def _asks(how: Manner, sentence: str) -> bool:
    """Whether a sentence asks, and does not bid by asking: would you put your hazards on?"""
    return bool(how.marked.search(sentence) and not how.fine.search(sentence) and not how.bids.search(sentence))


@lru_cache(maxsize=4096)
def _asking(hits: tuple[str, ...], how: Manner) -> bool:
    return sum(bool(how.asking.search(hit)) for hit in hits) >= MOSTLY * len(hits)


def _is_question(act: Act, how: Manner) -> bool:
    return _asking(act.hits, how)

"""What a caller adds to his words: answers to questions of which the call knows nothing, no to anything else, a nod."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.standard import Lang, Text
from simulator.call.desk import Desk
from simulator.call.farewell import asks_closing, ends_on_closing
from simulator.call.leaving import wants_nothing
from simulator.call.line import Line
from simulator.call.move import Move
from simulator.call.questions import Answer, asks_last
from simulator.call.remarks import advises, is_kind
from simulator.call.speech import own
from simulator.call.state import Call
from simulator.call.waiting import closes
from simulator.content.scenario import Word
from values import letters

VAGUE = ("yes_no", "rest", "expects", "open", "either")
"""kinds of a question that he can only answer by saying that he does not know"""
UNWILLING = ("upset", "angry", "furious")
"""moods in which he passes over what he does not know, where he has something else to say"""
MUCH: dict[Lang, int] = {"zh": 25, "en": 70}
"""letters of a reply from which more than a nod answers it"""


def aside(desk: Desk, call: Call, told: Answer, line: Line, move: Move, spoken: bool) -> tuple[Text, ...]:
    """Answers to questions without a fact, where his other words do not answer them. Where he has nothing to say at all
    he shows that he listens."""
    no_more = _nothing_more(desk, call, line, move)
    spoken |= bool(no_more)
    leave = told.facts and not move.words and asks_last(line, "fine")
    words = tuple(word for kind, word in told.asides.items()
                  if _is_wanted(desk, call, kind, move, spoken) or (kind == "fine" and leave)
                  or (kind == "expects" and len(call.visits) > 1 and not spoken)) + no_more
    leads_on = move.route and (move.route.to or move.route.ends)
    return words if words or spoken or leads_on else _listens(desk, call, line, bool(move.words))


def _listens(desk: Desk, call: Call, line: Line, asks: bool) -> tuple[Text, ...]:
    """A word that shows that he listens: to what was kind, to what he was told; where he asks for something else at
    once (`asks`), to these only."""
    text = line.text.in_(desk.lang)
    if line.unheard or line.verdict.violations or call.visit.turn == desk.scenario.opening:
        return ()
    if is_kind(desk, text):
        return _one(own(desk, call, "nods" if asks else "touched"))
    if not asks and len(letters(text)) >= MUCH[desk.lang]:
        return _one(own(desk, call, "heard") or own(desk, call, "nods"))
    return _one(own(desk, call, "nods")) if advises(desk, text) or not asks else ()


def _is_wanted(desk: Desk, call: Call, kind: str, move: Move, spoken: bool) -> bool:
    if kind == "name":
        return True
    if call.visit.turn == desk.scenario.opening:
        return False
    leads_on = move.route is not None and (move.route.to or move.route.ends)
    if kind in VAGUE:  # beside other words it sounds as if he had not understood
        return not (spoken or (leads_on and (move.done or not move.route.when.is_empty)) or (
            move.words and call.mood in UNWILLING))
    if kind in ("right", "clear", "gladly", "none", "wait"):
        return True
    if leads_on and kind == "repeat" and call.visit.done:
        return False
    if leads_on and kind == "fine" and move.done and not move.words:
        return not spoken
    return not ((leads_on and move.done) or spoken)


def _nothing_more(desk: Desk, call: Call, line: Line, move: Move) -> tuple[Text, ...]:
    """Asked whether there is anything else he says no, unless he goes on to say what there is."""
    if not asks_closing(line):
        return ()
    closing, on = set(desk.scenario.talk.closing), move.route and (move.route.to or move.route.ends)
    ends = move.route and (move.route.ends or (move.route.to and closes(desk.turns[move.route.to])))
    if ends or (asks_closing(line) and (on or not move.words) and wants_nothing(desk, call)):
        said = any(word is not move.route.says for word in move.words) or move.route.when.acts or move.route.when.any \
            if move.route else bool(move.words)
        words = _one(own(desk, call, "nothing_more")) if not said and not line.verdict.violations else ()
        return tuple(_ruling_out(word, closing) for word in words)
    return ()


def nothing_more(desk: Desk, call: Call, line: Line) -> tuple[Text, ...]:
    """No to a question whether there is anything else, where he comes to the end of the call and has not said it."""
    closing = set(desk.scenario.talk.closing)
    settled = (desk.turns[visit.turn].settled for visit in call.visits[-3:] if closing & {*visit.owed.values()})
    said = any(word and word.in_(desk.lang) in call.spoken for word in settled)
    if said or closing & set(call.ruled_out) or not ends_on_closing(desk, line):
        return ()
    return tuple(_ruling_out(word, closing) for word in _one(own(desk, call, "nothing_more")))


def _ruling_out(word: Text, acts: Iterable[str]) -> Word:
    return Word(zh=word.zh, en=word.en, rules_out=tuple(sorted(acts)))


def _one(word: Text | None) -> tuple[Text, ...]:
    return (word,) if word else ()

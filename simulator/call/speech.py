"""How a caller speaks: a line from its pieces, sentence by sentence, and the first of several that was not said yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scoring.standard import Text
from simulator.call.desk import Desk, joined
from simulator.call.economy import economical
from simulator.call.line import Line, Who
from simulator.call.state import Call
from simulator.call.times import filled
from simulator.call.timing import REACTION, speak
from simulator.content.scenario import Word
from simulator.content.talk import Mood

ANGRIER: dict[Mood, Mood] = {"pleased": "calm", "calm": "neutral", "neutral": "upset", "anxious": "upset",
                             "upset": "angry", "angry": "furious", "furious": "furious"}
CALMER: dict[Mood, Mood] = {"furious": "angry", "angry": "upset", "upset": "neutral", "anxious": "neutral"}


def says(desk: Desk, call: Call, texts: tuple[Text, ...], at: float, facts: tuple[str, ...] = ()) -> Call:
    """The caller says these texts in one line, a moment after `at`; with nothing to say he only listens."""
    if not texts:
        return replace(call, silent_since=at, call_outs=0, speaking_until=max(call.speaking_until, at))
    said = economical(desk, texts) if call.talk > 2 else texts
    line = spoken(desk, call, "caller", joined(said), at if call.pace == "at_once" else at + REACTION, facts)
    return replace(noted(desk, call, texts), lines=(*call.lines, line), speaking_until=line.end,
                   silent_since=line.end, call_outs=0)


def spoken(desk: Desk, call: Call, who: Who, text: Text, start: float, facts: tuple[str, ...] = ()) -> Line:
    """A line of a caller's from `start` on, spoken sentence by sentence."""
    visit, text = call.visits[-1] if call.visits else None, filled(text, call.clock)
    sentences = speak(text.in_(desk.lang), desk.lang, start, desk.scenario.caller.voice.pace, call.pace)
    return Line(who, text, start, sentences[-1].end if sentences else start, turn=visit.turn if visit else None,
                visit=visit.number if visit else 0, mood=call.mood, sentences=sentences, facts=facts)


def noted(desk: Desk, call: Call, texts: Iterable[Text]) -> Call:
    """The call in which these texts count as said, with what follows from their having been said."""
    words = [text for text in texts if isinstance(text, Word)]
    out = dict.fromkeys((*call.ruled_out, *(act for word in words for act in word.rules_out)))
    return replace(call, spoken=call.spoken | {text.in_(desk.lang) for text in texts}, ruled_out=tuple(out))


def fresh(desk: Desk, call: Call, variants: Iterable[Text]) -> Text | None:
    """The first of several lines that was not said in this call; None when all were."""
    return next((text for text in variants if text.in_(desk.lang) and text.in_(desk.lang) not in call.spoken), None)


def own(desk: Desk, call: Call, kind: str) -> Text | None:
    """A line of a kind of `Talk` that fits the caller's mood and was not said yet."""
    return fresh(desk, call, desk.scenario.talk.lines(kind, call.mood))

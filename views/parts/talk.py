"""The conversation as it is heard: sentence by sentence, at the times that the call gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from simulator.call.line import Line
from simulator.call.state import Call
from simulator.outage import ServerDown
from training.practice import Played
from views.html import Html, div, span
from views.words import HTML_LANG, Words

MOODS = ("furious", "angry", "upset", "anxious", "neutral", "calm", "pleased")
DIRECTION = ("（", "(")
INTRODUCES = ("姓", "免贵", "我叫", "我是")
"""Chinese words before a family name that is told"""


def conversation(w: Words, played: Played, gloss: bool, trainee: str = "") -> Html:
    """All that was said so far; `trainee` is her name where somebody else reads it."""
    call, lang = played.call, played.scenario.lang
    shown = [line for line in call.lines if line.start <= call.now + 60]
    if not shown:
        waits = w(f"call.{call.state}") if call.state in ("ringing", "dialling", "missed") else ""
        return div("silence", div("", div("", waits), _stood_still(w, played)))
    name = _name(w, played)
    of, how = played.attempt.id, _Way(w.lang, lang, name, gloss, trainee)
    return div("talk", *(_past(_Said(of, at, line.end, line.interrupted, line), how)
                         if line.who == "trainee" or line.end <= call.now else _line(w, line, how, call.now)
                         for at, line in enumerate(shown)), _speaking(w, call), _stood_still(w, played))


def _stood_still(w: Words, played: Played) -> Html | None:
    """That the server was down just now, until something else happens."""
    last = played.events[-1]
    if last.kind != ServerDown.kind:
        return None
    return div("silent-note", w("call.stood_still", minutes=max(1, round(last.data["seconds"] / 60))), role="status")


@dataclass(frozen=True)
class _Way:
    """How a conversation is shown."""

    shown_in: str
    spoken_in: str
    name: str
    gloss: bool
    trainee: str


@dataclass(frozen=True)
class _Said:
    """A line that is said to its end. It stays as it is: its place in its call tells which one it is."""

    call: str
    at: int
    end: float
    interrupted: bool
    line: Line = field(compare=False, repr=False)


@lru_cache(maxsize=16_384)
def _past(said: _Said, how: _Way) -> Html:
    return _line(Words(how.shown_in), said.line, how, float("inf"))


def _name(w: Words, played: Played) -> str:
    """Who is on the line, as far as one knows: who rings is nobody until he has said his name."""
    caller, call = played.scenario.caller, played.call
    known = played.scenario.direction == "outbound" or call.finished or any(
        _names(caller.name.in_(played.scenario.lang), piece.text)
        for line in call.lines if line.who == "caller" for piece in line.uttered if piece.start <= call.now)
    return caller.name.in_(w.lang) if known else w("call.caller")


def _names(name: str, said: str) -> bool:
    """Whether a name, or the family name by which somebody introduces himself, is said."""
    family = name.split()[-1] if name.isascii() else name[:1]
    return name in said or (family in said.split() if name.isascii() else any(
        f"{way}{family}" in said for way in INTRODUCES))


def mood(w: Words, call: Call) -> Html:
    """How the caller feels, as a word and a place on a scale."""
    here = MOODS.index(call.mood)
    return div(f"mood {call.mood}", span("scale", *(span("here" if n == here else "") for n in range(len(MOODS)))),
               span("word", w.of("mood", call.mood)), role="status", title=w("call.mood"))


def _line(w: Words, line: Line, how: _Way, now: float) -> Html:
    if line.who == "trainee":
        words = div("words", line.text.in_(how.spoken_in), lang=HTML_LANG[how.spoken_in])
        return div("said mine", span("who", how.trainee or w("call.you")), words)
    return heard(w, line, how.spoken_in, how.name, how.gloss, now)


def heard(w: Words, line: Line, lang: str, name: str, gloss: bool, now: float = float("inf")) -> Html:
    """A line of a caller's at the time `now`: later sentences appear when they are spoken."""
    who = name if line.who == "caller" else w("phone.line", n=2)
    space = " " if lang == "en" else ""
    words = div("words", *(_sentence(piece.text + space, piece.start - now) for piece in line.uttered),
                span("cut", "——") if line.interrupted else None, lang=HTML_LANG[lang])
    other = "en" if lang == "zh" else "zh"
    glossed = None
    if gloss and getattr(line.text, other):
        glossed = div("gloss", line.text.in_(other), lang=HTML_LANG[other], **_appears(line.end - now))
    return div(f"said theirs {line.mood} {line.who}", span("who", who), words, glossed, **_appears(line.start - now))


def _sentence(text: str, wait: float) -> Html:
    return span("direction" if text.startswith(DIRECTION) else "sentence", text, **_appears(wait))


def _appears(wait: float) -> dict[str, str]:
    """Shown after so many seconds; what has been said already stands there without any motion."""
    return {"style": f"animation:appear .35s ease-out {wait:.2f}s both"} if wait > 0 else {}


def _speaking(w: Words, call: Call) -> Html | None:
    """Three dots while the caller is speaking."""
    left = call.speaking_until - call.now
    if call.state != "talking" or left <= 0.3:
        return None
    return div("speaking", span(), span(), span(), style=f"animation:vanish .3s {left:.2f}s forwards",
               aria_label=w("call.speaking"), role="img")

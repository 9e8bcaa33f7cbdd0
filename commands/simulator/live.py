"""A call played by a person at the terminal, against the clock of this machine."""

from __future__ import annotations

import contextlib
import select
import sys
import time

from rich.console import Console

from commands.simulator.common import Playable
from commands.simulator.show import show_card, show_line
from simulator.call.session import DEEDS, Session
from simulator.call.state import Pace
from simulator.call.times import filled
from simulator.content.scenario import Step
from simulator.happening import Refused

HELP = ("type what you say; or /hold, /resume, /line 1, /line 2, /transfer TO, /look ARTICLE, /record FIELD VALUE, "
        "/hint, /hang, /quit")
_WORDS = {"/hold": "hold", "/resume": "resume", "/line": "line", "/transfer": "transfer", "/look": "look_up",
          "/record": "record", "/hang": "hang_up"}


def play_live(console: Console, found: Playable, pace: Pace) -> int:
    """Play until the call is over; the exit status."""
    session = Session(found.scenario, found.standard, found.judge, pace)
    started = time.monotonic()
    console.print(filled(found.scenario.brief, found.scenario.clock).in_(found.scenario.lang), markup=False)
    console.print(HELP, style="dim", markup=False)
    shown = 0
    with contextlib.suppress(KeyboardInterrupt, EOFError):
        _let_ring(console, session, started)
        while not session.at(time.monotonic() - started).finished:
            shown = _show_new(console, session, shown)
            typed = console.input("> ")
            if typed.strip() == "/quit":
                break
            _take(console, session, typed, time.monotonic() - started)
        session.finish()
    _show_new(console, session, shown)
    show_card(console, session.desk, session.call, session.card)
    return 0


def _let_ring(console: Console, session: Session, started: float) -> None:
    """Show each ring until the call is answered with Enter, or given up; wait until the other side answers."""
    ring = 0
    while (call := session.at(time.monotonic() - started)).state in ("ringing", "dialling"):
        if call.ring not in (0, ring):
            console.print(f"ring {call.ring}" + (" (Enter answers)" if call.state == "ringing" else ""), style="bold")
        ring = call.ring
        if select.select([sys.stdin], [], [], 0.2)[0] and call.state == "ringing":
            if not sys.stdin.readline():
                raise EOFError
            with contextlib.suppress(Refused):
                session.take(Step(do="answer", at=time.monotonic() - started))


def _show_new(console: Console, session: Session, shown: int) -> int:
    for line in session.call.lines[shown:]:
        show_line(console, session.desk, line)
    if session.call.second_rings:
        console.print("line 2 rings", style="bold")
    return len(session.call.lines)


def _take(console: Console, session: Session, typed: str, at: float) -> None:
    word, *rest = typed.split(maxsplit=2) or [""]
    try:
        if word == "/hint":
            session.hint(at)
            console.print("owed: " + ", ".join(session.call.owed), style="yellow", markup=False)
        elif word in _WORDS:
            session.take(_step(_WORDS[word], rest, at))
        elif word.startswith("/"):
            console.print(HELP, style="dim", markup=False)
        elif word:
            session.take(Step(say=typed, at=at))
    except (Refused, ValueError) as error:
        console.print(str(error), style="red", markup=False)


def _step(deed: str, rest: list[str], at: float) -> Step:
    names = DEEDS[deed][1]
    return Step.model_validate({"do": deed, "at": at, **dict(zip(names, rest, strict=False))})

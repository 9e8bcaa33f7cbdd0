"""What no caller does, whoever plays: say a line twice, or ask for what he was told."""

from __future__ import annotations

from scoring.standard import Text
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.memory import replies
from simulator.call.state import Call
from simulator.call.waiting import surely

Fault = tuple[str, str]
"""said_twice or asked_again, and the line"""


def unmannerly(desk: Desk, call: Call) -> list[Fault]:
    """The lines of a call that its caller said for the second time, or with which he asked for a settled need."""
    said: set[str] = set()
    found: list[Fault] = []
    for line in call.lines:
        text = line.text.in_(desk.lang)
        if line.who == "trainee" or not line.sentences:
            continue
        if text in said:
            found.append(("said_twice", text))
        elif _asked_again(desk, call, line):
            found.append(("asked_again", text))
        said.add(text)
    return found


def _asked_again(desk: Desk, call: Call, line: Line) -> bool:
    """Whether a line asks for a need that a reply before it has settled."""
    text = line.text.in_(desk.lang)
    return any(any(_in(ask, text, desk) for ask in need.asks) and _settled(desk, call, id, line)
               for id, need in desk.scenario.needs.items())


def _in(ask: Text, text: str, desk: Desk) -> bool:
    return ask.in_(desk.lang) in text


def _settled(desk: Desk, call: Call, id: str, line: Line) -> bool:
    acts = set(desk.scenario.needs[id].settled_by)
    return any(reply.start <= line.start and (acts & surely(desk, reply) or id in reply.informs)
               for reply in replies(call) if not reply.aside)

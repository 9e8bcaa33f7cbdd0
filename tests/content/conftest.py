"""A trainee on the telephone with a caller of ours, and what he says last."""

from __future__ import annotations

import pytest

from simulator.call.session import Session


@pytest.fixture(scope="module")
def play(library, judges):
    def run(call: str, *replies: str) -> Session:
        scenario = library.scenario(call)
        session = Session(scenario, library.standards[scenario.standard], judges[scenario.standard])
        session.answer(3)
        for reply in replies:
            session.say(reply)
        return session
    return run


def last(session: Session) -> str:
    line = next(line for line in reversed(session.call.lines) if line.who == "caller")
    return line.text.in_(session.scenario.lang)

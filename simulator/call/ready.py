"""What a call needs when it is played for the first time, made before so that no reply has to wait for it."""

from __future__ import annotations

from simulator.call import alike
from simulator.call.answers import answered, informed
from simulator.content.library import Library


def make_ready(library: Library) -> None:
    """Encode what all callers of a library are asked, and read the contents that they wait for."""
    alike.learn(library)
    for call in library.scenarios.values():
        if standard := library.standards.get(call.standard):
            informed(standard, call.needs, "")
            for turn in call.turns:
                if turn.answers:
                    answered(standard, turn.answers, "")

"""“I did say that”: an act that was not heard, or not surely, goes to the trainers by one press."""

from __future__ import annotations

import streamlit as st

from simulator.call.scorecard import TurnScore
from simulator.call.state import Call
from training.practice import Debrief
from views.frame import person_id
from views.parts.deeds import attempt
from views.run import found
from views.services import services
from views.words import Words


def buttons(w: Words, debrief: Debrief, score: TurnScore) -> None:
    """One for every act owed at a turn that is missing or only perhaps done; what was claimed stays pressed."""
    if not score.replies:
        return
    played, titles = debrief.played, {act.id: act.title.in_(w.lang) for act in debrief.played.standard.acts}
    claimed = _claimed(played.attempt.id)
    for act in dict.fromkeys(score.owed[role] for role in (*score.perhaps, *score.missing)):
        event = _reply(played.call, score, act)
        done = any((number, act) in claimed for number in score.replies)
        label = w("debrief.claimed" if done else "debrief.claim", title=titles.get(act, act))
        st.button(label, key=f"claim-{event}-{act}", type="tertiary", disabled=done, on_click=attempt,
                  args=(services().queue.claim, person_id(), played.attempt.id, event, act))


def _claimed(attempt: str) -> frozenset[tuple[int, str]]:
    """What was claimed in a call already; asked once a run."""
    known = "claimed", attempt
    if known not in found():
        found()[known] = services().queue.claimed(attempt)
    return found()[known]


def _reply(call: Call, score: TurnScore, act: str) -> int:
    """The reply that a claim is about: the one in which the act was looked for with some success, else the best."""
    lines = [line for line in call.lines if line.event in score.replies and line.verdict]
    near = [line.event for line in lines
            for one in line.verdict.evidence if one.what == "act" and one.id == act and not one.sure]
    return (near or [score.best or score.replies[-1]])[0]

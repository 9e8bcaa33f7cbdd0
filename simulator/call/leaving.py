"""When a caller goes on though not everything was done: the trainee goes on, or takes leave."""

from __future__ import annotations

from simulator.call.desk import Desk
from simulator.call.farewell import asks_closing, ends_on_closing, takes_leave
from simulator.call.line import Line
from simulator.call.questions import answers
from simulator.call.state import Call, Visit
from simulator.call.telling import told
from simulator.call.waiting import closes, ends_well, open_needs, surely
from simulator.content.scenario import Turn

MOST_AT_THE_END = 6
"""replies after which he hangs up at the end of a call, though the last one asked or told him something"""


def tells_more(desk: Desk, visit: Visit, turn: Turn, line: Line) -> bool:
    """Whether a reply at the end of a call tells him something or asks him to wait, so that he does not hang up on it
    or on the next one."""
    asking = {act for fact in desk.scenario.facts.values() for act in (fact.asked_by, *fact.also_by)}
    tells = surely(desk, line) & told(desk, line) - asking
    waits = any(question.kind in ("wait", "fine") for question in line.questions)
    return ends_well(desk, turn) and (waits or bool(tells)) and len(visit.replies) < MOST_AT_THE_END


def wants_nothing(desk: Desk, call: Call) -> bool:
    """Whether nothing that is still to come holds what the caller wants to know or has to say."""
    here = desk.here(call)
    return not open_needs(desk, call, here) and all(
        let_go(desk, call, desk.turns[turn]) for turn in desk.forfeited(here.id))


def outcome(desk: Desk, call: Call) -> str | None:
    """The ending of a call that is broken off now: where he has said that there is nothing else, and waits for the
    farewell only, it has come to its end."""
    here = desk.here(call)
    if call.ending or here is None or not (closes(here) and set(desk.scenario.talk.closing) & set(call.ruled_out)):
        return call.ending
    return here.routes[-1].ends


def gone_on(desk: Desk, call: Call, turn: Turn, line: Line, later: bool) -> bool:
    """Whether the trainee has asked for all that she wants where facts are gathered: she asks whether there is anything
    else, takes leave, or asks nothing more and does what comes later (`later`) once half of the facts are told."""
    if not turn.gathers:
        return False
    if ends_on_closing(desk, line):
        return True
    if answers(line):
        return False
    known = sum(fact in call.facts for fact in turn.gathers)
    if asks_closing(line) or takes_leave(desk, line):
        return True
    return later and 2 * known >= len(turn.gathers)


def parts(desk: Desk, call: Call, turn: Turn, line: Line) -> bool:
    """Whether the trainee takes leave before the call has come to its end, and nothing he waits for here holds him."""
    return not closes(turn) and takes_leave(desk, line) and not answers(line) and not open_needs(desk, call, turn)


def let_go(desk: Desk, call: Call, turn: Turn) -> bool:
    """Whether a caller who is being taken leave of does without a turn: it holds nothing that he wants to know or has
    to say."""
    says_something = any(fact not in call.facts for fact in turn.tells) or turn.corrects or turn.transfers
    trap = any(route.when.said for route in turn.routes)
    return not (says_something or trap or open_needs(desk, call, turn))

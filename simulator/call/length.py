"""How much of a reply is the trainee's own: a number read back is one word, the standard's own wording nothing."""

from __future__ import annotations

from rapidfuzz import fuzz

from simulator.call.desk import Desk
from simulator.call.state import Call
from simulator.call.timing import spoken_units
from values import find

READ_BACK = ("phone", "plate")
SAME = 88.0
"""likeness, 0 to 100, from which a reply holds a wording of the standard"""


def length(desk: Desk, call: Call, text: str) -> int:
    """English words or Chinese characters of a reply that its brevity is measured by; in calls of the time before
    callers remembered, all of them."""
    if call.talk == 1:
        return spoken_units(text, desk.lang)
    for kind in READ_BACK:
        for value in reversed(find(kind, text)):
            text = text[:value.start] + " X " + text[value.end:]
    mandated = (wording for clause in desk.standard.clauses for wording in (*clause.say, *clause.printed))
    said = sum(spoken_units(wording, desk.lang) for wording in dict.fromkeys(mandated)
               if len(wording) <= len(text) and fuzz.partial_ratio(wording, text) >= SAME)
    return max(0, spoken_units(text, desk.lang) - said)

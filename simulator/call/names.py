"""Whether a caller is called by a name that is not his: Mr Smith for Mr Reid."""

from __future__ import annotations

import re

from simulator.call.desk import Desk
from simulator.call.manner_of import manner


def is_misnamed(desk: Desk, sentence: str) -> bool:
    """Whether a sentence calls him by the name of nobody of whom the call knows."""
    name = desk.scenario.caller.name.in_(desk.lang)
    return bool(name) and any(not _is_his(desk, name, called) and not _is_known(desk, called)
                              for called in manner(desk.lang).titled.finditer(sentence))


def _is_his(desk: Desk, name: str, called: re.Match[str]) -> bool:
    return called[1] in name if desk.lang == "zh" else called[1].lower() in name.lower().split()


def _is_known(desk: Desk, called: re.Match[str]) -> bool:
    """Whether somebody of that name stands in the call: 王师傅, Mr Brown."""
    scenario = desk.scenario
    texts = (scenario.brief, *(turn.says for turn in scenario.turns), *(fact.says for fact in scenario.facts.values()),
             *(word for turn in scenario.turns for words in turn.missing.values() for word in words))
    known = called[1] + called[2] if desk.lang == "zh" else called[1]
    return any(known in text.in_(desk.lang) for text in texts)

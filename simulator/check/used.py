"""Which acts a piece of content listens for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from scoring.standard import Conduct, Moment
from simulator.content.item import Item
from simulator.content.scenario import Scenario, When


def by_call(scenario: Scenario, moments: Mapping[str, Moment]) -> set[str]:
    """The acts of a call: what its turns ask, what their moments owe, what its facts and routes wait for."""
    acts = {act for fact in scenario.facts.values() for act in (fact.asked_by, *fact.also_by)}
    for turn in scenario.turns:
        moment = moments.get(turn.moment or "")
        acts |= {*turn.asks.values(), *(moment.owes.values() if moment and not turn.asks else ())}
        acts |= {act for route in turn.ways for act in _by_condition(route.when)}
    return acts


def by_rules(conduct: Iterable[Conduct]) -> set[str]:
    """The acts by which rules of conduct are honoured."""
    return {act for rule in conduct for act in rule.acts.values()}


def by_items(items: Iterable[Item]) -> set[str]:
    """The acts that items ask for."""
    return {act for item in items if item.kind == "wording" for act in item.acts}


def by_standard(content: Any) -> set[str]:
    """The acts of a standard's own file, or of a file of its bank: what moments owe or welcome, what rules ask for."""
    moments: Iterable[Moment] = getattr(content, "moments", ())
    owed = {act for moment in moments for act in (*moment.owes.values(), *moment.welcome.values())}
    return owed | by_rules(getattr(content, "conduct", ()))


def _by_condition(when: When) -> tuple[str, ...]:
    return (*when.acts, *when.any, *when.lacks)

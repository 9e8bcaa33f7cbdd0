"""What a reply is listened for: worked out once for all replies that are judged by the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scoring.ear import Ear
from scoring.meaning.listening import AWAITED_CUT, OTHER_CUT
from scoring.standard import Act, Forbidden
from scoring.verdict import Evidence

Named = tuple[tuple[str, str], ...]
"""roles, each with the act that fills it"""


@dataclass(frozen=True)
class Sought:
    """Acts and forbidden wordings that are listened for, in order."""

    acts: tuple[Act, ...]
    rules: tuple[Forbidden, ...]
    roles: dict[str, str]
    """act -> the role that it fills, of those owed or welcome"""
    cuts: dict[str, int]
    """act -> what it must weigh more for the meant ear than one that is owed, of those that were taught"""
    ears: tuple[Ear, ...]
    """of the acts, then of the forbidden wordings"""

    @cached_property
    def unheard(self) -> dict[str, Evidence]:
        """The evidence for each act of which nothing is heard."""
        return {act.id: _nothing(act.id, self.roles.get(act.id, "")) for act in self.acts}

    @cached_property
    def attitudes(self) -> dict[str, Forbidden]:
        """Attitude -> the forbidden wording that it counts as: the first that names it, so that those of the standard
        come before the common ones."""
        counted: dict[str, Forbidden] = {}
        for rule in self.rules:
            counted |= {name: rule for name in rule.attitudes if name not in counted}
        return counted


@lru_cache(maxsize=4096)
def _nothing(act: str, role: str) -> Evidence:
    return Evidence(what="act", id=act, role=role, found=False)


@dataclass(frozen=True)
class Seeking:
    """What a standard has to listen for."""

    acts: dict[str, Act]
    rules: tuple[Forbidden, ...]
    ear: Callable[[Act | Forbidden], Ear]
    is_taught: Callable[[str], bool]
    """whether the meant ear was taught an act"""

    def sought(self, owes: Named, welcome: Named, moment: str | None, also: tuple[str, ...], besides: tuple[str, ...]
               ) -> Sought:
        """What a reply is listened for: see `Judge.reply`."""
        roles = {act: role for role, act in (*welcome, *owes)}
        cuts = dict.fromkeys(besides, OTHER_CUT) | dict.fromkeys(also, AWAITED_CUT) | dict.fromkeys(roles, 0)
        listened = dict.fromkeys((*(act for _, act in (*owes, *welcome)), *also, *besides))
        acts = tuple(self.acts[act] for act in listened if act in self.acts)
        rules = tuple(rule for rule in self.rules if not rule.moments or moment in rule.moments)
        return Sought(acts, rules, roles, {act.id: cuts[act.id] for act in acts if self.is_taught(act.id)},
                      tuple(map(self.ear, (*acts, *rules))))

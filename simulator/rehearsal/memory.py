"""A judge that remembers: simulated trainees and sample calls repeat themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scoring.judge import Judge
from scoring.standard import Act, Forbidden
from scoring.verdict import Evidence, Verdict


class Memory:
    """Judges as its judge does, each reply once. For rehearsals and checks, not for a server: nothing is forgotten."""

    def __init__(self, judge: Judge):
        self.standard, self.moments = judge.standard, judge.moments
        self._judge = judge
        self._known: dict[tuple, Verdict] = {}
        self._heard: dict[tuple, Evidence] = {}

    def at(self, moment_id: str, reply: str, *, also: Iterable[str] = ()) -> Verdict:
        """As `Judge.at`."""
        moment = self.moments[moment_id]
        return self.reply(reply, moment.owes, moment.welcome, moment.id, also)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str] | None = None,
              moment: str | None = None, also: Iterable[str] = ()) -> Verdict:
        """As `Judge.reply`."""
        also = tuple(also)
        key = (reply, tuple(owes.items()), tuple((welcome or {}).items()), moment, also)
        if key not in self._known:
            self._known[key] = self._judge.reply(reply, owes, welcome, moment, also)
        return self._known[key]

    def hears(self, rule: Act | Forbidden, reply: str) -> Evidence:
        """As `Judge.hears`."""
        key = (type(rule), rule.id, reply)
        if key not in self._heard:
            self._heard[key] = self._judge.hears(rule, reply)
        return self._heard[key]

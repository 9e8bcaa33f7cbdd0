"""A judge that remembers: simulated trainees and sample calls repeat themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from scoring.judge import Judge
from scoring.standard import Act, Forbidden, Standard
from scoring.verdict import Evidence, Verdict

Said = tuple
"""What was asked of the judge: tuples of texts."""


class Memory:
    """Judges as its judge does, each reply once. For rehearsals and checks, not for a server: nothing is forgotten.

    The judge is taught when something is asked that is not remembered.
    """

    def __init__(self, standard: Standard, educate: Callable[[Standard], Judge] = Judge):
        self.standard = standard
        self.moments = {moment.id: moment for moment in standard.moments}
        self._educate = educate
        self._judged: dict[Said, Verdict] = {}
        self._heard: dict[Said, Evidence] = {}
        self._asked: set[Said] = set()

    @cached_property
    def _judge(self) -> Judge:
        return self._educate(self.standard)

    def at(self, moment_id: str, reply: str, *, also: Iterable[str] = ()) -> Verdict:
        """As `Judge.at`."""
        moment = self.moments[moment_id]
        return self.reply(reply, moment.owes, moment.welcome, moment.id, also)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str] | None = None,
              moment: str | None = None, also: Iterable[str] = (), besides: Iterable[str] = ()) -> Verdict:
        """As `Judge.reply`."""
        also, besides = tuple(also), tuple(besides)
        said = (reply, tuple(owes.items()), tuple((welcome or {}).items()), moment, also, besides)
        if said not in self._judged:
            self._judged[said] = self._judge.reply(reply, owes, welcome, moment, also, besides)
        self._asked.add(said)
        return self._judged[said]

    def hears(self, rule: Act | Forbidden, reply: str) -> Evidence:
        """As `Judge.hears`."""
        said = (type(rule).__name__, rule.id, reply)
        if said not in self._heard:
            self._heard[said] = self._judge.hears(rule, reply)
        self._asked.add(said)
        return self._heard[said]

    def prepare(self, replies: Iterable[str]) -> None:
        """As `Judge.prepare`, for those that are not remembered."""
        known = {said[0] for said in self._judged}
        if new := [reply for reply in replies if reply not in known]:
            self._judge.prepare(new)

    def recall(self, judged: Mapping[Said, Verdict], heard: Mapping[Said, Evidence]) -> None:
        """Remember what was judged and heard before, and begin to note what is asked from now on."""
        self._judged |= judged
        self._heard |= heard
        self._asked = set()

    def asked(self) -> tuple[dict[Said, Verdict], dict[Said, Evidence]]:
        """What was asked since `recall`: verdicts of replies, and evidence for single rules."""
        return ({said: self._judged[said] for said in self._asked if said in self._judged},
                {said: self._heard[said] for said in self._asked if said in self._heard})

"""Judging a reply: which owed acts it does, what it says that is forbidden, and why.

    judge = Judge(standard)
    judge.at("6.2.5", "对不起，我理解您的心情……").verdict

Pure and deterministic: the same standard and reply give the same verdict. Three ears listen, one after the other:
for the approved words, for words near to them, and for what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from scoring.attitude.evidence import explained, spoken_against, taken_kindly
from scoring.attitude.tone import Tone
from scoring.ear import Ears, Found, Reply, all_found, listen
from scoring.engine import ENGINE
from scoring.language import language
from scoring.meaning.ear import Meaning
from scoring.meaning.listening import Thought, think, worth_a_thought
from scoring.pattern import PatternError
from scoring.sought import Seeking, Sought
from scoring.standard import Act, Forbidden, Moment, Standard
from scoring.sureness import is_sure
from scoring.thresholds import THRESHOLDS, Thresholds
from scoring.verdict import Evidence, Verdict

LONGEST_REPLY = 2_000
"""Characters of a reply that are judged; nobody says more in one breath, and a paste must not stall the desk."""

MOMENTS_TO_WARM_UP = 5
"""After listening at so many, all that is made when it is first needed is there."""


MOST_SOUGHT = 1024
"""Places of calls, each with what is sought there, that are remembered."""


class Judge:
    """Judges replies by one standard. Keep it: the phrase bank is indexed once."""

    def __init__(self, standard: Standard, thresholds: Thresholds = THRESHOLDS):
        self.standard = standard
        self.moments: dict[str, Moment] = {moment.id: moment for moment in standard.moments}
        self._acts = {act.id: act for act in standard.acts}
        spoken = language(standard.lang, _wordings(standard), thresholds)
        rules = (*standard.acts, *standard.forbidden)
        self._ears = Ears(spoken, dict(standard.classes), thresholds, rules)
        self.meaning = Meaning(standard, spoken)
        self.tone = Tone(standard, spoken)
        seeking = Seeking(self._acts, standard.forbidden, self._ears.of, self._is_taught)
        self._sought = lru_cache(maxsize=MOST_SOUGHT)(seeking.sought)

    @property
    def faults(self) -> list[PatternError]:
        """Phrasings met so far that cannot be read; they are never matched. The content check reports them."""
        return self._ears.compiled.faults

    def warm_up(self) -> None:
        """Make every ear and learn what is taught, so that no reply has to wait for it."""
        self.learn_words()
        for moment in self.standard.moments[:MOMENTS_TO_WARM_UP]:
            self.at(moment.id, self.standard.title.in_(self.standard.lang))

    def learn_words(self) -> None:
        """Make the first two ears and learn the tone: everything but what the meant ear is taught."""
        for rule in (*self.standard.acts, *self.standard.forbidden):
            self._ears.of(rule)
        if self.tone.is_known:
            self.tone.learned()

    def settle(self) -> Iterator[None]:
        """Make, step by step, what is otherwise made when a reply first needs it: for times in which nobody waits."""
        yield from self._ears.settle()
        yield from self.meaning.settle()

    def prepare(self, replies: Iterable[str]) -> None:
        """Work out what several replies mean, where they are known before they are judged: together it is cheaper."""
        fold = self._ears.language.fold
        self.meaning.prepare([fold(reply[:LONGEST_REPLY]) for reply in dict.fromkeys(replies)])

    def at(self, moment_id: str, reply: str, *, also: Iterable[str] = ()) -> Verdict:
        """Judge a reply at a moment of the standard. Raises KeyError for a moment it has not."""
        moment = self.moments[moment_id]
        return self.reply(reply, moment.owes, moment.welcome, moment.id, also)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str] | None = None,
              moment: str | None = None, also: Iterable[str] = (), besides: Iterable[str] = ()) -> Verdict:
        """Judge a reply that owes `owes` (role -> act); `also` names further acts that are awaited some time, `besides`
        acts that nobody waits for but that are listened for."""
        welcome = welcome or {}
        sought = self._sought(tuple(owes.items()), tuple(welcome.items()), moment, tuple(also), tuple(besides))
        said = self._ears.hear(reply[:LONGEST_REPLY])
        heard = [listen(said, ear) if ear.number in said.possible else None for ear in sought.ears]
        tone = self.tone.of(said.whole.folded)
        acts = self._of_acts(said, sought, heard)
        told = list(acts.values())
        told += [taken_kindly(rule, _evidence(rule, found), tone)
                 for rule, found in zip(sought.rules, heard[len(sought.acts):], strict=True) if found]
        told += spoken_against(said, sought.attitudes, told, tone)
        parts = explained(said, told)
        sure = is_sure(told, owes.values(), tone.excused(parts), parts, self.standard.lang)
        evidence = [acts.get(act, nothing) for act, nothing in sought.unheard.items()] + told[len(acts):]
        return _verdict(owes, welcome, told, evidence, sure)

    def hears(self, rule: Act | Forbidden, reply: str) -> Evidence:
        """The evidence for or against one act or forbidden wording, listened for by itself."""
        ear = self._ears.of(rule)
        said = self._ears.hear(reply[:LONGEST_REPLY])
        found = listen(said, ear)
        if isinstance(rule, Act):
            return self._of_acts(said, self._sought(((rule.id, rule.id),), (), None, (), ()), [found])[rule.id]
        tone = self.tone.of(said.whole.folded)
        nothing = Evidence(what="forbidden", id=rule.id, found=False, severity=rule.severity)
        worded = taken_kindly(rule, _evidence(rule, found), tone) if found else nothing
        return next(iter(spoken_against(said, dict.fromkeys(rule.attitudes, rule), [worded], tone)), worded)

    def every(self, rule: Act | Forbidden, reply: str) -> list[Evidence]:
        """All evidence for one act or forbidden wording, phrasing by phrasing, found and refused."""
        ear = self._ears.of(rule)
        return [_evidence(rule, found) for found in all_found(self._ears.hear(reply[:LONGEST_REPLY]), ear)]

    def nearest(self, act_id: str, reply: str) -> tuple[str, str, float] | None:
        """What of a reply comes nearest in meaning to a sentence of an act, that sentence, and how near, 0 to 100; None
        for an act that was not taught, and for a reply without a word."""
        said = self._ears.hear(reply[:LONGEST_REPLY])
        meant = self.meaning.hear(said.bare.folded, said.denies)
        if not self._is_taught(act_id) or not meant.places:
            return None
        column = self.meaning.columns[act_id]
        windows = meant.windows(act_id, least=int(meant.weights.min()))
        best = meant.sense(act_id, max(windows, key=lambda at: meant.own[at, column]))
        start, end = said.bare.folded.span(best.start, best.end)
        return reply[start:end], best.nearest, best.nearness / 10

    def _is_taught(self, act: str) -> bool:
        return act in self.meaning.columns

    def _of_acts(self, said: Reply, sought: Sought, heard: list[Found | None]) -> dict[str, Evidence]:
        """Evidence for every act that has a role or of which something is heard; what the first two ears did not find
        is asked of the third."""
        if said.is_keyword_list:
            return {act: one.model_copy(update={"guard": "keywords"}) for act, one in sought.unheard.items()}
        found = {act.id: one for act, one in zip(sought.acts, heard, strict=False) if one}
        evidence = {act: one for act, one in sought.unheard.items() if one.role}
        evidence |= {act: _evidence(self._acts[act], one, sought.roles.get(act, "")) for act, one in found.items()}
        unheard = {act: cut for act, cut in sought.cuts.items() if act not in found or found[act].guard}
        return evidence | dict(self._of_meant(said, sought, unheard, found) if unheard else ())

    def _of_meant(self, said: Reply, sought: Sought, unheard: Mapping[str, int], heard: Mapping[str, Found]
                  ) -> Iterator[tuple[str, Evidence]]:
        """Evidence for what the third ear hears of acts that the first two did not find, or refused."""
        done = {act: (found.match.start, found.match.end) for act, found in heard.items()
                if not found.guard and found.folded is said.bare.folded}
        owed = [units for act, units in done.items() if act in sought.roles]
        meant = self.meaning.hear(said.bare.folded, said.denies, owed)
        for act in worth_a_thought(meant, unheard):
            thought = think(said, meant, self._acts[act], unheard[act], heard.get(act), tuple(done.values()))
            if thought:
                yield act, _meant(self._acts[act], thought, sought.roles.get(act, ""))


def _wordings(standard: Standard) -> list[str]:
    """Everything the bank of a standard says, from which a language may learn its words."""
    rules = (*standard.acts, *standard.forbidden)
    in_rules = [wording for rule in rules for wording in (*rule.phrases, *rule.unless)]
    return in_rules + [word for words in standard.classes.values() for word in words]


def _evidence(rule: Act | Forbidden, found: Found, role: str = "") -> Evidence:
    is_act = isinstance(rule, Act)
    what, severity = ("act", None) if is_act else ("forbidden", rule.severity)
    return Evidence(what=what, id=rule.id, role=role, found=not found.guard, phrase=found.match.source,
                    spans=found.spans, similarity=round(found.match.similarity, 1), guard=found.guard,
                    ear="near" if found.near else "exact", severity=severity)


def _meant(act: Act, thought: Thought, role: str) -> Evidence:
    sense = thought.sense
    return Evidence(what="act", id=act.id, role=role, found=thought.found, sure=thought.sure, phrase=sense.nearest,
                    spans=(thought.span,), similarity=sense.nearness / 10, ear="meant", guard=thought.guard,
                    against=sense.against, against_similarity=sense.against_nearness / 10)


def _verdict(owes: Mapping[str, str], welcome: Mapping[str, str], told: list[Evidence], evidence: list[Evidence],
             sure: bool) -> Verdict:
    """The verdict by the evidence that tells something, with all evidence."""
    heard = {e.id for e in told if e.what == "act" and e.found}
    unsure = {e.id for e in told if e.what == "act" and not e.sure}
    against = [e for e in told if e.what == "forbidden" and e.found]
    done = [role for role, act in owes.items() if act in heard]
    violations = tuple(e.id for e in against if e.violates)
    if violations:
        name = "violated"
    elif len(done) == len(owes):
        name = "met"
    else:
        name = "partial" if done else "missed"
    return Verdict(
        verdict=name,
        points=0.0 if violations else float(len(done)),
        out_of=float(len(owes)),
        acts=(*done, *(role for role, act in welcome.items() if act in heard)),
        missing=tuple(role for role in owes if role not in done),
        heard=tuple(sorted(heard)),
        violations=violations,
        warnings=tuple(e.id for e in against if not e.violates),
        sure=sure,
        perhaps=tuple(role for role, act in owes.items() if act in unsure),
        critical=any(e.severity == "critical" for e in against),
        evidence=tuple(evidence),
        engine=ENGINE,
    )

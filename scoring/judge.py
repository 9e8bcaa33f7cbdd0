"""Judging a reply: which owed acts it does, what it says that is forbidden, and why.

    judge = Judge(standard)
    judge.at("6.2.5", "对不起，我理解您的心情……").verdict

Pure and deterministic: the same standard and reply give the same verdict. Three ears listen, one after the other:
for the approved words, for words near to them, and for what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from scoring.attitude.evidence import explained, spoken_against, taken_kindly
from scoring.attitude.tone import Tone
from scoring.ear import Ears, Found, Reply, all_found, listen
from scoring.engine import ENGINE
from scoring.language import language
from scoring.meaning.ear import Meaning
from scoring.meaning.listening import AWAITED_CUT, OTHER_CUT, Thought, think, worth_a_thought
from scoring.pattern import PatternError
from scoring.standard import Act, Forbidden, Moment, Standard
from scoring.sureness import is_sure
from scoring.thresholds import THRESHOLDS, Thresholds
from scoring.verdict import Evidence, Verdict

LONGEST_REPLY = 2_000
"""Characters of a reply that are judged; nobody says more in one breath, and a paste must not stall the desk."""

MOMENTS_TO_WARM_UP = 5
"""After listening at so many, all that is made when it is first needed is there."""


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

    @property
    def faults(self) -> list[PatternError]:
        """Phrasings met so far that cannot be read; they are never matched. The content check reports them."""
        return self._ears.compiled.faults

    def warm_up(self) -> None:
        """Make every ear and learn what is taught, so that no reply has to wait for it."""
        for rule in (*self.standard.acts, *self.standard.forbidden):
            self._ears.of(rule)
        for moment in self.standard.moments[:MOMENTS_TO_WARM_UP]:
            self.at(moment.id, self.standard.title.in_(self.standard.lang))

    def at(self, moment_id: str, reply: str, *, also: Iterable[str] = ()) -> Verdict:
        """Judge a reply at a moment of the standard. Raises KeyError for a moment it has not."""
        moment = self.moments[moment_id]
        return self.reply(reply, moment.owes, moment.welcome, moment.id, also)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str] | None = None,
              moment: str | None = None, also: Iterable[str] = (), besides: Iterable[str] = ()) -> Verdict:
        """Judge a reply that owes `owes` (role -> act); `also` names further acts that are awaited some time, `besides`
        acts that nobody waits for but that are listened for."""
        welcome = welcome or {}
        roles = {act: role for role, act in (*welcome.items(), *owes.items())}
        cuts = dict.fromkeys(besides, OTHER_CUT) | dict.fromkeys(also, AWAITED_CUT) | dict.fromkeys(roles, 0)
        listened = dict.fromkeys((*owes.values(), *welcome.values(), *also, *besides))
        acts = [self._acts[act] for act in listened if act in self._acts]
        rules = [rule for rule in self.standard.forbidden if not rule.moments or moment in rule.moments]
        ears = [self._ears.of(rule) for rule in (*acts, *rules)]
        said = self._ears.hear(reply[:LONGEST_REPLY])
        heard = [listen(said, ear) for ear in ears]
        tone = self.tone.of(said.whole.folded)
        evidence = self._of_acts(said, acts, heard, roles, cuts)
        evidence += [taken_kindly(rule, _evidence(rule, found), tone)
                     for rule, found in zip(rules, heard[len(acts):], strict=True) if found]
        evidence += spoken_against(said, rules, evidence, tone)
        parts = explained(said, evidence)
        sure = is_sure(evidence, owes.values(), tone.excused(parts), parts, self.standard.lang)
        return _verdict(owes, welcome, evidence, sure)

    def hears(self, rule: Act | Forbidden, reply: str) -> Evidence:
        """The evidence for or against one act or forbidden wording, listened for by itself."""
        ear = self._ears.of(rule)
        said = self._ears.hear(reply[:LONGEST_REPLY])
        found = listen(said, ear)
        if isinstance(rule, Act):
            return self._of_acts(said, [rule], [found], {rule.id: rule.id}, {rule.id: 0})[0]
        tone = self.tone.of(said.whole.folded)
        worded = taken_kindly(rule, _evidence(rule, found), tone)
        return next(iter(spoken_against(said, [rule], [worded], tone)), worded)

    def every(self, rule: Act | Forbidden, reply: str) -> list[Evidence]:
        """All evidence for one act or forbidden wording, phrasing by phrasing, found and refused."""
        ear = self._ears.of(rule)
        return [_evidence(rule, found) for found in all_found(self._ears.hear(reply[:LONGEST_REPLY]), ear)]

    def nearest(self, act_id: str, reply: str) -> tuple[str, str, float] | None:
        """What of a reply comes nearest in meaning to a sentence of an act, that sentence, and how near, 0 to 100; None
        for an act that was not taught, and for a reply without a word."""
        said = self._ears.hear(reply[:LONGEST_REPLY])
        meant = self.meaning.hear(said.bare.folded, said.denies)
        column = self.meaning.column(act_id)
        if column is None or not meant.places:
            return None
        windows = meant.windows(act_id, least=int(meant.weights.min()))
        best = meant.sense(act_id, max(windows, key=lambda at: meant.own[at, column]))
        start, end = said.bare.folded.span(best.start, best.end)
        return reply[start:end], best.nearest, best.nearness / 10

    def _of_acts(self, said: Reply, acts: list[Act], heard: list[Found | None], roles: Mapping[str, str],
                 cuts: Mapping[str, int]) -> list[Evidence]:
        """Evidence for every act; what the first two ears did not find is asked of the third."""
        if said.is_keyword_list:
            return [Evidence(what="act", id=act.id, role=roles.get(act.id, ""), found=False, guard="keywords")
                    for act in acts]
        done = [(act.id, (found.match.start, found.match.end)) for act, found in zip(acts, heard, strict=False)
                if found and not found.guard and found.folded is said.bare.folded]
        taken, owed = [units for _, units in done], [units for act, units in done if act in roles]
        unheard = {act.id: cuts[act.id] for act, found in zip(acts, heard, strict=False)
                   if (found is None or found.guard) and self.meaning.column(act.id) is not None}
        meant = self.meaning.hear(said.bare.folded, said.denies, owed) if unheard else None
        likely = worth_a_thought(meant, unheard) if meant else {}
        evidence = []
        for act, found in zip(acts, heard, strict=False):
            role = roles.get(act.id, "")
            thought = think(said, meant, act, cuts[act.id], found, taken) if act.id in likely else None
            evidence.append(_meant(act, thought, role) if thought else _evidence(act, found, role))
        return evidence


def _wordings(standard: Standard) -> list[str]:
    """Everything the bank of a standard says, from which a language may learn its words."""
    rules = (*standard.acts, *standard.forbidden)
    in_rules = [wording for rule in rules for wording in (*rule.phrases, *rule.unless)]
    return in_rules + [word for words in standard.classes.values() for word in words]


def _evidence(rule: Act | Forbidden, found: Found | None, role: str = "") -> Evidence:
    is_act = isinstance(rule, Act)
    what, severity = ("act", None) if is_act else ("forbidden", rule.severity)
    if found is None:
        return _nothing(what, rule.id, role, severity)
    return Evidence(what=what, id=rule.id, role=role, found=not found.guard, phrase=found.match.source,
                    spans=found.spans, similarity=round(found.match.similarity, 1), guard=found.guard,
                    ear="near" if found.near else "exact", severity=severity)


@lru_cache(maxsize=4096)
def _nothing(what: str, id: str, role: str, severity: str | None) -> Evidence:
    return Evidence(what=what, id=id, role=role, found=False, severity=severity)


def _meant(act: Act, thought: Thought, role: str) -> Evidence:
    sense = thought.sense
    return Evidence(what="act", id=act.id, role=role, found=thought.found, sure=thought.sure, phrase=sense.nearest,
                    spans=(thought.span,), similarity=sense.nearness / 10, ear="meant", guard=thought.guard,
                    against=sense.against, against_similarity=sense.against_nearness / 10)


def _verdict(owes: Mapping[str, str], welcome: Mapping[str, str], evidence: list[Evidence], sure: bool) -> Verdict:
    heard = {e.id for e in evidence if e.what == "act" and e.found}
    unsure = {e.id for e in evidence if e.what == "act" and not e.sure}
    against = [e for e in evidence if e.what == "forbidden" and e.found]
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
        sure=sure and (bool(violations) or not unsure.intersection(owes.values())),
        perhaps=tuple(role for role, act in owes.items() if act in unsure),
        critical=any(e.severity == "critical" for e in against),
        evidence=tuple(evidence),
        engine=ENGINE,
    )

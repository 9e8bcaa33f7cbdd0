"""Judging a reply: which owed acts it does, what it says that is forbidden, and why.

    judge = Judge(standard)
    judge.at("6.2.5", "对不起，我理解您的心情……").verdict

Pure and deterministic: the same standard and reply give the same verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from threading import Lock

from scoring.align import LEAST_WEIGHT, Sentence, align, coarse
from scoring.engine import ENGINE
from scoring.folding import Folded
from scoring.guards import refusing_guard
from scoring.index import Lexicon
from scoring.language import Language, language
from scoring.match import CompiledPattern, Compiler, Heard, Match
from scoring.pattern import Pattern, PatternError, parse
from scoring.standard import Act, Forbidden, Moment, Standard
from scoring.verdict import Evidence, Verdict

LONGEST_REPLY = 2_000
"""Characters of a reply that are judged; nobody says more in one breath, and a paste must not stall the desk."""


@dataclass(frozen=True)
class Ear:
    """One act or forbidden wording, ready to be listened for."""

    id: str
    patterns: tuple[CompiledPattern, ...]
    anchored: tuple[CompiledPattern, ...]
    sentences: tuple[Sentence, ...]
    unless: tuple[CompiledPattern, ...]
    quoting: bool


class Reply:
    """One reply, folded with and without its particles, and what was found in it."""

    def __init__(self, text: str, spoken: Language, bare: Lexicon, whole: Lexicon):
        self.language = spoken
        self.heard = Heard(spoken.fold(text), bare, spoken.fillers)
        self.whole = Heard(spoken.fold(text, particles=True), whole, spoken.fillers)
        self.keywords = spoken.is_keyword_list(self.heard.folded.flat)


class Judge:
    """Judges replies by one standard. Making one indexes the phrase bank; keep it.

    `faults` are the phrasings that could not be read; they are never matched. The content check reports them.
    """

    def __init__(self, standard: Standard):
        self.standard = standard
        self.moments: dict[str, Moment] = {moment.id: moment for moment in standard.moments}
        self.faults: list[PatternError] = []
        self._language = language(standard.lang, _wordings(standard))
        self._bare, self._whole = Lexicon(), Lexicon()
        self._compilers = (Compiler(self._bare, self._language.fold),
                           Compiler(self._whole, partial(self._language.fold, particles=True)))
        self._acts = {act.id: act for act in standard.acts}
        self._ears: dict[tuple[str, str], Ear] = {}
        self._compiling = Lock()

    def at(self, moment_id: str, reply: str, caller: str = "", also: Iterable[str] = ()) -> Verdict:
        """Judge a reply at a moment of the standard. Raises KeyError for a moment it has not."""
        moment = self.moments[moment_id]
        return self.reply(reply, moment.owes, moment.welcome, caller, moment.id, also)

    def reply(self, reply: str, owes: Mapping[str, str], welcome: Mapping[str, str] | None = None, caller: str = "",
              moment: str | None = None, also: Iterable[str] = ()) -> Verdict:
        """Judge a reply that owes `owes` (role -> act); `also` names further acts to listen for."""
        welcome = welcome or {}
        roles = {**{act: role for role, act in welcome.items()}, **{act: role for role, act in owes.items()}}
        listened = [act for act in dict.fromkeys((*owes.values(), *welcome.values(), *also)) if act in self._acts]
        rules = [rule for rule in self.standard.forbidden if not rule.moments or moment in rule.moments]
        for rule in (*(self._acts[act] for act in listened), *rules):
            self._ear(rule)
        said = Reply(reply[:LONGEST_REPLY], self._language, self._bare, self._whole)
        evidence = [self._act_evidence(said, act, roles.get(act, "")) for act in listened]
        heard = {e.id for e in evidence if e.found}
        evidence += [e for rule in rules if (e := self._forbidden_evidence(said, rule))]
        return _verdict(owes, welcome, heard, evidence)

    def _ear(self, rule: Act | Forbidden) -> Ear:
        """The rule ready to be listened for; compiled when it is first needed."""
        key = (type(rule).__name__, rule.id)
        if key not in self._ears:
            with self._compiling:
                self._ears.setdefault(key, self._ears.get(key) or self._compile(rule))
        return self._ears[key]

    def _compile(self, rule: Act | Forbidden) -> Ear:
        bare, whole = self._compilers
        parsed = self._parse(rule.phrases)
        unless = tuple(bare.pattern(p) for p in self._parse(rule.unless))
        sentences = [Sentence(p.source, self._language.fold(p.literal)) for p in parsed if p.literal]
        return Ear(
            rule.id,
            tuple(bare.pattern(p) for p in parsed if not (p.at_start or p.at_end)),
            tuple(whole.pattern(p) for p in parsed if p.at_start or p.at_end),
            tuple(s for s in sentences if s.weight >= LEAST_WEIGHT),
            unless,
            isinstance(rule, Act) and rule.quoting,
        )

    def _parse(self, sources: Iterable[str]) -> list[Pattern]:
        parsed = []
        for source in sources:
            try:
                parsed.append(parse(source, self.standard.classes))
            except PatternError as fault:
                self.faults.append(fault)
        return parsed

    def _act_evidence(self, said: Reply, act: str, role: str) -> Evidence:
        if said.keywords:
            return Evidence(what="act", id=act, role=role, found=False, guard="keywords")
        found = listen(said, self._ear(self._acts[act]))
        return _evidence("act", act, role, found)

    def _forbidden_evidence(self, said: Reply, rule: Forbidden) -> Evidence | None:
        found = listen(said, self._ear(rule))
        if found.match is None:
            return None
        return _evidence("forbidden", rule.id, "", found).model_copy(update={"severity": rule.severity})


def _wordings(standard: Standard) -> list[str]:
    """Everything the bank of a standard says, from which a language may learn its words."""
    rules = (*standard.acts, *standard.forbidden)
    return [*(w for rule in rules for w in (*rule.phrases, *rule.unless)), *(w for ws in standard.classes.values() for w in ws)]


@dataclass(frozen=True)
class Found:
    """The best match that no guard refused, or else the best that one did."""

    folded: Folded
    match: Match | None
    guard: str = ""


def listen(said: Reply, ear: Ear) -> Found:
    """The best match of any phrasing, found or refused."""
    refused: Found | None = None
    for heard, patterns in ((said.heard, ear.patterns), (said.whole, ear.anchored)):
        matches = [m for pattern in patterns for m in heard.find(pattern)]
        for match in sorted(matches, key=lambda m: (-m.similarity, m.start - m.end, m.start)):
            guard = _refusal(said, heard, ear, match)
            if not guard:
                return Found(heard.folded, match)
            refused = refused or Found(heard.folded, match, guard)
    folded = said.heard.folded
    close = [m for s in coarse(folded, ear.sentences) if (m := align(folded, s))]
    for match in sorted(close, key=lambda m: (-m.similarity, m.start)):
        guard = _refusal(said, said.heard, ear, match)
        if not guard:
            return Found(folded, match)
        refused = refused or Found(folded, match, guard)
    return refused or Found(folded, None)


def _refusal(said: Reply, heard: Heard, ear: Ear, match: Match) -> str:
    if heard is said.heard:
        for pattern in ear.unless:
            if any(m.start < match.end and match.start < m.end for m in heard.find(pattern)):
                return "lookalike"
    return refusing_guard(heard.folded, match, said.language.is_negated, ear.quoting)


def _evidence(what: str, rule: str, role: str, found: Found) -> Evidence:
    match = found.match
    if match is None:
        return Evidence(what=what, id=rule, role=role, found=False)
    spans = tuple(found.folded.span(*part) for part in match.parts)
    return Evidence(what=what, id=rule, role=role, found=not found.guard, phrase=match.source, spans=spans,
                    similarity=round(match.similarity, 1), guard=found.guard)


def _verdict(owes: Mapping[str, str], welcome: Mapping[str, str], heard: set[str], evidence: list[Evidence]) -> Verdict:
    done = [role for role, act in owes.items() if act in heard]
    against = [e for e in evidence if e.what == "forbidden" and e.found]
    violations = tuple(e.id for e in against if e.severity != "warning")
    if violations:
        name = "violated"
    else:
        name = "met" if len(done) == len(owes) else "partial" if done else "missed"
    return Verdict(
        verdict=name,
        points=0.0 if violations else float(len(done)),
        out_of=float(len(owes)),
        acts=(*done, *(role for role, act in welcome.items() if act in heard)),
        missing=tuple(role for role in owes if role not in done),
        heard=tuple(sorted(heard)),
        violations=violations,
        warnings=tuple(e.id for e in against if e.severity == "warning"),
        critical=any(e.severity == "critical" for e in against),
        evidence=tuple(evidence),
        engine=ENGINE,
    )

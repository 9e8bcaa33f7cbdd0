"""What the checks stand on: every id that exists, file by file, and one judge for each standard.

Ids count as known even where the thing itself is faulty, so that one fault is told once and not at each of its uses.
Everything is worked out when a check first asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from scoring.pattern import PatternError, parse
from scoring.standard import MANNERS, Act, Forbidden, FormField, Standard
from simulator.check import used
from simulator.check.kept import kept
from simulator.content.library import Library, Part, bank_of, common_of, merged, replies_of
from simulator.content.place import Place
from simulator.content.problems import Problem
from simulator.content.scenario import Scenario
from simulator.rehearsal.memory import Memory
from simulator.rehearsal.samples import Played, play_sample

LISTENED = ("Standard", "Bank", "Scenario", "Quiz")
"""kinds of file whose check asks the judge of their standard"""
PARTS = ("sections", "clauses", "moments", "acts", "forbidden")


@dataclass
class StandardGround:
    """One standard with its phrase bank, mended where it is faulty."""

    id: str
    part: Part
    bank: list[Part]
    common: list[Part]
    """the starter banks of all content"""
    replies: list[Part]
    """its labelled replies"""
    names: dict[str, set[str]]
    """sections, clauses, moments, acts, forbidden, classes, articles -> their ids"""
    _unread: dict[str, PatternError | None] = field(default_factory=dict)

    @cached_property
    def draft(self) -> Standard | None:
        """The standard as far as it can be read; None when its own file is past mending."""
        files = (self.part, *self.bank, *self.common, *self.replies)
        return merged(self.part, files) if self.part.content is not None else None

    @cached_property
    def judge(self) -> Memory | None:
        return Memory(self.draft) if self.draft is not None else None

    @cached_property
    def classes(self) -> dict[str, tuple[str, ...]]:
        return self.draft.classes if self.draft is not None else {}

    @cached_property
    def form(self) -> dict[str, FormField]:
        """The fields of the form of the call record, by id."""
        return {field.id: field for section in (self.draft.record if self.draft else ()) for field in section.fields}

    @cached_property
    def acts(self) -> dict[str, Act]:
        return {act.id: act for act in (self.draft.acts if self.draft else ())}

    def fault(self, phrase: str) -> PatternError | None:
        """Why the pattern language cannot read a phrasing; None when it can."""
        if phrase not in self._unread:
            try:
                parse(phrase, self.classes)
                self._unread[phrase] = None
            except PatternError as fault:
                self._unread[phrase] = fault
        return self._unread[phrase]

    def reads(self, rule: Act | Forbidden) -> bool:
        """Whether a rule can be listened for: its id is its own, and all its phrasings can be read."""
        return (type(rule), rule.id) not in self._twice and not any(
            map(self.fault, (*rule.phrases, *rule.unless)))

    @cached_property
    def _twice(self) -> set[tuple[type, str]]:
        """Acts and forbidden wordings of which two have one id."""
        counts = Counter((type(rule), rule.id) for rule in (*self.draft.acts, *self.draft.forbidden))
        return {rule for rule, count in counts.items() if count > 1}

    def knows(self, acts: Iterable[str]) -> bool:
        """Whether all of these acts are there and can be listened for."""
        return all(act in self.names["acts"] and (act not in self.acts or self.reads(self.acts[act])) for act in acts)

    def serves(self, scenario: Scenario) -> bool:
        """Whether a call can be judged by it: it is sound, and those of its acts that the call uses can be heard."""
        if self.judge is None or not all(one.sound for one in (self.part, *self.bank)):
            return False
        owed = {act for turn in scenario.turns if turn.moment in self.judge.moments
                for act in self.judge.moments[turn.moment].owes.values()}
        return self.knows(owed) and all(self.reads(act) for act in self._listened(scenario))

    def speaks(self, scenario: Scenario) -> bool:
        """Whether simulated trainees have sentences to play a call with: the shortest hits are what they should be."""
        said = [(rule, rule.hits) for rule in self.draft.forbidden]
        said += [(act, act.sentences) for act in self._listened(scenario)]
        return all(self.judge.hears(rule, min(some, key=len)).found for rule, some in said if some)

    def _listened(self, scenario: Scenario) -> list[Act]:
        wanted = used.by_call(scenario, self.judge.moments) | used.by_rules(self.draft.conduct)
        return [self.acts[act] for act in sorted(wanted) if act in self.acts]

    @property
    def parts(self) -> list[Part]:
        return [one for one in (self.part, *self.bank) if one.content is not None]

    @cached_property
    def first(self) -> dict[tuple[str, str], Place]:
        """What is there under an id, and where it stands first."""
        return _first(self.parts)


@dataclass
class Ground:
    """All content, by kind of file."""

    library: Library
    standards: dict[str, StandardGround] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    """scenarios, exams, shifts -> their ids"""
    told: dict[Path, list[Problem]] = field(default_factory=dict)
    """the problems found so far, by file"""
    heard: Path | None = None
    """the folder where what a check has heard is kept for the next"""
    _samples: dict[Path, list[Played]] = field(default_factory=dict)

    def of(self, kind: str) -> list[Part]:
        """The readable files of a kind."""
        return [part for part in self.library.parts if part.kind == kind and part.content is not None]

    def standard_of(self, part: Part) -> StandardGround | None:
        """The standard that a file is part of or was written under, where it is there."""
        if part.kind in ("Standard", "Bank", "Replies"):
            return self._owners.get(part.place.tree.file)
        return self.standards.get(part.content.standard)

    def samples(self, part: Part) -> list[Played]:
        """The sample calls of a call whose standard serves it, as they went."""
        if part.place.tree.file not in self._samples:
            standard, call = self.standard_of(part), part.content
            self._samples[part.place.tree.file] = [play_sample(call, standard.draft, standard.judge, sample)
                                                   for sample in call.samples]
        return self._samples[part.place.tree.file]

    def remembering(self, part: Part) -> AbstractContextManager[None]:
        """While a file is checked: what its last check heard need not be judged anew."""
        standard = self.standard_of(part) if part.kind in LISTENED and part.content is not None else None
        return kept(self.heard, part.place.tree.file, standard and standard.judge)

    @cached_property
    def _owners(self) -> dict[Path, StandardGround]:
        return {part.place.tree.file: standard for standard in self.standards.values()
                for part in (*standard.parts, *standard.replies)}

    @cached_property
    def countable(self) -> bool:
        """Whether the item bank is whole: nothing can be counted while a file of it is unsound or of no standard."""
        return all(part.sound and part.content.standard in self.standards
                   for part in self.library.parts if part.kind == "Quiz")

    def bank(self, standard: str) -> list[Part]:
        """The files of a standard's item bank, as far as they can be read."""
        return [part for part in self.of("Quiz") if part.content.standard == standard]

    @cached_property
    def scenarios(self) -> dict[str, Scenario]:
        """The calls that can be read, by id."""
        return {part.content.id: part.content for part in self.of("Scenario")}

    @cached_property
    def first(self) -> dict[tuple[str, str], Place]:
        """What is there under an id that no two files may give, and where it stands first."""
        return _first(part for kind in ("Scenario", "Exam", "Shift", "Quiz", "Knowledge") for part in self.of(kind))

    @cached_property
    def acts_used(self) -> dict[str, set[str]]:
        """Standard -> its acts that a moment owes, a rule of conduct asks for, or a call or an item listens for."""
        listened = {act for part in self.of("Scenario") for act in used.by_call(part.content, {})}
        listened |= {act for part in self.of("Quiz") for act in used.by_items(part.content.items)}
        return {id: listened.union(*(used.by_standard(part.content) for part in standard.parts))
                for id, standard in self.standards.items()}


def ground_of(library: Library, heard: Path | None = None) -> Ground:
    ground = Ground(library, heard=heard)
    for part in library.parts:
        if part.kind == "Standard":
            one = _standard(part, library.parts)
            ground.standards.setdefault(one.id, one)
    for kind, name in (("Scenario", "scenarios"), ("Exam", "exams"), ("Shift", "shifts")):
        ground.names[name] = {_text(_raw(part), "id") or part.place.tree.file.stem
                              for part in library.parts if part.kind == kind}
    for part in library.parts:
        standard = ground.standards.get(_text(_raw(part), "standard"))
        if part.kind == "Knowledge" and standard:
            standard.names["articles"] |= set(ids(_raw(part), "articles"))
    return ground


def unique(part: Part) -> Iterator[tuple[str, str, Place]]:
    """What a file gives an id that nothing else may have: what it is, the id, and where it stands."""
    content, place = part.content, part.place
    if part.kind in ("Scenario", "Exam", "Shift"):
        yield part.kind.lower(), content.id, place.at("id")
    for at, item in enumerate(getattr(content, "items", ())):
        yield "item", item.id, place.at("items", at, "id")
    for at, article in enumerate(getattr(content, "articles", ())):
        yield "article", article.id, place.at("articles", at)
    if part.kind in ("Standard", "Bank"):
        yield from _unique_in_standard(content, place)


def _unique_in_standard(content: Any, place: Place) -> Iterator[tuple[str, str, Place]]:
    for many in PARTS:
        for at, one in enumerate(getattr(content, many, ())):
            yield many.rstrip("s"), one.id, place.at(many, at)
    for at, rule in enumerate(getattr(content, "conduct", ())):
        yield "rule of conduct", rule.rule, place.at("conduct", at)
    for at, section in enumerate(getattr(content, "record", ())):
        yield "section of the form", section.id, place.at("record", at)
        for number, one in enumerate(section.fields):
            yield "field of the form", one.id, place.at("record", at, "fields", number)
    for name in getattr(content, "classes", ()):
        yield "word class", name, place.at("classes", name)


def _first(parts: Iterable[Part]) -> dict[tuple[str, str], Place]:
    found: dict[tuple[str, str], Place] = {}
    for part in parts:
        for what, id, place in unique(part):
            found.setdefault((what, id), place)
    return found


def _standard(part: Part, parts: list[Part]) -> StandardGround:
    bank, common = bank_of(part, parts), [one for one in parts if one.kind == "Common"]
    files = [_raw(one) for one in (part, *bank)]
    shared = [_raw(one) for one in (common_of(part, common) if part.content is not None else ())]
    names = {many: {id for data in (*files, *shared) for id in ids(data, many)} for many in PARTS}
    names["clauses"].add(MANNERS)
    names["classes"] = {name for data in files for name in _mapping(data, "classes")}
    names["articles"] = set()
    names["form"] = {id for data in files for section in _members(data, "record") for id in ids(section, "fields")}
    id = _text(_mapping(files[0], "standard"), "id") or part.place.tree.file.stem
    return StandardGround(id, part, bank, common, replies_of(part, parts), names)


def _raw(part: Part) -> Any:
    tree = part.place.tree
    return tree.data if tree.raw is None else tree.raw


def ids(data: Any, many: str) -> Iterable[str]:
    """The ids of the members of a list, whatever else may be wrong with them."""
    return [_text(one, "id") for one in _members(data, many) if _text(one, "id")]


def _members(data: Any, key: str) -> list[Any]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, list) else []


def _mapping(data: Any, key: str) -> dict[str, Any]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def _text(data: Any, key: str) -> str:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""


def scenario_names(part: Part) -> dict[str, set[str]]:
    """turns, endings, facts, record -> their ids in one scenario."""
    raw = _raw(part)
    return {"turns": set(ids(raw, "turns")), "endings": set(ids(raw, "endings")),
            "facts": set(_mapping(raw, "facts")), "record": set(_mapping(raw, "record"))}

"""What the checks stand on: every id that exists, file by file, and one judge for each standard.

Ids count as known even where the thing itself is faulty, so that one fault is told once and not at each of its uses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scoring.judge import Judge
from scoring.pattern import PatternError, parse
from scoring.standard import MANNERS, FormField, Standard
from simulator.content.library import Library, Part, bank_of, common_of, merged

PARTS = ("sections", "clauses", "moments", "acts", "forbidden")


@dataclass
class StandardGround:
    """One standard with its phrase bank, mended where it is faulty."""

    id: str
    part: Part
    bank: list[Part]
    common: list[Part]
    """the starter banks of all content"""
    names: dict[str, set[str]]
    """sections, clauses, moments, acts, forbidden, classes, articles -> their ids"""

    @cached_property
    def draft(self) -> Standard | None:
        """The standard as far as it can be read; None when its own file is past mending."""
        readable = [one for one in self.bank if one.content is not None]
        return merged(self.part, readable, self.common) if self.part.content is not None else None

    @cached_property
    def judge(self) -> Judge | None:
        return Judge(self.draft) if self.draft is not None else None

    @cached_property
    def classes(self) -> dict[str, tuple[str, ...]]:
        return self.draft.classes if self.draft is not None else {}

    @cached_property
    def form(self) -> dict[str, FormField]:
        """The fields of the form of the call record, by id."""
        return {field.id: field for section in (self.draft.record if self.draft else ()) for field in section.fields}

    @cached_property
    def unread(self) -> set[str]:
        """Acts with a phrasing that cannot be read: what is judged by them says nothing."""
        return {act.id for act in (self.draft.acts if self.draft else ()) if not all(map(self._reads, act.phrases))}

    def _reads(self, phrase: str) -> bool:
        try:
            parse(phrase, self.classes)
        except PatternError:
            return False
        return True

    @property
    def whole(self) -> bool:
        """Whether all of it can be judged by."""
        owed = [act for moment in (self.draft.moments if self.draft else ()) for act in moment.owes.values()]
        return all(one.sound for one in (self.part, *self.bank)) and not self.unread and self.knows(owed)

    def knows(self, acts: Iterable[str]) -> bool:
        """Whether all of these acts are there and can be listened for."""
        return all(act in self.names["acts"] and act not in self.unread for act in acts)

    @property
    def parts(self) -> list[Part]:
        return [one for one in (self.part, *self.bank) if one.content is not None]


@dataclass
class Ground:
    """All content, by kind of file."""

    library: Library
    standards: dict[str, StandardGround] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)
    """scenarios, items, exams, shifts -> their ids"""

    def of(self, kind: str) -> list[Part]:
        """The readable files of a kind."""
        return [part for part in self.library.parts if part.kind == kind and part.content is not None]

    @cached_property
    def countable(self) -> bool:
        """Whether the item bank is whole: nothing can be counted while a file of it is unsound or of no standard."""
        return all(part.sound and part.content.standard in self.standards
                   for part in self.library.parts if part.kind == "Quiz")

    def bank(self, standard: str) -> list[Part]:
        """The files of a standard's item bank, as far as they can be read."""
        return [part for part in self.of("Quiz") if part.content.standard == standard]


def ground_of(library: Library) -> Ground:
    ground = Ground(library)
    for part in library.parts:
        if part.kind == "Standard":
            one = _standard(part, bank_of(part, library.parts), [one for one in library.parts if one.kind == "Common"])
            ground.standards.setdefault(one.id, one)
    for kind, name in (("Scenario", "scenarios"), ("Exam", "exams"), ("Shift", "shifts")):
        ground.names[name] = {_text(_raw(part), "id") or part.place.tree.file.stem
                              for part in library.parts if part.kind == kind}
    for part in library.parts:
        standard = ground.standards.get(_text(_raw(part), "standard"))
        if part.kind == "Knowledge" and standard:
            standard.names["articles"] |= set(ids(_raw(part), "articles"))
    ground.names["items"] = {id for part in library.parts if part.kind == "Quiz" for id in ids(_raw(part), "items")}
    return ground


def _standard(part: Part, bank: list[Part], common: list[Part]) -> StandardGround:
    files = [_raw(one) for one in (part, *bank)]
    shared = [_raw(one) for one in (common_of(part, common) if part.content is not None else ())]
    names = {many: {id for data in (*files, *shared) for id in ids(data, many)} for many in PARTS}
    names["clauses"].add(MANNERS)
    names["classes"] = {name for data in files for name in _mapping(data, "classes")}
    names["articles"] = set()
    names["form"] = {id for data in files for section in _members(data, "record") for id in ids(section, "fields")}
    id = _text(_mapping(files[0], "standard"), "id") or part.place.tree.file.stem
    return StandardGround(id, part, bank, common, names)


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

"""All content of a scenarios folder, read once, typed, with the problems found on the way.

`load_library` reads everything; `load_standard` reads one standard with its phrase bank and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from scoring.standard import Bank, Content, Standard
from simulator.content import replies
from simulator.content.common import common_file, common_files, with_common
from simulator.content.digest import sealed
from simulator.content.files import (
    COMMON,
    FOLDERS,
    LINES,
    ROOT,
    TALK,
    StandardFile,
    content_files,
    kind_by_sign,
    kind_of,
)
from simulator.content.newest import Newest
from simulator.content.parsed import read
from simulator.content.place import Place
from simulator.content.problems import Code, Problem, did_you_mean
from simulator.content.schema import validate
from simulator.content.talk import talk_files, talk_of

MODELS = {"Scenario": "scenario", "Quiz": "item", "Exam": "exam", "Shift": "shift", "Knowledge": "knowledge",
          "TalkFile": "talk"}
"""kind of file -> the module of this package that holds the type; imported when the first such file is met"""


MOST = 256
"""files of content that are remembered as they were read: twice those that are shipped"""
SHIPPED = (ROOT / COMMON, ROOT / TALK)
"""the folders of what is read with all content"""
R115 = Code("R115", "a file of no known kind", "a file of no known kind",
            f"known: *.yaml in standards/, {'/, '.join(FOLDERS)}/, and standards/ID/replies/*.jsonl")


class ContentError(LookupError):
    """Content that is not there or not sound. Its text is for people."""


@dataclass(frozen=True, eq=False)
class Part:
    """One file as it was read: its content, mended where `problems` has errors, or None where it is past mending. It is
    the same only as itself: a file that was not changed is not read again."""

    kind: str
    place: Place
    content: Any
    problems: tuple[Problem, ...]

    @property
    def sound(self) -> bool:
        return not any(problem.severity == "error" for problem in self.problems)


_read, _spoken = Newest[Part](MOST), Newest[Part](MOST // 2)  # as they were read last; with what all callers say


@dataclass
class Library:
    """Everything that was read. The dictionaries, by id, hold what is sound; `parts` holds every file."""

    standards: dict[str, Standard] = field(default_factory=dict)
    scenarios: dict[str, Any] = field(default_factory=dict)
    exams: dict[str, Any] = field(default_factory=dict)
    shifts: dict[str, Any] = field(default_factory=dict)
    articles: dict[str, Any] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """What reading found, file by file. `simulator.check` finds more."""
        return [problem for part in self.parts for problem in part.problems]

    def standard(self, id: str) -> Standard:
        return self._get("standard", self.standards, id)

    def scenario(self, id: str) -> Any:
        return self._get("scenario", self.scenarios, id)

    @cached_property
    def at_hand(self) -> dict[str, list[Any]]:
        """The articles of all sound files, by standard."""
        found: dict[str, list[Any]] = {}
        for part in self.parts:
            if part.kind == "Knowledge" and part.sound:
                found.setdefault(part.content.standard, []).extend(part.content.articles)
        return found

    @property
    def practised(self) -> dict[str, Any]:
        """The calls that may be practised, by id: all but those that are for exams only."""
        return {id: one for id, one in self.scenarios.items() if not one.exam_only}

    def items_of(self, standard: str, exam_only: bool = False) -> dict[str, Any]:
        """The item bank of a standard: the items of all its sound files, by id; those for exams only, or the others."""
        return {item.id: item for part in self.parts if part.kind == "Quiz" and part.sound
                and (part.content.standard, part.content.exam_only) == (standard, exam_only)
                for item in part.content.items}

    def exam(self, id: str) -> Any:
        return self._get("exam", self.exams, id)

    def shift(self, id: str) -> Any:
        return self._get("shift", self.shifts, id)

    def _get(self, what: str, known: dict[str, Any], id: str) -> Any:
        if id in known:
            return known[id]
        errors = [str(problem) for problem in self.problems if problem.severity == "error"]
        raise ContentError("\n".join([f"no {what} {id!r} " + (did_you_mean(id, known) or "is known"), *errors[:10]]))


def load_library(root: Path = ROOT, more: Iterable[Path] = ()) -> Library:
    """All content below `root`, and `more` files from anywhere. Never raises for what the files hold."""
    root = root.resolve()
    files = list(dict.fromkeys((*content_files(root), *common_files(root), *talk_files(root))))
    files += [path.resolve() for path in more if path.resolve() not in files]
    return _shelved([_part(path, root) for path in files])


def _shelved(parts: list[Part]) -> Library:
    library = Library(parts=_talked(parts))
    for part in library.parts:
        _shelve(library, part)
    library.standards = {one.id: one for one in _standards(library.parts)}
    return library


def _talked(parts: list[Part]) -> list[Part]:
    """The same files, every call with the lines that callers of its standard and callers in general say."""
    talks = tuple(part for part in parts if part.kind == "TalkFile" and part.content is not None)
    return [_with_talk(part, talks) if part.kind == "Scenario" and part.content else part for part in parts]


def _with_talk(part: Part, talks: tuple[Part, ...]) -> Part:
    """The same call when none of its files was read again."""
    def made() -> Part:
        talk = talk_of(part.content, [one.content for one in talks])
        return replace(part, content=part.content.model_copy(update={"talk": talk}))
    return _spoken.of(part.place.tree.file, (part, *talks), made)


def load_around(files: Iterable[Path], root: Path = ROOT) -> Library:
    """These files, and of the content below `root` what they refer to.

    A call refers to its standard and to the knowledge; anything else may be referred to from everywhere, so with it
    all content is read.
    """
    root = root.resolve()
    named = [path.resolve() for path in files]
    parts = [_part(path, root) for path in named]
    known = {path.stem: path for path in (root / "standards").glob("*.yaml")}
    standards = {str(getattr(part.content, "standard", "")) for part in parts}
    if {part.kind for part in parts} != {"Scenario"} or not standards <= known.keys():
        return load_library(root, named)
    namesakes = {path.stem for path in named}
    wanted = [*(path for path in content_files(root / "calls") if path.stem in namesakes),
              *content_files(root / "knowledge"), *common_files(root), *talk_files(root),
              *(path for id in standards for path in (known[id], *content_files(root / "standards" / id)))]
    parts += [_part(path, root) for path in wanted if path not in named]
    files = {part.place.tree.file: part for part in parts}
    return _shelved([files[path] for path in sorted(files, key=lambda path: (not path.is_relative_to(root), path))])


def load_standard(id: str, root: Path = ROOT) -> Standard:
    """One standard with its phrase bank. Raises ContentError, by file and line, when it is not there or not sound."""
    parts = standard_parts(id, root)
    if faults := [str(problem) for part in parts for problem in part.problems if problem.severity == "error"]:
        raise ContentError("\n".join([f"the standard {id!r} is not sound", *faults]))
    if strange := unknown_uses(parts[0], parts):
        raise ContentError(f"{parts[0].place.tree.file}: uses {', '.join(strange)}, but there is no such starter bank")
    return merged(parts[0], parts)


def standard_parts(id: str, root: Path = ROOT) -> list[Part]:
    """The files of a standard, its own first, sound or not. Raises ContentError when there is no such standard."""
    root = root.resolve()
    known = {path.stem: path for path in sorted((root / "standards").glob("*.yaml"))}
    if id not in known:
        raise ContentError(f"no standard {id!r} in {root / 'standards'} " + (did_you_mean(id, known) or _listed(known)))
    files = (known[id], *content_files(root / "standards" / id), *common_files(root))
    return [_part(path, root) for path in files]


def _listed(known: Iterable[str]) -> str:
    return "known: " + ", ".join(known)


def _part(path: Path, root: Path) -> Part:
    """A file as it is now. Where many are read again because one has changed, only that one is; what is shipped for all
    content is read once whatever content is read with it."""
    if path.parent in SHIPPED:
        root = ROOT
    try:
        now = path.stat()
    except OSError:
        return _part_read(path, root)
    return _read.of((path, root), (now.st_mtime_ns, now.st_ctime_ns, now.st_size), lambda: _part_read(path, root))


def _part_read(path: Path, root: Path) -> Part:
    tree = replies.read(path) if path.suffix == LINES else read(path)
    kind = kind_of(path, root) or kind_by_sign(tree.data)
    place = Place(tree, kind or "File")
    if tree.data is None:
        return Part(kind, place, None, tuple(tree.problems))
    if not kind or path.suffix != (LINES if kind == "Replies" else ".yaml"):
        return Part("", place, None, (place.problem(R115),))
    content, faults = validate(_model(kind), place)
    return Part(kind, place, content, tuple(tree.problems) + tuple(faults))


def _model(kind: str) -> type[Content]:
    if kind == "Replies":
        return replies.Replies
    if kind in ("Standard", "Bank", "Common"):
        return StandardFile if kind == "Standard" else Bank
    return getattr(import_module(f"simulator.content.{MODELS[kind]}"), kind)


def _shelve(library: Library, part: Part) -> None:
    """Put a sound file's content where it is looked up. Of two with one id the first stays; the check names both."""
    if not part.sound or part.content is None:
        return
    if part.kind == "Knowledge":
        for article in part.content.articles:
            library.articles.setdefault(article.id, article)
    elif part.kind in ("Scenario", "Exam", "Shift"):
        shelf = {"Scenario": library.scenarios, "Exam": library.exams, "Shift": library.shifts}[part.kind]
        shelf.setdefault(part.content.id, sealed(part.content))


def bank_of(part: Part, parts: Iterable[Part]) -> list[Part]:
    """The files of a standard's phrase bank."""
    folder = part.place.tree.file.with_suffix("")
    return [one for one in parts if one.kind == "Bank" and one.place.tree.file.is_relative_to(folder)]


def replies_of(part: Part, parts: Iterable[Part]) -> list[Part]:
    """The files of labelled replies of a standard."""
    folder = part.place.tree.file.with_suffix("")
    return [one for one in parts if one.kind == "Replies" and one.place.tree.file.is_relative_to(folder)]


def common_of(part: Part, parts: Iterable[Part]) -> list[Part]:
    """The starter banks that a standard uses, in the order in which it names them."""
    head = part.content.standard
    by_name = {one.place.tree.file.name: one for one in parts if one.kind == "Common" and one.content is not None}
    named = (common_file(name, head.lang) for name in head.uses)
    return [by_name[name] for name in named if name in by_name]


def unknown_uses(part: Part, parts: Iterable[Part]) -> list[str]:
    """The starter banks that a standard names and that are not there in its language."""
    head = part.content.standard
    there = {one.place.tree.file.name for one in parts if one.kind == "Common"}
    return [name for name in head.uses if common_file(name, head.lang) not in there]


def _standards(parts: list[Part]) -> list[Standard]:
    found = []
    for part in parts:
        whole = (part, *bank_of(part, parts), *replies_of(part, parts)) if part.kind == "Standard" else ()
        if whole and all(one.sound for one in whole):
            found.append(merged(part, parts))
    return found


def merged(part: Part, parts: Collection[Part]) -> Standard:
    """A standard's own file, its phrase bank, addenda included, the starter banks it uses and the labelled replies
    that teach, as one, sealed; what of it cannot be read is left out."""
    own = part.content
    banks, labelled = ([one.content for one in some if one.content is not None]
                       for some in (bank_of(part, parts), replies_of(part, parts)))
    head = {name: getattr(own.standard, name) for name in Standard.model_fields if hasattr(own.standard, name)}
    standard = Standard(
        **head,
        **{many: (*getattr(own, many), *(each for one in banks for each in getattr(one, many)))
           for many in ("sections", "clauses", "moments")},
        classes={name: words for one in banks for name, words in one.classes.items()},
        acts=tuple(act for one in banks for act in one.acts),
        forbidden=tuple(rule for one in banks for rule in one.forbidden),
        conduct=tuple(rule for one in banks for rule in one.conduct),
        record=tuple(section for one in banks for section in one.record),
        examples=replies.examples(line for one in labelled for line in one.lines))
    return sealed(with_common(standard, (one.content for one in common_of(part, parts)), own.standard.manners))

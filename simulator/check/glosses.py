"""A gloss says what its source says: whoever changed the source has looked at the gloss."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simulator.check.ground import Ground
from simulator.check.languages import NAMES, language_of, texts
from simulator.content.files import ROOT
from simulator.content.glosses import FILE, is_stale, pair, pairs_of, read_of
from simulator.content.library import Library, Part
from simulator.content.problems import Code, Problem

C550 = Code("C550", "a gloss that is older than its source",
            "the {source} text is another since its {gloss} was read, and the {gloss} is the same",
            "write the {gloss} anew where it says something else; then: python -m simulator gloss {name}",
            severity="warning")


GLOSSED = ("Standard", "Bank", "Scenario", "Quiz", "Exam", "Shift", "Knowledge", "TalkFile")
"""kinds of file whose texts have glosses"""


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    lang, folder = language_of(part, ground), folder_of(part.place.tree.file)
    if lang is None or folder is None:
        return
    read = read_of(folder, part.place.tree.file.relative_to(folder).as_posix())
    found = list(texts(part.content, part.place))
    now = pairs_of((text for text, _ in found), lang)
    source, gloss = (NAMES[one] for one in (("zh", "en") if lang == "zh" else ("en", "zh")))
    for text, place in found if now - read else ():
        if (one := pair(text, lang)) and is_stale(one, now, read):
            yield place.problem(C550, source=source, gloss=gloss, name=part.place.tree.file.name)


def folder_of(file: Path) -> Path | None:
    """The scenarios folder that a file stands in, if it keeps what was read of glosses."""
    return next((folder for folder in file.parents if (folder / FILE).is_file()), None)


def read_now(library: Library, ground: Ground, root: Path = ROOT) -> dict[str, frozenset]:
    """The pairs of every file below `root`, as they stand now."""
    return {part.place.tree.file.relative_to(root).as_posix():
            pairs_of((text for text, _ in texts(part.content, part.place)), lang)
            for part in library.parts
            if part.content is not None and part.kind in GLOSSED and part.place.tree.file.is_relative_to(root)
            and (lang := language_of(part, ground))}

"""What the verbs share: the standard they work on."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import numpy as np

from scoring.judge import Judge
from scoring.meaning import kept
from scoring.standard import Standard
from simulator.content import replies
from simulator.content.library import ContentError, Library, Part, merged, standard_parts
from simulator.content.place import Place
from simulator.content.replies import Labelled, Replies
from simulator.content.schema import validate

CONTENT = Path(__file__).resolve().parents[2] / "scenarios"
DEFAULT_STANDARD = "taiyuan-expressway"


def add_standard_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--standard", default=DEFAULT_STANDARD, metavar="ID",
                        help="the standard to judge by: its id, or its file FOLDER/standards/ID.yaml (%(default)s)")


def sound_parts(named: str) -> list[Part]:
    """The files of a standard, its own first; one that is not there or not sound ends the command with its problems."""
    file = Path(named)
    id, root = (file.stem, file.resolve().parents[1]) if file.suffix == ".yaml" else (named, CONTENT)
    try:
        parts = standard_parts(id, root)
    except ContentError as fault:
        sys.exit(f"{fault}")
    if not kept.read(checked := _checked(parts)):
        if faults := _faults(parts):
            sys.exit("\n".join([f"the standard {id!r} is not sound", *faults]))
        kept.keep(checked, {"sound": np.array(True)})
    return parts


def _faults(parts: list[Part]) -> list[str]:
    from simulator.check import REFER, check  # which takes longer than to judge

    return [str(problem) for problem in check(Library(parts=parts), stages=(REFER,)) if problem.severity == "error"]


def _checked(parts: list[Part]) -> str:
    """The name under which it is noted that these very files were found sound."""
    digest = sha256(kept.code(("scoring", "values", "simulator")).encode())
    for part in parts:
        file = part.place.tree.file
        digest.update(f"{file} {part.kind} ".encode())
        digest.update(sha256(file.read_bytes() if file.is_file() else b"").digest())
    return f"sound-{digest.hexdigest()}"


def standard_of(named: str) -> Standard:
    """A sound standard, with its phrase bank."""
    parts = sound_parts(named)
    return merged(parts[0], parts)


def labelled_in(files: Iterable[Path]) -> list[Labelled]:
    """The labelled replies in some files; what is wrong with a file ends the command."""
    found, faults = [], []
    for file in files:
        tree = replies.read(file)
        content, wrong = validate(Replies, Place(tree, "Replies")) if tree.data is not None else (None, [])
        faults += [*tree.problems, *wrong]
        found += content.lines if content else ()
    if faults:
        sys.exit("\n".join(map(str, faults)))
    return found


def judge_of(named: str) -> Judge:
    """The judge of a sound standard."""
    return Judge(standard_of(named))

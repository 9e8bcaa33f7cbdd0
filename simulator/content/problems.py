"""What can be wrong with content: a code, and the problem as it is told to an author.

A code is declared once, beside the check that finds it, with what it means, its message and its hint.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]
MOST_TOLD = 100
"""problems that are told of one file; whoever has mended those checks again"""

CODES: dict[str, Code] = {}
"""every code by its id, as soon as the module that finds it is imported"""


@dataclass(frozen=True)
class Code:
    """One thing that can be wrong: R reading, S schema, X references, F flow of a call, C content.

    `message` and `hint` may name in {} what is given where the problem is found.
    """

    id: str
    meaning: str
    """what is wrong, as the field reference lists it"""
    message: str = ""
    hint: str = ""
    """the likely correction"""
    severity: Severity = "error"

    def __post_init__(self) -> None:
        if self.id in CODES:
            raise ValueError(f"{self.id} is declared twice")
        CODES[self.id] = self

    def problem(self, file: Path, line: int, thing: str = "", key: str = "", message: str = "", hint: str = "",
                **given: object) -> Problem:
        """The problem of this code at a line; `message` and `hint` where they differ from those of the code."""
        return Problem(file, line, self.id, thing, key, message or self.message.format(**given),
                       hint or self.hint.format(**given), self.severity)


@dataclass(frozen=True)
class Problem:
    """One fault, with everything an author needs to find and mend it."""

    file: Path
    line: int
    """1 is the first line"""
    code: str
    """a key of `CODES`"""
    thing: str
    """kind and id of what is at fault, e.g. Turn(abuse)"""
    key: str
    """the key in it, e.g. routes[1].to; empty when the thing as a whole is at fault"""
    message: str
    hint: str = ""
    """the likely correction"""
    severity: Severity = "error"

    def __str__(self) -> str:
        """file:line CODE severity  Thing(id) > key  message  hint; the file relative to the working directory."""
        where = f"{shown(self.file)}:{self.line} {self.code} {self.severity}"
        what = " > ".join(part for part in (self.thing, self.key) if part)
        return "  ".join(part for part in (where, what, self.message, self.hint) if part)

    def as_json(self) -> dict[str, str | int]:
        return {"file": shown(self.file), "line": self.line, "code": self.code, "severity": self.severity,
                "thing": self.thing, "key": self.key, "message": self.message, "hint": self.hint}


def shown(file: Path) -> str:
    """The file as it is named to people: relative to the working directory when it lies below it."""
    absolute = file.resolve()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(file)


def did_you_mean(word: str, known: object) -> str:
    """A hint that names the known word nearest to `word`, or nothing when none is near."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(word, [str(name) for name in known], scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean {near[0]}?" if near else ""

"""Which file of the scenarios folder holds what, and the types of those files that hold more than one thing."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from scoring.standard import Clause, Content, Id, Lang, Moment, Section, Text

ROOT = Path(__file__).resolve().parents[2] / "scenarios"
"""the content of this checkout"""

COMMON, TALK = "common", "talk"
"""the folders of the starter banks, and of the lines of callers"""
REPLIES = "replies"
"""the folder of labelled replies in that of a standard"""
FOLDERS = {"calls": "Scenario", "quizzes": "Quiz", "exams": "Exam", "shifts": "Shift", "knowledge": "Knowledge",
           TALK: "TalkFile"}
LINES = ".jsonl"
"""how a file of labelled replies ends"""
SIGNS = {"clauses": "Standard", "turns": "Scenario", "items": "Quiz", "blueprint": "Exam", "articles": "Knowledge",
         "acts": "Bank", "forbidden": "Bank", "classes": "Bank", "conduct": "Bank", "unheard": "TalkFile"}
"""the key by which a file outside the scenarios folder is known"""


class Head(Content):
    """Whose standard it is."""

    id: Id
    lang: Lang = Field(description="the language operators speak under this standard")
    title: Text
    desk: Text = Field(description="the organisation whose line this is")
    greeting_name: str = Field(description="the name an operator announces when picking up")
    uses: tuple[Id, ...] = Field(("attitudes",), description="starter banks of common/ that belong to it: attitudes "
                                 "(what every hotline forbids), courtesy (greeting, thanks, holding, calling back)")
    manners: Id | Literal[""] = Field("", description="the clause that wording of the starter banks counts for; left "
                                                      "out: a common one that no call has to exercise")
    late: float = Field(0.5, ge=0, le=1, description="what an act counts that came after its turn, or only after the "
                                                     "caller had to ask for it, where one in time counts 1")


class StandardFile(Content):
    """A standard's own file. Its phrase bank stands in the folder of the same name beside it."""

    standard: Head
    sections: tuple[Section, ...] = Field(min_length=1)
    clauses: tuple[Clause, ...] = Field(min_length=1)
    moments: tuple[Moment, ...] = ()


def kind_of(file: Path, root: Path) -> str:
    """Standard, Bank, Replies, Common or one of FOLDERS, by the folder below `root`; empty when none."""
    if file.parent in (root / COMMON, ROOT / COMMON):
        return "Common"
    if file.parent == ROOT / TALK:
        return "TalkFile"
    if not file.is_relative_to(root):
        return ""
    folder, *rest = file.relative_to(root).parts
    if folder == "standards":
        labelled = file.suffix == LINES and rest[1:-1] == [REPLIES]
        return "Standard" if len(rest) == 1 else "Replies" if labelled else "Bank"
    return FOLDERS.get(folder, "")


def kind_by_sign(data: object) -> str:
    """The kind of a file outside the scenarios folder, by its keys; empty when none tells."""
    return next((kind for key, kind in SIGNS.items() if isinstance(data, dict) and key in data), "")


def content_files(root: Path) -> list[Path]:
    """All YAML files and labelled replies below `root`, in a stable order."""
    return sorted(path for path in root.rglob("*") if path.suffix in (".yaml", ".yml", LINES) and path.is_file())

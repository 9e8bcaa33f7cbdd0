"""How far the judge agrees with strangers: every set under `tests/replies` that teaches nothing, by its own standard.

Sets for the shipped standards are files; a standard in plain sentences is a folder with its replies beside it. The
README there says who wrote each, and whether its errors were read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from commands.scoring.common import CONTENT, DEFAULT_STANDARD, labelled_in
from scoring.agreement import figures, judged
from scoring.judge import Judge
from simulator.content.library import load_standard

REPLIES = Path(__file__).resolve().parents[1] / "tests" / "replies"
ENGLISH = "motorway-assist"
TOLD = {"n": "n", "verdict": "accuracy", "act_kappa": "act_kappa", "precision": "precision", "recall": "recall",
        "violation_f1": "violation_f1", "sure_share": "sure", "sure_right": "right_of_sure"}


def run() -> dict[str, Any]:
    """The figures of every set, those for the shipped standards first."""
    judges = {id: Judge(load_standard(id, CONTENT)) for id in (DEFAULT_STANDARD, ENGLISH)}
    sets = {file.stem: (judges[ENGLISH if "en" in file.stem.split("-") else DEFAULT_STANDARD], file)
            for folder in ("", "manners", "strangers") for file in sorted((REPLIES / folder).glob("*.jsonl"))}
    sets |= {file.parent.name: (judge, file) for judge, file in plain()}
    return {name: _told(judge, file) for name, (judge, file) in sets.items()}


def plain() -> Iterator[tuple[Judge, Path]]:
    """Every standard in plain sentences, and the replies to it."""
    for file in sorted((REPLIES / "strangers").glob("*/replies.jsonl")):
        with TemporaryDirectory() as at:
            copytree(CONTENT / "common", Path(at) / "common")
            copytree(file.parent, Path(at) / "standards")
            yield Judge(load_standard(file.parent.name, Path(at))), file


def _told(judge: Judge, file: Path) -> dict[str, Any]:
    found = figures(judged(judge, labelled_in([file])))
    return {name: found[key] for key, name in TOLD.items()}

"""`python -m simulator check [PATH…]`: all problems of all content; exit status 1 on any error."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from scoring.meaning.kept import folder
from simulator.check import check
from simulator.content.files import ROOT, content_files
from simulator.content.library import load_around, load_library
from simulator.content.problems import Problem


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH",
                        help="files or folders, one of them with standards/ in it by itself; left out: all content")
    parser.add_argument("--json", action="store_true", help="a JSON list instead of lines")


def run(asked: argparse.Namespace) -> int:
    if missing := [path for path in asked.paths if not path.exists()]:
        print(*(f"there is no {path}" for path in missing), sep="\n", file=sys.stderr)
        return 2
    problems = problems_of(asked.paths)
    if asked.json:
        print(json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=1))
    else:
        print(*problems, summary(problems), sep="\n")
    return int(any(problem.severity == "error" for problem in problems))


def problems_of(paths: list[Path]) -> list[Problem]:
    """The problems of these files and folders, among all the content they belong to; of everything without paths."""
    roots = [path for path in paths if (path / "standards").is_dir()]
    root = roots[0] if len(roots) == len(paths) == 1 else ROOT
    files = [file.resolve() for path in paths for file in (content_files(path) if path.is_dir() else [path])]
    heard = folder().with_name("heard")
    return check(load_around(files, root), set(files), heard=heard) if paths else check(load_library(root), heard=heard)


def summary(problems: list[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{errors} error(s), {len(problems) - errors} warning(s)"

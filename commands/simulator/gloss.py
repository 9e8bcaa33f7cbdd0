"""`python -m simulator gloss [FILE…]`: keep that the glosses were read beside the texts as they are now."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from simulator.check.glosses import read_now
from simulator.check.ground import ground_of
from simulator.content.files import ROOT
from simulator.content.glosses import load, save
from simulator.content.library import load_library


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="content files; left out: all of them")


def run(asked: argparse.Namespace) -> int:
    library = load_library()
    now, before = read_now(library, ground_of(library)), load(ROOT)
    names = {path: _name(path) for path in asked.files}
    if unknown := [path for path, name in names.items() if name not in now]:
        print(*(f"{path} is no content file below {ROOT}, or cannot be read" for path in unknown),
              sep="\n", file=sys.stderr)
        return 2
    wanted = set(names.values()) or set(now)
    after = {name: now[name] if name in wanted else before.get(name, frozenset()) for name in now}
    save(ROOT, after)
    anew = sum(len(pairs - before.get(name, frozenset())) for name, pairs in after.items())
    print(f"{sum(map(len, after.values()))} glosses kept as read, {anew} of them anew")
    return 0


def _name(path: Path) -> str:
    path = path.resolve()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)

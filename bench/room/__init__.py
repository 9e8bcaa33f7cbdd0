"""`python -m bench room`: a room of trainees at the application, against a bare chat page in the same run.

Each seat speaks Streamlit's own protocol over a socket of this machine, as a browser does: it signs in, takes real
calls, picks up, replies with the words of the sample calls, keeps the record, hangs up and reads the debrief. The
floor is a page on which one can only say something, served with the same settings: one commit a turn. Rooms of both
alternate. The driver runs on the same processors as the server, and takes its share of them.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import sys
from dataclasses import asdict
from pathlib import Path
from statistics import median

from bench.room.play import Figures, play
from bench.room.profile import profile
from bench.room.stage import WHERE, Missing, stage
from simulator.content.library import Library, load_library

MOST_SEATS, LONGEST_SECONDS = 1_000, 600
RATIOS = ("p50_ms", "p95_ms", "turn_ms", "cpu_ms")
DOCS, DOCS_SECONDS = (("sqlite", 50, 3), ("sqlite", 200, 1), ("sqlite", 500, 1), ("two", 500, 1)), 30
"""place, sessions and rounds, and seconds of talking, of the table for the documentation"""
TITLES = {"first_ms": "first", "p50_ms": "p50", "p95_ms": "p95", "p99_ms": "p99", "turn_ms": "turn", "cpu_ms": "cpu",
          "memory_kb": "memory (kB)", "bytes": "bytes", "replies": "replies", "lost": "lost", "doubled": "doubled",
          "failed": "seats lost"}


def main(argv: list[str]) -> int:
    asked = _asked(argv)
    try:
        results = profile() if asked.profile else _for_docs() if asked.docs else _rooms(asked)
    except Missing as fault:
        print(fault, file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return 0


def _for_docs() -> dict[str, object]:
    """Floor and room at three sizes, the largest also behind nginx, as the documentation shows them."""
    library, told = load_library(), machine()
    print("{system}, {processors} processors ({model}), {memory_gb} GB, Python {python}, load {load:.1f}"
          "\n".format(**told))
    print("| on | " + " | ".join(TITLES.values()) + " |\n|" + " --- |" * (len(TITLES) + 1), flush=True)
    for where, n, rounds in DOCS:
        found = {what: _middle([_once(where, what == "room", library, n, DOCS_SECONDS, 15) for _ in range(rounds)])
                 for what in ("floor", "room")}
        for what, figures in found.items():
            print(f"| {where}, {what}, {n} sessions | " + " | ".join(f"{figures[key]:g}" for key in TITLES) + " |",
                  flush=True)
        print("| ratio | " + " | ".join(f"{found['room'][key] / found['floor'][key]:.1f}" if key in RATIOS else ""
                                        for key in TITLES) + " |", flush=True)
        told[f"{where}, {n}"] = found
    return told


def _once(where: str, product: bool, library: Library, n: int, secs: float, every: float) -> Figures:
    with stage(where, product) as up:
        return asyncio.run(play(up, library, n, secs, every))


def _rooms(asked: argparse.Namespace) -> dict[str, object]:
    library, results = load_library(), {"machine": machine()}
    _say(asked, "{system}, {processors} processors, {memory_gb} GB, Python {python}".format(**results["machine"]))
    for where in asked.on:
        for n in asked.n:
            rounds: dict[str, list[Figures]] = {"floor": [], "room": []}
            for _ in range(asked.rounds):
                for what, product in (("floor", False), ("room", True)):
                    rounds[what].append(_once(where, product, library, n, asked.secs, asked.every))
            found = {what: _middle(figures) for what, figures in rounds.items()}
            found["ratio"] = {key: round(found["room"][key] / max(found["floor"][key], 0.1), 2)
                              for key in RATIOS}
            results[f"{where}, {n} sessions"] = found
            _say(asked, f"\n{where}, {n} sessions, a reply every {asked.every:g} s, {asked.secs:g} s, "
                        f"median of {asked.rounds}")
            for what, figures in found.items():
                _say(asked, f"  {what:6}" + "".join(f"  {key} {value}" for key, value in figures.items()))
    return results


def _middle(figures: list[Figures]) -> dict[str, float]:
    """The median of each figure; of what must not be, the sum."""
    rows = [asdict(one) for one in figures]
    return {key: (sum if key in ("replies", "lost", "doubled", "refused", "failed") else median)(
        row[key] for row in rows) for key in rows[0]}


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    models = [line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
              if line.startswith("model name")]
    return {"system": f"{platform.system()} {platform.release()}", "processors": os.cpu_count(),
            "model": models[0] if models else "", "memory_gb": round(memory / 2**30, 1),
            "python": platform.python_version(), "load": os.getloadavg()[0]}


def _asked(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench room", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=_numbers, default=[50], help=f"sessions, e.g. 50,200,500; at most {MOST_SEATS}")
    parser.add_argument("--secs", type=float, default=60, help=f"of talking in a room, at most {LONGEST_SECONDS}")
    parser.add_argument("--every", type=float, default=15, help="seconds from a trainee's reply to the next")
    parser.add_argument("--on", type=_places, default=["sqlite"], help=f"of {','.join(WHERE)}")
    parser.add_argument("--rounds", type=int, default=3, help="of floor and room, alternating")
    parser.add_argument("--docs", action="store_true", help="instead: the table of docs/performance.md, in 16 minutes")
    parser.add_argument("--profile", action="store_true", help="instead: where the time of a turn goes, by share")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(argv)
    if not (0 < asked.secs <= LONGEST_SECONDS and all(0 < n <= MOST_SEATS for n in asked.n) and asked.every > 0
            and 0 < asked.rounds <= 9):
        parser.error(f"--n is 1 to {MOST_SEATS}, --secs up to {LONGEST_SECONDS}, --every above 0, --rounds 1 to 9")
    return asked


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",")]


def _places(text: str) -> list[str]:
    if wrong := set(text.split(",")) - set(WHERE):
        raise argparse.ArgumentTypeError(f"{', '.join(wrong)} is none of {', '.join(WHERE)}")
    return text.split(",")


def _say(asked: argparse.Namespace, line: str) -> None:
    if not asked.json:
        print(line, flush=True)

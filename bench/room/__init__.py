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
from simulator.content.library import load_library

MOST_SEATS, LONGEST_SECONDS = 1_000, 600


def main(argv: list[str]) -> int:
    asked = _asked(argv)
    try:
        results = profile() if asked.profile else _rooms(asked)
    except Missing as fault:
        print(fault, file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return 0


def _rooms(asked: argparse.Namespace) -> dict[str, object]:
    library, results = load_library(), {"machine": machine()}
    _say(asked, "{system}, {processors} processors, {memory_gb} GB, Python {python}".format(**results["machine"]))
    for where in asked.on:
        for n in asked.n:
            rounds: dict[str, list[Figures]] = {"floor": [], "room": []}
            for _ in range(asked.rounds):
                for what, product in (("floor", False), ("room", True)):
                    with stage(where, product) as up:
                        rounds[what].append(asyncio.run(play(up, library, n, asked.secs, asked.every)))
            found = {what: _middle(figures) for what, figures in rounds.items()}
            found["ratio"] = {key: round(found["room"][key] / max(found["floor"][key], 0.1), 2)
                              for key in ("p50_ms", "p95_ms", "cpu_ms")}
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

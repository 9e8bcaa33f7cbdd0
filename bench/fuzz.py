"""`python -m bench fuzz`: spoilt content files, lines for the judge and stored events, until the time is over.

Each sort gets as much processor time as the others. The n-th input of a sort follows from the seed and n alone, so a
run that was stopped goes on where it was (`--state`), and an input that is named in the report can be made again. No
input may raise anything, take more than two seconds of processor, or let the process grow beyond 500 MB.
"""

from __future__ import annotations

import argparse
import json
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from bench.room.seat import calls_of, model_replies
from commands.scoring.judge import answer
from scoring.judge import Judge
from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.call.fold import new
from simulator.call.session import Session
from simulator.check import REFER, check
from simulator.content.files import ROOT, content_files
from simulator.content.library import load_library
from simulator.happening import Event

LONGEST, MOST_MEMORY = 2.0, 500
"""seconds of processor, and megabytes"""
SLICE = 1.0
"""seconds of processor that one sort is given at a time"""
ODD = ("", "\0", "\ud800", "𝒜", "\u202e", "NaN", "1e999", "-1", "null", "[[[[", "{{{{", "&a *a", "!!python/object:os.x",
       "? ", ": ", "- ", "\t", "…", "(|)", "{phone}", "9" * 400, "不" * 300, "对不起，" * 60, "a" * 2000, "\r", "'")
STANDARD = "taiyuan-expressway"


class TooLong(BaseException):
    """No input is worth so long."""


def main(argv: list[str]) -> int:
    asked = _asked(argv)
    told = json.loads(asked.state.read_text()) if asked.state and asked.state.exists() else {}
    signal.signal(signal.SIGVTALRM, _too_long)
    sorts, faults = {"content": _content(), "judge": _judge(), "events": _events()}, []
    spent, until = dict.fromkeys(sorts, 0.0), time.monotonic() + asked.minutes * 60
    while time.monotonic() < until:
        name = min(spent, key=spent.__getitem__)
        slice_ends = spent[name] + SLICE
        while spent[name] < slice_ends:
            number = told[name] = told.get(name, 0) + 1
            begun = time.process_time()
            if fault := _tried(sorts[name], Random(f"{asked.seed} {name} {number}")):
                faults.append(f"{name} {number}: {fault}")
            spent[name] += time.process_time() - begun
        if asked.state:
            asked.state.write_text(json.dumps(told))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(", ".join(f"{name} {number}" for name, number in told.items()), f"inputs in all; {grown:.0f} MB at most")
    print("\n".join(dict.fromkeys(faults)) or "nothing raised, nothing hung")
    return 1 if faults or grown > MOST_MEMORY else 0


def _tried(one: Callable[[Random], object], dice: Random) -> str:
    """What is wrong with how an input was taken; empty where nothing is."""
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        one(dice)
    except TooLong:
        return f"took more than {LONGEST:g} s"
    except Exception as fault:  # whatever it is: that is what is looked for
        *_, where = traceback.extract_tb(fault.__traceback__)
        return f"{type(fault).__name__} at {where.filename}:{where.lineno}: {str(fault)[:120]}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def _content() -> Callable[[Random], object]:
    """A file of the library, spoilt, read and checked by itself."""
    root = ROOT.resolve()
    files = [(path.relative_to(root), path.read_text(encoding="utf-8")) for path in content_files(root)
             if path.stat().st_size < 40_000]
    kept = tempfile.TemporaryDirectory()

    def one(dice: Random) -> object:
        path, text = dice.choice(files)
        file = Path(kept.name) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_spoilt(dice, text).encode("utf-8", "surrogatepass"))
        try:
            return [str(problem) for problem in check(load_library(Path(kept.name)), stages=(REFER,))]
        finally:
            file.unlink()
    return one


def _judge() -> Callable[[Random], object]:
    library = load_library()
    judge = Judge(library.standard(STANDARD))
    said = [reply for call in calls_of(library) for reply in model_replies(call)]

    def one(dice: Random) -> object:
        moment, reply = dice.choice(list(judge.moments)), _spoilt(dice, dice.choice(said))
        line = json.dumps({"id": 1, "moment": moment, "caller": "", "reply": reply}, ensure_ascii=dice.random() < 0.5)
        if dice.random() < 0.3:
            line = _spoilt(dice, line)
        return json.dumps(answer(judge, line.encode("utf-8", "surrogatepass"), 1))
    return one


def _events() -> Callable[[Random], object]:
    """What is stored of a call, spoilt, folded and led to its end."""
    library = load_library()
    judges, played = {}, []
    for call in calls_of(library)[::4]:
        standard = library.standard(call.standard)
        session = Session(call, standard, judges.setdefault(call.standard, Judge(standard)))
        session.play(next(one for one in call.samples if one.trainee == "model"))
        played.append((Desk(call, standard), [event.model_dump(mode="json") for event in session.events]))

    def one(dice: Random) -> object:
        desk, events = dice.choice(played)
        kept = [dict(event) for event in events]
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(kept))
            what = dice.choice(("drop", "twice", "swap", "kind", "data", "at"))
            if what == "drop" and len(kept) > 1:
                del kept[at]
            elif what == "twice":
                kept.insert(at, dict(kept[dice.randrange(len(kept))]))
            elif what == "swap":
                kept[at], kept[-1] = kept[-1], kept[at]
            elif what == "kind":
                kept[at]["kind"] = dice.choice([*COURSE.kinds, "", "x" * 40])
            elif what == "at":
                kept[at]["at"] = dice.choice((0.0, 1e12, kept[at]["at"] * dice.random()))
            else:
                kept[at]["data"] = _spoilt_data(dice, kept[at]["data"])
        stored = [Event(**event | {"number": number}) for number, event in enumerate(kept, 1)]
        call = COURSE.fold(desk, new(desk.scenario), stored)
        return COURSE.advance(desk, call, call.now + 3600)
    return one


def _spoilt_data(dice: Random, data: dict) -> dict:
    odd = (None, True, -1, 1e308, "", [], {}, "\ud800", ["x"], {"x": {}}, "9" * 400)
    return {key: dice.choice(odd) if dice.random() < 0.4 else value for key, value in data.items()
            if dice.random() > 0.1} | ({"extra": dice.choice(odd)} if dice.random() < 0.2 else {})


def _spoilt(dice: Random, text: str) -> str:
    """Cut, doubled, turned round, or with something odd in it, a few times."""
    for _ in range(dice.randint(1, 5)):
        start, end = sorted((dice.randint(0, len(text)), dice.randint(0, len(text))))
        part, odd = text[start:end][:2000], dice.choice(ODD)
        before, after = text[:start], text[end:]
        text = dice.choice((before + after, text[:end] + part + after, before + odd + text[start:],
                            before + part[::-1] + after, text.replace(part[:1] or "x", odd, 3)))
    return text


def _too_long(*_: object) -> None:
    raise TooLong


def _asked(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench fuzz", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--state", type=Path, help="file that holds how far it has come, to go on there")
    return parser.parse_args(argv)

"""How fast replies are judged, beside bare RapidFuzz over the same pairs (the floor) and what one would pick instead.

A phrasing of the bank stands for many wordings, made of literals. The pairs of a reply are the reply and every
literal that the judge looks for in it at its moment: those of the owed and welcome acts and of the forbidden
wording. Figures are of one run on this machine, single replies in processor time, so that what else it does counts
less.
"""

from __future__ import annotations

import difflib
import os
import statistics
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any

from rapidfuzz import fuzz, process
from thefuzz import fuzz as thefuzz

from bench.agreement import Labelled, parts
from commands.scoring.common import CONTENT, DEFAULT_STANDARD
from scoring.judge import Judge
from scoring.pattern import parse
from simulator.content.library import load_standard

BATCH = 20_000
ALONE, AGAINST_ALL, SLOW_ALONE = 400, 100, 12
"""Replies timed one by one, against all acts, and with the slow alternatives."""

_judge: Judge | None = None


def run() -> dict[str, Any]:
    """Every figure of the bench: seconds, and ratios to the alternatives."""
    start = time.perf_counter()
    judge = Judge(load_standard(DEFAULT_STANDARD, CONTENT))
    replies = [reply for part in parts().values() for reply in part]
    for moment in judge.moments:
        judge.at(moment, "您好")
    indexed = time.perf_counter() - start
    pairs = {moment: literals(judge, moment) for moment in judge.moments}
    at_moment = timed(lambda r: judge.at(r.moment, r.reply), replies[:ALONE])
    by_ears = {"of these, the first two ears suffice": [], "of these, the third ear is asked": []}
    for reply, seconds in zip(replies, at_moment, strict=False):
        by_ears[list(by_ears)[third_is_asked(judge, reply)]].append(seconds)
    floor = timed(lambda r: process.cdist([r.reply], pairs[r.moment], scorer=fuzz.partial_ratio), replies[:ALONE])
    acts = [act.id for act in judge.standard.acts]
    judge.reply("您好", {}, also=acts)
    against_all = timed(lambda r: judge.reply(r.reply, {}, also=acts), replies[:AGAINST_ALL])
    slow = {name: timed(partial(compare, scorer, pairs), replies[:: max(1, len(replies) // SLOW_ALONE)])
            for name, scorer in (("difflib", _difflib), ("thefuzz", thefuzz.partial_ratio))}
    batch = [(r.moment, r.reply) for r in (replies * (BATCH // len(replies) + 1))[:BATCH]]
    seconds = judged_on_all_cores(batch)
    each = statistics.mean(map(len, pairs.values()))
    return figures(indexed, at_moment, by_ears, floor, against_all, slow, seconds, each)


def figures(indexed: float, at_moment: list[float], by_ears: dict[str, list[float]], floor: list[float],
            against_all: list[float], slow: dict[str, list[float]], batch_seconds: float, pairs: float
            ) -> dict[str, Any]:
    """The timings in milliseconds and the ratios that the targets speak of."""
    ms = {"reply at its moment": at_moment, **by_ears, "floor: rapidfuzz cdist, same pairs": floor,
          "reply against all acts": against_all,
          **{f"instead: {name}, same pairs": times for name, times in slow.items()}}
    each = {name: {"median_ms": round(1000 * statistics.median(times), 3), "p95_ms": round(1000 * p95(times), 3)}
            for name, times in ms.items()}
    per_reply = batch_seconds / BATCH
    return {
        "pairs a reply, mean": round(pairs), "index, all moments (s)": round(indexed, 2), **each,
        f"batch of {BATCH} on {os.cpu_count()} cores": {"seconds": round(batch_seconds, 2),
                                                      "replies_per_s": round(1 / per_reply)},
        "times the floor, median": round(statistics.median(at_moment) / statistics.median(floor), 2),
        **{f"batch faster than {name}": round(statistics.median(times) / per_reply) for name, times in slow.items()},
    }


def third_is_asked(judge: Judge, reply: Labelled) -> bool:
    """Whether the first two ears leave an act of the moment open that the third was taught."""
    acts = [one for one in judge.at(reply.moment, reply.reply).evidence if one.what == "act"]
    return any(one.id in judge.meaning.columns and one.guard != "keywords"
               and not (one.found and one.ear in ("exact", "near")) for one in acts)


def literals(judge: Judge, moment_id: str) -> list[str]:
    """The literals that the judge looks for in a reply at a moment."""
    moment = judge.moments[moment_id]
    acts = {act.id: act for act in judge.standard.acts}
    rules = [acts[act] for act in (*moment.owes.values(), *moment.welcome.values())]
    rules += [rule for rule in judge.standard.forbidden if not rule.moments or moment_id in rule.moments]
    patterns = [parse(phrase, judge.standard.classes) for rule in rules for phrase in (*rule.phrases, *rule.unless)]
    return sorted({literal for pattern in patterns for piece in pattern.pieces for sequence in piece
                   for element in sequence for literal in element.literals})


def timed(work: Callable[[Any], Any], inputs: Iterable[Any]) -> list[float]:
    """Processor seconds of each call, one by one."""
    times = []
    for one in inputs:
        start = time.process_time()
        work(one)
        times.append(time.process_time() - start)
    return times


def p95(times: list[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


def compare(scorer: Callable[[str, str], float], pairs: dict[str, list[str]], reply: Labelled) -> None:
    for phrase in pairs[reply.moment]:
        scorer(reply.reply, phrase)


def _difflib(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def judged_on_all_cores(batch: list[tuple[str, str]]) -> float:
    """Seconds for judging a batch in one process a core, each making its judge first."""
    start = time.perf_counter()
    with ProcessPoolExecutor(initializer=_prepare) as pool:
        sum(1 for _ in pool.map(_verdict, batch, chunksize=500))
    return time.perf_counter() - start


def _prepare() -> None:
    global _judge
    _judge = Judge(load_standard(DEFAULT_STANDARD, CONTENT))


def _verdict(asked: tuple[str, str]) -> str:
    assert _judge is not None
    return _judge.at(*asked).verdict

"""`python -m scoring bank check`: phrasings that collide, are redundant, or never decide anything.

A phrasing collides when it matches what another act of the same moment counts as its own (one of its hits) and
that act's own phrasings do not; it is redundant when another phrasing of its act finds it word for word. A pattern
is idle when no hit of its act and no labelled reply that does it needs it; a plain sentence never is, for it teaches
what is meant.

`python -m scoring bank count`: how plain the bank is.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from commands.scoring.common import add_standard_option, judge_of, labelled_in
from scoring.judge import Judge
from scoring.pattern import PatternError, is_plain, parse
from scoring.standard import Act, Example, Standard
from simulator.content.replies import Labelled


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["check", "count"])
    parser.add_argument("--replies", nargs="*", type=Path, default=[],
                        help="labelled replies besides the standard's own, JSON lines")
    parser.add_argument("--act", help="only this act")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print the findings, or the numbers; exit 0, for none of them is an error."""
    judge = judge_of(asked.standard)
    if asked.what == "count":
        print("\n".join(f"{number:6,} {what}" for what, number in numbers(judge.standard).items()))
        return 0
    labelled = [*judge.standard.examples, *labelled_in(asked.replies)]
    acts = [act for act in judge.standard.acts if asked.act in (None, act.id)]
    findings = [*collisions(judge, acts), *redundant(judge, acts), *idle(judge, acts, labelled)]
    for kind, act, phrase, detail in findings:
        print(f"{kind:10} {act:22} {phrase}    {detail}")
    counts = defaultdict(int)
    for kind, *_ in findings:
        counts[kind] += 1
    phrasings = sum(len(act.phrases) for act in acts)
    print(f"{len(acts)} acts, {phrasings} phrasings: " + ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items())))
    return 0


def numbers(standard: Standard) -> dict[str, int]:
    """How many sentences, patterns and words the bank of a standard has, that of its `uses` included."""
    rules = (*standard.acts, *standard.forbidden)
    phrasings = [phrase for rule in rules for phrase in rule.phrases]
    sentences = sum(map(is_plain, phrasings))
    return {"acts": len(standard.acts),
            "acts of plain sentences only": sum(all(map(is_plain, act.phrases)) for act in standard.acts),
            "plain sentences": sentences,
            "patterns": len(phrasings) - sentences,
            "patterns of look-alikes": sum(len(rule.unless) for rule in rules),
            "word classes": len(standard.classes),
            "words in them": sum(map(len, standard.classes.values()))}


def collisions(judge: Judge, acts: list[Act]) -> list[tuple[str, str, str, str]]:
    """Phrasings found in a hit of another act owed at the same moment."""
    by_id = {act.id: act for act in judge.standard.acts}
    neighbours: dict[str, set[str]] = defaultdict(set)
    for moment in judge.standard.moments:
        for act in moment.owes.values():
            neighbours[act] |= set(moment.owes.values()) - {act}
    rows = []
    for act in acts:
        found: dict[str, list[str]] = defaultdict(list)
        for other in sorted(neighbours[act.id] & by_id.keys()):
            for hit in by_id[other].sentences:
                for one in judge.every(act, hit)[:1]:
                    if one.found:
                        found[one.phrase].append(f"{other}: {hit}")
        rows += [("collides", act.id, phrase, "; ".join(hits[:2])) for phrase, hits in found.items()]
    return rows


def redundant(judge: Judge, acts: list[Act]) -> list[tuple[str, str, str, str]]:
    """Plain phrasings that another phrasing of the same act finds, word for word."""
    rows = []
    for act in acts:
        for phrase in act.phrases:
            literal = _plain(phrase, judge)
            found = judge.every(act, literal) if literal else []
            others = {e.phrase for e in found if e.found and e.similarity == 100} - {phrase}
            if others:
                rows.append(("redundant", act.id, phrase, f"found by {sorted(others)[0]}"))
    return rows


def idle(judge: Judge, acts: list[Act], labelled: list[Example | Labelled]) -> list[tuple[str, str, str, str]]:
    """Patterns that are found in no hit of their act and in no labelled reply that does it."""
    rows = []
    for act in acts:
        texts = [*act.sentences, *(one.reply for one in labelled if act.id in _done(judge, one))]
        used = {e.phrase for text in texts for e in judge.every(act, text) if e.found}
        rows += [("idle", act.id, phrase, "") for phrase in act.phrases
                 if phrase not in used and _plain(phrase, judge) is None]
    return rows


def _done(judge: Judge, labelled: Example | Labelled) -> set[str]:
    moment = judge.moments.get(labelled.moment)
    return {moment.owes[role] for role in labelled.acts if role in moment.owes} if moment else set()


def _plain(phrase: str, judge: Judge) -> str | None:
    """The phrasing itself, where it is one plain sentence."""
    try:
        return phrase if parse(phrase, judge.standard.classes).literals == (phrase,) else None
    except PatternError:
        return None

"""How far the judge agrees with people: which acts it heard in labelled replies, which of its verdicts were right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from scoring.judge import Judge
from scoring.verdict import Evidence, Verdict

RANK = {"violated": 0, "missed": 1, "partial": 2, "met": 3}


class Labelled(Protocol):
    """A reply that a person labelled: the roles of its moment that it fills, and whether it is forbidden."""

    moment: str
    reply: str
    acts: Collection[str]
    violated: bool


@dataclass(frozen=True)
class Row:
    """A labelled reply, what its moment owes (role -> act), and the verdict."""

    said: Labelled
    owes: Mapping[str, str]
    verdict: Verdict

    @property
    def wanted(self) -> str:
        """The verdict that the labels amount to."""
        if self.said.violated:
            return "violated"
        done = len(set(self.said.acts) & self.owes.keys())
        return "met" if done == len(self.owes) else "partial" if done else "missed"

    @property
    def right(self) -> bool:
        return self.verdict.verdict == self.wanted

    @property
    def is_violated(self) -> bool:
        return self.verdict.verdict == "violated"


@dataclass(frozen=True)
class Slip:
    """An act that was missed or heard wrongly (`heard`) in a reply, with the evidence."""

    row: Row
    role: str
    act: str
    heard: bool
    evidence: Evidence


@dataclass(frozen=True)
class Near:
    """A stretch of a reply, the approved sentence that it comes nearest to, and how near, 0 to 100."""

    said: str
    phrase: str
    similarity: float


def judged(judge: Judge, labelled: Iterable[Labelled]) -> list[Row]:
    """Each labelled reply, judged at its moment. Raises KeyError for a moment that the standard has not."""
    return [Row(one, judge.moments[one.moment].owes, judge.at(one.moment, one.reply)) for one in labelled]


def figures(rows: list[Row]) -> dict[str, float]:
    """Agreement on some replies: shares from 0 to 1, kappas from -1; `sure_right` of the verdicts that are sure."""
    acts, violations = sum(act_counts(rows).values(), Counter()), _violations(rows)
    pairs = [(RANK[row.wanted], RANK[row.verdict.verdict]) for row in rows]
    sure = [row for row in rows if row.verdict.sure]
    return {"n": len(rows), "recall": recall(acts), "precision": precision(acts), "act_f1": f1(acts),
            "act_kappa": cohens_kappa(acts), "violation_f1": f1(violations),
            "verdict": _share(sum(row.right for row in rows), len(rows)), "kappa": weighted_kappa(pairs),
            "sure_share": _share(len(sure), len(rows)), "sure_right": _share(sum(row.right for row in sure), len(sure))}


def act_counts(rows: Iterable[Row]) -> dict[str, Counter]:
    """Of each owed act how often it was said and heard (`hit`), only heard (`false`), only said (`miss`), neither
    (`silent`)."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for row in rows:
        for role, act in row.owes.items():
            counts[act][_kind(role in row.said.acts, role in row.verdict.acts)] += 1
    return dict(counts)


def slips(rows: Iterable[Row]) -> list[Slip]:
    """The owed acts that were missed or heard wrongly, reply by reply."""
    found = []
    for row in rows:
        evidence = {one.role: one for one in row.verdict.evidence if one.what == "act"}
        found += [Slip(row, role, act, role in row.verdict.acts, evidence[role]) for role, act in row.owes.items()
                  if (role in row.said.acts) != (role in row.verdict.acts)]
    return found


def nearest(judge: Judge, act_id: str, reply: str) -> Near:
    """What of a reply comes nearest to an approved sentence of an act: by its meaning, or by its letters where the act
    has too few sentences to be taught."""
    if meant := judge.nearest(act_id, reply):
        return Near(*meant)
    act = next(act for act in judge.standard.acts if act.id == act_id)
    found = process.extractOne(reply, (*act.phrases, *act.hits), scorer=fuzz.partial_ratio)
    return Near(reply, found[0], round(found[1], 1)) if found else Near(reply, "", 0.0)


def _violations(rows: Iterable[Row]) -> Counter:
    return Counter(_kind(row.said.violated, row.is_violated) for row in rows)


def _kind(said: bool, heard: bool) -> str:
    return ("hit" if heard else "miss") if said else "false" if heard else "silent"


def recall(c: Mapping[str, int]) -> float:
    """The share of what was said that was heard."""
    return _share(c["hit"], c["hit"] + c["miss"])


def precision(c: Mapping[str, int]) -> float:
    """The share of what was heard that was said."""
    return _share(c["hit"], c["hit"] + c["false"])


def f1(c: Mapping[str, int]) -> float:
    """1 where there was nothing to find and nothing was found."""
    return _share(2 * c["hit"], 2 * c["hit"] + c["false"] + c["miss"])


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 1.0


def cohens_kappa(c: Counter) -> float:
    n = c.total()
    both_say_it = (c["hit"] + c["false"]) * (c["hit"] + c["miss"])
    neither_does = (c["miss"] + c["silent"]) * (c["false"] + c["silent"])
    chance = (both_say_it + neither_does) / n**2 if n else 1
    return round(((c["hit"] + c["silent"]) / n - chance) / (1 - chance), 3) if chance < 1 else 1.0


def weighted_kappa(pairs: list[tuple[int, int]]) -> float:
    """Quadratic-weighted kappa of the verdicts."""
    n, seen = len(pairs), Counter(pairs)
    a, b = Counter(x for x, _ in pairs), Counter(y for _, y in pairs)
    cells = [(i, j, (i - j) ** 2) for i in RANK.values() for j in RANK.values()]
    got = sum(w * seen[i, j] for i, j, w in cells)
    chance = sum(w * a[i] * b[j] / n for i, j, w in cells)
    return round(1 - got / chance, 3) if chance else 1.0

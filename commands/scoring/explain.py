"""`python -m scoring explain --moment 6.2.5 "…"`: why a reply is judged as it is, for a person at a terminal."""

from __future__ import annotations

import argparse
import unicodedata

from commands.scoring.common import add_standard_option, judge_of
from scoring.guards import WHY
from scoring.verdict import Evidence, Verdict

NOTHING, FAR = "nothing like it was said", "it is not like it enough"
EARS = {"exact": "in the words of", "near": "in words near to", "meant": "by its meaning like", "": "compared with"}
"""how a sentence was heard: what stands before the approved one"""

LONGEST_SHOWN = 60
"""characters of a phrasing that are shown"""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--moment", required=True, help="id of the moment, e.g. 6.2.5")
    parser.add_argument("reply")
    add_standard_option(parser)


def run(asked: argparse.Namespace) -> int:
    """Print the verdict and, for every act and forbidden wording, the phrase, the characters, the similarity."""
    judge = judge_of(asked.standard)
    if asked.moment not in judge.moments:
        asked.refuse(f"no moment {asked.moment!r}; there are {', '.join(judge.moments)}")
    print("\n".join(explanation(asked.reply, judge.at(asked.moment, asked.reply))))
    return 0


def explanation(reply: str, verdict: Verdict) -> list[str]:
    """The lines that explain a verdict."""
    sure = "" if verdict.sure else ", not sure"
    lines = [f"{verdict.verdict}  {verdict.points:g} of {verdict.out_of:g}{sure}   ({verdict.engine})"]
    for one in verdict.evidence:
        lines += ["", _headline(one)]
        if one.spans:
            lines += [f"    {_visible(reply)}", f"    {underline(reply, one.spans)}"]
        if one.phrase:
            lines.append(f"    {EARS[one.ear]} “{_shown(one.phrase)}”, {one.similarity:g} of 100")
        if one.against:
            lines.append(f"    what speaks against it is like “{one.against}”, {one.against_similarity:g} of 100")
        if one.attitude:
            lines.append(f"    attitude {one.attitude}" + (", in a reply that offers no help" if one.unhelped else ""))
        if not one.found:
            lines.append(f"    why not: {WHY[one.guard] if one.guard else FAR if one.phrase else NOTHING}")
        if not one.sure:
            lines.append("    not sure: it may be so or not")
    return lines


def _shown(phrase: str) -> str:
    return phrase if len(phrase) <= LONGEST_SHOWN else f"{phrase[:LONGEST_SHOWN - 1]}…"


def _headline(one: Evidence) -> str:
    mark = ("+" if one.found else "-") if one.what == "act" else ("!" if one.found else " ")
    kind = f"forbidden ({one.severity})" if one.what == "forbidden" else "act"
    return f"{mark} {kind} {one.role + ' = ' if one.role and one.role != one.id else ''}{one.id}"


def underline(reply: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Carets under the characters of the spans; wide characters take two columns."""
    marked = {i for start, end in spans for i in range(start, end)}
    return "".join(("^" if i in marked else " ") * _columns(char) for i, char in enumerate(reply)).rstrip()


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _visible(reply: str) -> str:
    return "".join("\ufffd" if unicodedata.category(c) in ("Cc", "Cs", "Cf") and _columns(c) else c for c in reply)

"""A reply with its evidence: every act that was found, in its colour and with its number; violations in red."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise

from scoring.standard import Standard
from scoring.verdict import Evidence, Verdict
from simulator.call.line import Line
from views.html import Html, div, span, tag
from views.words import HTML_LANG, Words

COLOURS = 6
"""act colours of views/style/debrief.css; the number beside each tells them apart when they repeat"""
TELLING = 4
"""Chinese characters that a near miss must have to tell anything; of English words the half"""

_PAUSE = re.compile(r"[，,。．.!！?？；;：:、\n…—]")
_LATIN = re.compile(r"[A-Za-z0-9'’]")


@dataclass(frozen=True)
class _Mark:
    """Evidence and the stretches of the reply that show it: whole words, and whole phrases up to a pause."""

    one: Evidence
    spans: tuple[tuple[int, int], ...]


def reply(w: Words, standard: Standard, text: str, verdict: Verdict) -> Html:
    """The words of a reply, marked, with a legend of what was found, what perhaps, and what was refused."""
    found = sorted((_Mark(e, whole(text, e.spans)) for e in verdict.evidence
                    if e.found and e.spans and (e.role or e.what == "forbidden")), key=lambda mark: mark.spans)
    titles = {one.id: one.title.in_(w.lang) for one in (*standard.acts, *standard.forbidden)}
    legend = [_chip(w, n, mark.one, titles) for n, mark in enumerate(found, 1)]
    return div("judged", div("words", *_marked(text, found), lang=HTML_LANG[standard.lang]),
               div("legend", *legend) if legend else None,
               *(_doubt(w, text, e, titles) for e in verdict.evidence if e.role and not e.found and not e.sure
                 and not e.guard),
               *_refused(w, text, verdict, titles))


def answer(w: Words, text: str, line: Line) -> Html:
    """Whether a reply answered what the caller wanted to know, and the words that say so."""
    said = ["…".join(text[start:end] for start, end in whole(text, one.spans)) for one in line.answer_evidence
            if one.found and one.spans and (one.what == "forbidden") == (line.answer == "wrong")]
    return div(f"answer {line.answer}", span("label", w(f"debrief.answer_{line.answer}")),
               *(span("chip", words) for words in dict.fromkeys(said)))


def whole(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The stretches of a text that a reader sees as one: no word is cut, and what no pause parts is joined."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        while 0 < start < len(text) and _LATIN.match(text[start]) and _LATIN.match(text[start - 1]):
            start -= 1
        while 0 < end < len(text) and _LATIN.match(text[end]) and _LATIN.match(text[end - 1]):
            end += 1
        if joined and not _PAUSE.search(text[joined[-1][1]:start]):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(_trimmed(text, *one) for one in joined)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without pauses and spaces at its ends, unless it is nothing else."""
    while start < end - 1 and (text[start].isspace() or _PAUSE.match(text[start])):
        start += 1
    while start < end - 1 and (text[end - 1].isspace() or _PAUSE.match(text[end - 1])):
        end -= 1
    return start, end


def _marked(text: str, found: list[_Mark]) -> list[Html | str]:
    cuts = sorted({0, len(text), *(edge for mark in found for piece in mark.spans for edge in piece)})
    pieces: list[Html | str] = []
    for covering, parts in groupby(pairwise(cuts), key=lambda part: _covering(found, *part)):
        edges = [edge for part in parts for edge in part]
        words = text[edges[0]:edges[-1]]
        if not covering:
            pieces.append(words)
            continue
        worst = next((n for n in covering if found[n - 1].one.what == "forbidden"), covering[0])
        pieces.append(tag("mark", _colour(worst, found[worst - 1].one), words))
        pieces += [tag("sup", "", str(n)) for n in covering if found[n - 1].spans[-1][1] == edges[-1]]
    return pieces


def _covering(found: list[_Mark], start: int, end: int) -> list[int]:
    """The numbers of the evidence that covers these characters."""
    return [n for n, mark in enumerate(found, 1) if any(a <= start and end <= b for a, b in mark.spans)]


def _colour(number: int, one: Evidence) -> str:
    if one.what == "forbidden":
        return "forbidden warning" if one.severity == "warning" else "forbidden"
    return f"act{(number - 1) % COLOURS + 1}"


def _chip(w: Words, number: int, one: Evidence, titles: dict[str, str]) -> Html:
    """What was found, and how it was heard: in the approved words, in words near to them, or by what was meant."""
    severity = span("severity", w.of("severity", one.severity)) if one.severity else None
    heard = w("ear.perhaps" if not one.sure else f"ear.{one.ear}") if one.what == "act" and one.ear else None
    return span(f"chip {_colour(number, one)}", span("n", str(number)), titles.get(one.id, one.id), severity,
                span("ear", heard) if heard else None, title=_why(w, one))


def _why(w: Words, one: Evidence) -> str:
    """What a reply was held against: a phrasing, or a rule about attitudes."""
    if one.attitude:
        key = "debrief.as_unhelped" if one.unhelped else "debrief.as_attitude"
        return w(key, attitude=w.of("attitude", one.attitude))
    key = "debrief.as_meaning" if one.ear == "meant" else "debrief.as_phrase"
    return w(key, phrase=one.phrase, similarity=f"{one.similarity:.0f}")


def _doubt(w: Words, text: str, one: Evidence, titles: dict[str, str]) -> Html:
    """What counts as done though the engine is not sure, and what it was held against."""
    said = "…".join(text[start:end] for start, end in whole(text, one.spans)) or text
    return div("refused perhaps", w("debrief.perhaps", said=said, title=titles.get(one.id, one.id)),
               span("why", w("debrief.perhaps_why", phrase=one.phrase)) if one.phrase else None)


def _refused(w: Words, text: str, verdict: Verdict, titles: dict[str, str]) -> list[Html]:
    """Why acts that were owed were not heard, though something looks like them, where that helps to see it."""
    refused = [e for e in verdict.evidence if not e.found and e.guard and e.role in verdict.missing]
    if any(e.guard == "keywords" for e in refused):
        return [div("refused", w("debrief.keywords"))]
    told = []
    for one in refused:
        said = [text[start:end] for start, end in whole(text, one.spans)]
        if said and all(_tells(piece) for piece in said):
            told.append(div("refused", w("debrief.refused", said="…".join(said), title=titles.get(one.id, one.id)),
                            span("why", w.of("guard", one.guard))))
    return told


def _tells(piece: str) -> bool:
    """Whether a piece of a near miss is more than a stray character or word."""
    words = len(re.findall(r"[A-Za-z'’]+", piece))
    return 2 * words + len(re.findall(r"[\u3400-\u9fff]", piece)) >= TELLING

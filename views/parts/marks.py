"""A reply with its evidence: every act that was found, in its colour and with its number; violations in red."""

from __future__ import annotations

from itertools import groupby, pairwise

from scoring.standard import Standard
from scoring.verdict import Evidence, Verdict
from simulator.call.state import Line
from views.html import Html, div, span, tag
from views.words import HTML_LANG, Words

COLOURS = 6
"""act colours of views/style/debrief.css; the number beside each tells them apart when they repeat"""


def reply(w: Words, standard: Standard, text: str, verdict: Verdict) -> Html:
    """The words of a reply, marked, with a legend of what was found and what was refused."""
    found = sorted((e for e in verdict.evidence if e.found and e.spans and (e.role or e.what == "forbidden")),
                   key=lambda e: e.spans)
    refused = [e for e in verdict.evidence if not e.found and e.guard and e.role in verdict.missing]
    titles = {one.id: one.title.in_(w.lang) for one in (*standard.acts, *standard.forbidden)}
    legend = [_chip(w, n, one, titles) for n, one in enumerate(found, 1)]
    return div("judged", div("words", *_marked(text, found), lang=HTML_LANG[standard.lang]),
               div("legend", *legend) if legend else None,
               *(_refused(w, text, one, titles) for one in refused))


def answer(w: Words, text: str, line: Line) -> Html:
    """Whether a reply answered what the caller wanted to know, and the words that say so."""
    said = ["…".join(text[start:end] for start, end in one.spans) for one in line.answer_evidence
            if one.found and one.spans and (one.what == "forbidden") == (line.answer == "wrong")]
    return div(f"answer {line.answer}", span("label", w(f"debrief.answer_{line.answer}")),
               *(span("chip", words) for words in dict.fromkeys(said)))


def _marked(text: str, found: list[Evidence]) -> list[Html | str]:
    cuts = sorted({0, len(text), *(edge for one in found for piece in one.spans for edge in piece)})
    pieces: list[Html | str] = []
    for covering, parts in groupby(pairwise(cuts), key=lambda part: _covering(found, *part)):
        edges = [edge for part in parts for edge in part]
        words = text[edges[0]:edges[-1]]
        if not covering:
            pieces.append(words)
            continue
        worst = next((n for n in covering if found[n - 1].what == "forbidden"), covering[0])
        pieces.append(tag("mark", _colour(worst, found[worst - 1]), words))
        pieces += [tag("sup", "", str(n)) for n in covering if found[n - 1].spans[-1][1] == edges[-1]]
    return pieces


def _covering(found: list[Evidence], start: int, end: int) -> list[int]:
    """The numbers of the evidence that covers these characters."""
    return [n for n, one in enumerate(found, 1) if any(a <= start and end <= b for a, b in one.spans)]


def _colour(number: int, one: Evidence) -> str:
    if one.what == "forbidden":
        return "forbidden warning" if one.severity == "warning" else "forbidden"
    return f"act{(number - 1) % COLOURS + 1}"


def _chip(w: Words, number: int, one: Evidence, titles: dict[str, str]) -> Html:
    severity = span("severity", w.of("severity", one.severity)) if one.severity else None
    return span(f"chip {_colour(number, one)}", span("n", str(number)), titles.get(one.id, one.id), severity,
                title=_why(w, one))


def _why(w: Words, one: Evidence) -> str:
    """What a reply was held against: a phrasing, or a rule about attitudes."""
    if one.attitude:
        key = "debrief.as_unhelped" if one.unhelped else "debrief.as_attitude"
        return w(key, attitude=w.of("attitude", one.attitude))
    return w("debrief.as_phrase", phrase=one.phrase, similarity=f"{one.similarity:.0f}")


def _refused(w: Words, text: str, one: Evidence, titles: dict[str, str]) -> Html:
    """Why an act that was owed was not heard, though something looks like it."""
    said = "…".join(text[start:end] for start, end in one.spans) or text
    return div("refused", w("debrief.refused", said=said, title=titles.get(one.id, one.id)),
               span("why", w.of("guard", one.guard)))

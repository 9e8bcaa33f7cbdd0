"""Labelled replies of a standard: what people said at its moments, and what a person heard in it.

They stand in `standards/ID/replies/*.jsonl`, one reply a line, in JSON:

    {"id": "a-17", "moment": "6.2.5", "caller": "…", "reply": "…", "acts": ["sorry"], "violated": false}

Most of them teach the meant ear. A fifth, chosen by the reply's own text, is kept aside: it teaches nothing and says
how good the standard is (`python -m scoring agreement`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import Field

from scoring.standard import Content, Example, Id
from simulator.content.problems import Code
from simulator.content.reader import Lines, Tree, text_in

ONE_IN = 5
"""of so many replies one is kept aside"""

R121 = Code("R121", "a line of labelled replies that is no JSON object", "no JSON object: {said}",
            'a line is {{"id": …, "moment": …, "reply": …, "acts": […], "violated": false}}')


class Labelled(Content):
    """One reply that a person labelled."""

    id: Id
    moment: Id = Field(description="the moment of the standard at which it was said")
    caller: str = Field("", max_length=2000, description="what the caller had said")
    reply: str = Field(max_length=2000, description="what the operator said, word for word")
    acts: tuple[Id, ...] = Field(description="the roles of the moment, owed or welcome, that it fills")
    violated: bool = Field(False, description="whether it says what the standard forbids")
    style: str = Field("", max_length=64, description="how it is said (natural, rude, asr, …); nothing follows from it")


class Replies(Content):
    """A file of labelled replies, line by line."""

    lines: tuple[Labelled, ...]


def kept_aside(reply: str) -> bool:
    """Whether a reply is kept aside from teaching: every fifth, the same wherever and under whatever id it stands."""
    return fifth(reply) == 0


def fifth(reply: str) -> int:
    """The part of all replies that one belongs to, from 0 to 4, by its own text."""
    return int(sha256(reply.strip().encode("utf8", "surrogatepass")).hexdigest(), 16) % ONE_IN


def examples(lines: Iterable[Labelled]) -> tuple[Example, ...]:
    """What teaches of labelled replies: all that are not kept aside, each once."""
    return tuple(dict.fromkeys(Example(moment=one.moment, reply=one.reply, acts=one.acts, violated=one.violated)
                               for one in lines if not kept_aside(one.reply)))


def read(file: Path) -> Tree:
    """The content of a file of labelled replies, its problems beside it. Never raises, whatever the file holds."""
    text, problems = text_in(file)
    tree = Tree(file, None, Lines(1, {}), problems)
    if text is None:
        return tree
    objects, places = [], []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                objects.append(json.loads(line, object_pairs_hook=_once))
                places.append(Lines(number))
            except (ValueError, RecursionError) as fault:
                problems.append(R121.problem(file, number, said=fault))
    tree.data, tree.lines.inner = {"lines": objects}, {"lines": Lines(1, places)}
    return tree


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice in it")
    return made

"""Putting a sentence into a content file as its author would: one insertion, the rest stays as it was written.

Comments, quoting, line ends and layout are the author's. What comes out is read again, and holds what it held before
and the sentence, or nothing is changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CSafeLoader

from scoring.standard import Text
from simulator.content.reader import parse

LONGEST_LINE = 120
"""characters of a line from which on a list within brackets goes on in the next"""


class NotEdited(ValueError):
    """A file that is laid out in a way in which nothing can be put into it. Its text is for people."""


def with_sentence(text: str, act: str, key: str, sentence: str) -> str:
    """The text of a file of the phrase bank with a sentence more in a list (`phrases`, `misses`, ...) of its act.

    Raises NotEdited when the act or the list is not there, or the file would no longer hold what it held.
    """
    holder = next((one for one in _items(_value(_composed(text), "acts")) if _id(one) == act), None)
    listed = _value(holder, key)
    if not isinstance(listed, yaml.SequenceNode):
        raise NotEdited(f"the act {act!r} has no list {key!r} here")
    put = _into_brackets if listed.flow_style else _below
    return _verified(text, put(text, listed, sentence), _added(act, key, sentence))


def with_act(text: str, act: str, title: Text, key: str, sentence: str) -> str:
    """The text of a file of the phrase bank with an act more, of which it knows one sentence.

    Raises NotEdited when its acts stand within brackets.
    """
    acts = _value(_composed(text), "acts") if text.strip() else None
    if acts is None:
        start = text if not text or text.endswith("\n") else text + _end_of_line(text)
        after = start + _end_of_line(text).join(("acts:", *_entry(act, title, key, sentence))) + _end_of_line(text)
    elif isinstance(acts, yaml.SequenceNode) and not acts.flow_style:
        margin = " " * acts.start_mark.column
        after = _insert_lines(text, _last(acts), [margin + line for line in _entry(act, title, key, sentence)])
    else:
        raise NotEdited("its acts stand within brackets")
    new = {"id": act, "title": title.model_dump(exclude_defaults=True), "phrases": [], "misses": [],
           key: [sentence]}
    return _verified(text, after, lambda data: data.setdefault("acts", []).append(new))


def _entry(act: str, title: Text, key: str, sentence: str) -> list[str]:
    lists = {"phrases": "[]", "misses": "[]", key: f"[{_quoted(sentence)}]"}
    titles = ", ".join(f"{lang}: {_quoted(said)}" for lang, said in title.model_dump(exclude_defaults=True).items())
    return [f"- id: {act}", f"  title: {{{titles}}}", *(f"  {name}: {listed}" for name, listed in lists.items())]


def _into_brackets(text: str, listed: yaml.SequenceNode, sentence: str) -> str:
    """[a, b] becomes [a, b, c], on a line of its own where the last one is full."""
    said = _as_the_last(listed, sentence)
    if not listed.value:
        at = listed.start_mark.index + 1
        return text[:at] + said + text[at:]
    at = listed.value[-1].end_mark.index
    line = text[text.rfind("\n", 0, at) + 1:].split("\n", 1)[0].rstrip("\r")
    if len(line) <= LONGEST_LINE < len(line) + len(said) + 2:
        in_first = listed.start_mark.line == listed.value[-1].end_mark.line
        margin = len(line) - len(line.lstrip(" -")) + 2 * in_first
        return f"{text[:at]},{_end_of_line(text)}{' ' * margin}{said}{text[at:]}"
    return f"{text[:at]}, {said}{text[at:]}"


def _below(text: str, listed: yaml.SequenceNode, sentence: str) -> str:
    margin = " " * listed.start_mark.column
    return _insert_lines(text, _last(listed), [f"{margin}- {_as_the_last(listed, sentence)}"])


def _insert_lines(text: str, after: int, lines: list[str]) -> str:
    """Whole lines after the one in which the character `after` - 1 stands."""
    newline = _end_of_line(text)
    end = text.find("\n", after - 1) + 1
    if not end:
        return text + newline + newline.join(lines) + newline
    return text[:end] + newline.join(lines) + newline + text[end:]


def _last(node: yaml.Node) -> int:
    """Where the last thing that a list or mapping holds ends; comments and empty lines below it are not part of it."""
    while node.value and not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        node = node.value[-1]
        node = node[1] if isinstance(node, tuple) else node
    return node.end_mark.index


def _as_the_last(listed: yaml.SequenceNode, sentence: str) -> str:
    """The sentence in quotes or without, as the last of the list is."""
    last = listed.value[-1] if listed.value else None
    plain = isinstance(last, yaml.ScalarNode) and not last.style and _is_plain(sentence)
    return sentence if plain else _quoted(sentence)


def _is_plain(sentence: str) -> bool:
    """Whether a sentence means itself without quotes, within brackets too."""
    try:
        node = yaml.compose(f"[{sentence}]", Loader=CSafeLoader)
    except yaml.YAMLError:
        return False
    return [(type(one), one.value) for one in node.value] == [(yaml.ScalarNode, sentence)] and ": " not in sentence


def _quoted(sentence: str) -> str:
    return json.dumps(sentence, ensure_ascii=False)


def _end_of_line(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _composed(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=CSafeLoader)
    except yaml.YAMLError as fault:
        raise NotEdited(f"the file is no valid YAML: {fault}") from fault


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return node.value if isinstance(node, yaml.SequenceNode) else []


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _id(node: yaml.Node) -> str:
    value = _value(node, "id")
    return value.value if isinstance(value, yaml.ScalarNode) else ""


def _added(act: str, key: str, sentence: str) -> Callable[[Any], None]:
    def add(data: Any) -> None:
        next(one for one in data["acts"] if one["id"] == act)[key].append(sentence)

    return add


def _verified(before: str, after: str, change: Callable[[Any], None]) -> str:
    """`after`, where it reads as `before` does with the change."""
    wanted = deepcopy(_read(before)) or {}
    change(wanted)
    if _read(after) != wanted:
        raise NotEdited("the file is laid out in a way in which nothing can be put into it; write the sentence by hand")
    return after


def _read(text: str) -> Any:
    return parse(text.encode("utf8"), Path("")).data

"""The field reference of the content files, made from the types, so that it says what is checked."""

from __future__ import annotations

import inspect
import re
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from scoring.standard import Bank, Content, Rule, Text
from simulator.call import conduct
from simulator.check import CODES
from simulator.content.common import common_file
from simulator.content.exam import Exam
from simulator.content.files import COMMON, ROOT, StandardFile
from simulator.content.item import Quiz
from simulator.content.knowledge import Knowledge
from simulator.content.reader import read
from simulator.content.replies import Labelled
from simulator.content.scenario import Scenario
from simulator.content.shift import Shift
from simulator.shift import score as shift_score

FILES: tuple[tuple[str, str, type[Content]], ...] = (
    ("A call", "calls/**/ID.yaml", Scenario),
    ("A standard", "standards/ID.yaml", StandardFile),
    ("A file of the phrase bank", "standards/ID/*.yaml and common/NAME.LANG.yaml", Bank),
    ("A labelled reply", "standards/ID/replies/*.jsonl", Labelled),
    ("A file of the item bank", "quizzes/**/*.yaml", Quiz),
    ("A shift", "shifts/**/ID.yaml", Shift),
    ("Knowledge", "knowledge/*.yaml", Knowledge),
    ("An exam", "exams/ID.yaml", Exam),
)
PLAIN = {str: "text", int: "whole number", float: "number", bool: "true or false"}
SHARED = ("Text",)
LIMITS = {"ge": "at least {}", "le": "at most {}", "gt": "more than {}", "lt": "less than {}",
          "min_length": "{} or more", "max_length": "{} at most"}

UNWATCHED = {
    "record": "The call record, field by field.",
    "promise": "Not scored: names the acts that make a promise, from which call-backs and the promised time follow.",
}
"""rules that are no function of their own"""
LIMITS_OF = {
    "pick_up": "`first`, `last` (good rings), `most`", "interruption": "`seconds` of grace",
    "brevity": "`characters` (Chinese), `words` (English)",
    "dead_air": "`seconds`; `gives_up`: seconds until the caller hangs up", "hold_return": "`seconds`",
    "private_call": "`seconds`",
}
"""rule -> the limits that a standard may set it"""

EXAMPLES = {"A call": "calls/taiyuan-expressway/silent-line.yaml", "A standard": "standards/taiyuan-expressway.yaml",
            "A file of the phrase bank": "standards/taiyuan-expressway/courtesy.yaml",
            "A file of the item bank": "quizzes/taiyuan-expressway/basics.yaml", "An exam": "exams/live-line.yaml",
            "Knowledge": "knowledge/taiyuan-expressway.yaml"}

HEAD = """\
# Field reference

Made by `python -m simulator reference` from the types; a test keeps it current. How a call plays stands in
[writing-calls.md](writing-calls.md), the pattern language of phrasings in [scoring.md](scoring.md).

All content is YAML below `scenarios/`, but for labelled replies, which are JSON, one a line. Every value is kept as
it is written, so `NO`, `12:30` and `007` need no quotes; text that holds `: `, ` #` or, inside `{…}`, a comma,
does. Anchors, aliases, tags, tabs and repeated keys are refused. An **id** is letters, digits, `-`, `_` and `.`. A
**text** in both languages is `{zh: …, en: …}`; content of a Chinese standard owes both. Keys in **bold** are owed.
`python -m simulator check` names all problems of all files.

The moments and clauses that calls and items name stand in `standards/ID.yaml`, acts and forbidden wording in the files
of `standards/ID/`, articles in `knowledge/`. A wrong id is told with the one that was probably meant.
"""


def reference() -> str:
    """The whole reference, in Markdown."""
    told: set[str] = set(SHARED)
    parts = [HEAD]
    for title, where, model in FILES:
        parts.append(f"## {title}: `{where}`\n")
        if example := EXAMPLES.get(title):
            parts.append(f"An example: [{example}](../scenarios/{example})\n")
        parts += _model(model, told)
    parts += [_starters(), _rules()]
    rows = [f"| {code.id} | {code.meaning} |" for code in CODES.values()]
    parts.append("\n".join(["## Codes of the check\n", "| code | what is wrong |", "| --- | --- |", *rows]) + "\n")
    return "\n".join(parts)


def _starters() -> str:
    """The acts of the starter bank of courtesy, each with its first sentence."""
    zh, en = ({act.id: act for act in Bank.model_validate(read(
        ROOT / COMMON / common_file("courtesy", lang)).data).acts} for lang in ("zh", "en"))
    rows = [f"| `{id}` | {act.title.en}, {act.title.zh} | {act.phrases[0]} | {zh[id].phrases[0]} |"
            for id, act in en.items()]
    head = ("## Starter acts\n", "What a standard with `uses: [courtesy]` may owe without writing it. `hello` is the "
            "greeting alone; the name of the line is an act of your own.\n",
            "| id | act | for example, in English | in Chinese |", "| --- | --- | --- | --- |")
    return "\n".join([*head, *rows]) + "\n"


def _rules() -> str:
    """What each rule of conduct watches, in the words of the code that watches it."""
    watched = UNWATCHED | {name: inspect.getdoc(rule) or "" for rules in (conduct.RULES, shift_score.RULES)
                           for name, rule in rules.items()}
    rows = [f"| `{rule}` | {_without_clauses(watched[rule])} | {LIMITS_OF.get(rule, '')} |" for rule in get_args(Rule)]
    head = ("## Rules of conduct\n", "The rules that a standard may list in its `conduct`.\n",
            "| rule | watches | limits |", "| --- | --- | --- |")
    return "\n".join([*head, *rows]) + "\n"


def _without_clauses(doc: str) -> str:
    """A docstring on one line, without the clauses that one standard has for it."""
    return re.sub(r" \([0-9., ]+\)", "", " ".join(doc.split()))


def _model(model: type[BaseModel], told: set[str]) -> list[str]:
    """The table of a type, then those of the types in it that were not told yet."""
    told.add(model.__name__)
    doc = (model.__doc__ or "").strip()
    rows = [f"| {f'**{name}**' if field.is_required() else name} | {_kind(field)} | {_says(field)} |"
            for name, field in model.model_fields.items() if name != "digest"]
    lines = [f"### {model.__name__}\n", *([f"{doc}\n"] if doc else []),
             "\n".join(["| key | value | meaning |", "| --- | --- | --- |", *rows]) + "\n"]
    for field in model.model_fields.values():
        for inner in _models(field.annotation):
            if inner.__name__ not in told:
                lines += _model(inner, told)
    return lines


def _says(field: FieldInfo) -> str:
    """What the field is for, its limits, and what it is when left out."""
    parts = [field.description] if field.description else []
    parts += [LIMITS[name].format(f"{getattr(limit, name):g}") for limit in field.metadata for name in LIMITS
              if getattr(limit, name, None) is not None and _kind(field) != "id"]
    default = field.get_default(call_default_factory=True)
    if default not in (PydanticUndefined, None, "", (), {}) and not isinstance(default, BaseModel):
        parts.append(f"left out: {str(default).lower() if isinstance(default, bool) else default}")
    if isinstance(default, Text):
        parts.append(f"left out: {default.zh} / {default.en}")
    return "; ".join(parts).replace("|", "\\|")


def _kind(field: FieldInfo) -> str:
    return _shown(field.annotation, _pattern(field))


def _shown(kind: Any, pattern: str = "") -> str:
    """A type in an author's words."""
    origin, args = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _shown(args[0], next((_pattern(one) for one in args[1:] if isinstance(one, FieldInfo)), ""))
    if kind is str and pattern.startswith("^[A-Za-z0-9]["):
        return "id"
    if kind in PLAIN:
        return PLAIN[kind]
    if origin is Literal:
        return ", ".join(f"`{one}`" for one in args)
    if origin is tuple:
        return f"list of {_shown(args[0])}"
    if origin is dict:
        return f"mapping: {_shown(args[0])} → {_shown(args[1])}"
    if origin in (Union, UnionType):
        return " or ".join(dict.fromkeys(_shown(one) for one in args if one is not type(None)))
    return f"[{kind.__name__}](#{kind.__name__.lower()})" if kind is not Text else "text {zh, en}"


def _pattern(field: FieldInfo) -> str:
    return next((limit.pattern for limit in field.metadata if getattr(limit, "pattern", None)), "")


def _models(kind: Any) -> list[type[BaseModel]]:
    """The content types that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [inner for one in get_args(kind) for inner in _models(one)]

"""What is wrong with typed content, in plain words and at its line."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from scoring.standard import Id, Text
from simulator.content.place import Path, Place
from simulator.content.problems import Code, Problem, did_you_mean
from simulator.content.slips import slip
from simulator.content.types import field_at, holder, models_in, tags, words_of

S201 = Code("S201", "an unknown key", "{name} is no key of this")
S202 = Code("S202", "a key is missing", "{name} is missing")
S203 = Code("S203", "a value of the wrong form")
S204 = Code("S204", "a value that is not among the allowed ones", "{given!r} is not allowed here")
S205 = Code("S205", "a number out of its range", "{given} is out of range: {limit}")
S206 = Code("S206", "a text or list that is too short or too long")
S207 = Code("S207", "an id with characters that ids do not have", "{given!r} is no id",
            "letters, digits, - _ and . only, a letter or digit first")

_ID = next(limit.pattern for limit in Id.__metadata__[0].metadata if hasattr(limit, "pattern"))
"""the pattern of ids, to tell them from other texts of a fixed form"""


def problem_of(model: type[BaseModel], place: Place, fault: Any) -> Problem:
    """The problem that pydantic's `fault` is: code, message, hint, at the line where the author wrote it."""
    loc, kind, context = fault["loc"], fault["type"], fault.get("ctx", {})
    steps = steps_in(place, loc)
    where, given, key = place.at(*steps), value_at(place, steps), str(loc[-1]) if loc else ""
    if isinstance(given, str) and kind in _MAPPING and (typed := list(slip(given, place.tree.file, where.line))):
        return typed[0]
    if kind == "extra_forbidden":
        known = holder(model, loc).model_fields
        hint = did_you_mean(key, known) or (_list("keys", known) if given else "text with a comma in {…} needs quotes")
        return where.problem(S201, hint=hint, name=key)
    if kind == "missing":
        return where.problem(S202, hint=_told(model, loc), name=key)
    if kind == "literal_error":
        return where.problem(S204, hint=_one_of(str(given), words_of(field_at(model, loc)[0])), given=given)
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return _member(model, loc, where, context.get("tag", ""))
    if kind in _RANGE:
        return where.problem(S205, given=given, limit=_RANGE[kind].format(**context))
    if kind in _SIZE:
        return where.problem(S206, _SIZE[kind].format(**context))
    if kind == "string_pattern_mismatch" and context["pattern"] == _ID:
        return where.problem(S207, given=given)
    if kind == "model_type" and Text in models_in(field_at(model, loc)[0]):
        return where.problem(S203, "a text in its languages is expected", "{zh: …, en: …}")
    said = f"{given!r} has not the form that is expected" if kind == "string_pattern_mismatch" else fault["msg"]
    return where.problem(S203, _FORM.get(kind, said), _told(model, loc))


def _member(model: type[BaseModel], loc: Path, where: Place, tag: str) -> Problem:
    """A thing of several kinds whose `kind` is missing or unknown."""
    known = [one for member in models_in(field_at(model, loc)[0]) for one in tags(member)]
    return where.at("kind").problem(S204 if tag else S202, hint=_one_of(tag, known), given=tag, name="kind")


def _one_of(given: str, known: list[str]) -> str:
    return did_you_mean(given, known) or _list("one of", known)


_MAPPING = ("model_type", "dict_type")
_RANGE = {"greater_than_equal": "{ge} at least", "less_than_equal": "{le} at most",
          "greater_than": "more than {gt}", "less_than": "less than {lt}"}
_SIZE = {"too_short": "{actual_length} of at least {min_length} that must stand here",
         "too_long": "more than {max_length}",
         "string_too_short": "a text of at least {min_length} character(s) is expected",
         "string_too_long": "a text of at most {max_length} characters is expected"}
_FORM = {"model_type": "a mapping is expected (key: value)", "dict_type": "a mapping is expected (key: value)",
         "tuple_type": "a list is expected: [one, two] or lines that begin with -", "string_type": "a text is expected",
         "int_parsing": "a whole number is expected", "int_type": "a whole number is expected",
         "int_from_float": "a whole number is expected",
         "float_parsing": "a number is expected", "float_type": "a number is expected",
         "bool_parsing": "true or false is expected", "bool_type": "true or false is expected"}


def _list(label: str, known: Any) -> str:
    return f"{label}: {', '.join(str(one) for one in known)}"


def steps_in(place: Place, loc: Path) -> Path:
    """The steps of a pydantic location that are steps in the file: union tags and key marks left out."""
    steps: list[str | int] = []
    here = place.tree.data
    for at, step in enumerate(loc):
        key_is_there = isinstance(here, dict) and (step in here or at == len(loc) - 1)
        if key_is_there or (isinstance(here, list) and isinstance(step, int)):
            if step == "[key]":
                break
            steps.append(step)
            try:
                here = here[step]  # type: ignore[index]
            except (KeyError, IndexError):
                here = None
    return tuple(steps)


def value_at(place: Place, loc: Path) -> Any:
    """What the author wrote there; empty where nothing stands."""
    here = place.tree.data
    for step in loc:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return here


def _told(model: type[BaseModel], loc: Path) -> str:
    """What the field reference says of a key."""
    _, field = field_at(model, loc)
    return field.description or "" if field is not None else ""

"""Holds a tree of text against a content type: typed data, and every fault in plain words at its line.

A faulty spot is reported, then cut out or filled with a stand-in, so that the rest of the file can still be checked.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from scoring.standard import Text
from simulator.content.place import Path, Place
from simulator.content.problems import Problem, did_you_mean

Model = TypeVar("Model", bound=BaseModel)

_STAND_INS: tuple[Any, ...] = ("x", "1", "50", "true", {"zh": "…", "en": "…"}, [], {})


def validate(model: type[Model], place: Place) -> tuple[Model | None, list[Problem]]:
    """The content of the place's file as `model`, mended where faulty, and the faults; None when past mending."""
    tree, problems = place.tree, []
    for attempt in range(20):
        try:
            return model.model_validate(tree.data), problems
        except ValidationError as error:
            faults = _own(place.tree.data, error.errors(include_url=False, include_input=False))
            if not attempt:
                tree.raw = deepcopy(tree.data)
                problems = [_problem(model, place, fault) for fault in faults]
            cuts = {_mend(model, place, fault) for fault in faults}
            if () in cuts:
                return None, problems
            for cut in sorted(cuts - {None}, key=_order, reverse=True):
                _cut(place, cut)
    return None, problems


def _own(data: Any, faults: list[Any]) -> list[Any]:
    """The faults without those that only follow from others.

    A list is called too short when its members are faulty; and of a value that may be text or a mapping both kinds
    complain, though only one was meant.
    """
    faults = [fault for fault in faults if not _beside_the_point(data, fault["loc"])]
    return [fault for fault in faults if fault["type"] != "too_short"
            or not any(len(other["loc"]) > len(fault["loc"]) and other["loc"][:len(fault["loc"])] == fault["loc"]
                       for other in faults)]


def _beside_the_point(data: Any, loc: Path) -> bool:
    """Whether `loc` goes through a member of a union that the value there was not meant to be."""
    here = data
    for step in loc:
        if isinstance(step, str) and step == "str" and isinstance(here, dict):
            return True
        if isinstance(step, str) and step[:1].isupper() and isinstance(here, str):
            return True
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            continue
    return False


def _order(loc: Path) -> list[tuple[int, str]]:
    """Later list members first when reversed, so that cutting one out does not move another."""
    return [(step, "") if isinstance(step, int) else (0, step) for step in loc]


def _problem(model: type[BaseModel], place: Place, fault: Any) -> Problem:
    loc, kind, context = fault["loc"], fault["type"], fault.get("ctx", {})
    steps = _steps(place, loc)
    where, given = place.at(*steps), _value(place, steps)
    key = str(loc[-1]) if loc else ""
    if kind == "extra_forbidden":
        known = _holder(model, loc).model_fields
        hint = did_you_mean(key, known) or (_list("keys", known) if given else "text with a comma in {…} needs quotes")
        return where.problem("S201", f"{key} is no key of this", hint)
    if kind == "missing":
        return where.problem("S202", f"{key} is missing", _told(model, loc))
    if kind == "literal_error":
        allowed = [str(one) for one in _allowed(model, loc)]
        return where.problem("S204", f"{given!r} is not allowed here",
                             did_you_mean(str(given), allowed) or _list("one of", allowed))
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        tags = [tag for one in _models(_field(model, loc)[0]) for tag in _tags(one)]
        tag = context.get("tag", "")
        hint = did_you_mean(tag, tags) or _list("one of", tags)
        return where.at("kind").problem(*(("S204", f"{tag!r} is not allowed here") if tag else
                                          ("S202", "kind is missing")), hint)
    if kind == "string_pattern_mismatch":
        return where.problem("S207", f"{given!r} is no id",
                             "letters, digits, - _ and . only, a letter or digit first, 64 at most")
    if kind in _RANGE:
        return where.problem("S205", f"{given} is out of range: {_RANGE[kind].format(**context)}")
    if kind in _SIZE:
        return where.problem("S206", _SIZE[kind].format(**context))
    if kind == "value_error":
        return where.problem("S203", str(context["error"]))
    if kind == "model_type" and Text in _models(_field(model, loc)[0]):
        return where.problem("S203", "a text in its languages is expected", "{zh: …, en: …}")
    return where.problem("S203", _FORM.get(kind, fault["msg"]), _told(model, loc))


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


def _steps(place: Place, loc: Path) -> Path:
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


def _value(place: Place, loc: Path) -> Any:
    here = place.tree.data
    for step in loc:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return here


def _field(model: type[BaseModel], loc: Path) -> tuple[Any, Any]:
    """The type that stands at `loc` below `model`, and the field that it belongs to."""
    kind: Any = model
    field = None
    for step in loc:
        models = _models(kind)
        found = [one for one in models if isinstance(step, str) and step in one.model_fields]
        if found:
            field = found[0].model_fields[step]
            kind = field.annotation
        elif models:
            kind = next((one for one in models if step in _tags(one)), kind)
        else:
            kind = next((arg for arg in reversed(get_args(kind)) if arg is not Ellipsis), kind)
    return kind, field


def _tags(model: type[BaseModel]) -> tuple[Any, ...]:
    """The words in `kind` by which a member of a union is told from the others."""
    return get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()


def _models(kind: Any) -> list[type[BaseModel]]:
    """The content types that `kind` is, or is a union of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    origin_is_collection = getattr(kind, "__origin__", None) in (tuple, dict, list)
    return [] if origin_is_collection else [one for arg in get_args(kind) for one in _models(arg)]


def _holder(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    """The content type whose key is the last step of `loc`."""
    return next(iter(_models(_field(model, loc[:-1])[0])), model)


def _allowed(model: type[BaseModel], loc: Path) -> list[Any]:
    return _words(_field(model, loc)[0])


def _words(kind: Any) -> list[str]:
    """The words that a type allows."""
    return [one for arg in get_args(kind) for one in (get_args(arg) or (arg,)) if isinstance(one, str)]


def _told(model: type[BaseModel], loc: Path) -> str:
    """What the field reference says of a key."""
    _, field = _field(model, loc)
    return field.description or "" if field is not None else ""


def _mend(model: type[BaseModel], place: Place, fault: Any) -> Path | None:
    """Fill a stand-in into an owed key, or say what to cut out instead: a key, or the thing that it is owed by."""
    loc = _steps(place, fault["loc"])
    _, field = _field(model, fault["loc"])
    if fault["type"] == "tuple_type" and (given := _value(place, loc)) and isinstance(given, str):
        _set(place.tree.data, loc, [given])
        return None
    if loc and field is not None and loc[-1] in _holder(model, fault["loc"]).model_fields:
        if field.is_required() and loc[-1] != "id" and (stand_in := _stand_in(field)) is not None:
            _set(place.tree.data, loc, stand_in)
            return None
        if field.is_required():
            return loc[:-1]
    return loc


def _stand_in(field: Any) -> Any:
    """The first simple value that the field accepts, or None."""
    kind = field.annotation
    checked = TypeAdapter(Annotated[(kind, *field.metadata)] if field.metadata else kind)
    filled = [{name: _stand_in(inner) for name, inner in one.model_fields.items() if inner.is_required()}
              for one in _models(kind)]
    for one in (*_STAND_INS, *_words(kind), *filled):
        try:
            checked.validate_python(one)
        except ValidationError:
            continue
        return deepcopy(one)
    return None


def _set(data: Any, loc: Path, value: Any) -> None:
    for step in loc[:-1]:
        data = data[step]
    data[loc[-1]] = value


def _cut(place: Place, loc: Path) -> None:
    data, lines = place.tree.data, place.tree.lines
    for step in loc[:-1]:
        data, lines = data[step], lines.inner[step]  # type: ignore[index]
    del data[loc[-1]]
    lines.inner.pop(loc[-1], None) if isinstance(lines.inner, dict) else lines.inner.pop(loc[-1])  # type: ignore

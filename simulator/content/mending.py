"""Mending faulty content, so that the rest of its file can still be checked. The library serves nothing mended."""

from __future__ import annotations

from copy import deepcopy
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from simulator.content.faults import steps_in, value_at
from simulator.content.place import Path, Place
from simulator.content.types import field_at, holder, models_in, words_of

_STAND_INS: tuple[Any, ...] = ("x", "1", "50", "true", {"zh": "…", "en": "…"}, [], {})


def mend(model: type[BaseModel], place: Place, fault: Any) -> Path | None:
    """Fill a stand-in into an owed key, or say what to cut out instead: a key, or the thing that it is owed by."""
    loc = steps_in(place, fault["loc"])
    _, field = field_at(model, fault["loc"])
    if fault["type"] == "tuple_type" and (given := value_at(place, loc)) and isinstance(given, str):
        _put(place.tree.data, loc, [given])
        return None
    if loc and field is not None and loc[-1] in holder(model, fault["loc"]).model_fields:
        if field.is_required() and loc[-1] != "id" and (stand_in := _stand_in(field)) is not None:
            _put(place.tree.data, loc, stand_in)
            return None
        if field.is_required():
            return loc[:-1]
    return loc


def _stand_in(field: Any) -> Any:
    """The first simple value that the field accepts, or None."""
    kind = field.annotation
    checked = TypeAdapter(Annotated[(kind, *field.metadata)] if field.metadata else kind)
    filled = [{name: _stand_in(inner) for name, inner in one.model_fields.items() if inner.is_required()}
              for one in models_in(kind)]
    for one in (*_STAND_INS, *words_of(kind), *filled):
        try:
            checked.validate_python(one)
        except ValidationError:
            continue
        return deepcopy(one)
    return None


def _put(data: Any, loc: Path, value: Any) -> None:
    for step in loc[:-1]:
        data = data[step]
    data[loc[-1]] = value


def cut(place: Place, loc: Path) -> None:
    """Take a value out of the file's content, its line with it, so that what follows keeps its own."""
    data = place.tree.data
    for step in loc[:-1]:
        data = data[step]
    del data[loc[-1]]
    place.tree.lines.forget(loc)

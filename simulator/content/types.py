"""Looking into the content types: which type and which field stand at a location that a fault names."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from simulator.content.place import Path


def field_at(model: type[BaseModel], loc: Path) -> tuple[Any, Any]:
    """The type that stands at `loc` below `model`, and the field that it belongs to."""
    kind: Any = model
    field = None
    for step in loc:
        models = models_in(kind)
        found = [one for one in models if isinstance(step, str) and step in one.model_fields]
        if found:
            field = found[0].model_fields[step]
            kind = field.annotation
        elif models:
            kind = next((one for one in models if step in tags(one)), kind)
        else:
            kind = next((arg for arg in reversed(get_args(kind)) if arg is not Ellipsis), kind)
    return kind, field


def tags(model: type[BaseModel]) -> tuple[Any, ...]:
    """The words in `kind` by which a member of a union is told from the others."""
    return get_args(model.model_fields["kind"].annotation) if "kind" in model.model_fields else ()


def models_in(kind: Any) -> list[type[BaseModel]]:
    """The content types that `kind` is, or is a union of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    origin_is_collection = getattr(kind, "__origin__", None) in (tuple, dict, list)
    return [] if origin_is_collection else [one for arg in get_args(kind) for one in models_in(arg)]


def holder(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    """The content type whose key is the last step of `loc`."""
    return next(iter(models_in(field_at(model, loc[:-1])[0])), model)


def words_of(kind: Any) -> list[str]:
    """The words that a type allows."""
    return [one for arg in get_args(kind) for one in (get_args(arg) or (arg,)) if isinstance(one, str)]

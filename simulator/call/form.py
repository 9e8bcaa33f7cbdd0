"""The call record's form for one call: the fields of the standard's form, with what this call should leave in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.standard import FieldKind, FormField, Standard, Text
from simulator.content.desk import RecordField
from simulator.content.scenario import Scenario

CHOICES: tuple[FieldKind, ...] = ("choice", "call_direction")
"""kinds of which one option is chosen"""
ALWAYS: tuple[FieldKind, ...] = ("call_time", "call_direction")
"""kinds that are due after every call"""
FOLLOWING: tuple[FieldKind, ...] = (*ALWAYS, "promised_time")
"""kinds of which the right value follows from the call itself"""
OWN = Text(zh="来电", en="The call")
"""title of the section in which a call's own fields stand where a standard prescribes no form"""


@dataclass(frozen=True, slots=True)
class DueField:
    """One field. It is `due` when something should stand there, so that it is scored; the others only may be filled."""

    id: str
    kind: FieldKind
    title: Text
    options: dict[str, Text]
    clauses: tuple[str, ...]
    weight: float
    due: bool
    fact: str | None = None
    value: str = ""
    words: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """of a choice: further options that are right too"""
    long: bool = False
    """several lines are written there"""


@dataclass(frozen=True, slots=True)
class DueSection:
    """Fields that stand together. `opens`: field -> the value that unfolds it; empty: always unfolded."""

    id: str
    title: Text
    opens: dict[str, str]
    fields: tuple[DueField, ...]


def form(scenario: Scenario, standard: Standard) -> tuple[DueSection, ...]:
    """The form, section by section; a call's own fields close the first one. Empty where no record is kept."""
    if not scenario.record:
        return ()
    known = {field.id for section in standard.record for field in section.fields}
    own = tuple(_own(id, expects) for id, expects in scenario.record.items() if id not in known)
    sections = [DueSection(section.id, section.title, section.opens,
                           tuple(_field(field, scenario.record.get(field.id)) for field in section.fields))
                for section in standard.record] or [DueSection("call", OWN, {}, ())]
    first = sections[0]
    return (DueSection(first.id, first.title, first.opens, (*first.fields, *own)), *sections[1:])


def fields(sections: Iterable[DueSection]) -> dict[str, DueField]:
    """All fields by id."""
    return {field.id: field for section in sections for field in section.fields}


def _field(field: FormField, expects: RecordField | None) -> DueField:
    """A field of the standard's form, with what this call expects there."""
    if expects is None:
        return DueField(field.id, field.kind, field.title, field.options, field.clauses, field.weight,
                        due=field.kind in ALWAYS, long=field.long)
    return DueField(field.id, expects.kind or field.kind, expects.title or field.title,
                    expects.options or field.options, expects.clauses or field.clauses, expects.weight or field.weight,
                    True, expects.fact, expects.value, expects.words, expects.also, field.long)


def _own(id: str, expects: RecordField) -> DueField:
    """A field that only this call has."""
    return DueField(id, expects.kind or "text", expects.title or Text(en=id), expects.options, expects.clauses,
                    expects.weight or 1.0, True, expects.fact, expects.value, expects.words, expects.also)

"""Every id that content names is there, and no id is given twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scoring.standard import FormSection
from simulator.check.ground import Ground, StandardGround, unique
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem, did_you_mean

UNKNOWN = {what: Code(id, meaning, "there is no {what} {id!r}",
                   "docs/field-reference.md lists the starter acts" if what == "act" else "") for what, id, meaning in (
    ("standard", "X301", "a standard that is not there"),
    ("clause", "X302", "a clause that is not there"),
    ("section", "X303", "a section that is not there"),
    ("moment", "X304", "a moment that is not there"),
    ("act", "X305", "an act that is not there"),
    ("forbidden wording", "X306", "a forbidden wording that is not there"),
    ("turn", "X307", "a turn that is not there"),
    ("ending", "X308", "an ending that is not there"),
    ("fact", "X309", "a fact that is not there"),
    ("scenario", "X310", "a scenario that is not there"),
    ("option", "X311", "an option that is not there"),
    ("record field", "X312", "a field of the call record that is not there"),
    ("need", "X316", "a need that is not there"),
    ("article", "X313", "an article of the knowledge that is not there"))}
X320 = Code("X320", "an id that is given twice", "the {what} {id!r} is there already ({where}line {first})",
            "give one of them another id")
X321 = Code("X321", "a file that is not named by the id of what it holds", "the file of {id!r} is called {name}",
            "rename it to {id}.yaml")
C513 = Code("C513", "a field of the call record of which nothing says what belongs there",
            "nothing says what belongs in this field", "name its `fact`, `value` or `words`")


def unknown(place: Place, what: str, id: str | None, known: Collection[str]) -> Iterator[Problem]:
    """A problem at `place` when `id` is given and not known."""
    if id is not None and id not in known:
        yield place.problem(UNKNOWN[what], hint=did_you_mean(id, known), what=what, id=id)


def all_unknown(place: Place, what: str, given: Iterable[str], known: Collection[str]) -> Iterator[Problem]:
    """The same of a list of ids."""
    for at, id in enumerate(given):
        yield from unknown(place.at(at), what, id, known)


def values_unknown(place: Place, what: str, given: dict[str, str], known: Collection[str]) -> Iterator[Problem]:
    """The same of the values of a mapping."""
    for key, id in given.items():
        yield from unknown(place.at(key), what, id, known)


def repeated(places: Iterable[tuple[str, Place]], what: str) -> Iterator[Problem]:
    """A problem at every id that stood before."""
    seen: dict[str, Place] = {}
    for id, place in places:
        yield from _twice(what, id, place, seen.setdefault(id, place))


def _twice(what: str, id: str, place: Place, first: Place) -> Iterator[Problem]:
    if first.tree is not place.tree or first.path != place.path:
        where = "" if first.tree is place.tree else f"{first.tree.file.name}, "
        yield place.problem(X320, what=what, id=id, where=where, first=first.line)


def named_once(part: Part, ground: Ground) -> Iterator[Problem]:
    """Ids that another file, or another part of the standard, has given already; files are named by what they hold."""
    in_standard = part.kind in ("Standard", "Bank")
    scope = ground.standard_of(part) if in_standard else ground
    for what, id, place in unique(part) if scope else ():
        yield from _twice(what, id, place, scope.first[what, id])
    if part.kind == "Standard":
        yield from _file_name(part.place.at("standard", "id"), part.content.standard.id)
    elif part.kind in ("Scenario", "Exam", "Shift"):
        yield from _file_name(part.place.at("id"), part.content.id)


def _file_name(place: Place, id: str) -> Iterator[Problem]:
    if place.tree.file.stem != id:
        yield place.problem(X321, id=id, name=place.tree.file.name)


def standard(part: Part, ground: Ground) -> Iterator[Problem]:
    """The standard that a file says it was written under."""
    yield from unknown(part.place.at("standard"), "standard", part.content.standard, ground.standards)


def bank(part: Part, ground: Ground) -> Iterator[Problem]:
    """References of a standard's own file or of a file of its phrase bank."""
    if standard := ground.standard_of(part):
        yield from _bank(part.content, part.place, standard)


def _bank(content: object, place: Place, standard: StandardGround) -> Iterator[Problem]:
    names = standard.names
    for at, clause in enumerate(getattr(content, "clauses", ())):
        yield from unknown(place.at("clauses", at, "section"), "section", clause.section, names["sections"])
    for at, moment in enumerate(getattr(content, "moments", ())):
        here = place.at("moments", at)
        yield from unknown(here.at("clause"), "clause", moment.clause, names["clauses"])
        yield from values_unknown(here.at("owes"), "act", moment.owes, names["acts"])
        yield from values_unknown(here.at("welcome"), "act", moment.welcome, names["acts"])
    for at, rule in enumerate(getattr(content, "forbidden", ())):
        here = place.at("forbidden", at)
        yield from unknown(here.at("clause"), "clause", rule.clause, names["clauses"])
        yield from all_unknown(here.at("moments"), "moment", rule.moments, names["moments"])
    for at, conduct in enumerate(getattr(content, "conduct", ())):
        here = place.at("conduct", at)
        yield from all_unknown(here.at("clauses"), "clause", conduct.clauses, names["clauses"])
        yield from values_unknown(here.at("acts"), "act", conduct.acts, names["acts"])
    for at, section in enumerate(getattr(content, "record", ())):
        yield from _section(section, place.at("record", at), names)


def _section(section: FormSection, place: Place, names: dict[str, set[str]]) -> Iterator[Problem]:
    """A section of the form of the call record."""
    for id in section.opens:
        yield from unknown(place.at("opens", id), "record field", id, names["form"])
    for at, field in enumerate(section.fields):
        here = place.at("fields", at)
        yield from all_unknown(here.at("clauses"), "clause", field.clauses, names["clauses"])
        if field.kind == "call_direction":
            yield from (here.at("options").problem(C513, f"the option {way!r} is missing", "the calls go both ways")
                        for way in ("inbound", "outbound") if way not in field.options)

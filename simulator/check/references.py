"""Every id that content names is there, and no id is given twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scoring.standard import FormSection
from simulator.check.ground import PARTS, Ground, StandardGround
from simulator.content.place import Place
from simulator.content.problems import Problem, did_you_mean

UNKNOWN = {"standard": "X301", "clause": "X302", "section": "X303", "moment": "X304", "act": "X305",
           "forbidden wording": "X306", "turn": "X307", "ending": "X308", "fact": "X309", "scenario": "X310",
           "option": "X311", "record field": "X312", "article": "X313"}


def unknown(place: Place, what: str, id: str | None, known: Collection[str]) -> Iterator[Problem]:
    """A problem at `place` when `id` is given and not known."""
    if id is not None and id not in known:
        yield place.problem(UNKNOWN[what], f"there is no {what} {id!r}", did_you_mean(id, known))


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
        first = seen.setdefault(id, place)
        if first is not place:
            where = "" if first.tree is place.tree else f"{first.tree.file.name}, "
            yield place.problem("X320", f"the {what} {id!r} is there already ({where}line {first.line})",
                                "give one of them another id")


def check(ground: Ground) -> Iterator[Problem]:
    """References within the standards, and ids given twice in any file."""
    for standard in ground.standards.values():
        yield from _twice(standard)
        for part in standard.parts:
            yield from _bank(part.content, part.place, standard.names)
    for kind in ("Scenario", "Exam", "Shift"):
        named = [(part.content.id, part.place) for part in ground.of(kind)]
        yield from repeated([(id, place.at("id")) for id, place in named], kind.lower())
        yield from (p for id, place in named for p in file_name(place.at("id"), id))
    for part in ground.of("Knowledge"):
        yield from unknown(part.place.at("standard"), "standard", part.content.standard, ground.standards)
    yield from repeated([(article.id, part.place.at("articles", at)) for part in ground.of("Knowledge")
                         for at, article in enumerate(part.content.articles)], "article")
    for part in ground.of("Standard"):
        yield from file_name(part.place.at("standard", "id"), part.content.standard.id)


def file_name(place: Place, id: str) -> Iterator[Problem]:
    """Files are named by what they hold, so that it is found."""
    if place.tree.file.stem != id:
        yield place.problem("X321", f"the file of {id!r} is called {place.tree.file.name}", f"rename it to {id}.yaml")


def _twice(standard: StandardGround) -> Iterator[Problem]:
    for many in PARTS:
        yield from repeated([(one.id, part.place.at(many, at)) for part in standard.parts
                             for at, one in enumerate(getattr(part.content, many, ()))], many.rstrip("s"))
    yield from repeated([(rule.rule, part.place.at("conduct", at)) for part in standard.bank if part.content is not None
                         for at, rule in enumerate(part.content.conduct)], "rule of conduct")
    form = [(section, part.place.at("record", at)) for part in standard.bank if part.content is not None
            for at, section in enumerate(part.content.record)]
    yield from repeated([(section.id, place) for section, place in form], "section of the form")
    yield from repeated([(field.id, place.at("fields", at)) for section, place in form
                         for at, field in enumerate(section.fields)], "field of the form")
    yield from repeated([(name, part.place.at("classes", name)) for part in standard.bank if part.content is not None
                         for name in part.content.classes], "word class")


def _bank(content: object, place: Place, names: dict[str, set[str]]) -> Iterator[Problem]:
    """References of a standard's own file or of a file of its phrase bank."""
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
            yield from (here.at("options").problem("C513", f"the option {way!r} is missing", "the calls go both ways")
                        for way in ("inbound", "outbound") if way not in field.options)

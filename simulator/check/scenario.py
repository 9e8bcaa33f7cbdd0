"""The ids that a scenario names: of its standard, and of its own turns, endings, facts and record."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.standard import FormField
from simulator.call.form import FOLLOWING
from simulator.check.ground import Ground, StandardGround, scenario_names
from simulator.check.references import C513, UNKNOWN, all_unknown, repeated, unknown, values_unknown
from simulator.content.desk import RecordField
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem, did_you_mean
from simulator.content.scenario import Route, Sample, Turn, When

C514 = Code("C514", "a call in another language than its standard", "the call is in {lang}, its standard in {spoken}",
            "let `lang` be {spoken}, or choose another standard")

Names = dict[str, set[str]]


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    standard = ground.standard_of(part)
    if standard is None:
        return
    yield from _language(part, standard)
    own = scenario_names(part)
    names = standard.names | own | {"record": standard.form.keys() | own["record"]}
    yield from _record(part, standard)
    yield from _scenario(part, names)
    yield from _articles(part, names["articles"])


def _language(part: Part, standard: StandardGround) -> Iterator[Problem]:
    """A call is held in the language in which its replies are judged."""
    spoken = standard.draft.lang if standard.draft else part.content.lang
    if part.content.lang != spoken:
        yield part.place.at("lang").problem(C514, lang=part.content.lang, spoken=spoken)


def _articles(part: Part, known: set[str]) -> Iterator[Problem]:
    """What the call refers to in the knowledge: articles at hand under its standard."""
    scenario, place = part.content, part.place
    yield from all_unknown(place.at("knowledge"), "article", scenario.knowledge, known)
    for at, turn in enumerate(scenario.turns):
        if turn.answers:
            yield from unknown(place.at("turns", at, "answers", "article"), "article", turn.answers.article, known)
    for at, sample in enumerate(scenario.samples):
        here = place.at("samples", at, "replies")
        for number, step in enumerate(sample.replies):
            if not isinstance(step, str):
                yield from unknown(here.at(number, "article"), "article", step.article, known)


def _scenario(part: Part, names: Names) -> Iterator[Problem]:
    scenario, place = part.content, part.place
    for many in ("turns", "endings", "samples"):
        yield from repeated([(one.id, place.at(many, at)) for at, one in enumerate(getattr(scenario, many))], many[:-1])
    yield from unknown(place.at("opening"), "turn", scenario.opening, names["turns"])
    for id, fact in scenario.facts.items():
        yield from unknown(place.at("facts", id, "asked_by"), "act", fact.asked_by, names["acts"])
        yield from all_unknown(place.at("facts", id, "also_by"), "act", fact.also_by, names["acts"])
    for id, field in scenario.record.items():
        yield from unknown(place.at("record", id, "fact"), "fact", field.fact, names["facts"])
        yield from all_unknown(place.at("record", id, "clauses"), "clause", field.clauses, names["clauses"])
    if scenario.second_line:
        yield from unknown(place.at("second_line", "turn"), "turn", scenario.second_line.turn, names["turns"])
    for at, turn in enumerate(scenario.turns):
        yield from _turn(turn, place.at("turns", at), names)
    for at, sample in enumerate(scenario.samples):
        yield from _sample(sample, place.at("samples", at), names)


def _record(part: Part, standard: StandardGround) -> Iterator[Problem]:
    """Every field is one of the standard's form or described in full, and what should stand there can be told."""
    for id, field in part.content.record.items():
        place, known = part.place.at("record", id), standard.form.get(id)
        if known is None and (field.kind is None or field.title is None):
            hint = did_you_mean(id, standard.form) or "a field of the call's own needs `kind` and `title`"
            yield place.problem(UNKNOWN["record field"], f"there is no record field {id!r} in the form of the standard",
                                hint)
        else:
            yield from _expected(field, known, place)


def _expected(field: RecordField, known: FormField | None, place: Place) -> Iterator[Problem]:
    kind = field.kind or known.kind
    if kind == "choice":
        options = field.options or (known.options if known else {})
        yield from unknown(place.at("value"), "option", field.value, options)
        yield from all_unknown(place.at("also"), "option", field.also, options)
    elif kind not in FOLLOWING and not (field.fact or field.value or field.words):
        yield place.problem(C513)


def _turn(turn: Turn, place: Place, names: Names) -> Iterator[Problem]:
    yield from unknown(place.at("moment"), "moment", turn.moment, names["moments"])
    yield from values_unknown(place.at("asks"), "act", turn.asks, names["acts"])
    yield from all_unknown(place.at("vital"), "act", turn.vital, names["acts"])
    yield from all_unknown(place.at("clauses"), "clause", turn.clauses, names["clauses"])
    yield from all_unknown(place.at("gathers"), "fact", turn.gathers, names["facts"])
    yield from all_unknown(place.at("tells"), "fact", turn.tells, names["facts"])
    for fact in turn.corrects:
        yield from unknown(place.at("corrects", fact), "fact", fact, names["facts"])
    for at, route in enumerate(turn.routes):
        yield from _route(route, place.at("routes", at), names)
    for whom, route in turn.transfers.items():
        yield from unknown(place.at("transfers", whom), "article", whom, names["articles"])
        yield from _route(route, place.at("transfers", whom), names)
    if turn.misdirected:
        yield from _route(turn.misdirected, place.at("misdirected"), names)


def _route(route: Route, place: Place, names: Names) -> Iterator[Problem]:
    yield from _when(route.when, place.at("when"), names)
    yield from unknown(place.at("to"), "turn", route.to, names["turns"])
    yield from unknown(place.at("ends"), "ending", route.ends, names["endings"])


def _when(when: When, place: Place, names: Names) -> Iterator[Problem]:
    for key in ("acts", "any", "lacks"):
        yield from all_unknown(place.at(key), "act", getattr(when, key), names["acts"])
    yield from all_unknown(place.at("facts"), "fact", when.facts, names["facts"])
    yield from all_unknown(place.at("said"), "forbidden wording", when.said, names["forbidden"])


def _sample(sample: Sample, place: Place, names: Names) -> Iterator[Problem]:
    yield from unknown(place.at("expects", "ending"), "ending", sample.expects.ending, names["endings"])
    for field in sample.record:
        yield from unknown(place.at("record", field), "record field", field, names["record"])
    for at, step in enumerate(sample.replies):
        if not isinstance(step, str):
            yield from unknown(place.at("replies", at, "field"), "record field", step.field, names["record"])

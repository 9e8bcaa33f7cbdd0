"""Every exam can be drawn: its blueprint is filled by the bank, and its calls and cuts mean something."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from simulator.check.ground import Ground, StandardGround
from simulator.check.references import all_unknown, unknown
from simulator.content.exam import Exam
from simulator.content.item import Item
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem

C541 = Code("C541", "a row of a blueprint that the bank cannot fill",
            "the bank cannot fill this row: {fit} item(s) fit, {short} more needed",
            "write items, widen the row, or lower its count")
C542 = Code("C542", "a row of a blueprint with so few items that candidates will know them",
            "{count} of only {fit} items, so that all candidates know them", "write more items, or widen the row",
            severity="warning")
C543 = Code("C543", "an exam or a shift with a call under another standard",
            "{call} is a call under the standard {other}", "choose one under {standard}")
C544 = Code("C544", "a cut for a section of which no row draws",
            "a cut for section {section}, of which no row draws an item")

C545 = Code("C545", "a row of an exam that certifies which only items fill that are met elsewhere, too",
            "{fit} item(s) for exams only fit this row, {short} more needed; the {others} others that fit are met in "
            "exams that certify nothing", "write items in a file marked exam_only: true")
C546 = Code("C546", "an exam that certifies with a call that may be practised",
            "{call} may be practised, so candidates know it", "mark it exam_only: true, or choose one that is")
C547 = Code("C547", "a call for exams only that is set elsewhere", "{call} is for exams that certify only",
            "choose a call that may be practised, or mark the exam certifies: true")
C548 = Code("C548", "an item for exams only that asks what another item asks",
            "it asks what {other} asks, which is met in exams that certify nothing", "write another item")

MOST_SEEN = 0.6
"""share of the forms in which one item may turn up; more, and candidates pass it on"""


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    exam: Exam = part.content
    if standard := ground.standard_of(part):
        yield from _names(exam, part.place, standard)
        yield from _calls(exam, part.place, ground)
        if ground.countable:
            mine, others = ([item for quiz in ground.bank(exam.standard) for item in quiz.content.items
                             if quiz.content.exam_only == exam_only] for exam_only in (exam.certifies, False))
            yield from _blueprint(exam, part.place, standard, mine, others)


def _names(exam: Exam, place: Place, standard: StandardGround) -> Iterator[Problem]:
    known = standard.names["clauses"]
    prefixes = {".".join(id.split(".")[:size]) for id in known for size in range(1, id.count(".") + 2)}
    for at, row in enumerate(exam.blueprint):
        yield from unknown(place.at("blueprint", at, "section"), "section", row.section, standard.names["sections"])
        yield from unknown(place.at("blueprint", at, "clause"), "clause", row.clause, known | prefixes)
    for section in exam.pass_rule.sections:
        yield from unknown(place.at("pass_rule", "sections", section), "section", section, standard.names["sections"])


def _calls(exam: Exam, place: Place, ground: Ground) -> Iterator[Problem]:
    for at, call in enumerate(exam.calls):
        here = place.at("calls", at, "scenarios")
        yield from all_unknown(here, "scenario", call.scenarios, ground.names["scenarios"])
        for number, id in enumerate(call.scenarios):
            other = ground.scenarios[id].standard if id in ground.scenarios else None
            if other in ground.standards.keys() - {exam.standard}:
                yield here.at(number).problem(C543, call=id, other=other, standard=exam.standard)
            yield from known_call(here.at(number), id, ground, exam.certifies)


def known_call(place: Place, id: str | None, ground: Ground, certifies: bool) -> Iterator[Problem]:
    """A call that may be practised in an exam that certifies, or one for exams only elsewhere."""
    call = ground.scenarios.get(id or "")
    if call and call.exam_only != certifies:
        yield place.problem(C546 if certifies else C547, call=id)


def asked_elsewhere(part: Part, ground: Ground) -> Iterator[Problem]:
    """The items of a file for exams only that other files of the bank ask, too."""
    if not part.content.exam_only:
        return
    known = {_asks(item): item.id for quiz in ground.bank(part.content.standard) if not quiz.content.exam_only
             for item in quiz.content.items}
    for at, item in enumerate(part.content.items):
        if other := known.get(_asks(item)):
            yield part.place.at("items", at, "text").problem(C548, other=other)


def _asks(item: Item) -> tuple[object, ...]:
    """What an item asks: its text, and where that is the same for many, what the caller says or what is to be done."""
    return item.text, getattr(item, "caller", None), getattr(item, "acts", None), getattr(item, "scenario", None)


def _blueprint(exam: Exam, place: Place, standard: StandardGround, items: list[Item], others: list[Item]
               ) -> Iterator[Problem]:
    """`items` may be drawn; `others` are met in exams that certify nothing."""
    sections = {clause.id: clause.section for clause in standard.draft.clauses} if standard.draft else {}
    fits, known = ([[item.id for item in some if row.takes(item, sections.get(item.clause, ""))]
                    for row in exam.blueprint] for some in (items, others))
    short = unfilled(fits, [row.count for row in exam.blueprint])
    for at, row in enumerate(exam.blueprint):
        here = place.at("blueprint", at)
        if short[at] and exam.certifies and known[at]:
            yield here.at("count").problem(C545, fit=len(fits[at]), short=short[at], others=len(known[at]))
        elif short[at]:
            yield here.at("count").problem(C541, fit=len(fits[at]), short=short[at])
        elif row.count > MOST_SEEN * len(fits[at]):
            yield here.at("count").problem(C542, count=row.count, fit=len(fits[at]))
    drawn = {sections.get(item.clause) for item in items for row in exam.blueprint
             if row.takes(item, sections.get(item.clause, ""))}
    for section in exam.pass_rule.sections:
        if section in standard.names["sections"] and section not in drawn:
            yield place.at("pass_rule", "sections", section).problem(C544, section=section)


def unfilled(fits: list[list[str]], counts: list[int]) -> list[int]:
    """How many places of each row stay empty when no item is drawn twice and the rows are filled as well as can be."""
    holder: dict[str, int] = {}

    def take_one(row: int, tried: set[int]) -> bool:
        """Give the row one more item; a row that has to give its own up for that takes another instead."""
        tried.add(row)
        for item in fits[row]:
            if item not in holder or (holder[item] not in tried and take_one(holder[item], tried)):
                holder[item] = row
                return True
        return False

    filled = [sum(1 for _ in takewhile(bool, (take_one(row, set()) for _ in range(count))))
              for row, count in enumerate(counts)]
    return [count - got for count, got in zip(counts, filled, strict=True)]

"""Every exam can be drawn: its blueprint is filled by the bank, and its calls and cuts mean something."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.ground import Ground, StandardGround
from simulator.check.references import all_unknown, unknown
from simulator.content.exam import Exam
from simulator.content.item import Item
from simulator.content.place import Place
from simulator.content.problems import Problem

MOST_SEEN = 0.6
"""share of the forms in which one item may turn up; more, and candidates pass it on"""


def check(ground: Ground) -> Iterator[Problem]:
    for part in ground.of("Exam"):
        exam: Exam = part.content
        yield from unknown(part.place.at("standard"), "standard", exam.standard, ground.standards)
        if exam.standard in ground.standards:
            standard = ground.standards[exam.standard]
            yield from _names(exam, part.place, standard)
            yield from _calls(exam, part.place, ground)
            if ground.countable:
                items = [item for quiz in ground.bank(exam.standard) for item in quiz.content.items]
                yield from _blueprint(exam, part.place, standard, items)


def _names(exam: Exam, place: Place, standard: StandardGround) -> Iterator[Problem]:
    known = standard.names["clauses"]
    prefixes = {".".join(id.split(".")[:size]) for id in known for size in range(1, id.count(".") + 2)}
    for at, row in enumerate(exam.blueprint):
        yield from unknown(place.at("blueprint", at, "section"), "section", row.section, standard.names["sections"])
        yield from unknown(place.at("blueprint", at, "clause"), "clause", row.clause, known | prefixes)
    for section in exam.pass_rule.sections:
        yield from unknown(place.at("pass_rule", "sections", section), "section", section, standard.names["sections"])


def _calls(exam: Exam, place: Place, ground: Ground) -> Iterator[Problem]:
    standards = {part.content.id: part.content.standard for part in ground.of("Scenario")}
    for at, call in enumerate(exam.calls):
        here = place.at("calls", at, "scenarios")
        yield from all_unknown(here, "scenario", call.scenarios, ground.names["scenarios"])
        for number, id in enumerate(call.scenarios):
            if standards.get(id) in ground.standards.keys() - {exam.standard}:
                yield here.at(number).problem("C543", f"{id} is a call under the standard {standards[id]}",
                                              f"choose one under {exam.standard}")


def _blueprint(exam: Exam, place: Place, standard: StandardGround, items: list[Item]) -> Iterator[Problem]:
    sections = {clause.id: clause.section for clause in standard.draft.clauses} if standard.draft else {}
    fits = [[item.id for item in items if row.takes(item, sections.get(item.clause, ""))] for row in exam.blueprint]
    short = unfilled(fits, [row.count for row in exam.blueprint])
    for at, row in enumerate(exam.blueprint):
        here = place.at("blueprint", at)
        if short[at]:
            yield here.at("count").problem(
                "C541", f"the bank cannot fill this row: {len(fits[at])} item(s) fit, {short[at]} more needed",
                "write items, widen the row, or lower its count")
        elif row.count > MOST_SEEN * len(fits[at]):
            yield here.at("count").problem(
                "C542", f"{row.count} of only {len(fits[at])} items, so that all candidates know them",
                "write more items, or widen the row", severity="warning")
    drawn = {sections.get(item.clause) for item in items for row in exam.blueprint
             if row.takes(item, sections.get(item.clause, ""))}
    for section in exam.pass_rule.sections:
        if section in standard.names["sections"] and section not in drawn:
            yield place.at("pass_rule", "sections", section).problem(
                "C544", f"a cut for section {section}, of which no row draws an item")


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

    return [sum(not take_one(row, set()) for _ in range(count)) for row, count in enumerate(counts)]

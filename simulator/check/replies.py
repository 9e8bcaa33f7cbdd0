"""Labelled replies: every line names a moment of its standard, roles of that moment, and an id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.ground import Ground
from simulator.check.references import repeated, unknown
from simulator.content.library import Part
from simulator.content.problems import Code, Problem, did_you_mean

X318 = Code("X318", "a label that is no role of its moment", "the moment {moment} has no role {role!r}")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    """The lines of a file of labelled replies."""
    standard = ground.standard_of(part)
    if standard is None or standard.draft is None:
        return
    moments = {moment.id: moment for moment in standard.draft.moments}
    for at, line in enumerate(part.content.lines):
        here = part.place.at("lines", at)
        yield from unknown(here.at("moment"), "moment", line.moment, moments)
        roles = {*moments[line.moment].owes, *moments[line.moment].welcome} if line.moment in moments else None
        for number, role in enumerate(line.acts):
            if roles is not None and role not in roles:
                yield here.at("acts", number).problem(X318, hint=did_you_mean(role, roles) or _roles(roles),
                                                      moment=line.moment, role=role)
    lines = ((line.id, other.place.at("lines", at)) for other in standard.replies if other.content is not None
             for at, line in enumerate(other.content.lines))
    yield from (problem for problem in repeated(lines, "labelled reply") if problem.file == part.place.tree.file)


def _roles(roles: set[str]) -> str:
    return "known: " + ", ".join(sorted(roles))

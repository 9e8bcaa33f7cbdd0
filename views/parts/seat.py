"""Where somebody sits when a call is played: what may be seen there, and where a deed goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from training.practice import Played
from views.frame import me, person_id
from views.services import services


class Seat(Protocol):
    """A seat at the desk. Deeds raise `Refused`."""

    hints: ClassVar[bool]
    """whether the acts that are owed may be looked at, if the trainee has chosen so"""
    debriefs: ClassVar[bool]
    """whether a call that is over leads to its debrief"""
    over: ClassVar[str]
    """key of what is said besides, once the call is over; empty for nothing"""

    def look(self) -> Played:
        """The call as it stands."""

    def act(self, seen: int | None, kind: str, data: dict[str, Any]) -> Played:
        """Do something, having seen the events up to `seen`; None for what counts whatever has happened."""


@dataclass(frozen=True)
class PracticeSeat:
    """A call for its own sake."""

    attempt: str
    hints: ClassVar[bool] = True
    debriefs: ClassVar[bool] = True
    over: ClassVar[str] = ""

    def look(self) -> Played:
        return services().own.call(me(), self.attempt)

    def act(self, seen: int | None, kind: str, data: dict[str, Any]) -> Played:
        return services().own.act(me(), self.attempt, seen, kind, data)


@dataclass(frozen=True)
class ShiftSeat(PracticeSeat):
    """A call of a shift: the shift goes on after it, and debriefs it with the others."""

    debriefs: ClassVar[bool] = False


@dataclass(frozen=True)
class ExamSeat:
    """A call of an exam: no hints, no word on how it went, and only in the window that the sitting goes on in."""

    sitting: str
    window: str
    slot: str
    hints: ClassVar[bool] = False
    debriefs: ClassVar[bool] = False
    over: ClassVar[str] = "exam.call_over"

    def look(self) -> Played:
        return services().own.sittings(me()).call(person_id(), self.sitting, self.window, self.slot)

    def act(self, seen: int | None, kind: str, data: dict[str, Any]) -> Played:
        return services().own.sittings(me()).act(person_id(), self.sitting, self.window, self.slot, seen, kind,
                                                data)

"""A shift: taking over, calls at their times, call-backs that fall due, complaints passed on, and the hand-over.

The model an author writes against. Every field's description is printed in the field reference. Times are minutes
of the shift's own clock, which runs as fast as a real one during a call and `speed` times as fast between calls.
"""

from __future__ import annotations

from pydantic import Field

from scoring.standard import Content, Id, Text, Words


class Matter(Content):
    """Something that may still be open at the end: what the hand-over note has to say of it."""

    id: Id
    title: Text
    words: tuple[Words, ...] = Field(min_length=1, description="contents the note must hold, each as "
                                                               "in a text field of the call record")


class ShiftCall(Content):
    """A call of the shift."""

    id: Id
    scenario: Id
    at: float = Field(ge=0, le=720, description="minutes after the shift's beginning at which it rings")
    private: bool = Field(False, description="a private call: it must not last longer than the standard allows")
    call_back: Id | None = Field(None, description="the outbound scenario by which the caller is called back")
    within: float = Field(60, ge=1, le=720, description="minutes within which to call back where no time was promised")
    forward_to: Id | None = Field(None, description="the department of the knowledge that a complaint has to go to")
    matter: Matter | None = Field(None, description="what the note has to say while the call-back or the "
                                                    "complaint is open")


class Shift(Content):
    """One shift."""

    id: Id
    standard: Id
    title: Text
    brief: Text = Field(description="what the trainee is told before the shift")
    level: int = Field(ge=1, le=3, description="1 easy, 2 medium, 3 hard")
    clock: str = Field("08:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$",
                       description="time of day at which it begins, hh:mm")
    early: float = Field(10, ge=0, le=60, description="minutes before the beginning at which the trainee arrives")
    minutes: float = Field(ge=5, le=720, description="how long it lasts")
    relief_late: float = Field(0, ge=0, le=60, description="minutes after the end at which the relief arrives")
    speed: float = Field(20, ge=1, le=120, description="how much faster the clock runs between calls")
    taken_over: tuple[Matter, ...] = Field((), description="what the shift before hands over; open until it is "
                                                           "marked as done")
    calls: tuple[ShiftCall, ...] = Field(min_length=4, max_length=10, description="by time")
    pass_mark: float = Field(75, ge=0, le=100, description="lowest total that passes")
    digest: str = Field("", description="SHA-256 of the content; computed on loading, never written by an author")

    @property
    def begins(self) -> float:
        """Seconds of the shift's clock, which runs from the trainee's arrival."""
        return 60 * self.early

    @property
    def ends(self) -> float:
        """Seconds of the shift's clock."""
        return self.begins + 60 * self.minutes

    @property
    def relieved(self) -> float:
        """When the relief is in place, in seconds of the shift's clock: nobody leaves before."""
        return self.ends + 60 * self.relief_late

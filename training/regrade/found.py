"""What judging something again came to."""

from __future__ import annotations

from dataclasses import dataclass

from storage.corrections import Correction

KIND = "regrade"


@dataclass(frozen=True)
class Found:
    """Something that would change, or cannot be corrected."""

    book: str
    """attempts, sittings or shifts"""
    id: str
    person: str
    thing: str
    """id of the call, the exam or the shift"""
    opened: float
    """seconds since 1970"""
    engine: str
    """that judged it at the time"""
    correction: Correction | None = None
    """what would be appended, without author, reason and time; None where nothing can be"""
    was_passed: bool = False
    said: tuple[tuple[int | str, str], ...] = ()
    """number (of an exam: item) and words of the replies that a change is about"""
    fault: str = ""
    """why it cannot be corrected: `course` where a caller would have gone another way by the verdicts of now, so that
    the replies answer what was never said; `waits` where an examiner is deciding about it; else a sentence"""

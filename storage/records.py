"""What is kept, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar


@dataclass(frozen=True)
class Person:
    id: str
    """random"""
    name: str
    created: float
    """seconds since 1970"""
    login: str | None = None
    """what somebody with an account signs in by; unique"""
    role: str = "trainee"
    """see `training.people.may`"""
    erased: float | None = None
    """when the name was taken away, in seconds since 1970"""


@dataclass(frozen=True)
class Secret:
    """A PIN, a password or the staff's passphrase, as its Argon2id hash."""

    owner: str
    """id of a person, or `staff`"""
    hash: str
    first: bool
    """whether it was given out and has to be changed"""
    failures: int = 0
    """wrong ones since the last right one"""
    not_before: float = 0.0
    """seconds since 1970 before which none is tried"""


@dataclass(frozen=True)
class Group:
    id: str
    name: str
    created: float
    """seconds since 1970"""


@dataclass(frozen=True)
class Assignment:
    """Something that the members of a group are to do."""

    id: str
    group_id: str
    kind: str
    """call, shift or exam"""
    thing: str
    """id of the content"""
    made: float
    """seconds since 1970; what was done before does not count"""
    due: float | None
    """seconds since 1970"""
    by: str
    """the person who gave it out"""


@dataclass(frozen=True)
class Content:
    """A standard, a scenario, ... exactly as it was when somebody used it."""

    digest: str
    kind: str
    id: str
    body: str


@dataclass(frozen=True)
class Attempt:
    """A trainee's call: what it was played against, and with which settings."""

    id: str
    person: str
    scenario: str
    scenario_digest: str
    standard_digest: str
    engine: str
    """version of the scoring engine that judged the replies"""
    opened: float
    """seconds since 1970; the times of its events count from here"""
    settings: dict[str, Any] = field(default_factory=dict)
    derived_from: str | None = None
    """the attempt whose first events were copied into this one, to try a turn again"""
    derived_turn: str | None = None
    """the turn it was copied up to"""
    part_of: str | None = None
    """the sitting or shift that the call belongs to"""


@dataclass(frozen=True)
class Claim:
    """A trainee says that a reply did an act which was not heard in it, or not surely: a trainer is to look."""

    attempt: str
    event: int
    """number of the reply"""
    act: str
    person: str
    """who says so"""
    standard: str
    """whose act it is"""
    moment: str
    """where it was owed; empty where the turn has acts of its own"""
    caller: str
    """what the caller had said before; empty where she had said nothing"""
    reply: str
    at: float
    """seconds since 1970"""


@dataclass(frozen=True)
class Decision:
    """What a trainer made of a claim: a correction that stands beside the attempt, which stays as it is."""

    attempt: str
    event: int
    """number of the reply"""
    act: str
    decision: str
    """phrase (it does the act), miss (it only looks like it), dismiss"""
    sentence: str
    """what the act is to learn; empty where it is dismissed"""
    reason: str
    by: str
    at: float
    """seconds since 1970"""
    before: float | None = None
    """total of the attempt, 0 to 100, before this decision; None where it changes none"""
    after: float | None = None


@dataclass(frozen=True)
class Comment:
    """What a trainer says to a reply."""

    id: str
    attempt: str
    event: int
    by: str
    at: float
    """seconds since 1970"""
    text: str
    read: float | None = None
    """when the trainee has read it"""


@dataclass(frozen=True)
class Drill:
    """A reply to one moment, by itself."""

    id: str
    person: str
    standard: str
    standard_digest: str
    moment: str
    caller: str
    """what the caller said"""
    reply: str
    verdict: dict[str, Any]
    rating: int
    """of spaced repetition: 1 again, 2 hard, 3 good"""
    at: float
    """seconds since 1970"""


@dataclass(frozen=True)
class Sitting:
    """A candidate's exam: what its form is drawn from."""

    id: str
    person: str
    exam: str
    ordinal: int
    """1 for the person's first sitting of this exam"""
    exam_digest: str
    pool_digest: str
    standard_digest: str
    scenarios: dict[str, str]
    """the exam calls that may be set -> their digest"""
    engine: str
    opened: float
    """seconds since 1970; the times of its events count from here"""


@dataclass(frozen=True)
class Ruling:
    """What an examiner made of something that the engine was not sure of: a correction that stands beside the result,
    which stays as it was made."""

    sitting: str
    slot: str
    visit: int
    """of an exam call: number of the stay at a turn; 0 of a written answer"""
    role: str
    """of the act that is in doubt; empty: whether something forbidden was said; `!`: that it was, and critical"""
    said: bool
    reason: str
    by: str
    at: float
    """seconds since 1970"""
    before: float
    """percent of the result before this ruling"""
    after: float
    state: str
    """passed, failed or waits: what the result is after it"""


@dataclass(frozen=True)
class Round:
    """An exam is opened for some people, for a time."""

    id: str
    exam: str
    kind: str
    """group, person or code"""
    whom: str
    """id of the group or the person, or the code that has to be known"""
    by: str
    at: float
    """seconds since 1970"""
    until: float
    """seconds since 1970; nobody begins later"""


@dataclass(frozen=True)
class RoundStep:
    """What was done with a round, once and for good."""

    round: str
    step: str
    """closed (nobody begins any more) or released (who sat in it may see the keys)"""
    by: str
    at: float
    """seconds since 1970"""


@dataclass(frozen=True)
class Shift:
    """A trainee's shift: what it is played against."""

    id: str
    person: str
    shift: str
    shift_digest: str
    standard_digest: str
    scenarios: dict[str, str]
    """the calls of the shift -> their digest"""
    engine: str
    opened: float
    """seconds since 1970; the times of its events count from here"""


@dataclass(frozen=True)
class Scored:
    """What came of an attempt, a sitting or a shift."""

    score: float
    """0 to 100"""
    passed: bool
    body: str
    """the whole result, as JSON"""


R = TypeVar("R", Attempt, Sitting, Shift)


@dataclass(frozen=True)
class Listed(Generic[R]):
    """An attempt, a sitting or a shift in a list, with what came of it."""

    record: R
    score: float | None
    """0 to 100; None while there is no result"""
    passed: bool | None

"""The tables. Times are seconds since 1970 (UTC) or, of events, seconds since their owner was opened."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator

from storage.database import Damaged

metadata = MetaData()


class Json(TypeDecorator):
    """Plain data as ASCII text with sorted keys.

    It holds whatever a browser sends (control characters, lone surrogates), unlike the text and json types of the
    databases.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: object) -> str:
        return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str, dialect: object) -> Any:
        try:
            return json.loads(value)
        except ValueError as fault:
            raise Damaged(f"{value[:60]!r} is kept where JSON was stored ({fault})") from fault


def _id() -> Column:
    return Column("id", String(64), primary_key=True)


def _person() -> Column:
    return Column("person", String(64), ForeignKey("people.id"), nullable=False, index=True)


def _by() -> tuple[Column, ...]:
    return (Column("by", String(64), ForeignKey("people.id"), nullable=False, index=True),
            Column("at", Double, nullable=False))


def _digest(name: str) -> Column:
    return Column(name, String(64), ForeignKey("contents.digest"), nullable=False)


def _opened() -> tuple[Column, ...]:
    return Column("engine", String(200), nullable=False), Column("opened", Double, nullable=False)


def _events(name: str, owner: str) -> Table:
    """A log: what happened to each row of the table `owner`, numbered 1, 2, 3, ... without gaps."""
    return Table(name, metadata,
                 Column("owner", String(64), ForeignKey(f"{owner}.id"), primary_key=True),
                 Column("number", Integer, primary_key=True, autoincrement=False),
                 Column("at", Double, nullable=False),
                 Column("kind", String(32), nullable=False),
                 Column("data", Json, nullable=False),
                 Column("hash", String(64)))


def _results(name: str, owner: str) -> Table:
    """What came of a row of the table `owner`: its score in percent, and the whole result as JSON."""
    return Table(name, metadata,
                 Column("owner", String(64), ForeignKey(f"{owner}.id"), primary_key=True),
                 Column("score", Double, nullable=False),
                 Column("passed", Boolean, nullable=False),
                 Column("body", Text, nullable=False))


people = Table("people", metadata,
               _id(),
               Column("name", String(80), nullable=False),
               Column("created", Double, nullable=False),
               Column("login", String(80), index=True, unique=True),
               Column("role", String(16), nullable=False, server_default="trainee"),
               Column("erased", Double))

settings = Table("settings", metadata,
                 Column("name", String(40), primary_key=True),
                 Column("value", Text, nullable=False))
secrets = Table("secrets", metadata,
                Column("owner", String(64), primary_key=True),
                Column("hash", String(200), nullable=False),
                Column("first", Boolean, nullable=False),
                Column("failures", Integer, nullable=False),
                Column("not_before", Double, nullable=False))
sessions = Table("sessions", metadata,
                 Column("token", String(64), primary_key=True), _person(),
                 Column("began", Double, nullable=False),
                 Column("staff", Boolean, nullable=False))

identities = Table("identities", metadata,
                   Column("issuer", String(255), primary_key=True),
                   Column("subject", String(255), primary_key=True), _person())
sign_ins = Table("sign_ins", metadata,
                 Column("digest", String(64), primary_key=True),
                 Column("at", Double, nullable=False))

groups = Table("groups", metadata,
               _id(),
               Column("name", String(80), nullable=False),
               Column("created", Double, nullable=False))
memberships = Table("memberships", metadata,
                    Column("group_id", String(64), ForeignKey("groups.id"), primary_key=True),
                    Column("person", String(64), ForeignKey("people.id"), primary_key=True, index=True),
                    Column("part", String(16), nullable=False))
assignments = Table("assignments", metadata,
                    _id(),
                    Column("group_id", String(64), ForeignKey("groups.id"), nullable=False, index=True),
                    Column("kind", String(16), nullable=False),
                    Column("thing", String(64), nullable=False),
                    Column("made", Double, nullable=False),
                    Column("due", Double),
                    Column("by", String(64), ForeignKey("people.id"), nullable=False))

contents = Table("contents", metadata,
                 Column("digest", String(64), primary_key=True),
                 Column("kind", String(16), nullable=False),
                 Column("id", String(64), nullable=False),
                 Column("body", Text, nullable=False))

attempts = Table("attempts", metadata,
                 _id(), _person(),
                 Column("scenario", String(64), nullable=False),
                 _digest("scenario_digest"), _digest("standard_digest"), *_opened(),
                 Column("settings", Json, nullable=False),
                 Column("derived_from", String(64), ForeignKey("attempts.id")),
                 Column("derived_turn", String(64)),
                 Column("part_of", String(64), index=True),
                 Index("ix_attempts_person_opened", "person", "opened"),
                 Index("ix_attempts_opened", "opened"))
events = _events("events", "attempts")
scorecards = _results("scorecards", "attempts")

claims = Table("claims", metadata,
               Column("attempt", String(64), ForeignKey("attempts.id"), primary_key=True),
               Column("event", Integer, primary_key=True, autoincrement=False),
               Column("act", String(64), primary_key=True),
               _person(),
               Column("standard", String(64), nullable=False),
               Column("moment", String(64), nullable=False),
               Column("caller", Json, nullable=False),
               Column("reply", Json, nullable=False),
               Column("at", Double, nullable=False, index=True))

decisions = Table("decisions", metadata,
                  Column("attempt", String(64), ForeignKey("attempts.id"), primary_key=True),
                  Column("event", Integer, primary_key=True, autoincrement=False),
                  Column("act", String(64), primary_key=True),
                  Column("decision", String(16), nullable=False),
                  Column("sentence", Json, nullable=False),
                  Column("reason", Json, nullable=False),
                  Column("by", String(64), ForeignKey("people.id"), nullable=False, index=True),
                  Column("at", Double, nullable=False),
                  Column("before", Double),
                  Column("after", Double))
comments = Table("comments", metadata,
                 _id(),
                 Column("attempt", String(64), ForeignKey("attempts.id"), nullable=False, index=True),
                 Column("event", Integer, nullable=False),
                 Column("by", String(64), ForeignKey("people.id"), nullable=False, index=True),
                 Column("at", Double, nullable=False),
                 Column("text", Json, nullable=False),
                 Column("read", Double))
drills = Table("drills", metadata,
               _id(), _person(),
               Column("standard", String(64), nullable=False),
               _digest("standard_digest"),
               Column("moment", String(64), nullable=False),
               Column("caller", Json, nullable=False),
               Column("reply", Json, nullable=False),
               Column("verdict", Json, nullable=False),
               Column("rating", Integer, nullable=False),
               Column("at", Double, nullable=False))

sittings = Table("sittings", metadata,
                 _id(), _person(),
                 Column("exam", String(64), nullable=False),
                 Column("ordinal", Integer, nullable=False),
                 _digest("exam_digest"), _digest("pool_digest"), _digest("standard_digest"),
                 Column("scenarios", Json, nullable=False), *_opened(),
                 UniqueConstraint("person", "exam", "ordinal"))
sitting_events = _events("sitting_events", "sittings")
results = _results("results", "sittings")
rulings = Table("rulings", metadata,
                Column("sitting", String(64), ForeignKey("sittings.id"), primary_key=True),
                Column("slot", String(64), primary_key=True),
                Column("visit", Integer, primary_key=True, autoincrement=False),
                Column("role", String(64), primary_key=True),
                Column("said", Boolean, nullable=False),
                Column("reason", Json, nullable=False), *_by(),
                Column("before", Double, nullable=False),
                Column("after", Double, nullable=False),
                Column("state", String(16), nullable=False))
rounds = Table("rounds", metadata,
               _id(),
               Column("exam", String(64), nullable=False),
               Column("kind", String(16), nullable=False),
               Column("whom", String(64), nullable=False), *_by(),
               Column("until", Double, nullable=False))
round_steps = Table("round_steps", metadata,
                    Column("round", String(64), ForeignKey("rounds.id"), primary_key=True),
                    Column("step", String(16), primary_key=True), *_by())

shifts = Table("shifts", metadata,
               _id(), _person(),
               Column("shift", String(64), nullable=False),
               _digest("shift_digest"), _digest("standard_digest"),
               Column("scenarios", Json, nullable=False), *_opened())
shift_events = _events("shift_events", "shifts")
shift_results = _results("shift_results", "shifts")

statements = Table("statements", metadata,
                   Column("id", String(36), primary_key=True),
                   Column("owner", String(160), nullable=False, index=True),
                   Column("part", String(16), nullable=False),
                   Column("made", Double, nullable=False),
                   Column("body", Text),
                   Column("tries", Integer, nullable=False),
                   Column("not_before", Double, nullable=False),
                   Column("sent", Double))
corrections = Table("corrections", metadata,
                    Column("book", String(16), primary_key=True),
                    Column("owner", String(64), primary_key=True),
                    Column("number", Integer, primary_key=True, autoincrement=False),
                    Column("kind", String(16), nullable=False),
                    Column("by", String(64), ForeignKey("people.id"), nullable=False, index=True),
                    Column("at", Double, nullable=False),
                    Column("reason", Json, nullable=False),
                    Column("engine", String(200), nullable=False),
                    Column("before", Double, nullable=False),
                    Column("after", Double, nullable=False),
                    Column("passed", Boolean, nullable=False),
                    Column("changes", Json, nullable=False),
                    Column("body", Text, nullable=False))
doubts = Table("doubts", metadata,
               Column("owner", String(64), ForeignKey("attempts.id"), primary_key=True),
               Column("found", Json, nullable=False))

ledger = Table("ledger", metadata,
               Column("number", Integer, primary_key=True, autoincrement=False),
               Column("book", String(16), nullable=False),
               Column("owner", String(160), nullable=False),
               Column("row", String(64), nullable=False),
               Column("length", Integer, nullable=False),
               Column("head", String(64), nullable=False),
               Column("result", String(64), nullable=False),
               Column("previous", String(64), nullable=False),
               Column("signature", String(64), nullable=False))

CHAINS = {"attempts": (attempts, events, scorecards), "sittings": (sittings, sitting_events, results),
          "shifts": (shifts, shift_events, shift_results)}
"""book -> its rows, the events of each, and what came of it"""
SINGLES = {"claims": claims, "decisions": decisions, "drills": drills, "rulings": rulings, "rounds": rounds,
           "round_steps": round_steps, "corrections": corrections}
"""book of which each row stands for itself -> its table"""

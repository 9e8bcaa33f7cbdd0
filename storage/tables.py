"""The tables. Times are seconds since 1970 (UTC) or, of events, seconds since their owner was opened.

JSON is kept as ASCII text: it holds whatever a browser sends (control characters, lone surrogates), unlike
the text and json types of the databases.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, ForeignKey, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()


def _id(name: str = "id", **kw) -> Column:
    return Column(name, String(64), primary_key=True, **kw)


def _of(table: str, name: str, **kw) -> Column:
    return Column(name, String(64), ForeignKey(f"{table}.id"), nullable=False, index=True, **kw)


def _events(name: str, owner: str) -> Table:
    """A log: what happened to each row of the table `owner`, numbered 1, 2, 3, ... without gaps."""
    return Table(name, metadata,
                 Column("owner", String(64), ForeignKey(f"{owner}.id"), primary_key=True),
                 Column("number", Integer, primary_key=True, autoincrement=False),
                 Column("at", Double, nullable=False),
                 Column("kind", String(32), nullable=False),
                 Column("data", Text, nullable=False))


people = Table("people", metadata,
               _id(),
               Column("name", String(80), nullable=False),
               Column("created", Double, nullable=False))

contents = Table("contents", metadata,
                 Column("digest", String(64), primary_key=True),
                 Column("kind", String(16), nullable=False),
                 Column("id", String(64), nullable=False),
                 Column("body", Text, nullable=False))

attempts = Table("attempts", metadata,
                 _id(),
                 _of("people", "person"),
                 Column("scenario", String(64), nullable=False),
                 Column("scenario_digest", String(64), ForeignKey("contents.digest"), nullable=False),
                 Column("standard_digest", String(64), ForeignKey("contents.digest"), nullable=False),
                 Column("engine", String(200), nullable=False),
                 Column("opened", Double, nullable=False),
                 Column("settings", Text, nullable=False),
                 Column("derived_from", String(64), ForeignKey("attempts.id")),
                 Column("derived_turn", String(64)),
                 Column("part_of", String(64), index=True))

events = _events("events", "attempts")

scorecards = Table("scorecards", metadata,
                   Column("attempt", String(64), ForeignKey("attempts.id"), primary_key=True),
                   Column("total", Double, nullable=False),
                   Column("passed", Boolean, nullable=False),
                   Column("body", Text, nullable=False))

sittings = Table("sittings", metadata,
                 _id(),
                 _of("people", "person"),
                 Column("exam", String(64), nullable=False),
                 Column("ordinal", Integer, nullable=False),
                 Column("exam_digest", String(64), ForeignKey("contents.digest"), nullable=False),
                 Column("pool_digest", String(64), ForeignKey("contents.digest"), nullable=False),
                 Column("standard_digest", String(64), ForeignKey("contents.digest"), nullable=False),
                 Column("scenarios", Text, nullable=False),
                 Column("engine", String(200), nullable=False),
                 Column("opened", Double, nullable=False),
                 UniqueConstraint("person", "exam", "ordinal"))

sitting_events = _events("sitting_events", "sittings")

results = Table("results", metadata,
                Column("sitting", String(64), ForeignKey("sittings.id"), primary_key=True),
                Column("percent", Double, nullable=False),
                Column("passed", Boolean, nullable=False),
                Column("body", Text, nullable=False))

"""Events chained by hash, the signed ledger of all chains, decisions and comments of trainers, and drills."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def _person(name: str) -> sa.Column:
    return sa.Column(name, sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True)


def upgrade() -> None:
    for events in ("events", "sitting_events", "shift_events"):
        op.add_column(events, sa.Column("hash", sa.String(64)))
    op.create_table(
        "ledger",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("book", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(160), nullable=False),
        sa.Column("row", sa.String(64), nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.Column("result", sa.String(64), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("signature", sa.String(64), nullable=False))
    op.create_table(
        "decisions",
        sa.Column("attempt", sa.String(64), sa.ForeignKey("attempts.id"), primary_key=True),
        sa.Column("event", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("act", sa.String(64), primary_key=True),
        sa.Column("decision", sa.String(16), nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        _person("by"),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("before", sa.Double),
        sa.Column("after", sa.Double))
    op.create_table(
        "comments",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("attempt", sa.String(64), sa.ForeignKey("attempts.id"), nullable=False, index=True),
        sa.Column("event", sa.Integer, nullable=False),
        _person("by"),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("read", sa.Double))
    op.create_table(
        "drills",
        sa.Column("id", sa.String(64), primary_key=True),
        _person("person"),
        sa.Column("standard", sa.String(64), nullable=False),
        sa.Column("standard_digest", sa.String(64), sa.ForeignKey("contents.digest"), nullable=False),
        sa.Column("moment", sa.String(64), nullable=False),
        sa.Column("caller", sa.Text, nullable=False),
        sa.Column("reply", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("rating", sa.Integer, nullable=False),
        sa.Column("at", sa.Double, nullable=False))

"""Corrections of results, what the engine was not sure of in a call, and the orders in which calls are looked up."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("book", sa.String(16), primary_key=True),
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("by", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("engine", sa.String(200), nullable=False),
        sa.Column("before", sa.Double, nullable=False),
        sa.Column("after", sa.Double, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("changes", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False))
    op.create_table(
        "doubts",
        sa.Column("owner", sa.String(64), sa.ForeignKey("attempts.id"), primary_key=True),
        sa.Column("found", sa.Text, nullable=False))
    op.create_index("ix_attempts_person_opened", "attempts", ["person", "opened"])
    op.create_index("ix_attempts_opened", "attempts", ["opened"])

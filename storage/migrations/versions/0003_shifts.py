"""Shifts with their events and results."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "shifts",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("person", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True),
        sa.Column("shift", sa.String(64), nullable=False),
        sa.Column("shift_digest", sa.String(64), sa.ForeignKey("contents.digest"), nullable=False),
        sa.Column("standard_digest", sa.String(64), sa.ForeignKey("contents.digest"), nullable=False),
        sa.Column("scenarios", sa.Text, nullable=False),
        sa.Column("engine", sa.String(200), nullable=False),
        sa.Column("opened", sa.Double, nullable=False))
    op.create_table(
        "shift_events",
        sa.Column("owner", sa.String(64), sa.ForeignKey("shifts.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("data", sa.Text, nullable=False))
    op.create_table(
        "shift_results",
        sa.Column("owner", sa.String(64), sa.ForeignKey("shifts.id"), primary_key=True),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False))

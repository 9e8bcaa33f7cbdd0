"""What examiners decide about results that wait, and the rounds in which an exam may be sat."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def _by() -> tuple[sa.Column, ...]:
    return (sa.Column("by", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True),
            sa.Column("at", sa.Double, nullable=False))


def upgrade() -> None:
    op.create_table(
        "rulings",
        sa.Column("sitting", sa.String(64), sa.ForeignKey("sittings.id"), primary_key=True),
        sa.Column("slot", sa.String(64), primary_key=True),
        sa.Column("visit", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("role", sa.String(64), primary_key=True),
        sa.Column("said", sa.Boolean, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        *_by(),
        sa.Column("before", sa.Double, nullable=False),
        sa.Column("after", sa.Double, nullable=False),
        sa.Column("state", sa.String(16), nullable=False))
    op.create_table(
        "rounds",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("exam", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("whom", sa.String(64), nullable=False),
        *_by(),
        sa.Column("until", sa.Double, nullable=False))
    op.create_table(
        "round_steps",
        sa.Column("round", sa.String(64), sa.ForeignKey("rounds.id"), primary_key=True),
        sa.Column("step", sa.String(16), primary_key=True),
        *_by())

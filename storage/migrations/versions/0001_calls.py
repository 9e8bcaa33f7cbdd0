"""People, contents, attempts with their events and scorecards."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("created", sa.Double, nullable=False))
    op.create_table(
        "contents",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("body", sa.Text, nullable=False))
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("person", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True),
        sa.Column("scenario", sa.String(64), nullable=False),
        sa.Column("scenario_digest", sa.String(64), sa.ForeignKey("contents.digest"), nullable=False),
        sa.Column("standard_digest", sa.String(64), sa.ForeignKey("contents.digest"), nullable=False),
        sa.Column("engine", sa.String(200), nullable=False),
        sa.Column("opened", sa.Double, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("derived_from", sa.String(64), sa.ForeignKey("attempts.id")),
        sa.Column("derived_turn", sa.String(64)),
        sa.Column("part_of", sa.String(64), index=True))
    op.create_table(
        "events",
        sa.Column("owner", sa.String(64), sa.ForeignKey("attempts.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("data", sa.Text, nullable=False))
    op.create_table(
        "scorecards",
        sa.Column("owner", sa.String(64), sa.ForeignKey("attempts.id"), primary_key=True),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False))

"""Roles, accounts, sessions, groups and assignments."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("people", sa.Column("login", sa.String(80)))
    op.add_column("people", sa.Column("role", sa.String(16), nullable=False, server_default="trainee"))
    op.add_column("people", sa.Column("erased", sa.Double))
    op.create_index("ix_people_login", "people", ["login"], unique=True)
    op.create_table(
        "settings",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False))
    op.create_table(
        "secrets",
        sa.Column("owner", sa.String(64), primary_key=True),
        sa.Column("hash", sa.String(200), nullable=False),
        sa.Column("first", sa.Boolean, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("not_before", sa.Double, nullable=False))
    op.create_table(
        "sessions",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("person", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True),
        sa.Column("began", sa.Double, nullable=False),
        sa.Column("staff", sa.Boolean, nullable=False))
    op.create_table(
        "groups",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("created", sa.Double, nullable=False))
    op.create_table(
        "memberships",
        sa.Column("group_id", sa.String(64), sa.ForeignKey("groups.id"), primary_key=True),
        sa.Column("person", sa.String(64), sa.ForeignKey("people.id"), primary_key=True, index=True),
        sa.Column("part", sa.String(16), nullable=False))
    op.create_table(
        "assignments",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("group_id", sa.String(64), sa.ForeignKey("groups.id"), nullable=False, index=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("thing", sa.String(64), nullable=False),
        sa.Column("made", sa.Double, nullable=False),
        sa.Column("due", sa.Double),
        sa.Column("by", sa.String(64), sa.ForeignKey("people.id"), nullable=False))

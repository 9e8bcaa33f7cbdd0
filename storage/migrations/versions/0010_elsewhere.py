"""Who people are at an OpenID provider, sign-ins that were used, and statements on their way to a record store."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "identities",
        sa.Column("issuer", sa.String(255), primary_key=True),
        sa.Column("subject", sa.String(255), primary_key=True),
        sa.Column("person", sa.String(64), sa.ForeignKey("people.id"), nullable=False, index=True))
    op.create_table(
        "sign_ins",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("at", sa.Double, nullable=False))
    op.create_table(
        "statements",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("owner", sa.String(160), nullable=False, index=True),
        sa.Column("part", sa.String(16), nullable=False),
        sa.Column("made", sa.Double, nullable=False),
        sa.Column("body", sa.Text),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("not_before", sa.Double, nullable=False),
        sa.Column("sent", sa.Double))

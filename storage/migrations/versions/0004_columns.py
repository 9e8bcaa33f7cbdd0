"""The columns that programs before Alembic left as they found them, and a number at which those programs refuse.

Their steps made whole tables, in the columns of the day on which they ran. A database from before a change of columns
was counted up and kept the old ones, so here the columns decide, not the number.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

RENAMED = {"scorecards": {"attempt": "owner", "total": "score"}, "results": {"sitting": "owner", "percent": "score"}}
TOO_NEW = 4
"""programs before Alembic know the steps 1 to 3"""


def upgrade() -> None:
    found = sa.inspect(op.get_bind())
    for table, names in RENAMED.items():
        for old in names.keys() & {column["name"] for column in found.get_columns(table)}:
            op.execute(f"ALTER TABLE {table} RENAME COLUMN {old} TO {names[old]}")
    if "part_of" not in {column["name"] for column in found.get_columns("attempts")}:
        op.add_column("attempts", sa.Column("part_of", sa.String(64)))
        op.create_index("ix_attempts_part_of", "attempts", ["part_of"])
    if not found.has_table("schema_version"):
        op.create_table("schema_version", sa.Column("version", sa.Integer, primary_key=True))
        op.execute("INSERT INTO schema_version (version) VALUES (0)")
    op.execute(f"UPDATE schema_version SET version = {TOO_NEW}")

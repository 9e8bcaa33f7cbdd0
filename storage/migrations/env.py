"""What Alembic runs: on the connection of a starting program, or by the command `alembic` on the default database."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from storage.database import Database, default_url
from storage.tables import metadata


def run(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata,
                      include_name=lambda name, kind, _parents: (kind, name) != ("table", "schema_version"))
    with context.begin_transaction():
        context.run_migrations()


if given := context.config.attributes.get("connection"):
    run(given)
else:
    with Database(default_url()).write() as opened:
        run(opened)

"""Contents by digest: what was played against stays readable when the files have changed."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select

from storage.database import Database, insert_once
from storage.records import Content
from storage.tables import contents


class Contents:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, digest: str) -> Content | None:
        with self._database.read() as connection:
            row = connection.execute(select(contents).where(contents.c.digest == digest)).first()
        return None if row is None else Content(**row._mapping)

    def keep(self, content: Content) -> None:
        """Keep a content that is not kept yet."""
        with self._database.write() as connection:
            keep(connection, (content,))


_KNOWN = select(contents.c.digest).where(contents.c.digest == bindparam("wanted"))


def keep(connection: Connection, wanted: Iterable[Content]) -> None:
    """Keep each content that is not kept yet, inside a transaction of somebody else."""
    for content in wanted:
        if connection.scalar(_KNOWN, {"wanted": content.digest}) is None:
            insert_once(connection, contents, digest=content.digest, kind=content.kind, id=content.id,
                        body=content.body)

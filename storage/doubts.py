"""What the engine was not sure of in a call that is over: found once, so that a queue need not fold every call again.

It follows from the events, and may be thrown away at any time.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Text, func, or_, select, type_coerce

from storage.database import Database, insert_once
from storage.tables import attempts, doubts, scorecards

NOTHING = "[]"
"""nothing found, as it is kept"""


class Doubts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, attempt: str, found: list[dict[str, Any]]) -> None:
        with self._database.write() as connection:
            insert_once(connection, doubts, owner=attempt, found=found)

    def lately(self, people: Collection[str], most: int) -> dict[str, tuple[str, list[dict[str, Any]] | None]]:
        """Attempt -> its person and what was found in it, None where nobody has looked yet: of each person's last calls
        with a result, so many, those in which there is something."""
        newest_first = (attempts.c.opened.desc(), attempts.c.id)
        place = func.row_number().over(partition_by=attempts.c.person, order_by=newest_first).label("place")
        last = (select(attempts.c.id, attempts.c.person, place)
                .join(scorecards, scorecards.c.owner == attempts.c.id).where(attempts.c.person.in_(people)).subquery())
        found = type_coerce(doubts.c.found, Text)
        query = (select(last.c.id, last.c.person, found).outerjoin(doubts, doubts.c.owner == last.c.id)
                 .where(last.c.place <= most, or_(found.is_(None), found != NOTHING)))
        with self._database.read() as connection:
            return {id: (person, None if kept is None else json.loads(kept))
                    for id, person, kept in connection.execute(query)}

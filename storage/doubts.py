"""What the engine was not sure of in a call that is over: found once, so that a queue need not fold every call again.

It follows from the events, and may be thrown away at any time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Text, bindparam, select, type_coerce

from storage.database import Database, insert_once
from storage.tables import attempts, doubts, scorecards


class Doubts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, attempt: str, found: list[dict[str, Any]]) -> None:
        with self._database.write() as connection:
            insert_once(connection, doubts, owner=attempt, found=found)

    def lately(self, people: Sequence[str], most: int) -> dict[str, tuple[str, list[dict[str, Any]] | None]]:
        """Attempt -> its person and what was found in it, None where nobody has looked yet: the last calls with a
        result, so many of each person's."""
        with self._database.read() as connection:
            return {id: (person, None if found is None else json.loads(found)) for person in people
                    for id, found in connection.execute(_LATELY, {"person": person, "most": most})}


_LATELY = (select(attempts.c.id, type_coerce(doubts.c.found, Text))
           .join(scorecards, scorecards.c.owner == attempts.c.id)
           .outerjoin(doubts, doubts.c.owner == attempts.c.id)
           .where(attempts.c.person == bindparam("person"))
           .order_by(attempts.c.opened.desc(), attempts.c.id).limit(bindparam("most")))

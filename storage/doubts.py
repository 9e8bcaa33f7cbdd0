"""What the engine was not sure of in a call that is over: found once, so that a queue need not fold every call again.

It follows from the events, and may be thrown away at any time.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Text, and_, func, or_, select, type_coerce

from storage.database import Database, insert_once
from storage.tables import attempts, doubts, people, scorecards

NOTHING = "[]"
"""nothing found, as it is kept"""


class Doubts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, attempt: str, found: list[dict[str, Any]]) -> None:
        with self._database.write() as connection:
            insert_once(connection, doubts, owner=attempt, found=found)

    def lately(self, of: Collection[str], most: int) -> dict[str, tuple[str, list[dict[str, Any]] | None]]:
        """Attempt -> its person and what was found in it, None where nobody has looked yet: of each person's last calls
        with a result, so many, those in which there is something."""
        earlier, its_card = attempts.alias(), scorecards.alias()
        first_of_them = (select(earlier.c.opened).join(its_card, its_card.c.owner == earlier.c.id)
                         .where(earlier.c.person == people.c.id).order_by(earlier.c.opened.desc())
                         .limit(1).offset(most - 1).correlate(people).scalar_subquery())
        since = (select(people.c.id, func.coalesce(first_of_them, 0.0).label("since"))
                 .where(people.c.id.in_(of)).subquery())
        found = type_coerce(doubts.c.found, Text)
        query = (select(attempts.c.id, attempts.c.person, found)
                 .join(since, and_(since.c.id == attempts.c.person, attempts.c.opened >= since.c.since))
                 .join(scorecards, scorecards.c.owner == attempts.c.id)
                 .outerjoin(doubts, doubts.c.owner == attempts.c.id)
                 .where(or_(found.is_(None), found != NOTHING)))
        with self._database.read() as connection:
            return {id: (person, None if kept is None else json.loads(kept))
                    for id, person, kept in connection.execute(query)}

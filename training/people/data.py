"""A person's own data: all of it in one ZIP, and its erasure, after which what an audit needs stays, without a name."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from storage.store import Store
from training.clock import Clock
from training.exams.rounds import holds_back
from training.people.may import Actor, Rights


class OwnData:
    """Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._rights = Rights(store)

    def export(self, actor: Actor, person: str) -> bytes:
        """A ZIP of JSON files: who it is, every call, shift and sitting with its events and result, drills, claims,
        decisions and comments. No password, no other person's name. Of an exam that goes on, or whose keys are not
        released, there is the score and no more.

        Raises LookupError for an id that is nobody's.
        """
        self._rights.check(actor, "export_data", whose=person)
        if (known := self._store.people.get(person)) is None:
            raise LookupError(person)
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, content in (("person.json", asdict(known)), *self._things(person)):
                packed.writestr(name, json.dumps(content, ensure_ascii=False, indent=1))
        return file.getvalue()

    def erase(self, actor: Actor, person: str) -> None:
        """Take the name, the login, the password, the groups and the comments away, for good.

        Calls, shifts and sittings stay with their results, for nobody one can name: a result that was given must go on
        to prove itself. Raises ValueError for oneself: the last admin would be gone.
        """
        self._rights.check(actor, "erase_data", whose=person)
        if person == actor.id:
            raise ValueError(person)
        self._store.groups.leave_all(person)
        self._store.comments.remove_about(person)
        self._store.people.erase(person, self._clock())

    def _things(self, person: str) -> Iterator[tuple[str, Any]]:
        store = self._store
        shifts, sittings = store.shifts.of(person), store.sittings.of(person)
        secret = {one.record.id for one in sittings
                  if one.score is None or holds_back(store, store.sittings.get(one.record.id)[1])}
        parts = (store.attempts.parts_of(whole.record.id) for whole in (*shifts, *sittings)
                 if whole.record.id not in secret)
        calls = (*store.attempts.of(person), *(call for several in parts for call in several))
        for folder, book, listed in (("calls", store.attempts, calls), ("shifts", store.shifts, shifts),
                                     ("exams", store.sittings, sittings)):
            for one in listed:
                if one.record.id in secret:
                    yield f"{folder}/{one.record.id}.json", {"record": asdict(one.record), "percent": one.score,
                                                             "passed": one.passed}
                    continue
                record, events = book.get(one.record.id)
                result = book.result(record.id)
                yield f"{folder}/{record.id}.json", {
                    "record": asdict(record), "events": [event.model_dump() for event in events],
                    "result": json.loads(result) if result else None} | self._remarks(folder, record.id)
        yield "drills.json", [asdict(one) for one in store.drills.of(person)]

    def _remarks(self, folder: str, id: str) -> dict[str, Any]:
        """What was added to a call, a shift or an exam; by whom is told by an id only."""
        store = self._store
        found = {"calls": {"claims": store.claims.of_attempt, "decisions": store.decisions.of_attempt,
                           "comments": store.comments.of_attempt,
                           "corrections": partial(store.corrections.of, "attempts")},
                 "shifts": {"corrections": partial(store.corrections.of, "shifts")},
                 "exams": {"rulings": store.rulings.of, "corrections": partial(store.corrections.of, "sittings")}}
        return {name: [asdict(one) for one in of(id)] for name, of in found.get(folder, {}).items()}

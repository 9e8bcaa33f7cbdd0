"""Which statements there are about what people did. No word that was typed is in them."""

from __future__ import annotations

import json
from typing import Any

from simulator.call.scorecard import Scorecard
from simulator.outage import since_opened
from storage.records import Attempt, Drill, Person, Shift, Sitting
from storage.store import Store
from training.xapi.words import Statement, Teller, duration, score

KINDS = {"attempts": ("call", "scenario"), "sittings": ("exam", "exam"), "shifts": ("shift", "shift")}
"""book -> kind of thing, and the attribute of its rows that names it"""
PARTS = (*(f"{book}.{what}" for what in ("opened", "ended") for book in KINDS), "drills", "corrections", "rulings")
"""what there are statements about; see `storage.outbox.SOURCES`"""


class Statements:
    """The statements about a thing, by its part and key. The same thing always gives the same ids."""

    def __init__(self, store: Store, home: str) -> None:
        self._store = store
        self._tell = Teller(home)

    def about(self, part: str, key: str) -> tuple[Statement, ...]:
        """`part` one of `PARTS`."""
        book, _, what = part.partition(".")
        if what:
            return self._opened(book, key) if what == "opened" else self._ended(book, key)
        return {"drills": self._drill, "corrections": self._correction, "rulings": self._ruling}[part](key)

    def _opened(self, book: str, id: str) -> tuple[Statement, ...]:
        record, _ = self._found(book, id)
        return (self._of(book, record, "opened", record.opened, "attempted"),)

    def _ended(self, book: str, id: str) -> tuple[Statement, ...]:
        record, events = self._found(book, id)
        scored = self._store_of(book).scored(id)
        body = json.loads(scored.body)
        lasted = events[-1].at if events else 0.0
        over = lasted if book == "sittings" else since_opened(events, lasted)
        waits = bool(body.get("waits"))  # a person has to decide before it is passed or failed
        verb = "completed" if waits else "passed" if scored.passed else "failed"
        result = score(scored.score, 100) | duration(lasted) | {"completion": True} | (
            {} if waits else {"success": scored.passed})
        verdicts = self._verdicts(record, events, body) if book == "attempts" else ()
        return (*verdicts, self._of(book, record, "ended", record.opened + over, verb, result))

    def _verdicts(self, attempt: Attempt, events: Any, body: dict[str, Any]) -> tuple[Statement, ...]:
        """One for each stay at a turn of a call where something was owed or something forbidden was said."""
        person, standard = self._person(attempt), self._standard(attempt)
        times = {one.number: since_opened(events, one.at) for one in events}
        told = []
        for turn in Scorecard.model_validate(body).turns:
            if not (turn.out_of and turn.replies):
                continue
            thing = self._tell.activity("moment", standard, turn.moment or f"{attempt.scenario}.{turn.turn}")
            result = score(turn.points, turn.out_of) | {"success": turn.verdict == "met"} | self._tell.told(
                verdict=turn.verdict, done=list(turn.done), missing=list(turn.missing), clauses=list(turn.clauses))
            at = attempt.opened + times.get(turn.replies[-1], 0.0)
            told.append(self._tell.statement(
                f"attempts/{attempt.id}/{turn.turn}/{turn.visit}", at, person, "answered", thing, about=attempt.id,
                result=result, within=[self._thing("attempts", attempt), self._tell.activity("standard", standard)]))
        return tuple(told)

    def _drill(self, id: str) -> tuple[Statement, ...]:
        drill: Drill = self._store.drills.get(id)
        verdict = drill.verdict
        result = score(verdict["points"], verdict["out_of"]) | {"success": verdict["verdict"] == "met"} | (
            self._tell.told(verdict=verdict["verdict"], missing=list(verdict["missing"])))
        thing = self._tell.activity("moment", drill.standard, drill.moment)
        return (self._tell.statement(f"drills/{id}", drill.at, self._person(drill), "answered", thing, about=id,
                                     result=result, within=[self._tell.activity("standard", drill.standard)]),)

    def _correction(self, key: str) -> tuple[Statement, ...]:
        book, owner, number = key.split("/")
        one = next(one for one in self._store.corrections.of(book, owner) if one.number == int(number))
        result = score(one.after, 100) | {"success": one.passed} | self._tell.told(before=one.before, why=one.kind)
        return (self._of(book, self._found(book, owner)[0], f"correction/{number}", one.at, "scored", result),)

    def _ruling(self, key: str) -> tuple[Statement, ...]:
        sitting, slot, visit, role = key.split("/", 3)
        one = next(one for one in self._store.rulings.of(sitting)
                   if (one.slot, one.visit, one.role) == (slot, int(visit), role))
        result = score(one.after, 100) | ({} if one.state == "waits" else {"success": one.state == "passed"}) | (
            self._tell.told(before=one.before))
        record, _ = self._found("sittings", sitting)
        return (self._of("sittings", record, f"ruling/{slot}/{visit}/{role}", one.at, "scored", result),)

    def _of(self, book: str, record: Attempt | Sitting | Shift, what: str, at: float, verb: str,
            result: Statement | None = None) -> Statement:
        within = [self._tell.activity("standard", self._standard(record))]
        return self._tell.statement(f"{book}/{record.id}/{what}", at, self._person(record), verb,
                                    self._thing(book, record), about=record.id, result=result, within=within)

    def _thing(self, book: str, record: Attempt | Sitting | Shift) -> Statement:
        kind, named = KINDS[book]
        id = getattr(record, named)
        kept = self._store.contents.get(getattr(record, f"{named}_digest"))
        title = json.loads(kept.body).get("title") if kept else None
        return self._tell.activity(kind, id, name={lang: text for lang, text in (title or {}).items() if text} or None)

    def _standard(self, record: Attempt | Sitting | Shift) -> str:
        kept = self._store.contents.get(record.standard_digest)
        return kept.id if kept else record.standard_digest

    def _person(self, record: Attempt | Sitting | Shift | Drill) -> Person:
        return self._store.people.get(record.person)

    def _found(self, book: str, id: str) -> Any:
        return self._store_of(book).get(id)

    def _store_of(self, book: str) -> Any:
        return getattr(self._store, book)

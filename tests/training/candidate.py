"""A candidate who sits the exam of the small house, in one window."""

from __future__ import annotations

from typing import Any

from scoring.standard import Standard
from simulator.content.item import Item
from simulator.exam.paper import Paper

GREETING, SORRY, BYE, CURSE = "您好，太原高速", "对不起，我非常理解您的心情", "感谢您的来电，再见", "你这个混蛋"
WINDOW = "window-1"


class Candidate:
    """One browser window of a candidate."""

    def __init__(self, house, window: str = WINDOW, sitting: str = "") -> None:
        self.house, self.window = house, window
        self.sitting = sitting or house.register.open(house.person, "first", window)
        self.paper: Paper = house.sittings.look(house.person, self.sitting, window)

    def do(self, what: str, *args) -> Paper:
        deed = getattr(self.house.sittings, what)
        self.paper = deed(self.house.person, self.sitting, self.window, self.paper.number, *args)
        return self.paper

    def slots(self, kind: str) -> list[str]:
        return [place.slot for place in self.paper.entries if place.kind == kind]

    def answer(self, slot: str, answer) -> Paper:
        self.do("show", slot)
        return self.do("answer", slot, answer)

    def call(self, *replies: str) -> None:
        """Play the exam call to its end."""
        house, (slot,) = self.house, self.slots("call")
        self.do("show", slot)
        self.do("ring", slot)
        house.now += 11
        house.sittings.act(house.person, self.sitting, self.window, slot, 1, "answered", {"line": 1})
        for reply in replies:
            played = house.sittings.call(house.person, self.sitting, self.window, slot)
            house.now += max(0.0, played.call.speaking_until - played.call.now) + 1
            house.sittings.act(house.person, self.sitting, self.window, slot, played.events[-1].number, "replied",
                               {"text": reply})
        house.now += 30

    def submit(self):
        return self.house.sittings.submit(self.house.person, self.sitting, self.window, self.paper.number).result

    def events(self) -> list:
        return list(self.house.store.sittings.get(self.sitting)[1])

    def refused(self) -> list[tuple[str, str]]:
        return [(event.data["what"], event.data["why"]) for event in self.events() if event.kind == "refused"]


def answer_all(candidate: Candidate, reply: str = SORRY) -> None:
    for slot in candidate.slots("single"):
        candidate.answer(slot, "o2")
    candidate.answer("reply", reply)


def right(item: Item, standard: Standard) -> Any:
    """The answer to an item of somebody who knows everything."""
    if item.kind == "wording":
        return item.model
    if item.kind == "reply":
        return next(moment for moment in standard.moments if moment.id == item.moment).model[0]
    return list(item.key) if isinstance(item.key, tuple) else item.key

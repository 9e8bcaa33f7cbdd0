"""A trainee at a desk, or a guest of the bare page: who sits down, and says something every so many seconds."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from dataclasses import dataclass, field
from itertools import count, cycle

from bench.room.tab import Lost, Tab
from simulator.content.library import Library
from simulator.content.scenario import Scenario
from views.words import texts

NAME = "李敏"
EMPTY = texts("zh")["call.record_empty"]
"""what a page says before it closes an empty call record at a second press"""
RECORD_EVERY = 3
"""replies between two fields of the call record"""


@dataclass
class Noted:
    """What the seats of a room have seen."""

    seconds: list[float] = field(default_factory=list)
    """of each reply: from sending it until it was drawn"""
    bytes: list[int] = field(default_factory=list)
    """that each reply brought back"""
    acknowledged: Counter[tuple[str, str]] = field(default_factory=Counter)
    """how often a reply was shown as sent, by conversation and text"""
    sent: Counter[tuple[str, str]] = field(default_factory=Counter)
    refused: int = 0
    """replies that came too late: the call was over"""
    failed: list[str] = field(default_factory=list)
    """why a seat was given up"""


class Guest:
    """Somebody at the bare page."""

    BOX = "reply"

    def __init__(self, tab: Tab, texts: tuple[str, ...], noted: Noted) -> None:
        self.tab, self.noted, self.id = tab, noted, uuid.uuid4().hex
        self._texts, self._said = cycle(texts), count(1)

    async def sits(self) -> None:
        """Open the page and come to where one can talk."""
        await self.tab.open(f"second_ring_person={self.id}; second_ring_language=zh")
        await self.tab.until(lambda: self.tab.find("chat_input"))

    async def says(self) -> None:
        """One reply, or what leads to the next one."""
        await self.reply(self.id, next(self._texts))

    async def reply(self, conversation: str, text: str) -> bool:
        """Send a text, with some words of her own that nobody else says, and wait until it is drawn; whether it was."""
        text = f"{text}我的记录是{self.id[:4]}之{next(self._said)}。"
        tab, now, before = self.tab, asyncio.get_running_loop().time, self.tab.shows(text)
        since, received, drawn = now(), tab.bytes, tab.runs
        self.noted.sent[conversation, text] += 1
        await tab.send(self.BOX, text)
        await tab.until(lambda: tab.shows(text) > before or self.is_refused(drawn))
        if tab.shows(text) <= before:
            self.noted.refused += 1
            return False
        self.noted.seconds.append(now() - since)
        self.noted.bytes.append(tab.bytes - received)
        self.noted.acknowledged[conversation, text] += 1
        return True


    def is_refused(self, drawn: int) -> bool:
        """Whether the page, drawn so often before, says that a reply was not taken."""
        return self.tab.find("chat_input", self.BOX) is None


class Trainee(Guest):
    """Somebody who takes one call after another, as the model trainee of its sample calls does."""

    BOX = "reply-"

    def __init__(self, tab: Tab, calls: list[Scenario], noted: Noted) -> None:
        super().__init__(tab, (), noted)
        self._calls = cycle(calls)
        self._left: list[str] = []

    async def sits(self) -> None:
        await self.tab.open(f"second_ring_person={self.id}; second_ring_language=zh")
        await self.tab.until(lambda: self.tab.find("text_input"))
        await self.tab.submit(f"{NAME} {self.id[:8]}")
        await self.tab.until(lambda: self.tab.head())
        await self.tab.visit("")
        await self.takes()

    async def takes(self) -> None:
        """Take the next call, let it ring, pick up."""
        tab, call = self.tab, next(self._calls)
        await tab.until(lambda: tab.card(call.id))
        await tab.take(call.id)
        await tab.until(lambda: tab.find("button", "answered-"))
        await tab.press("answered-")
        await tab.until(lambda: tab.find("chat_input", self.BOX))
        self._left = model_replies(call)

    async def says(self) -> None:
        box = self.tab.find("chat_input", self.BOX)
        if not self._left or box is None or box.chat_input.disabled:
            await self.ends()
            await self.takes()
            return
        kept = await self.reply(self.tab.query.removeprefix("attempt="), self._left.pop(0))
        if kept and len(self._left) % RECORD_EVERY == 0:
            await self.records()

    async def records(self) -> None:
        """Write something in the call record, where there is one."""
        kind = next((kind for kind in ("text_area", "text_input") if self.tab.find(kind, "record-")), None)
        if kind:
            runs = self.tab.runs
            await self.tab.write(kind, "record-", f"{NAME} {self.tab.runs}")
            await self.tab.until(lambda: self.tab.runs > runs)

    async def ends(self) -> None:
        """Hang up, close the record, read the debrief, go back to the calls."""
        tab = self.tab
        if tab.find("button", "hung_up-"):
            await tab.press("hung_up-")
        await tab.until(lambda: tab.find("button", "close-") or tab.find("button", "to-debrief"))
        if tab.find("button", "close-"):
            await tab.press("close-")
            await tab.until(lambda: tab.find("button", "to-debrief") or tab.says(EMPTY))
        if tab.find("button", "close-"):
            await tab.press("close-")
        await tab.until(lambda: tab.find("button", "to-debrief"))
        await tab.press("to-debrief")
        await tab.until(lambda: tab.find("button", "again"))
        await tab.visit("")


def model_replies(call: Scenario) -> list[str]:
    """What the model trainee of the sample calls says."""
    sample = next(one for one in call.samples if one.trainee == "model")
    return [reply for reply in sample.replies if isinstance(reply, str)]


def calls_of(library: Library) -> list[Scenario]:
    """The calls that ring, in Chinese, by id."""
    return [call for _, call in sorted(library.practised.items())
            if call.lang == "zh" and call.direction != "outbound" and call.samples]


async def give_up_on_fault(seat: Guest, what) -> None:
    """Do it; a seat whose connection or page is lost is noted and left."""
    try:
        await what
    except (Lost, OSError, TimeoutError) as fault:
        seat.noted.failed.append(f"{type(fault).__name__}: {fault}")

"""A trainee who does not give up: what she sees when something breaks, and how she comes back."""

from __future__ import annotations

import asyncio
import urllib.request
from collections import Counter
from contextlib import suppress
from typing import Any

from websockets.exceptions import WebSocketException

from bench.room.seat import NAME, Noted, Trainee
from bench.room.tab import Lost, Tab
from simulator.content.scenario import Scenario
from views.words import texts

TOLD = ("not_kept", "moved_on", "unexpected", "call_over", "signed_out", "box_not_kept")
"""the sentences by which a page may say that something did not happen"""
PATIENCE = 25.0
"""seconds after which somebody who sees nothing loads the page anew"""
LONGEST = 300.0
"""seconds after which a seat that cannot come back is stuck"""


FAILURES = (Lost, OSError, TimeoutError, EOFError, WebSocketException)


class Stubborn(Trainee):
    """One seat. `saw` counts, by fault, what became of each reply."""

    def __init__(self, scene: Any, calls: list[Scenario]) -> None:
        super().__init__(Tab(scene.server.url), calls, Noted())
        self._scene = scene
        self.saw: Counter[tuple[str, str]] = Counter()
        self.stuck = self._silent = False
        self._cookie, self._attempt, self._gone = "", "", []

    @property
    def acknowledged(self) -> Counter[tuple[str, str]]:
        return self.noted.acknowledged

    async def talks(self, turns: int, seconds: float) -> None:
        """So many replies that were shown as sent, or as many as there is time for."""
        now = asyncio.get_running_loop().time
        until = now() + seconds
        await self._until_it_works(self.sits)
        while self.acknowledged.total() < turns and now() < until and not self.stuck:
            try:
                async with asyncio.timeout(PATIENCE):
                    if self._silent:
                        raise Lost("the connection is silent")
                    await self.says()
            except FAILURES as lost:
                cut = isinstance(lost, OSError | EOFError | WebSocketException) or "connection" in str(lost)
                self._note(self._scene.last, self._told() or ("lost the connection" if cut else "waited in vain"))
                await self._until_it_works(self._comes_back)

    async def reply(self, conversation: str, text: str) -> bool:
        """A reply, and a look at what came of it."""
        fault, self._attempt = self._scene.now, conversation
        shown = await super().reply(conversation, text)
        fault = self._scene.now or fault
        self._note(fault, "shown as sent" if shown else self._told() or "the call was over")
        return shown

    def is_refused(self, drawn: int) -> bool:
        return super().is_refused(drawn) or (self.tab.runs > drawn and bool(self._told()))

    def goes_silent(self) -> None:
        """From now on nothing is read of what the server sends, nor anything sent, and nobody hangs up."""
        self.tab.goes_silent()
        self._gone.append(self.tab)
        self._silent = True

    async def leaves(self) -> None:
        with suppress(Exception):
            await asyncio.wait_for(self.tab.close(), 5)

    async def sits(self) -> None:
        """As whom the browser is known; a page gives it to every browser."""
        self._cookie = self._cookie or await asyncio.to_thread(_given, self._scene.server.url)
        await self._comes_back()

    async def _until_it_works(self, way: Any) -> None:
        now = asyncio.get_running_loop().time
        until = now() + LONGEST
        while now() < until:
            try:
                async with asyncio.timeout(PATIENCE):
                    return await way()
            except FAILURES as fault:
                self.noted.failed.append(f"{self._scene.now}: {type(fault).__name__}: {fault}")
                await asyncio.sleep(0.5)
                way = self._comes_back if self._cookie else way
        self.stuck = True

    async def _comes_back(self) -> None:
        """Load the page anew, and go on in the call."""
        if not self._silent:
            await self.leaves()
        self._silent = False
        self.tab = Tab(self._scene.server.url)
        await self.tab.open(f"{self._cookie}; second_ring_language=zh")
        await self.tab.until(lambda: self.tab.head() or self.tab.find("text_input"))
        if not self.tab.head():
            await self.tab.submit(f"{NAME} {self.id[:8]}")
            await self.tab.until(lambda: self.tab.head())
        if self._attempt:
            await self.tab.visit("call", f"attempt={self._attempt}")
            await self.tab.until(lambda: any(self.tab.find(kind, key) for kind, key in (
                ("chat_input", self.BOX), ("button", "close-"), ("button", "to-debrief"), ("button", "answered-"))))
            if self.tab.find("button", "answered-"):
                await self.tab.press("answered-")
                await self.tab.until(lambda: self.tab.find("chat_input", self.BOX))
        else:
            await self.tab.visit("")
            await self.takes()

    def _told(self) -> str:
        """Which of our sentences stands on the page."""
        return next((key for key in TOLD if self.tab.says(texts("zh")[f"fault.{key}"])), "")

    def _note(self, fault: str, what: str) -> None:
        self.saw[fault or "no fault", what] += 1


def _given(url: str) -> str:
    asked = urllib.request.Request(url, headers={"Accept": "text/html"})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.headers["set-cookie"].split(";")[0]

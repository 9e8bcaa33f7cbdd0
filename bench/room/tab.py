"""A tab without the browser: it speaks Streamlit's protocol, keeps what is drawn, and presses what it sees."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from html import escape

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

TIMERS = {"second_ring_wake": lambda data: data, "second_ring_desk": lambda data: data[2]}
"""components that look again after some time -> where in their data it says when"""
DRAWN = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class Lost(Exception):
    """What was waited for did not come, or the connection is gone."""


@dataclass
class Node:
    """An element on the page."""

    element: Element
    run: str
    """the id of the run that drew it last"""
    fragment: str


class Tab:
    """One open page. `bytes` and `runs` count what came."""

    def __init__(self, url: str, ssl=None) -> None:
        self._url, self._ssl = url.rstrip("/"), ssl
        self._nodes: dict[tuple[int, ...], Node] = {}
        self._values: dict[str, WidgetState] = {}
        self._cached: dict[str, ForwardMsg] = {}
        self._timers: dict[str, asyncio.TimerHandle | asyncio.Task] = {}
        self._pages: dict[str, str] = {}
        self.query = self._page = self._run = ""
        self._fragments: set[str] = set()
        self._changed = asyncio.Condition()
        self._gone = False
        self.bytes = self.runs = 0

    async def open(self, cookie: str) -> None:
        """Open the socket as a page of ours would, and have the page drawn."""
        headers = {"Cookie": cookie, "Accept-Language": "zh-CN", "User-Agent": "bench"}
        self._socket: ClientConnection = await connect(
            self._url.replace("http", "ws", 1) + "/_stcore/stream", origin=self._url, additional_headers=headers,
            subprotocols=["streamlit"], max_size=None, ssl=self._ssl, open_timeout=60)
        self._reader = asyncio.create_task(self._read())
        await self._rerun()

    async def close(self) -> None:
        for timer in self._timers.values():
            timer.cancel()
        self._reader.cancel()
        with suppress(asyncio.CancelledError):
            await self._reader
        await self._socket.close()

    def find(self, kind: str, key: str = "") -> Element | None:
        """The first element of that kind whose key begins so."""
        for place in sorted(self._nodes):
            element = self._nodes[place].element
            if element.WhichOneof("type") == kind and (not key or key_of(getattr(element, kind).id).startswith(key)):
                return element
        return None

    def shows(self, text: str) -> int:
        """How often a text stands on the page by itself; what a message quotes is not counted."""
        wanted = f">{escape(text)}</"
        return sum(node.element.html.body.count(wanted) for node in self._nodes.values()
                   if node.element.WhichOneof("type") == "html")

    def says(self, text: str) -> bool:
        """Whether a text stands somewhere on the page."""
        wanted = escape(text)
        return any(wanted in node.element.html.body for node in self._nodes.values()
                   if node.element.WhichOneof("type") == "html")

    def goes_silent(self) -> None:
        """Read nothing more of what comes, and do not close: a browser that is gone without a word."""
        for timer in self._timers.values():
            timer.cancel()
        self._reader.cancel()
        self._socket.transport.pause_reading()
        self._gone = True
        self._tells = asyncio.create_task(self._tell())  # who waits for something does not wait in vain

    async def until(self, true: Callable[[], object], seconds: float = 60) -> None:
        """Wait until something is so on a page that is drawn. Raises `Lost`."""
        try:
            async with asyncio.timeout(seconds), self._changed:
                await self._changed.wait_for(lambda: self._gone or true())
        except TimeoutError:
            raise Lost("what was waited for did not come") from None
        if self._gone:
            raise Lost("the connection is gone")

    async def press(self, key: str) -> None:
        """Press the button with a key that begins so."""
        await self._act(WidgetState(id=self._id("button", key), trigger_value=True))

    async def take(self, call: str) -> None:
        """Press the button on the card of a call."""
        cards = self.card(call)
        if cards is None:
            raise Lost(f"no card of {call} on the page")
        await self._act(_event(cards.bidi_component.id, "taken", call))

    def card(self, call: str) -> Element | None:
        """The element with the card of a call."""
        return self._holding(f'data-call=\\"{call}\\"')

    def head(self) -> Element | None:
        """The head of a page for who is somebody, with the ways on."""
        return self._holding('data-page=')

    def _holding(self, part: str) -> Element | None:
        return next((node.element for node in self._nodes.values() if node.element.WhichOneof("type") ==
                     "bidi_component" and part in node.element.bidi_component.json), None)

    async def send(self, key: str, text: str) -> None:
        """Send a text in a box for conversation."""
        await self._act(WidgetState(id=self._id("chat_input", key), chat_input_value={"data": text}))

    async def write(self, kind: str, key: str, text: str) -> None:
        """Write in a field and leave it."""
        await self._act(WidgetState(id=self._id(kind, key), string_value=text))

    async def submit(self, text: str) -> None:
        """Fill the only field of the only form, and submit it."""
        button = next(node.element.button for node in self._nodes.values() if node.element.button.is_form_submitter)
        field = WidgetState(id=self._id("text_input", ""), string_value=text)
        await self._act(field, WidgetState(id=button.id, trigger_value=True))

    async def visit(self, page: str, query: str = "") -> None:
        """Follow a link to another page."""
        self._page, self.query = self._pages[page], query
        await self._rerun()

    def _id(self, kind: str, key: str) -> str:
        found = self.find(kind, key)
        if found is None:
            raise Lost(f"no {kind} {key} on the page")
        return getattr(found, kind).id

    async def _act(self, *states: WidgetState) -> None:
        """Do something, in the fragment that the last of the elements stands in."""
        here = next((node for node in self._nodes.values() if id_of(node.element) == states[-1].id), None)
        for state in states:
            if state.WhichOneof("value") == "string_value":
                self._values[state.id] = state
        await self._rerun(*states, fragment=here.fragment if here else "")

    async def _rerun(self, *triggers: WidgetState, fragment: str = "") -> None:
        here = {id_of(node.element) for node in self._nodes.values()}
        states = {id: state for id, state in self._values.items() if id in here} | {one.id: one for one in triggers}
        message = BackMsg()
        ask = message.rerun_script
        ask.query_string, ask.page_script_hash, ask.fragment_id = self.query, self._page, fragment
        ask.widget_states.widgets.extend(states.values())
        ask.cached_message_hashes.extend(self._cached)
        ask.context_info.timezone, ask.context_info.locale, ask.context_info.url = "Asia/Shanghai", "zh-CN", self._url
        try:
            await self._socket.send(message.SerializeToString())
        except ConnectionClosed as fault:
            raise Lost("the connection is gone") from fault

    async def _read(self) -> None:
        try:
            async for frame in self._socket:
                self.bytes += len(frame)
                if self._take(ForwardMsg.FromString(frame)):
                    await self._tell()
        except ConnectionClosed:
            pass
        self._gone = True
        await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _take(self, message: ForwardMsg) -> bool:
        """Draw a message; whether the page is drawn with it."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            metadata = message.metadata
            message = self._cached[message.ref_hash]
            message.metadata.CopyFrom(metadata)
            kind = "delta"
        elif message.metadata.cacheable:
            self._cached[message.hash] = message
        if kind == "delta":
            self._draw(message)
        elif kind == "new_session":
            self._page, self._run = message.new_session.page_script_hash, message.metadata.run.script_run_id
            self._fragments = set(message.metadata.run.fragment_ids)
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "auto_rerun":
            self._look_again(message.auto_rerun.fragment_id, message.auto_rerun.interval)
        elif kind == "script_finished" and message.script_finished in DRAWN:
            self._clear(message.script_finished == DRAWN[1])
            return True
        return False

    def _draw(self, message: ForwardMsg) -> None:
        if message.delta.WhichOneof("type") != "new_element":
            return
        element, place = message.delta.new_element, tuple(message.metadata.delta_path)
        self._nodes[place] = Node(element, self._run, message.delta.fragment_id)
        if element.WhichOneof("type") == "bidi_component":
            component = element.bidi_component
            for name, when in TIMERS.items():
                if name in component.component_name:
                    self._set_timer(component.id, when(json.loads(component.json)))

    def _clear(self, fragment: bool) -> None:
        """Take away what the run that is over did not draw again."""
        for place, node in list(self._nodes.items()):
            if node.run != self._run and (not fragment or node.fragment in self._fragments):
                del self._nodes[place]
        here = {id_of(node.element) for node in self._nodes.values()} | {
            node.fragment for node in self._nodes.values()}
        for id in [id for id in self._timers if id not in here]:
            self._timers.pop(id).cancel()
        self.runs += 1

    def _set_timer(self, id: str, data: dict | None) -> None:
        if id in self._timers:
            self._timers.pop(id).cancel()
        if data is None:
            return
        trigger = _event(id, "due", data["of"])
        self._timers[id] = asyncio.get_running_loop().call_later(
            data["milliseconds"] / 1000, lambda: asyncio.ensure_future(self._wake(trigger)))

    def _look_again(self, fragment: str, seconds: float) -> None:
        """Have a fragment drawn anew every so many seconds, as long as it is on the page."""
        async def again() -> None:
            with suppress(Lost):
                while True:
                    await asyncio.sleep(seconds)
                    await self._rerun(fragment=fragment)
        if fragment not in self._timers:
            self._timers[fragment] = asyncio.create_task(again())

    async def _wake(self, trigger: WidgetState) -> None:
        with suppress(Lost):
            await self._rerun(trigger)


def _event(component: str, event: str, value: str) -> WidgetState:
    """What a component of ours tells the server."""
    return WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{component}__events",
                       json_trigger_value=json.dumps([{"event": event, "value": value}]))


def id_of(element: Element) -> str:
    return getattr(getattr(element, element.WhichOneof("type")), "id", "")


def key_of(id: str) -> str:
    """The key that the page gave to a widget: its id is $$ID-digest-key."""
    return id.split("-", 2)[2] if id.count("-") >= 2 else ""

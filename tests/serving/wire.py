"""A wire between a browser and a server that can be cut, and mended."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Thread


class Wire:
    """Passes on what comes to a port of its own; while it is cut, nobody gets through, and who was has lost it."""

    def __init__(self, to_port: int) -> None:
        self._to, self._cut, self._ends = to_port, False, set()
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True).start()
        self._listener = self._in_loop(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.sockets[0].getsockname()[1]}"
        self.refused = 0
        """who tried while it was cut"""

    def cut(self) -> None:
        self._in_loop(self._drop())

    def mend(self) -> None:
        self._cut = False

    def close(self) -> None:
        self._in_loop(self._drop())
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _in_loop(self, what):
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(20)

    async def _drop(self) -> None:
        self._cut = True
        for end in self._ends:
            end.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._cut:
            self.refused += 1
            writer.transport.abort()
            return
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._to)
        self._ends |= {writer, far_writer}
        await asyncio.gather(_pass_on(reader, far_writer), _pass_on(far_reader, writer))
        self._ends -= {writer, far_writer}


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while piece := await reader.read(65536):
            writer.write(piece)
            await writer.drain()
    with suppress(OSError):
        writer.close()

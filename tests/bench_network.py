"""A slow line for measuring: everything the server sends goes through it, and is counted."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# Bytes a second, and seconds until an answer begins to arrive, as browsers' own tools simulate them.
NETWORKS = {"unthrottled": (1e9, 0.0), "4G": (9e6 / 8, 0.17), "slow-3G": (4e5 / 8, 0.4)}
CHUNK = 16_384


class Network:
    """A line of a certain speed to the server at `port`; `sent` counts the bytes that came over it."""

    def __init__(self, port: int, speed: float, delay: float) -> None:
        self.port, self.speed, self.delay = port, speed, delay
        self.sent = 0
        self.address = ""
        self._free_at = 0.0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection from end to end."""
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self.port)
        asking = asyncio.create_task(self._ask(reader, server_writer))
        with suppress(ConnectionError):
            await asyncio.sleep(self.delay)
            while chunk := await server_reader.read(CHUNK):
                await self._wait_for(len(chunk))
                writer.write(chunk)
                await writer.drain()
        asking.cancel()
        writer.close()
        server_writer.close()

    async def _ask(self, reader: asyncio.StreamReader, server: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(CHUNK):
            server.write(chunk)

    async def _wait_for(self, size: int) -> None:
        """All connections share the line."""
        self.sent += size
        now = time.monotonic()
        self._free_at = max(now, self._free_at) + size / self.speed
        if self._free_at > now + 0.001:
            await asyncio.sleep(self._free_at - now)


@contextmanager
def network(port: int, speed: float, delay: float) -> Iterator[Network]:
    """The line, at an address of its own."""
    line, loop = Network(port, speed, delay), asyncio.new_event_loop()
    listening = loop.run_until_complete(asyncio.start_server(line.carry, "127.0.0.1", 0))
    line.address = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/"
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield line
    loop.call_soon_threadsafe(loop.stop)
    thread.join()

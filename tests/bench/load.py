"""A small load: connections that ask, wait for the whole answer, and ask again."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came over the wire. `raw_headers` leaves out those the server itself adds."""

    status: int
    raw_headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def headers(self) -> dict[str, str]:
        return dict(self.raw_headers)


def ask_once(port: int, path: str, headers: Mapping[str, str]) -> Answer:
    return asyncio.run(_ask_once(port, path, headers))


def keep_asking(
    port: int, path: str, headers: Mapping[str, str], *, connections: int, seconds: float
) -> int:
    """Ask over and over for some seconds; gives the number of answers."""
    return asyncio.run(_keep_asking(port, _request(path, headers), connections, seconds))


def _request(path: str, headers: Mapping[str, str]) -> bytes:
    lines = [f"GET {path} HTTP/1.1", "host: localhost", *(f"{k}: {v}" for k, v in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def _ask_once(port: int, path: str, headers: Mapping[str, str]) -> Answer:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(_request(path, headers))
        head, body = await _answer(reader)
    finally:
        writer.close()
        await writer.wait_closed()
    first, *lines = head.decode().strip().split("\r\n")
    pairs = (line.partition(": ")[::2] for line in lines)
    kept = tuple((name, value) for name, value in pairs if name.lower() not in {"date", "server"})
    return Answer(int(first.split()[1]), kept, body)


async def _answer(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    found = _LENGTH.search(head)
    return head, await reader.readexactly(int(found[1])) if found else b""


async def _keep_asking(port: int, request: bytes, connections: int, seconds: float) -> int:
    end = asyncio.get_running_loop().time() + seconds
    return sum(
        await asyncio.gather(*(_one_connection(port, request, end) for _ in range(connections)))
    )


async def _one_connection(port: int, request: bytes, end: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    now = asyncio.get_running_loop().time
    count = 0
    while now() < end:
        writer.write(request)
        await _answer(reader)
        count += 1
    writer.close()
    await writer.wait_closed()
    return count

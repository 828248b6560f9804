"""`make bench`: what an answer costs, as a ratio to the least that it could cost.

The yardstick is a bare ASGI application (bare.py) on the same server program, with the same body
length and the same headers, on one core with 32 connections. What is compared is the CPU time per
request that the operating system counts for the server's process: it depends less on the machine
than requests per second do. Both are measured in turns in one run, and the median turn counts.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import servers
from tests.bench.load import Answer, ask_once, keep_asking

TURNS = 7
SECONDS = 2.0
CONNECTIONS = 32
MODULE = "/en/learn/medicines-and-your-genes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One kind of request. `must` is the ratio that the project has promised; 0: none."""

    name: str
    path: str
    headers: Mapping[str, str]
    must: float = 0.0


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, _portal(Path(folder)) as portal:
        cases = list(_cases(portal.port))
        print(f"{'request':<34}{'bytes':>8}{'CPU µs':>9}{'bare µs':>9}{'ratio':>8}{'must':>7}")
        for case in cases:
            _measure(case, portal, Path(folder))


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server process."""

    port: int
    process: int

    def cpu(self) -> float:
        """Seconds of CPU time used so far (user and system; proc(5), fields 14 and 15)."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def cost(self, case: Case) -> float:
        """Seconds of CPU time per request under load."""
        before = self.cpu()
        count = keep_asking(
            self.port, case.path, case.headers, connections=CONNECTIONS, seconds=SECONDS
        )
        return (self.cpu() - before) / count


def _cases(port: int) -> Iterator[Case]:
    small = {"accept-encoding": "br"}
    page = ask_once(port, MODULE, small)
    yield Case(name="module page, brotli", path=MODULE, headers=small, must=0.80)
    again = small | {"if-none-match": page.headers["etag"]}
    yield Case(name="module page, not modified", path=MODULE, headers=again)
    yield Case(name="module page, not compressed", path=MODULE, headers={})
    look = small | {"cookie": "look=large.contrast"}
    yield Case(name="module page, with a look", path=MODULE, headers=look, must=0.80)
    yield Case(name="home page, brotli", path="/en/", headers=small)
    script = next(part for part in _scripts(port))
    yield Case(name="script", path=script, headers=small)


def _scripts(port: int) -> list[str]:
    body = ask_once(port, MODULE, {}).body.decode()
    return [part.split('"')[0] for part in body.split('src="')[1:]]


def _measure(case: Case, portal: Server, folder: Path) -> None:
    answer = ask_once(portal.port, case.path, case.headers)
    with _bare(answer, folder) as bare:
        pairs = [(portal.cost(case), bare.cost(case)) for _ in range(TURNS)]
    ratio = statistics.median(least / cost for cost, least in pairs)
    cost, least = (1e6 * statistics.median(column) for column in zip(*pairs, strict=True))
    must = f"{case.must:.2f}" if case.must else ""
    size = len(answer.body)
    print(f"{case.name:<34}{size:>8}{cost:>9.1f}{least:>9.1f}{ratio:>8.2f}{must:>7}", flush=True)


@contextmanager
def _portal(folder: Path) -> Iterator[Server]:
    arguments = ["-m", "waymark", "serve", "--data", str(folder / "data"), "--port"]
    with _started(arguments, MODULE, {}) as server:
        yield server


@contextmanager
def _bare(answer: Answer, folder: Path) -> Iterator[Server]:
    """The least that could be done: one function, the same bytes."""
    file = folder / "answer.json"
    file.write_text(json.dumps({"status": answer.status, "headers": list(answer.raw_headers),
                                "length": len(answer.body)}))  # fmt: skip
    with _started(["-m", "tests.bench.bare"], "/", {"BARE_ANSWER": str(file)}) as server:
        yield server


@contextmanager
def _started(arguments: list[str], path: str, environment: Mapping[str, str]) -> Iterator[Server]:
    port = servers.free_port()
    process = subprocess.Popen(
        [sys.executable, *arguments, str(port)],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
    )
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process.pid, {0})
        os.sched_setaffinity(0, {1})
    try:
        servers.until_open(port, process)
        ask_once(port, path, {})
        yield Server(port=port, process=process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    main()

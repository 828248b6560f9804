"""Servers that the tests start for themselves: PostgreSQL, and the portal for a browser."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.machine import postgresql


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """A fresh PostgreSQL server on a free port; gives the address of its first database."""
    programs = postgresql()
    assert programs is not None
    user = _other_user()
    folder = Path(tempfile.mkdtemp(prefix="waymark-postgresql-"))
    try:
        if user:
            shutil.chown(folder, user)
        port = free_port()
        _run(programs / "initdb", "-D", folder / "data", "-U", "waymark", "-A", "trust", user=user)
        settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        start = ("-D", folder / "data", "-w", "-l", folder / "log", "-o", settings, "start")
        _run(programs / "pg_ctl", *start, user=user)
        try:
            yield f"postgresql+psycopg://waymark@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop", user=user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _other_user() -> str | None:
    """PostgreSQL refuses to run as root: then it runs as somebody with fewer rights."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(program: Path, *arguments: str | Path, user: str | None) -> None:
    done = subprocess.run(
        [program, *arguments],
        user=user,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout.decode()


@contextlib.contextmanager
def portal(
    folder: Path, *, settings: Mapping[str, str] | None = None, python: Path | str = sys.executable
) -> Iterator[str]:
    """The portal as `waymark serve` runs it, on a free port; gives its address."""
    port = free_port()
    log = folder / "serve.log"
    data = str(folder / "data")
    command = [str(python), "-m", "waymark", "serve", "--port", str(port), "--data", data]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--demo"],
            cwd=folder,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(settings or {})},
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _until_ready(address, process, log)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def _until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        assert process.poll() is None, log.read_text()
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/readyz"):
            return
        time.sleep(0.05)  # a process starts when it starts; nothing is measured here
    raise AssertionError(log.read_text())


def until_open(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait for a server that answers on a port."""
    for _ in range(600):
        assert process.poll() is None, "the server stopped"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.05)
    raise AssertionError(f"nobody answers on port {port}")

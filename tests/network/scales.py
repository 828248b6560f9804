"""Weighs a visit as the browser sees it: every request, and its bytes on the wire."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

_NOT_YET_ASKED_FOR = """async () => {
    const links = document.querySelectorAll("link[rel~=icon], link[rel=manifest]");
    for (const link of links) await (await fetch(link.href)).arrayBuffer();
    return (await navigator.serviceWorker.getRegistrations()).length;
}"""


@dataclass(slots=True)
class Request:
    """One request. `body` is the compressed body alone, `wire` includes the headers."""

    address: str = ""
    kind: str = ""
    status: int = 0
    wire: int = 0
    body: int = 0
    encoding: str = ""
    finished: bool = False
    kept: bool = False
    """It was answered from what the browser had kept."""


@dataclass(slots=True)
class Visit:
    """One page with all that came along."""

    everything: dict[str, Request] = field(default_factory=dict)

    @property
    def sent(self) -> list[Request]:
        """The requests that left the device. An icon that we and the browser fetched is one."""
        left = [one for one in self.everything.values() if not one.kept and _travels(one)]
        own = {one.address for one in left if one.kind != "Fetch"}
        return [one for one in left if one.kind != "Fetch" or one.address not in own]

    @property
    def total(self) -> int:
        return sum(one.wire for one in self.sent)

    @property
    def page(self) -> Request:
        return next(one for one in self.everything.values() if one.kind == "Document")

    def of(self, kind: str) -> list[Request]:
        return [one for one in self.sent if one.kind == kind]

    def hosts(self) -> set[str]:
        return {urlsplit(one.address).netloc for one in self.everything.values() if _travels(one)}


def _travels(request: Request) -> bool:
    return request.address.startswith("http")


def visit(page: Page, path: str) -> Visit:
    """Go to a page; count until it has loaded, with the icon if the browser has left it out."""
    seen = Visit()
    protocol = page.context.new_cdp_session(page)
    for event, note in (
        ("requestWillBeSent", _asked), ("responseReceived", _answered),
        ("responseReceivedExtraInfo", _headed), ("requestServedFromCache", _kept),
        ("loadingFinished", _finished), ("loadingFailed", _failed),
    ):  # fmt: skip
        protocol.on(f"Network.{event}", lambda said, note=note: note(seen, said))
    protocol.send("Network.enable")
    page.goto(path, wait_until="load")
    workers = page.evaluate(_NOT_YET_ASKED_FOR)
    assert workers == 0, "A worker was installed: its fetches must be weighed here too"
    for _ in range(500):
        if all(one.finished for one in seen.everything.values()):
            break
        page.evaluate("() => new Promise(requestAnimationFrame)")
    assert all(one.finished for one in seen.everything.values()), seen
    protocol.detach()
    return seen


def _of(seen: Visit, said: dict[str, Any]) -> Request:
    """The request an event speaks of. Its events do not always come in the same order."""
    return seen.everything.setdefault(said["requestId"], Request())


def _asked(seen: Visit, said: dict[str, Any]) -> None:
    request = _of(seen, said)
    request.address, request.kind = said["request"]["url"], said.get("type", "")


def _answered(seen: Visit, said: dict[str, Any]) -> None:
    request = _of(seen, said)
    request.kept = request.kept or bool(said["response"].get("fromDiskCache"))
    request.status = request.status or said["response"]["status"]


def _headed(seen: Visit, said: dict[str, Any]) -> None:
    """The headers as they came: a 304 is seen only here."""
    request, headers = _of(seen, said), {k.lower(): v for k, v in said["headers"].items()}
    request.status = said["statusCode"]
    request.body = int(headers.get("content-length", 0))
    request.encoding = headers.get("content-encoding", "")


def _kept(seen: Visit, said: dict[str, Any]) -> None:
    _of(seen, said).kept = True


def _finished(seen: Visit, said: dict[str, Any]) -> None:
    request = _of(seen, said)
    request.wire, request.finished = int(said["encodedDataLength"]), True


def _failed(seen: Visit, said: dict[str, Any]) -> None:
    _of(seen, said).finished = True

"""Published pages: the same bytes for everybody, compressed, revalidated, for each look its own."""

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from tests.conftest import OpenPortal
from waymark.web.compress import Bodies, compressed
from waymark.web.published import Published

PAGE = "/en/learn/what-is-personalised-medicine"


def raw(portal: TestClient, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The bytes as they are on the wire."""
    named = {"accept-encoding": "identity"} | {k.replace("_", "-"): v for k, v in headers.items()}
    with portal.stream("GET", path, headers=named) as answer:
        return answer.status_code, dict(answer.headers), b"".join(answer.iter_raw())


def test_every_encoding_holds_the_same_page(portal: TestClient) -> None:
    _, _, plain = raw(portal, PAGE)
    _, headers, small = raw(portal, PAGE, accept_encoding="gzip, deflate, br")
    assert headers["content-encoding"] == "br"
    assert brotli.decompress(small) == plain
    _, headers, zipped = raw(portal, PAGE, accept_encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped) == plain
    _, headers, refused = raw(portal, PAGE, accept_encoding="br;q=0, gzip;q=0")
    assert "content-encoding" not in headers
    assert refused == plain


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_the_same_page_again_costs_no_body(portal: TestClient, encoding: str) -> None:
    _, headers, _ = raw(portal, PAGE, accept_encoding=encoding)
    status, again, body = raw(
        portal, PAGE, accept_encoding=encoding, if_none_match=f'"x", W/{headers["etag"]}'
    )
    assert (status, body) == (304, b"")
    assert again["etag"] == headers["etag"]
    assert "content-security-policy" in again


def test_another_tag_gets_the_page(portal: TestClient) -> None:
    status, _, body = raw(portal, PAGE, if_none_match='"something-else"')
    assert status == 200
    assert body


def test_nothing_about_the_visitor_is_in_the_page(portal: TestClient) -> None:
    """Whatever a browser sends along, the bytes are the same (and only the look is asked for)."""
    _, _, anonymous = raw(portal, PAGE)
    _, headers, known = raw(
        portal,
        PAGE,
        cookie="session=amina-canary; other=amina-canary",
        authorization="amina-canary",
        user_agent="amina-canary",
        referer="http://localhost/amina-canary",
        x_forwarded_for="amina-canary",
    )
    assert known == anonymous
    assert b"amina-canary" not in known
    assert "set-cookie" not in headers


def test_a_first_visitor_with_a_cookie_does_not_spoil_the_page_for_others(
    portal: TestClient,
) -> None:
    """The page is published from an anonymous request even if a named one came first."""
    _, _, first = raw(portal, PAGE, cookie="session=amina-canary; look=large")
    _, _, second = raw(portal, PAGE, cookie="look=large")
    assert first == second
    assert b'class="large"' in first


def test_even_a_page_that_tells_everything_tells_nothing(portal: TestClient) -> None:
    """A template that prints whatever it knows of its visitor is still published as nobody's."""

    async def talkative(scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/html"), (b"waymark-publish", b"1")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        told = repr({key: scope.get(key) for key in ("headers", "client", "query_string")})
        await send({"type": "http.response.body", "body": told.encode()})

    client = TestClient(Published(talkative, version=lambda: "1", secure=False))
    secrets = {"cookie": "session=canary; look=large", "x-name": "canary", "user-agent": "canary"}
    answer = client.get("/", headers=secrets)
    assert "canary" not in answer.text
    assert "testclient" not in answer.text
    assert "look=large" in answer.text
    assert "waymark-publish" not in answer.headers


def fickle(*statuses: int) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
    """A page whose first answers have these statuses, and all later ones 200."""
    left = list(statuses)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        status = left.pop(0) if left else 200
        marker = [(b"waymark-publish", b"1")] if status == 200 else []
        headers = [(b"content-type", b"text/plain"), *marker]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": str(status).encode()})

    return app


@pytest.mark.parametrize("statuses", [(200, 500), (500,), (200, 404)])
def test_a_failure_while_publishing_is_not_kept(statuses: tuple[int, ...]) -> None:
    """The visitor gets the good answer there was, and the next one a fresh page."""
    layer = Published(fickle(*statuses), version=lambda: "1", secure=False)
    client = TestClient(layer)
    assert client.get("/").status_code == statuses[0]
    assert not layer.pages
    answer = client.get("/")
    assert (answer.status_code, answer.text) == (200, "200")
    assert "waymark-publish" not in answer.headers
    assert len(layer.pages) == 1


def test_many_first_readers_wait_for_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytes] = []

    def count(body: bytes) -> Bodies:
        made.append(body)
        return compressed(body)

    layer = Published(fickle(), version=lambda: "1", secure=False)
    monkeypatch.setattr("waymark.web.published.compressed", count)
    started: list[int] = []

    async def ask() -> None:
        async def receive() -> Message:
            return {"type": "http.request"}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                started.append(message["status"])

        scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}
        await layer(scope, receive, send)

    async def everybody() -> None:
        await asyncio.gather(*(ask() for _ in range(20)))

    # In a thread of its own: a browser of another test may keep a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(everybody())).result()
    assert started == [200] * 20
    assert len(made) == 1


def test_the_page_not_asked_for_longest_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("waymark.web.published.MOST", 2)
    layer = Published(fickle(), version=lambda: "1", secure=False)
    client = TestClient(layer)
    for path in ("/a", "/b", "/a", "/c"):
        client.get(path)
    assert [key[0] for key in layer.pages] == ["/a", "/c"]


@pytest.mark.parametrize(
    "cookie",
    [
        "look=large; look=still", "x=1; look=large", " look = large ", "look=large" + "." * 5000,
        "look=", "xlook=large", "look", "=;=", "look=\xff",
    ],
)  # fmt: skip
def test_published_and_other_pages_read_the_cookie_alike(portal: TestClient, cookie: str) -> None:
    headers = {b"cookie": cookie.encode("latin-1")}

    def dressed(path: str) -> str:
        return portal.get(path, headers=headers).text.partition("<head>")[0].strip()

    assert dressed("/en/settings") == dressed("/en/settings?saved=1")


def test_each_look_has_its_own_page(portal: TestClient) -> None:
    bodies = {
        look: raw(portal, PAGE, cookie=f"look={look}")[2]
        for look in ("", "large", "largest", "contrast", "still", "light", "large.contrast.still")
    }
    assert len(set(bodies.values())) == len(bodies)


def test_a_made_up_look_is_no_new_page(portal: TestClient) -> None:
    """Nobody can fill the memory with looks that do not exist."""
    usual = raw(portal, PAGE)[2]
    layer = portal.app._outermost  # type: ignore[attr-defined]  # noqa: SLF001
    kept = len(layer.pages)
    for number in range(20):
        assert raw(portal, PAGE, cookie=f"look=huge{number}")[2] == usual
    assert len(layer.pages) == kept


def test_save_data_means_less_data_until_somebody_chooses(portal: TestClient) -> None:
    assert raw(portal, PAGE, save_data="on")[2] == raw(portal, PAGE, cookie="look=light")[2]
    assert raw(portal, PAGE, save_data="on", cookie="look=")[2] == raw(portal, PAGE)[2]


def test_less_data_leaves_out_the_script(portal: TestClient) -> None:
    assert b"htmx" in raw(portal, PAGE)[2]
    assert b"/static/htmx" not in raw(portal, PAGE, cookie="look=light")[2]


def test_the_mark_between_route_and_layer_stays_inside(portal: TestClient) -> None:
    for path in (PAGE, f"{PAGE}?x=1", "/en/settings?saved=1", "/en/nothing"):
        assert "waymark-publish" not in raw(portal, path)[1]
    form = {"q.cost": "depends", "check": "cost"}
    for headers in ({}, {"hx-request": "true"}):
        answer = portal.post(f"{PAGE}/check", data=form, headers=headers)
        assert answer.status_code == 200
        assert "waymark-publish" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/en/", PAGE, "/en/settings?saved=1", "/en/nothing"])
def test_head_has_the_headers_and_no_body(portal: TestClient, path: str) -> None:
    """Whether or not anybody has asked for the page before."""
    head, page = portal.head(path), portal.get(path)
    assert head.status_code == page.status_code
    assert head.content == b""
    assert head.headers == page.headers


def test_static_files_may_be_kept_for_good(portal: TestClient) -> None:
    page = portal.get(PAGE).text
    address = page.split('src="/static/')[1].split('"')[0]
    answer = portal.get(f"/static/{address}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path", ["/static/nothing.js", "/static/../settings.py", "/static/", "/static/htmx.js"]
)
def test_there_is_nothing_else_among_the_static_files(portal: TestClient, path: str) -> None:
    assert portal.get(path).status_code == 404


def test_errors_are_not_published(portal: TestClient) -> None:
    layer = portal.app._outermost  # type: ignore[attr-defined]  # noqa: SLF001
    for number in range(5):
        assert portal.get(f"/en/learn/nothing-{number}").status_code == 404
    assert not layer.pages


def test_a_change_of_content_is_a_change_of_bytes(open_portal: OpenPortal) -> None:
    """The version of the content is part of what a page is kept under."""
    portal = open_portal()
    layer = portal.app._outermost  # type: ignore[attr-defined]  # noqa: SLF001
    portal.get(PAGE)
    layer.version = lambda: "newer"
    portal.get(PAGE)
    assert len(layer.pages) == 2


@pytest.mark.parametrize(
    ("accepted", "wanted"),
    [
        (b"", b""),
        (b"br", b"br"),
        (b"gzip, br", b"br"),
        (b"gzip;q=1.0, br;q=0", b"gzip"),
        (b"deflate", b""),
        (b"brotli", b""),
        (b"BR", b"br"),
        (b"br ; q=0.0000, gzip", b"gzip"),
        (b"br;q=0.001", b"br"),
    ],
)
def test_the_encoding_is_one_the_browser_takes(accepted: bytes, wanted: bytes) -> None:
    assert Bodies(b"plain", b"gzip", b"br").best(accepted)[0] == wanted


def test_compressing_twice_gives_the_same_bytes() -> None:
    assert compressed(b"a page" * 100) == compressed(b"a page" * 100)

"""Whatever is asked or sent, the answer is a page in the visitor's language, and never a 500."""

from collections.abc import Iterator

import html5lib
import pytest
from starlette.testclient import TestClient

PAGE = "/en/learn/what-is-personalised-medicine"


def heading(body: str) -> str:
    document = html5lib.parse(body, namespaceHTMLElements=False)
    found = document.find(".//h1")
    assert found is not None
    return "".join(found.itertext()).strip()


@pytest.mark.parametrize(
    ("path", "language", "spoken"),
    [
        ("/en/learn/nothing", "en-US,en", "en"),
        ("/de/learn/nothing", "en", "de"),
        ("/ar/words/nothing", "", "ar"),
        ("/xx/learn", "fr-CH, fr;q=0.9", "fr"),
        ("/nothing/at/all", "it", "it"),
        ("/xx", "zz", "en"),
        ("/%00", "de", "de"),
        ("/en/learn/%2e%2e%2fsecret", "es", "en"),
        ("/en/guides/what-is-personalised-medicine", "", "en"),
        ("/en/learn/your-role-as-a-carer", "", "en"),
    ],
)
def test_an_unknown_place_is_a_helpful_page(
    portal: TestClient, path: str, language: str, spoken: str
) -> None:
    answer = portal.get(path, headers={"accept-language": language})
    assert answer.status_code == 404
    assert f'<html lang="{spoken}"' in answer.text
    assert heading(answer.text)
    assert f'href="/{spoken}/"' in answer.text
    assert answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "target"),
    [("/en/learn/", "/en/learn"), (f"{PAGE}/", PAGE), ("/de/words/gene/", "/de/words/gene")],
)
def test_a_slash_too_many_is_forgiven(portal: TestClient, path: str, target: str) -> None:
    answer = portal.get(path, headers={"host": "evil.example"})
    assert (answer.status_code, answer.headers["location"]) == (308, target)


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example/x/", "/\\evil.example/"])
def test_a_slash_too_many_leads_nobody_away(portal: TestClient, path: str) -> None:
    answer = portal.get(f"http://localhost:8000{path}")
    assert answer.status_code == 404
    assert "location" not in answer.headers


def test_a_very_long_address_is_not_repeated_at_length(portal: TestClient) -> None:
    answer = portal.get("/en/" + "x" * 20_000)
    assert answer.status_code == 404
    assert len(answer.content) < 30_000


@pytest.mark.parametrize("path", ["/en/learn", PAGE, "/en/words", "/en/privacy"])
def test_a_form_sent_to_a_page_without_one_is_refused(portal: TestClient, path: str) -> None:
    assert portal.post(path, data={"a": "b"}).status_code in {404, 405}


@pytest.mark.parametrize("size", [64 * 1024 + 1, 5_000_000])
def test_more_than_a_form_can_hold_is_refused(portal: TestClient, size: int) -> None:
    answer = portal.post(f"{PAGE}/clear", data={"answer": "yes", "comment": "x" * size})
    assert answer.status_code == 413
    assert heading(answer.text)


def test_a_body_that_never_says_its_length_is_refused_too(portal: TestClient) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 1024

    answer = portal.post(
        f"{PAGE}/clear",
        content=parts(),
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe\x00", "application/x-www-form-urlencoded"),
        (b'{"answer": "yes"}', "application/json"),
        (b"answer=yes", "text/plain"),
        (b"&".join(b"a=b" for _ in range(500)), "application/x-www-form-urlencoded"),
        (b"--x\r\n\r\n", "multipart/form-data; boundary=x"),
    ],
)
def test_what_is_no_form_is_refused(portal: TestClient, body: bytes, kind: str) -> None:
    answer = portal.post(f"{PAGE}/clear", content=body, headers={"content-type": kind})
    assert answer.status_code == 400
    assert heading(answer.text)


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"cookie": "look=large"},
    ],
)
@pytest.mark.parametrize("path", [f"{PAGE}/clear", f"{PAGE}/check", "/en/settings"])
def test_a_form_of_another_site_cannot_act_here(
    portal: TestClient, path: str, headers: dict[str, str]
) -> None:
    answer = portal.post(path, data={"answer": "yes", "check": "cost"}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin", "cookie": "look=large"},
        {"origin": "http://localhost:8000", "cookie": "look=large"},
        {},
    ],
)
def test_our_own_forms_may_act(portal: TestClient, headers: dict[str, str]) -> None:
    answer = portal.post(f"{PAGE}/clear", data={"answer": "yes"}, headers=headers)
    assert answer.status_code == 303


def test_a_failure_is_a_page_with_a_reference(
    portal: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the same reference, and nothing that the person typed, quoted or not."""
    typed = "canary-comment"

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(typed)

    monkeypatch.setattr("waymark.learn.service.keep", fail)
    strict = TestClient(portal.app, base_url="http://localhost:8000")  # raises what comes through
    answer = strict.post(f"{PAGE}/clear", data={"answer": "yes", "comment": typed})
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    references = [record.getMessage().split()[0] for record in caplog.records]
    assert any(reference in answer.text for reference in references)
    assert typed not in caplog.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_busy_database_asks_to_try_again(
    portal: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy.exc import OperationalError

    def busy(*_: object, **__: object) -> None:
        raise OperationalError("INSERT", {}, Exception("database is locked"))

    monkeypatch.setattr("waymark.learn.service.keep", busy)
    answer = portal.post(f"{PAGE}/clear", data={"answer": "yes"})
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert answer.headers["cache-control"] == "no-store"

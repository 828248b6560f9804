"""The headers of every answer, and a policy under which no stranger's code can run."""

import base64
import hashlib
import re

import pytest
from starlette.testclient import TestClient

from tests.conftest import OpenPortal

PATHS = [
    "/", "/en/", "/en/learn", "/en/learn/what-is-personalised-medicine", "/en/guides",
    "/en/guides/your-role-as-a-carer", "/en/words", "/en/words/gene", "/en/settings",
    "/en/settings?saved=1", "/en/privacy", "/en/accessibility", "/en/nothing", "/healthz",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_headers(portal: TestClient, path: str) -> None:
    headers = portal.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    for part in (
        "default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'",
        "frame-ancestors 'none'", "form-action 'self'",
    ):  # fmt: skip
        assert part in policy
    assert "unsafe" not in policy
    assert "server" not in headers


@pytest.mark.parametrize("path", [path for path in PATHS if path not in {"/", "/healthz"}])
def test_the_policy_lets_exactly_the_pages_own_style_through(portal: TestClient, path: str) -> None:
    answer = portal.get(path)
    styles = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert len(styles) == 1
    digest = base64.b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", [path for path in PATHS if path not in {"/", "/healthz"}])
def test_no_page_has_inline_code_or_anything_from_elsewhere(portal: TestClient, path: str) -> None:
    body = portal.get(path).text
    assert not re.search(r"<script(?![^>]*\bsrc=\"/static/)", body)
    assert not re.search(r"\son[a-z]+\s*=", body)
    assert not re.search(r"\sstyle\s*=", body)
    assert not re.search(r"(?:src|action|formaction)=\"(?:https?:)?//", body)
    assert "url(http" not in body


def test_over_https_the_promise_lasts_a_year(open_portal: OpenPortal) -> None:
    portal = open_portal(base_url="https://waymark.example")
    assert "max-age=31536000" in portal.get("/en/").headers["strict-transport-security"]
    assert "max-age=31536000" in portal.get("/en/nothing").headers["strict-transport-security"]
    cookie = portal.post("/en/settings", data={"size": "large"}).headers["set-cookie"]
    assert "Secure" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_there_is_no_description_of_the_inside(portal: TestClient) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert portal.get(path).status_code == 404

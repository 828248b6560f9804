"""The settings: a page and a cookie, no script."""

import re
from itertools import product

import pytest
from starlette.testclient import TestClient

from tests.forms import fields


def chosen(body: str) -> dict[str, str]:
    return {one.name: one.value for one in fields(body) if one.checked}


@pytest.mark.parametrize(
    ("size", "contrast", "still", "light"),
    list(product(["usual", "large", "largest"], ["", "yes"], ["", "yes"], ["", "yes"])),
)
def test_every_choice_is_kept_and_shown(
    portal: TestClient, size: str, contrast: str, still: str, light: str
) -> None:
    form = {"size": size, "contrast": contrast, "still": still, "light": light}
    answer = portal.post("/de/settings", data={k: v for k, v in form.items() if v})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/de/settings?saved=1"
    cookie = answer.cookies.get("look", "")
    body = portal.get("/de/settings", headers={"cookie": f"look={cookie}"}).text
    assert chosen(body) == {k: v for k, v in form.items() if v}
    wanted = {size if size != "usual" else "", *(k for k, v in form.items() if v == "yes")} - {""}
    found = re.search(r'<html [^>]*class="([^"]*)"', body)
    assert set(found[1].split() if found else []) == wanted


def test_the_way_back_is_kept(portal: TestClient) -> None:
    place = "/en/learn/what-is-personalised-medicine"
    body = portal.get("/en/settings", params={"from": place}).text
    (back,) = [one.value for one in fields(body) if one.name == "back"]
    assert back == place
    answer = portal.post("/en/settings", data={"size": "large", "back": back})
    body = portal.get(answer.headers["location"]).text
    assert f'href="{place}"' in body


@pytest.mark.parametrize(
    "place",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/en/x?y",
     "/en\n/evil",     "/en/" + "x" * 500],
)  # fmt: skip
def test_nobody_is_led_to_another_site(portal: TestClient, place: str) -> None:
    assert "evil" not in portal.get("/en/settings", params={"from": place}).text
    answer = portal.post("/en/settings", data={"size": "large", "back": place})
    assert answer.headers["location"] == "/en/settings?saved=1"


def test_nonsense_means_the_usual(portal: TestClient) -> None:
    answer = portal.post("/en/settings", data={"size": "enormous", "contrast": "perhaps"})
    assert answer.status_code == 303
    body = portal.get("/en/settings", headers={"cookie": 'look="%$;; large\\"'})
    assert body.status_code == 200

"""The workbench: every error told at its field, nothing typed is lost, and nothing is kept."""

import re
from typing import Any

import html5lib
import pytest
from starlette.testclient import TestClient

from tests.forms import fields

PATH = "/en/plain"
HTMX = {"hx-request": "true"}
TEXT = "You have a gene. The risk is 5.5% for you. " * 20
FORM = {"text": TEXT, "language": "en", "level": "plain"}


def typed(body: str) -> dict[str, str]:
    return {one.name: one.value for one in fields(body) if one.kind == "textarea"}


def chosen(body: str) -> dict[str, str]:
    document = html5lib.parse(body, namespaceHTMLElements=False)
    return {
        select.get("name", ""): option.get("value", "")
        for select in document.iter("select")
        for option in select.iter("option")
        if option.get("selected") is not None
    }


def words(body: str) -> str:
    document = html5lib.parse(body, namespaceHTMLElements=False)
    return " ".join("".join(document.itertext()).split())


def test_the_empty_workbench_is_everybodys(portal: TestClient) -> None:
    first, second = portal.get(PATH), portal.get(PATH)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "public, no-cache"
    assert first.text == second.text
    assert len(re.findall(r"<option value=", first.text)) >= 2 * 31 + 3


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "ar"])
def test_the_language_of_the_page_is_chosen_first(portal: TestClient, language: str) -> None:
    assert chosen(portal.get(f"/{language}/plain").text)["language"] == language


def test_a_text_is_scored_and_shown_with_its_findings(portal: TestClient) -> None:
    answer = portal.post(PATH, data=FORM)
    assert answer.status_code == 200
    assert '<mark class="amber">5.5%</mark>' in answer.text
    assert re.search(r"Plainness \d+ of 100|Plainness \d+ to \d+ of 100", answer.text)
    assert "What this score cannot see" in words(answer.text)
    assert "Version of the check:" in words(answer.text)


def test_an_answer_is_kept_by_nobody(portal: TestClient) -> None:
    for form, headers in ((FORM, {}), (FORM, HTMX), ({**FORM, "text": ""}, {})):
        answer = portal.post(PATH, data=form, headers=headers)
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers
        assert "location" not in answer.headers


def test_no_database_is_opened_and_nothing_is_logged(
    portal: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    from sqlalchemy import event

    opened: list[object] = []
    event.listen(portal.app.state.engine, "engine_connect", opened.append)  # type: ignore[attr-defined]
    with caplog.at_level("DEBUG"):
        portal.post(PATH, data={**FORM, "text": "canary words", "other": "canary source"})
    assert opened == []
    assert "canary" not in caplog.text


def test_a_text_in_an_address_is_not_looked_at(portal: TestClient) -> None:
    body = portal.get(f"{PATH}?text=canary").text
    assert "canary" not in body


@pytest.mark.parametrize(
    ("wrong", "field", "said"),
    [
        ({"text": ""}, "text", "Paste or type a text first."),
        ({"text": " \n "}, "text", "Paste or type a text first."),
        ({"text": "a " * 50_001}, "text", "at most 100,000 characters"),
        ({"text": "\ufffd" * 90 + "abc"}, "text", "not text that people can read"),
        ({"language": "xx"}, "language", "Choose the language of the text."),
        ({"language": ""}, "language", "Choose the language of the text."),
        ({"level": "<b>"}, "level", "Choose whom the text is for."),
        ({"other": "a " * 50_001}, "other", "at most 100,000 characters"),
        ({"other": "\ufffd" * 90}, "other", "not text that people can read"),
        (
            {"other": "Eins.", "beside": "source", "other-language": "??"},
            "other-language",
            "Choose the language of the text.",
        ),
    ],
)
def test_every_error_is_told_at_its_field_and_nothing_is_lost(
    portal: TestClient, wrong: dict[str, str], field: str, said: str
) -> None:
    form = FORM | wrong | {"done": "tried"}
    answer = portal.post(PATH, data=form)
    assert answer.status_code == 422
    document = html5lib.parse(answer.text, namespaceHTMLElements=False)
    by_id = {one.get("id"): one for one in document.iter() if one.get("id")}
    (told,) = [one for one in document.iter("a") if one.get("href") == f"#bench-{field}"]
    assert said in "".join(told.itertext())
    assert by_id[f"bench-{field}"].get("aria-invalid") == "true"
    assert f"bench-{field}-error" in by_id[f"bench-{field}"].get("aria-describedby", "")
    assert said in "".join(by_id[f"bench-{field}-error"].itertext())
    assert typed(answer.text)["text"].strip() == form["text"].strip()
    assert typed(answer.text)["other"].strip() == form.get("other", "").strip()
    ticked = [one.value for one in fields(answer.text) if one.kind == "checkbox" and one.checked]
    assert ticked == ["tried"]
    assert re.search(r"<title>Error: ", answer.text)


def test_several_errors_are_told_together(portal: TestClient) -> None:
    answer = portal.post(PATH, data={})
    assert answer.status_code == 422
    assert len(re.findall(r'href="#bench-', answer.text)) == 3


def test_a_large_text_comes_back_whole(portal: TestClient) -> None:
    """Each Arabic letter is sent as six bytes: far more than other forms may hold."""
    text = ("خذ قرصا واحدا كل يوم. " * 4500)[:99_000].strip()
    answer = portal.post(PATH, data={"text": text, "language": "ar", "level": "plain"})
    assert answer.status_code == 200
    assert typed(answer.text)["text"].strip() == text
    too_long = text * 2
    answer = portal.post(PATH, data={"text": too_long, "language": "ar", "level": "plain"})
    assert answer.status_code == 422
    assert typed(answer.text)["text"].strip() == too_long


def test_what_no_form_can_hold_is_refused(portal: TestClient) -> None:
    answer = portal.post(PATH, data=FORM | {"text": "a" * (2 * 1024 * 1024)})
    assert answer.status_code == 413
    assert "That was too long" in answer.text
    other = portal.post("/en/settings", data={"back": "a" * (65 * 1024)})
    assert other.status_code == 413


def test_the_script_gets_the_result_alone(portal: TestClient) -> None:
    answer = portal.post(PATH, data=FORM, headers=HTMX)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "<textarea" not in answer.text
    assert "data-focus" not in answer.text  # the focus stays where somebody types
    said = re.search(r'<p id="said" hx-swap-oob="innerMorph">(.*?)</p>', answer.text, re.DOTALL)
    assert said
    assert 10 < len(" ".join(said[1].split())) < 120


def test_an_emptied_field_is_no_mistake_while_typing(portal: TestClient) -> None:
    answer = portal.post(PATH, data=FORM | {"text": ""}, headers=HTMX)
    assert answer.status_code == 200
    assert 'class="error"' not in answer.text
    wrong = portal.post(PATH, data=FORM | {"text": "a " * 50_001}, headers=HTMX)
    assert wrong.status_code == 422
    assert "at most 100,000 characters" in wrong.text
    assert "data-focus" not in wrong.text


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_was_typed_never_becomes_code(portal: TestClient, headers: dict[str, str]) -> None:
    evil = '</textarea><script>alert(1)</script><b onclick="x()">The risk is 5.5% now.'
    form = FORM | {"text": evil, "other": evil, "beside": "source", "other-language": "de"}
    for name in ("language", "level", "order", "done", "beside"):
        for given in (form, form | {name: '"><script>alert(1)</script>'}):
            body = portal.post(PATH, data=given, headers=headers).text
            assert "<script>alert" not in body
            assert "<b onclick" not in body
            assert "</textarea><" not in body.replace("</textarea></div>", "")


def test_a_text_in_arabic_says_its_language_and_direction(portal: TestClient) -> None:
    form = {"text": "خذ قرصا واحدا كل يوم. " * 30, "language": "ar", "level": "plain"}
    body = portal.post(PATH, data=form).text
    assert '<p class="said" lang="ar" dir="rtl">' in body
    assert 'dir="auto"' in body


def test_a_wrong_script_is_said_instead_of_a_number(portal: TestClient) -> None:
    body = portal.post(PATH, data=FORM | {"language": "ar"}).text
    assert "Most letters of this text do not belong to this language." in body
    assert 'class="plainness"' not in body


def test_a_short_text_has_no_number_but_findings(portal: TestClient) -> None:
    body = portal.post(PATH, data=FORM | {"text": "The risk is 5.5% for you."}).text
    assert "too short for a number" in body
    assert "<mark" in body
    assert 'class="plainness"' not in body


def test_plainness_is_never_rounded_up(portal: TestClient) -> None:
    from waymark.plain import report

    found = report(TEXT * 3, "en").plainness
    assert found is not None
    body = portal.post(PATH, data=FORM | {"text": TEXT * 3}).text
    assert f"Plainness {int(found)} of 100" in body


def test_words_that_we_explain_lead_to_their_page(portal: TestClient) -> None:
    body = portal.post(PATH, data=FORM).text
    assert 'href="/en/words/gene"' in body
    german = portal.post("/en/plain", data=FORM | {"language": "de", "text": "Ein Gen ist klein."})
    assert 'href="/de/words/gene"' in german.text
    polish = portal.post(PATH, data=FORM | {"language": "pl"}).text
    assert "/words/gene" not in polish


def test_the_order_is_kept_and_can_be_changed(portal: TestClient) -> None:
    def order(**given: Any) -> list[str]:
        body = portal.post(PATH, data=FORM | {"text": text} | given).text
        return re.findall(r'id="(s\d+)"', body)

    text = "You rest. You wait. The risk is 5.5% for you. " + "You and I rest, " * 12 + "and wait."
    assert order() == ["s1", "s2", "s3", "s4"]
    assert order(order=["text", "worst"]) == ["s4", "s3"]  # the hidden field, then the button
    assert order(order="nonsense") == ["s1", "s2", "s3", "s4"]


def test_ticks_stay_ticked(portal: TestClient) -> None:
    body = portal.post(PATH, data=FORM | {"done": ["first", "tried", "nonsense"]}).text
    boxes = [one for one in fields(body) if one.kind == "checkbox"]
    assert len(boxes) == 12
    assert [one.value for one in boxes if one.checked] == ["first", "tried"]


def test_an_earlier_version_is_compared(portal: TestClient) -> None:
    form = FORM | {"other": "The risk is 7.5% for you. " * 30, "beside": "earlier"}
    body = words(portal.post(PATH, data=form).text)
    assert "Numbers that are gone: 7.5" in body
    assert "Numbers that are new: 5.5" in body


def test_a_source_is_compared(portal: TestClient) -> None:
    source = "Das Risiko ist 7,5 Prozent für Sie. " * 30
    form = FORM | {"other": source, "beside": "source", "other-language": "de"}
    body = portal.post(PATH, data=form).text
    assert "Numbers that are missing in the translation: 7,5" in words(body)
    assert 'lang="de" dir="ltr"' in body


def test_the_record_has_the_day(portal: TestClient) -> None:
    assert "Checked on November 23, 2026" in words(portal.post(PATH, data=FORM).text)


def test_another_site_cannot_send_here(portal: TestClient) -> None:
    answer = portal.post(PATH, data=FORM, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "ar"])
def test_every_language_of_the_portal_has_a_workbench(portal: TestClient, language: str) -> None:
    answer = portal.post(f"/{language}/plain", data=FORM | {"language": language, "other": TEXT})
    assert answer.status_code == 200

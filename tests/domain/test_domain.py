"""Small shared truths."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from waymark.domain.finding import Finding
from waymark.domain.language import Language, preferred
from waymark.domain.look import Look, parse
from waymark.domain.module import Question
from waymark.domain.review import Review, Standing

LANGUAGES = [Language(code=code, name=code, direction="ltr") for code in ("en", "de", "ar")]
STANDING = Standing(written=date(2026, 11, 23), review_by=date(2027, 11, 23), text="abcd1234")
CLINICIAN = Review(role="clinician", name="Dr A", on=date(2026, 12, 1), text="abcd1234")
NATIVE = Review(role="native", name="B", on=date(2026, 12, 2), text="abcd1234")


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_any_header_leads_to_an_offered_language(header: str) -> None:
    assert preferred(header, LANGUAGES) in LANGUAGES


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("de;q=0.2,ar;q=0.3", "ar"),
        ("en;q=0", "en"),
        ("DE", "de"),
        ("de;q=2", "en"),
        ("x, de", "de"),
    ],
)
def test_weights_decide(header: str, code: str) -> None:
    assert preferred(header, LANGUAGES).code == code


@given(
    st.builds(
        Look,
        size=st.sampled_from(["usual", "large", "largest"]),
        contrast=st.booleans(),
        still=st.booleans(),
        light=st.booleans(),
    )
)
@settings(derandomize=True, deadline=None)
def test_a_look_survives_its_cookie(look: Look) -> None:
    assert parse(look.cookie) == look


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_any_cookie_is_a_look_with_one_spelling(cookie: str) -> None:
    assert parse(parse(cookie).cookie) == parse(cookie)


def test_a_review_counts_only_for_the_words_that_were_read() -> None:
    read = replace(STANDING, reviews=(CLINICIAN,))
    assert read.read_by("clinician") == CLINICIAN
    assert replace(read, text="other123").read_by("clinician") is None
    later = replace(CLINICIAN, on=date(2027, 1, 1))
    assert replace(STANDING, reviews=(later, CLINICIAN)).read_by("clinician") == later


@pytest.mark.parametrize(
    ("reviews", "translated", "publishable"),
    [
        ((), None, False),
        ((CLINICIAN,), None, True),
        ((CLINICIAN,), "software", False),
        ((NATIVE,), "software", False),
        ((CLINICIAN, NATIVE), "software", True),
        ((CLINICIAN, NATIVE), "person", True),
    ],
)
def test_what_a_strict_site_may_publish(
    reviews: tuple[Review, ...], translated: str | None, publishable: bool
) -> None:
    standing = replace(STANDING, reviews=reviews, translated_by=translated)  # type: ignore[arg-type]
    assert standing.publishable is publishable


def test_a_question_knows_right_wrong_and_unsure() -> None:
    question = Question(
        slug="q",
        ask=Markup("?"),
        options={"a": Markup("A"), "b": Markup("B")},
        right=frozenset({"b"}),
        explain=Markup(""),
    )
    assert [question.verdict(answer) for answer in ("a", "b", "unsure")] == [
        "wrong",
        "right",
        "unsure",
    ]
    with pytest.raises(KeyError):
        question.verdict("c")


def test_a_finding_is_a_line_that_editors_can_jump_to() -> None:
    finding = Finding(path="content/x/fr.md", line=14, level="should", message="Too long.")
    assert str(finding) == "content/x/fr.md:14  should  Too long."
    assert finding.line_for(20) == "content/x/fr.md:14    should  Too long."

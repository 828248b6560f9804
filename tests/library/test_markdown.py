"""Markdown becomes a small safe HTML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.domain.glossary import Term
from waymark.library.markdown import Writer
from waymark.library.words import Finder
from waymark.plain import report

TERMS = {
    slug: Term(slug=slug, name=slug, meaning="", forms=forms, reading=report("", "en"))
    for slug, forms in {
        "gene": ("gene", "genes"),
        "genetic-test": ("genetic test", "gene test"),
        "dna": ("DNA",),
    }.items()
}


def writer(found: list[str] | None = None) -> Writer:
    problems: list[str] = [] if found is None else found
    return Writer(
        language="en",
        numbers={"people": "1,234"},
        sources={"S1": 1},
        links=Finder(TERMS).on_a_page(),
        targets=frozenset({"learn/a-page"}),
        report=lambda line, message: problems.append(f"{line} {message}"),
    )


def html(text: str) -> str:
    return "".join(part for _, _, part in writer().blocks(f"## A\n\n{text}", 1))


def test_words_are_linked_at_their_first_use_only() -> None:
    shown = writer()
    assert shown.line("A gene. Two genes.", 1) == (
        'A <a class="word" href="/en/words/gene">gene</a>. Two genes.'
    )
    assert shown.line("A gene again.", 2) == "A gene again."


def test_the_longest_word_wins() -> None:
    assert 'words/genetic-test">gene test</a>' in html("A gene test.")


@pytest.mark.parametrize("text", ["generous", "oxygenes", "DNAs", "x-genes", "gene-guided"])
def test_a_word_inside_another_is_no_word(text: str) -> None:
    assert "<a" not in html(text)


def test_words_are_not_linked_inside_links() -> None:
    assert html("See [the gene page](learn/a-page).") == (
        '<p>See <a href="/en/learn/a-page">the gene page</a>.</p>'
    )


def test_numbers_and_sources_are_filled_in() -> None:
    assert html("About {people} people.[^S1]") == (
        '<p>About <bdi>1,234</bdi> people.\u2060<sup><a class="mark" href="#source-1"'
        ' aria-describedby="sources">[1]</a></sup></p>'
    )


def test_lists_stay_lists() -> None:
    assert html("- one\n- **two**\n") == "<ul><li>one</li><li><strong>two</strong></li></ul>"
    assert html("1. one\n2. two\n") == "<ol><li>one</li><li>two</li></ol>"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "[x](data:text/html,1)", "![x](javascript:1)", "<https://evil.example>", "`<b>`",
        "    <b>", "> quote", "| a | b |\n|---|---|\n| 1 | 2 |", "&lt;b&gt;", "{{ 7*7 }}", "[x]: y",
    ],
)  # fmt: skip
def test_nothing_but_our_own_tags_comes_through(attack: str) -> None:
    out = html(attack)
    for bad in ("<script", "<img", "<b>", "<table", 'href="javascript', 'href="data', "href="):
        assert bad not in out


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_text_gives_balanced_html_of_our_own_tags(text: str) -> None:
    import re

    out = html(text)
    tags = re.findall(r"<(/?)([a-z]+)", out)
    assert {name for _, name in tags} <= {"p", "ul", "ol", "li", "strong", "a", "sup", "bdi"}
    assert sum(1 if not close else -1 for close, _ in tags) == 0

"""A text becomes units, and every place in it stays the place in its source."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.plain import Form, Kind, Piece, Span, assemble, normalise, report
from waymark.plain.unit import JOINER, Document

PAGE = """---
title: Front matter is not read
---
# What it *is*

A [gene](https://example.org/small) is **small**.[^S41] It
goes `code` on &amp; on\\*, {one-in} in 10.

> Quoted **words**
> go on.

- Rest
- Drink
  water

| Dose | Time |
|------|------|
| one  | noon |

```
not read
```

![A red tablet](t.png)

[^S41]: A note. https://example.org
"""

HTML = """<!doctype html><title>Not read</title>
<h1>What it <em>is</em></h1>
<p>A <a href="small">gene</a> is <b>sm</b>all &amp; li&shy;ght.<br>It goes on
<ul><li>Rest<li>Drink</ul>
<table><tr><th>Dose<td>one</table>
<img alt="A red tablet" src="t.png"><script>not("read")</script>
"""


def shown(document: Document) -> list[tuple[Kind, str]]:
    return [(unit.kind, document.quote(unit.span)) for unit in document.units]


def test_markdown_becomes_units_without_markup_and_code() -> None:
    assert shown(normalise(PAGE, Form.MARKDOWN)) == [
        (Kind.HEADING, "What it is"),
        (Kind.PARAGRAPH, "A gene is small. It goes on & on*, 0 in 10."),
        (Kind.PARAGRAPH, "Quoted words go on."),
        (Kind.BULLET, "Rest"),
        (Kind.BULLET, "Drink water"),
        (Kind.CELL, "Dose"),
        (Kind.CELL, "Time"),
        (Kind.CELL, "one"),
        (Kind.CELL, "noon"),
        (Kind.ALTERNATIVE, "A red tablet"),
    ]


def test_html_becomes_units_without_tags_and_scripts() -> None:
    assert shown(normalise(HTML, Form.HTML)) == [
        (Kind.HEADING, "What it is"),
        (Kind.PARAGRAPH, "A gene is small & li\u00adght."),
        (Kind.PARAGRAPH, "It goes on"),
        (Kind.BULLET, "Rest"),
        (Kind.BULLET, "Drink"),
        (Kind.CELL, "Dose"),
        (Kind.CELL, "one"),
        (Kind.ALTERNATIVE, "A red tablet"),
    ]


@pytest.mark.parametrize(("source", "form"), [(PAGE, Form.MARKDOWN), (HTML, Form.HTML)])
def test_every_letter_that_is_read_stands_where_it_stood(source: str, form: Form) -> None:
    document = normalise(source, form)
    assert len(document.scan) == len(document.text) == len(source)
    differing = [
        (read, written)
        for read, written in zip(document.scan, document.text, strict=True)
        if read not in {written, JOINER, " "}
    ]
    # Escapes, entities and placeholders show one character for several.
    assert differing == ([("\u00ad", "&")] if form is Form.HTML else [("*", "\\"), ("0", "{")])


@pytest.mark.parametrize(
    ("source", "form", "expected"),
    [
        ("<head><title>T</title><body><p>One two.", Form.HTML, ["One two."]),
        ("<table><tr><td>a<td>b</table><p>c", Form.HTML, ["a", "b", "c"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul><p>d", Form.HTML, ["a", "b", "c", "d"]),
        ("<p>Hello</p><![foo[bar", Form.HTML, ["Hello", "<![foo[bar"]),
        ("<p>One long<br>line.<br>Then two.", Form.HTML, ["One long line.", "Then two."]),
        ('<img src="heart.png" alt="a heart">', Form.HTML, ["a heart"]),
        ("Take ![2 red ones](x.png) a day.", Form.MARKDOWN, ["Take 2 red ones a day."]),
        ("| a \\| b 5 | c |\n|--|--|\n", Form.MARKDOWN, ["a b 5", "c"]),
        ("---\n\nText\n\n---\n\nmore", Form.MARKDOWN, ["Text", "more"]),
        ("\ufeff---\r\na: b\r\n---\r\nText", Form.MARKDOWN, ["Text"]),
    ],
)
def test_what_is_not_closed_or_well_formed_is_read_all_the_same(
    source: str, form: Form, expected: list[str]
) -> None:
    assert [words for _, words in shown(normalise(source, form))] == expected


def test_the_kind_of_an_open_item_ends_with_its_list() -> None:
    units = shown(normalise("<ul><li>a</ul><p>b<table><td>c</table>d", Form.HTML))
    assert [kind for kind, _ in units] == [Kind.BULLET, Kind.PARAGRAPH, Kind.CELL, Kind.PARAGRAPH]


def test_a_line_break_shortens_no_sentence() -> None:
    words = "and then you take one more and wait a while "
    long = f"<p>You take one {words * 5}.</p>" * 8
    broken = long.replace("more and", "more<br>and")
    assert report(broken, "en", form=Form.HTML).counts == report(long, "en", form=Form.HTML).counts


def test_headings_and_cells_are_not_scored() -> None:
    counts = report(normalise(PAGE, Form.MARKDOWN), "en").counts
    assert (counts.sentences, counts.words, counts.numbers) == (6, 19, 2)


def test_pieces_are_joined_by_a_blank_line() -> None:
    document = assemble([Piece(Kind.HEADING, "One"), Piece(Kind.BULLET, "two e\u0301")])
    assert document.text == "One\n\ntwo \u00e9"
    assert [unit.span for unit in document.units] == [Span(0, 3), Span(5, 10)]


def test_the_words_of_a_text_stay_out_of_logs() -> None:
    assert "secret" not in repr(normalise("A secret.", Form.TEXT))


JUNK = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("#*_[](){}<>&;`|>-+!\n\\\"' .^:~")),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(JUNK, st.sampled_from(Form))
def test_any_text_becomes_units_in_order(source: str, form: Form) -> None:
    document = normalise(source, form)
    assert document.text == normalize("NFC", source)
    assert len(document.scan) == len(document.text)
    ends = [0]
    for unit in document.units:
        assert 0 <= unit.span.start < unit.span.end <= len(document.text)
        ends.append(unit.span.end)

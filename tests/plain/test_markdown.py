"""Markdown becomes units."""

from waymark.plain import Kind, Unit, from_markdown, score

PAGE = """---
title: Front matter is not read
---
# What it *is*

A [gene](https://example.org) is **small**.[^S41] It
goes `code` on.

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


def test_markdown_becomes_units_without_marks_and_code() -> None:
    assert from_markdown(PAGE) == (
        Unit(Kind.HEADING, "What it is"),
        Unit(Kind.PARAGRAPH, "A gene is small. It goes  on."),
        Unit(Kind.BULLET, "Rest"),
        Unit(Kind.BULLET, "Drink water"),
        Unit(Kind.CELL, "Dose"),
        Unit(Kind.CELL, "Time"),
        Unit(Kind.CELL, "one"),
        Unit(Kind.CELL, "noon"),
        Unit(Kind.ALTERNATIVE, "A red tablet"),
    )


def test_headings_and_cells_are_not_scored() -> None:
    counts = score(from_markdown(PAGE), "en").counts
    assert (counts.sentences, counts.words) == (5, 13)

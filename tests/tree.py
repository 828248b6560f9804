"""A small project on disk: a module, a guide, two words, two plain pages, in two languages.

Nothing is wrong with it. A test changes one thing and looks at what is said about it.
"""

from pathlib import Path

from waymark.library.source import mark

MODULE = """\
code: M99
level: start
order: 1
written: 2026-11-23
review_by: 2027-11-23
emergency: false
words: [gene]
sources:
  S1: {title: A source, by: Somebody, year: 2020, address: "https://example.org", read: whole}
numbers:
  people: {value: 1234, sources: [S1]}
questions:
  first: {options: ["yes", "no"], right: ["no"]}
reviews: []
"""
EN = """\
---
title: A page
summary: What this page is about.
brief: [It is short., It is plain.]
picture: {title: A dot, description: A dot with a name., labels: {dot: Dot}}
beliefs:
  - {think: It is long., fact: It is short.}
questions:
  first: {ask: Is it long?, options: {"yes": "Yes", "no": "No"}, explain: It is short.}
say_back: What is it?
ask_team: [What now?]
next_steps: [Rest.]
---
## Why

A gene is a part of you.[^S1] In 2020 there were {people} people.

## How

- One thing.
- Call 112.
"""
DE = """\
---
translated_from: {mark}
translated_by: software
title: Eine Seite
summary: Darum geht es hier.
brief: [Sie ist kurz., Sie ist einfach.]
picture: {{title: Ein Punkt, description: Ein Punkt mit Namen., labels: {{dot: Punkt}}}}
beliefs:
  - {{think: Sie ist lang., fact: Sie ist kurz.}}
questions:
  first: {{ask: Ist sie lang?, options: {{"yes": Ja, "no": Nein}}, explain: Sie ist kurz.}}
say_back: Was ist das?
ask_team: [Was nun?]
next_steps: [Ruhen Sie sich aus.]
---
## Warum

Ein Gen ist ein Teil von Ihnen.[^S1] 2020 waren es {{people}} Menschen.

## Wie

- Eine Sache.
- Rufen Sie 112 an.
"""
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 100">
<circle class="fill-trail" cx="180" cy="40" r="20"/>
<text data-label="dot" x="180" y="90" class="label"/>
</svg>
"""
TERMS = """\
written: 2026-11-23
review_by: 2027-11-23
reviews: []
terms:
  gene: {related: [dna]}
  dna: {}
"""
WORDS_EN = """\
terms:
  gene: {name: gene, meaning: A part of your DNA., forms: [gene, genes]}
  dna: {name: DNA, meaning: The code in your cells., forms: [DNA]}
"""
WORDS_DE = """\
translated_from: {mark}
translated_by: software
terms:
  gene: {{name: Gen, meaning: Ein Teil der DNA., forms: [Gen, Gene]}}
  dna: {{name: DNA, meaning: Der Code in den Zellen., forms: [DNA]}}
"""
PAGE = "written: 2026-11-23\nreview_by: 2027-11-23\nreviews: []\n"
LEAF = "---\n{head}title: {title}\nsummary: {title}.\n---\n## {title}\n\n{title}.\n"


def plant(root: Path) -> Path:
    """Write the whole project below `root`; gives `root`."""
    module = {"module.yaml": MODULE, "en.md": EN, "de.md": DE.format(mark=mark(EN))}
    english = LEAF.format(head="", title="Plain")
    head = f"translated_from: {mark(english)}\ntranslated_by: software\n"
    leaf = {"page.yaml": PAGE, "en.md": english, "de.md": LEAF.format(head=head, title="Klar")}
    folders = {
        "content/modules/a-page": module | {"picture.svg": SVG},
        "content/guides/a-guide": module | {"picture.svg": SVG},
        "content/glossary": {
            "terms.yaml": TERMS,
            "en.yaml": WORDS_EN,
            "de.yaml": WORDS_DE.format(mark=mark(WORDS_EN)),
        },
        "content/pages/privacy": leaf,
        "accessibility/statement": leaf,
    }
    for folder, files in folders.items():
        (root / folder).mkdir(parents=True)
        for name, text in files.items():
            (root / folder / name).write_text(text, "utf-8")
    return root

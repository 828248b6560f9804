"""`waymark plain explain`: the numbers, written down so that anybody can follow."""

import re

import pytest

from tests.commands.asking import EASY, LONG, Asking
from waymark.commands.plain.formulas import written
from waymark.commands.plain.rules import RULES
from waymark.plain.counts import Counts
from waymark.plain.profile import MEASURES
from waymark.plain.statement import STATEMENTS
from waymark.plain.waiver import CODES

COUNTS = Counts(
    sentences=12, words=150, letters=700, syllables=240, mono=80, poly3=20, poly4=9, long6=31,
    long_k=25, osman=77, numbers=3, fragments=2,
)  # fmt: skip


@pytest.mark.parametrize("key", sorted(MEASURES))
def test_what_is_written_down_comes_to_what_is_said(key: str) -> None:
    measure = MEASURES[key]
    formula, value = written(measure, COUNTS).rsplit(" = ", 1)
    sum_ = re.sub(r"√\(([^)]*)\)", r"(\1)**0.5", formula)
    sum_ = re.sub(r"\b(?:per|of|a|over) .*?(?=[−+×÷)]|$)", "", re.sub(r"per 100 words", "", sum_))
    sum_ = re.sub(r"[a-z]+( \d+)?( [a-z]+)*", "", sum_)
    sum_ = sum_.replace("−", "-").replace("×", "*").replace("÷", "/")
    assert eval(sum_) == pytest.approx(measure.value(COUNTS), abs=0.02), (formula, sum_)
    assert value == f"{measure.value(COUNTS):.1f}"


def test_a_whole_text_is_explained(ask: Asking) -> None:
    file = ask.write("page.en.md", f"# Heading\n\n{EASY * 8}\n\n{LONG}\n")
    answer = ask("explain", file)
    assert answer.code == 1
    for part in (
        "186 words with",
        "1.043 × √(30 × 0 words of 3 syllables or more ÷ 25 sentences) + 3.1291 = 3.1",
        "9 is 60 (B1)",
        "tablets 2",
        "5:1  LONG",
        f"why: {RULES['LONG'].why}",
        f"try: {RULES['LONG'].advice}",
        "raw textstat: ",
    ):
        assert part in answer.out, part


def test_one_line_is_explained_alone(ask: Asking) -> None:
    file = ask.write("page.en.md", f"You can call us.\n\n{LONG}\n")
    answer = ask("explain", f"{file}:3")
    assert "34 words, 34 syllables, 0 long words: We go to you" in answer.out
    assert "LONG" in answer.out
    assert "You can call us." not in answer.out
    other = ask("explain", f"{file}:1")
    assert "4 words, 4 syllables" in other.out
    assert "LONG" not in other.out
    assert "Nothing was found here." in other.out


def test_a_file_may_have_a_number_in_its_name(ask: Asking) -> None:
    file = ask.write("page.en:3", "You can call us.")
    assert ask("explain", file, "--lang", "en").out.startswith(f"{file}\n")


def test_a_file_that_cannot_be_read_is_one_line(ask: Asking) -> None:
    answer = ask("explain", ask.folder / "none.md")
    assert answer.code == 2
    assert answer.err.count("\n") == 1


def test_every_code_has_its_words() -> None:
    assert set(CODES) | {"WAIVER"} == set(RULES)
    assert all(STATEMENTS.values())

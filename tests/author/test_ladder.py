"""A text shown again: every finding at its sentence, and marked to the letter."""

import pytest

from waymark.author.ladder import Line, pieces
from waymark.author.languages import of_texts
from waymark.author.service import Checked, check, form_of
from waymark.plain import Finding, Form, Span
from waymark.plain.plainness import Band
from waymark.plain.profile import PROFILES
from waymark.plain.standard import Level

LONG = "You may take " + "one tablet and then " * 8 + "rest."


def checked(text: str, language: str = "en", level: Level = Level.PLAIN) -> Checked:
    return check(text, language=of_texts()[language], level=level, terms={}, translate=str)


def words_of(line: Line) -> str:
    return "".join(piece.words for piece in line.pieces)


def lines(text: str, language: str = "en") -> list[Line]:
    return list(checked(text, language).ladder.lines)


def finding(start: int, end: int, severity: Band = Band.AMBER) -> Finding:
    return Finding(code="RARE", severity=severity, span=Span(start, end), message_key="rare")


def test_every_word_of_the_text_is_shown_again_in_order() -> None:
    text = "Take one tablet. Drink water.\n\n- Rest.\n- Call us.\n\nGo home."
    shown = [words_of(line) for line in lines(text)]
    assert shown == ["Take one tablet.", "Drink water.", "Rest.", "Call us.", "Go home."]
    assert [line.number for line in lines(text)] == [1, 2, 3, 4, 5]


def test_markdown_is_shown_without_its_marks() -> None:
    text = "# Your **test**\n\nRead [our page](https://example.org) *first*.\n"
    assert form_of(text) is Form.MARKDOWN
    parts = checked(text).ladder.parts
    assert [part.kind.value for part in parts] == ["heading", "para"]
    assert [" ".join(words_of(line).split()) for part in parts for line in part.lines] == [
        "Your test",
        "Read our page first.",
    ]


@pytest.mark.parametrize("text", ["2 * 3 = 6.", "a_b", "- one\n- two", "Dear Sir,\n\nyes."])
def test_a_letter_is_not_taken_for_markdown(text: str) -> None:
    assert form_of(text) is Form.TEXT


def test_a_long_sentence_is_told_and_not_marked_as_a_whole() -> None:
    (line,) = lines(LONG)
    assert [remark.code for remark in line.remarks if remark.code == "LONG"] == ["LONG"]
    assert line.severity is Band.RED
    assert words_of(line) == LONG
    assert len(line.pieces) == 1 or any(piece.severity is None for piece in line.pieces)


def test_an_exact_span_is_marked() -> None:
    (line,) = lines("The risk is 5.5% for you.")
    assert [piece.words for piece in line.pieces if piece.severity] == ["5.5%"]


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ([(2, 4)], ["ab", "CD", "efghij"]),
        ([(2, 6), (4, 8)], ["ab", "CD", "EF", "GH", "ij"]),
        ([(2, 8), (4, 6)], ["ab", "CD", "EF", "GH", "ij"]),
        ([(2, 4), (2, 4)], ["ab", "CD", "efghij"]),
        ([(0, 2), (8, 10)], ["AB", "cdefgh", "IJ"]),
        ([(0, 5), (5, 10)], ["ABCDE", "FGHIJ"]),
    ],
)
def test_spans_may_lie_on_each_other(spans: list[tuple[int, int]], shown: list[str]) -> None:
    found = [finding(start, end) for start, end in spans]
    cut = list(pieces("abcdefghij", Span(0, 10), found))
    assert [piece.words.upper() if piece.severity else piece.words for piece in cut] == shown


def test_the_worse_of_two_findings_gives_the_colour() -> None:
    cut = list(pieces("abcd", Span(0, 4), [finding(0, 3), finding(1, 2, Band.RED)]))
    assert [(piece.words, piece.severity) for piece in cut] == [
        ("a", Band.AMBER),
        ("b", Band.RED),
        ("c", Band.AMBER),
        ("d", None),
    ]


def test_combined_letters_do_not_move_the_marks() -> None:
    """Typed as two characters each, the engine sees one: places count those of its own text."""
    text = "Cafe\u0301 au lait re\u0301sume\u0301. The risk is 5.5% for you."
    marked = [piece.words for line in lines(text) for piece in line.pieces if piece.severity]
    assert "5.5%" in marked


def test_what_is_said_of_the_whole_text_stands_at_no_sentence() -> None:
    text = "The patient has the test. The doctor reads the result. " * 12
    ladder = checked(text).ladder
    assert "YOU" in [remark.code for remark in ladder.remarks]
    assert "YOU" not in [remark.code for line in ladder.lines for remark in line.remarks]


def test_what_is_said_of_a_paragraph_stands_below_it() -> None:
    text = "You rest. " * 7
    (part,) = checked(text).ladder.parts
    assert [remark.code for remark in part.remarks if remark.code == "PARA"] == ["PARA"]


def test_no_finding_is_lost() -> None:
    text = f"{LONG}\n\n" + "You rest now. " * 7 + "\n\n" + f"The MRI is 5.5% of 3/4. {LONG} " * 9
    result = checked(text)
    shown = [
        *result.ladder.remarks,
        *(remark for part in result.ladder.parts for remark in part.remarks),
        *(remark for line in result.ladder.lines for remark in line.remarks),
    ]
    assert len(shown) == len(result.report.findings) > 10
    assert sum(result.counts.values()) == len(shown)


def test_the_worst_sentence_comes_first() -> None:
    worst = checked(f"You rest now. The risk is 5.5% now. {LONG}").ladder.worst
    assert worst[0].number == 3
    assert all(line.remarks for line in worst)


def test_a_level_for_clinicians_asks_for_less() -> None:
    text = "You take " + "one and " * 10 + "rest."
    assert checked(text).counts["LONG"] == 1
    assert "LONG" not in checked(text, level=Level.CLINICIAN).counts


def test_every_language_of_the_engine_has_a_name_of_its_own() -> None:
    assert set(of_texts()) == set(PROFILES)
    assert len(of_texts()) >= 31
    names = [language.name for language in of_texts().values()]
    assert len(set(names)) == len(names)
    rtl = {code for code, language in of_texts().items() if language.direction == "rtl"}
    assert rtl & {"ar", "he"} == {"ar", "he"} & set(PROFILES)


def test_arabic_keeps_its_order() -> None:
    text = "خذ قرصا واحدا. اشرب الماء."
    assert [words_of(line) for line in lines(text, "ar")] == ["خذ قرصا واحدا.", "اشرب الماء."]


@pytest.mark.parametrize("text", ["", "   ", ".", "\n\n\n", "# ", "- ", "|a|\n", "🙂", "١٢٣"])
def test_hardly_any_text_does_no_harm(text: str) -> None:
    assert checked(text).report.plainness is None

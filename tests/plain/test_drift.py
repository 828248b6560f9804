"""A translation keeps every number, every list item, and sentences that can be read."""

import pytest

from waymark.plain import Finding, normalise
from waymark.plain.amounts import figures_in
from waymark.plain.comparison import Version, compare
from waymark.plain.drift import drift
from waymark.plain.plainness import Band
from waymark.plain.report import report

EN = """\
Take 1.5 mg at 8:30 every day.

Of 10,000 people, 12.5% feel sick.

- Call 112 in an emergency.
- Drink water.

Your next visit is on 3/5/2026.
"""
DE = """\
Nehmen Sie jeden Tag um 8.30 Uhr 1,50 mg.

Von 10 000 Menschen wird 12,5 % übel.

- Rufen Sie im Notfall 112 an.
- Trinken Sie Wasser.

Ihr nächster Termin ist am 3.5.2026.
"""


def found(translation: str, source: str = EN, language: str = "de") -> list[Finding]:
    return list(drift(normalise(source), "en", normalise(translation), language))


def test_the_same_facts_written_as_another_language_writes_them_are_no_drift() -> None:
    assert found(DE) == []


def test_figures_in_arabic_script_are_the_same_figures() -> None:
    arabic = "خذ ١٫٥ ملغ الساعة ٨:٣٠.\n\nمن ١٠٬٠٠٠ شخص ١٢٫٥٪.\n\n- ١١٢\n- ماء\n\n٣/٥/٢٠٢٦."
    assert found(arabic, language="ar") == []


@pytest.mark.parametrize(
    ("old", "new", "lost", "gained"),
    [
        ("1,50", "15", "1.5", "15"),
        ("112", "113", "112", "113"),
        ("12,5", "1,25", "12.5", "1,25"),
        ("10 000", "1 000", "10,000", "1 000"),
    ],
)
def test_a_number_that_changed_is_found_where_it_stands(
    old: str, new: str, lost: str, gained: str
) -> None:
    text = DE.replace(old, new)
    findings = found(text)
    assert {one.code for one in findings} == {"DRIFT"}
    assert {one.severity for one in findings} == {Band.RED}
    said = " ".join(one.message() for one in findings)
    assert f"{lost} stands in the source" in said
    shown = {text[one.span.start : one.span.end] for one in findings}
    assert shown & {gained, *gained.split()}


def test_a_number_that_is_missing_is_named_at_the_part_where_it_should_stand() -> None:
    text = DE.replace("Rufen Sie im Notfall 112 an.", "Rufen Sie im Notfall an.")
    (one,) = found(text)
    assert text[one.span.start : one.span.end] == "Rufen Sie im Notfall an."
    assert one.message() == "112 stands in the source but not here as often."


def test_another_number_of_list_items_is_told() -> None:
    (one,) = found(DE.replace("- Trinken Sie Wasser.\n", ""))
    assert (one.severity, one.message()) == (
        Band.AMBER,
        "The source has 2 list items, this text has 1.",
    )
    (none_left,) = found("Rufen Sie 112 an.", "- Call 112.\n- Drink.")
    assert none_left.severity is Band.AMBER


SHORT = "You can call us. We will help you. Bring your list. Ask what you like. Take your time. "
LONG = "Sie können uns jederzeit anrufen, und wir werden Ihnen dann gerne und schnell helfen. "


def test_sentences_much_longer_than_in_the_source_are_told() -> None:
    (one,) = found(LONG * 5, SHORT)
    assert (one.severity, one.message_key) == (Band.AMBER, "drift-length")
    assert found("Rufen Sie uns an. " * 5, LONG * 5) == [], "shorter is no fault"
    assert found(LONG * 4, SHORT) == [], "four sentences have no average"


def test_a_value_is_not_its_digits() -> None:
    assert figures_in("1.5") != figures_in("15")
    assert figures_in("0.5") == figures_in("0,50")
    assert figures_in("1'000") == figures_in("1 000".replace(" ", "\u202f")) == figures_in("1000")
    assert figures_in("[^S41] {people} CYP2C19") == {}


def version(text: str, language: str) -> Version:
    return Version(document=normalise(text), report=report(text, language))


def test_two_versions_are_compared_without_drift_and_two_languages_with_it() -> None:
    long = LONG * 6 + "Und dann geht es weiter und immer weiter und nochmals weiter " * 4
    edited = compare(version(long, "de"), version("Rufen Sie uns ruhig an. " * 30, "de"))
    assert not edited.is_translation
    assert edited.drift == ()
    assert edited.plainness is not None
    assert edited.plainness > 0
    assert edited.findings["LONG"] == (1, 0)
    translated = compare(version(EN, "en"), version(DE.replace("112", "113"), "de"))
    assert translated.is_translation
    assert len(translated.drift) == 2


@pytest.mark.parametrize(
    ("source", "translation", "same"),
    [
        ("Take [20 mg].", "Nehmen Sie [200 mg].", False),
        ("1,000,000 people", "1 000 000 ludzi", True),
        ("1,000,000 people", "1 000 ludzi", False),
    ],
)
def test_numbers_are_held_against_each_other(source: str, translation: str, *, same: bool) -> None:
    found = drift(normalise(source), "en", normalise(translation), "pl")
    assert (not [one for one in found if one.severity == "red"]) is same

"""A tag is read once, and never guessed."""

import pytest

from waymark.plain import report
from waymark.plain.language import UNKNOWN, Language, parse
from waymark.plain.profile import PROFILES, profile

from .texts import TEXTS


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("de", Language("de")),
        ("DE-de", Language("de", None, "DE")),
        ("sr-latn-RS", Language("sr", "Latn", "RS")),
        ("es-419", Language("es", None, "419")),
        ("de-1901-x-private", Language("de")),
        ("zh-cmn-Hans-CN", Language("zh", "Hans", "CN")),
        ("de-u-co-phonebk", Language("de")),
        ("no-NO", Language("nb", None, "NO")),
        ("iw", Language("he")),
    ],
)
def test_a_tag_is_read(tag: str, expected: Language) -> None:
    assert parse(tag) == expected


@pytest.mark.parametrize(
    "tag", ["", "d", "de_DE", "english!", "i-klingon", "de-", "x-a", "d\u00e9"]
)
def test_a_malformed_tag_is_the_undetermined_language(tag: str) -> None:
    assert parse(tag) == UNKNOWN


@pytest.mark.parametrize("tag", ["xx", "eo", "und", "de_DE", "", "ru-Latn", "sr"])
def test_an_unknown_language_gets_no_number(tag: str) -> None:
    found = report(TEXTS["en"], tag)
    assert found.confidence == "none"
    assert found.unscored == "unknown-language"
    assert (found.primary, found.others, found.plainness, found.band) == (None, (), None, None)
    assert found.counts.words > 100


@pytest.mark.parametrize("tag", ["et", "ga", "mt"])
def test_where_no_formula_exists_only_sentence_length_is_given(tag: str) -> None:
    found = report(TEXTS["en"], tag)
    assert (found.confidence, found.unscored) == ("none", "no-formula")
    assert found.primary is not None
    assert found.primary.id == "asl"
    assert found.primary.value == found.counts.words / found.counts.credited
    assert (found.others, found.plainness, found.band) == ((), None, None)


def test_every_language_that_was_promised_has_a_profile() -> None:
    union = ["bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it"]
    union += ["lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"]
    assert set(PROFILES) == {*union, "nb", "nn", "uk", "tr", "ar", "he", "ru"}


def test_another_tag_is_always_another_profile() -> None:
    everything = [profile(parse(code)) for code in (*PROFILES, "xx", "und")]
    assert len({known.code for known in everything}) == len(everything)
    assert profile(parse("ru-Latn")) == profile(parse("und"))


@pytest.mark.parametrize("code", PROFILES)
def test_a_region_changes_nothing(code: str) -> None:
    assert profile(parse(f"{code}-CH")) is profile(parse(code))


def test_german_under_an_english_tag_is_not_silently_the_same() -> None:
    german, english = report(TEXTS["de"], "de"), report(TEXTS["de"], "en")
    assert german.primary is not None
    assert english.primary is not None
    assert german.lang != english.lang
    assert german.primary.id != english.primary.id
    assert german.plainness != english.plainness


def test_another_script_gets_no_number() -> None:
    found = report(TEXTS["ar"], "en")
    assert (found.unscored, found.confidence, found.plainness) == ("other-script", "none", None)


def test_us_grades_are_for_english_only() -> None:
    for code, known in PROFILES.items():
        own = [known.yardstick.measure] if known.yardstick else []
        assert code == "en" or not any(measure.us_grade for measure in [*own, *known.others])

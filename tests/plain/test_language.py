"""A tag is read once, and never guessed."""

import pytest

from waymark.plain import score
from waymark.plain.language import UNKNOWN, Language, parse
from waymark.plain.profile import PROFILES

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
    ],
)
def test_a_tag_is_read(tag: str, expected: Language) -> None:
    assert parse(tag) == expected


@pytest.mark.parametrize(
    "tag", ["", "d", "de_DE", "english!", "i-klingon", "de-", "x-a", "d\u00e9"]
)
def test_a_malformed_tag_is_the_undetermined_language(tag: str) -> None:
    assert parse(tag) == UNKNOWN


@pytest.mark.parametrize("tag", ["xx", "mt", "ga", "und", "de_DE", ""])
def test_an_unknown_language_gets_no_number(tag: str) -> None:
    report = score(TEXTS["en"], tag)
    assert report.confidence == "none"
    assert report.unscored == "unknown-language"
    assert (report.metric, report.others, report.plainness, report.band) == (None, (), None, None)
    assert report.counts.words > 100


def test_a_region_changes_nothing() -> None:
    assert score(TEXTS["de"], "de-DE") == score(TEXTS["de"], "de")


def test_german_under_an_english_tag_is_not_silently_the_same() -> None:
    german, english = score(TEXTS["de"], "de"), score(TEXTS["de"], "en")
    assert german.metric is not None
    assert english.metric is not None
    assert german.language != english.language
    assert german.metric.id != english.metric.id
    assert german.plainness != english.plainness


def test_another_script_gets_no_number() -> None:
    report = score(TEXTS["ar"], "en")
    assert (report.unscored, report.confidence, report.plainness) == ("other-script", "none", None)


def test_us_grades_are_for_english_only() -> None:
    for code, profile in PROFILES.items():
        measures = [*(y.measure for y in profile.yardsticks), *profile.others]
        assert code == "en" or not any(measure.us_grade for measure in measures)

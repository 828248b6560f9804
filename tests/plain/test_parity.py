"""textstat is the reference for constants and formulas: not for counting, and never online."""

import importlib
from types import ModuleType

import pytest
from textstat.backend.utils.constants import LANG_CONFIGS

from waymark.plain.counts import Counts
from waymark.plain.profile import MEASURES

COUNTED = (
    Counts(10, 150, 700, 240, 20, 30, 3),
    Counts(1, 7, 30, 9, 0, 1, 0),
    Counts(42, 1234, 6001, 2100, 333, 411, 17),
)


def reference(name: str, monkeypatch: pytest.MonkeyPatch, **counted: float) -> ModuleType:
    """One of textstat's formulas, with its counting replaced by ours."""
    module = importlib.import_module(f"textstat.backend.metrics._{name}")
    for counter, value in counted.items():
        assert hasattr(module, counter), counter
        monkeypatch.setattr(module, counter, lambda *_, value=value: value)
    return module


@pytest.mark.parametrize(
    ("ours", "language"),
    [
        ("flesch", "en"),
        ("flesch-amstad", "de"),
        ("kandel-moles", "fr"),
        ("fernandez-huerta", "es"),
        ("flesch-vacca", "it"),
    ],
)
def test_constants_are_those_of_textstat(ours: str, language: str) -> None:
    theirs = LANG_CONFIGS[language]
    assert MEASURES[ours].constants == {
        "base": theirs["fre_base"],
        "asl": theirs["fre_sentence_length"],
        "asw": theirs["fre_syll_per_word"],
    }


@pytest.mark.parametrize("counts", COUNTED)
@pytest.mark.parametrize(
    ("ours", "language"),
    [
        ("flesch", "en"),
        ("flesch-amstad", "de"),
        ("kandel-moles", "fr"),
        ("fernandez-huerta", "es"),
        ("flesch-vacca", "it"),
    ],
)
def test_the_flesch_family_agrees_on_equal_counts(
    counts: Counts, ours: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = reference(
        "flesch_reading_ease",
        monkeypatch,
        words_per_sentence=counts.words / counts.sentences,
        syllables_per_word=counts.syllables / counts.words,
    )
    theirs = module.flesch_reading_ease.__wrapped__("any text", language)
    assert MEASURES[ours].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_the_us_grade_agrees_on_equal_counts(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = reference(
        "flesch_kincaid_grade",
        monkeypatch,
        words_per_sentence=counts.words / counts.sentences,
        syllables_per_word=counts.syllables / counts.words,
    )
    theirs = module.flesch_kincaid_grade.__wrapped__("any text", "en")
    assert MEASURES["flesch-kincaid"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_smog_agrees_on_equal_counts(counts: Counts, monkeypatch: pytest.MonkeyPatch) -> None:
    module = reference(
        "smog_index",
        monkeypatch,
        count_sentences=counts.sentences,
        count_polysyllable_words=counts.poly3,
    )
    theirs = module.smog_index.__wrapped__("any text", "en")
    assert MEASURES["smog"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_gulpease_agrees_when_textstat_is_given_letters(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = reference(
        "gulpease_index",
        monkeypatch,
        sentences_per_word=counts.sentences / counts.words,
        chars_per_word=counts.letters / counts.words,
    )
    theirs = module.gulpease_index.__wrapped__("any text")
    assert MEASURES["gulpease"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_szigriszt_agrees_on_the_published_base(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = reference(
        "szigriszt_pazos",
        monkeypatch,
        count_syllables=counts.syllables,
        count_words=counts.words,
        count_sentences=counts.sentences,
    )
    # textstat reads the base of Fernández-Huerta, 206.84; Szigriszt-Pazos published 206.835.
    theirs = module.szigriszt_pazos.__wrapped__("any text", "es") - 206.84 + 206.835
    assert MEASURES["szigriszt-pazos"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_lix_agrees_on_equal_counts(counts: Counts, monkeypatch: pytest.MonkeyPatch) -> None:
    module = reference(
        "lix",
        monkeypatch,
        count_words=counts.words,
        count_long_words=counts.long_words,
        words_per_sentence=counts.words / counts.sentences,
    )
    theirs = module.lix.__wrapped__("any text")
    assert MEASURES["lixc"].value(counts) == pytest.approx(theirs, abs=1e-9)

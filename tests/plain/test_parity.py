"""textstat is the reference for constants and formulas: not for counting, and never online."""

import importlib
from types import ModuleType

import pytest
from textstat.backend.utils.constants import LANG_CONFIGS

from waymark.plain import Metric, report
from waymark.plain.counts import Counts
from waymark.plain.profile import MEASURES
from waymark.plain.syllables import RULES

from .texts import TEXTS

COUNTED = (
    Counts(sentences=10, words=150, letters=700, syllables=240, mono=90, poly3=20, poly4=6,
           long6=30, long_k=21, osman=260),
    Counts(sentences=1, words=7, letters=30, syllables=9, mono=5, long6=1, osman=9),
    Counts(sentences=42, words=1234, letters=6001, syllables=2100, mono=700, poly3=333, poly4=101,
           long6=411, long_k=280, osman=2400),
)  # fmt: skip
FLESCH = [
    ("flesch", "en"),
    ("flesch-amstad", "de"),
    ("kandel-moles", "fr"),
    ("fernandez-huerta", "es"),
    ("flesch-vacca", "it"),
    ("flesch-douma", "nl"),
    ("flesch-oborneva", "ru"),
]


def reference(name: str, monkeypatch: pytest.MonkeyPatch, **counted: float) -> ModuleType:
    """One of textstat's formulas, with its counting replaced by ours."""
    module = importlib.import_module(f"textstat.backend.metrics._{name}")
    for counter, value in counted.items():
        assert hasattr(module, counter), counter
        monkeypatch.setattr(module, counter, lambda *_, value=value: value)
    return module


@pytest.mark.parametrize(("ours", "language"), FLESCH)
def test_constants_are_those_of_textstat(ours: str, language: str) -> None:
    theirs = LANG_CONFIGS[language]
    assert MEASURES[ours].constants == {
        "base": theirs["fre_base"],
        "asl": theirs["fre_sentence_length"],
        "asw": theirs["fre_syll_per_word"],
    }


@pytest.mark.parametrize("counts", COUNTED)
@pytest.mark.parametrize(("ours", "language"), FLESCH)
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
        count_long_words=counts.long6,
        words_per_sentence=counts.words / counts.sentences,
    )
    theirs = module.lix.__wrapped__("any text")
    assert MEASURES["lix"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_rix_agrees_on_equal_counts(counts: Counts, monkeypatch: pytest.MonkeyPatch) -> None:
    module = reference(
        "rix",
        monkeypatch,
        count_long_words=counts.long6,
        count_sentences=counts.sentences,
    )
    theirs = module.rix.__wrapped__("any text")
    assert MEASURES["rix"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_the_wiener_formula_agrees_on_equal_counts(
    counts: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = reference(
        "wiener_sachtextformel",
        monkeypatch,
        count_words=counts.words,
        count_polysyllable_words=counts.poly3,
        count_monosyllable_words=counts.mono,
        count_long_words=counts.long6,
        words_per_sentence=counts.words / counts.sentences,
    )
    theirs = module.wiener_sachtextformel.__wrapped__("any text", 1, "de")
    assert MEASURES["wiener-1"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_gutierrez_agrees_on_equal_counts(counts: Counts, monkeypatch: pytest.MonkeyPatch) -> None:
    module = reference(
        "gutierrez_polini",
        monkeypatch,
        letters_per_word=counts.letters / counts.words,
        words_per_sentence=counts.words / counts.sentences,
    )
    theirs = module.gutierrez_polini.__wrapped__("any text")
    assert MEASURES["gutierrez-polini"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("counts", COUNTED)
def test_osman_agrees_on_equal_counts(counts: Counts, monkeypatch: pytest.MonkeyPatch) -> None:
    guess = MEASURES["osman"].constants["guess"]
    module = reference(
        "osman",
        monkeypatch,
        count_words=counts.words,
        words_per_sentence=counts.words / counts.sentences,
        count_arabic_syllables=counts.osman - guess,
        count_complex_arabic_words=0,
        count_arabic_long_words=0,
        count_faseeh=0,
    )
    theirs = module.osman.__wrapped__("any text")
    assert MEASURES["osman"].value(counts) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("code", ["en", "de", "nl"])
def test_we_agree_with_textstat_on_clean_prose(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unwrapped prose without numbers, lists and abbreviations: what textstat is made for."""
    prose = TEXTS[code].replace("\n\n", " ").replace("\n", " ")
    ours = {metric.id: metric.value for metric in _metrics(prose, code)}
    lix = importlib.import_module("textstat.backend.metrics._lix")
    assert ours["lix"] == pytest.approx(lix.lix.__wrapped__(prose), abs=2.5)
    family = {"en": "flesch", "de": "flesch-amstad", "nl": "flesch-douma"}[code]
    assert ours[family] == pytest.approx(_their_flesch(prose, code, monkeypatch), abs=4)


def _metrics(prose: str, code: str) -> list[Metric]:
    found = report(prose, code)
    assert found.primary is not None
    return [found.primary, *found.others]


class _OurDictionary:
    """Stands in for the English dictionary, which textstat would fetch from the network."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * RULES["en"].syllables(word)]


def _their_flesch(prose: str, code: str, monkeypatch: pytest.MonkeyPatch) -> float:
    if code == "en":
        syllables = importlib.import_module("textstat.backend.counts._count_syllables")
        monkeypatch.setattr(syllables, "get_cmudict", lambda _: _OurDictionary())
    module = importlib.import_module("textstat.backend.metrics._flesch_reading_ease")
    value: float = module.flesch_reading_ease.__wrapped__(prose, code)
    return value

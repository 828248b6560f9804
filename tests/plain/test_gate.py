"""What stops a text, what only warns, and how a person may let something stand."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from waymark.paths import PACKAGE
from waymark.plain import STANDARDS, Document, Finding, Level, Report, normalise, report
from waymark.plain import baseline as baselines
from waymark.plain.baseline import Baseline, BrokenBaseline, Entry, dump, load
from waymark.plain.drift import drift
from waymark.plain.gate import Judged, Measure, Weight, counted, judge
from waymark.plain.plainness import Band
from waymark.plain.statement import Statement
from waymark.plain.unit import Span
from waymark.plain.waiver import CODES, Waiver

TODAY = date(2026, 11, 24)
EASY = "You can call us at any time. We help you with your tablets. Bring a friend if you like. "
HARD = (
    "The pharmacogenetic characterisation of metabolising capacities necessitates interpretation. "
    "Notwithstanding considerable heterogeneity, recommendations presuppose organisation. "
)
LONG = " ".join(["we", "go", "to", "you"] * 9) + "."


def looked(text: str, language: str = "en", **given: object) -> tuple[Report, Document]:
    return report(text, language, **given), normalise(text)  # type: ignore[arg-type]


def judged(text: str, language: str = "en", **measure: object) -> Sequence[Judged]:
    found, document = looked(text, language)
    return judge(found, document, Measure(today=TODAY, **measure))  # type: ignore[arg-type]


def musts(found: Sequence[Judged]) -> set[str]:
    return {one.finding.code for one in found if one.must}


def red(code: str, severity: Band = Band.RED) -> Finding:
    """A finding of any code, as if a rule had given it."""
    return Finding(code=code, severity=severity, span=Span(0, 5), message_key="rare",
                   values={"word": "x"})  # fmt: skip


def with_findings(found: Report, *findings: Finding) -> Report:
    return replace(found, findings=findings)


# ------------------------------------------------------------------ what stops a text


def test_an_easy_text_passes() -> None:
    assert musts(judged(EASY * 8)) == set()


def test_a_text_in_the_red_band_is_stopped_where_the_measure_is_sure() -> None:
    found = judged(HARD * 12)
    assert "BAND" in musts(found)
    (said,) = (one for one in found if one.finding.code == "BAND")
    assert said.about_all
    assert said.message().startswith("The text is hard to read (SMOG ")


@pytest.mark.parametrize("language", ["fi", "el", "et", "und", "sw"])
def test_difficulty_only_warns_where_the_measure_is_not_sure(language: str) -> None:
    hard = "Lääketieteellinen erityisasiantuntijuus edellyttää kokonaisvaltaisuutta nykyään. " * 20
    found = judged(hard + LONG, language)
    assert musts(found) == set()
    assert "LONG" in {one.finding.code for one in found}


def test_a_very_long_sentence_stops_a_text_and_a_long_one_does_not() -> None:
    assert musts(judged(LONG)) == {"LONG"}
    shorter = " ".join(LONG.split()[:25]) + "."
    (one,) = judged(shorter)
    assert (one.finding.code, one.weight) == ("LONG", Weight.SHOULD)


@pytest.mark.parametrize(
    ("code", "severity", "language", "stops"),
    [
        ("JARGON", Band.RED, "en", True),
        ("JARGON", Band.AMBER, "en", False),
        ("JARGON", Band.RED, "el", False),
        ("DRIFT", Band.RED, "en", True),
        ("DRIFT", Band.RED, "und", True),
        ("DRIFT", Band.AMBER, "en", False),
        ("NUM", Band.RED, "en", False),
        ("RARE", Band.RED, "en", False),
    ],
)
def test_which_findings_stop_a_text(code: str, severity: Band, language: str, stops: bool) -> None:
    found, document = looked(EASY, language)
    found = with_findings(found, red(code, severity))
    assert musts(judge(found, document, Measure(today=TODAY))) == ({code} if stops else set())


def test_numbers_changed_in_translation_stop_it_in_any_language() -> None:
    source, translation = normalise("Call 112."), normalise("Glaoigh ar 113.")
    more = drift(source, "en", translation, "ga")
    found = judge(report(translation, "ga"), translation, Measure(today=TODAY, more=more))
    assert musts(found) == {"DRIFT"}


def test_a_text_for_clinicians_may_be_hard_as_a_whole() -> None:
    found, document = looked(HARD * 12, standard=STANDARDS[Level.CLINICIAN])
    measure = Measure(today=TODAY, standard=STANDARDS[Level.CLINICIAN])
    assert "BAND" not in musts(judge(found, document, measure))


# ------------------------------------------------------------------ waivers

WAIVER = Waiver(code="LONG", reason="The law says so.", person="A. Example", until=TODAY)


def test_a_waiver_lets_a_finding_stand_and_says_who_and_why() -> None:
    (one,) = judged(LONG, waivers=[WAIVER])
    assert not one.must
    assert one.waiver == WAIVER
    assert one.message().endswith("(waived by A. Example until 2026-11-24: The law says so.)")


def test_a_waiver_holds_for_its_own_code_only() -> None:
    found = judged(LONG, waivers=[replace(WAIVER, code="JARGON")])
    assert musts(found) == {"LONG"}
    assert "covers nothing" in found[0].message()


def test_an_expired_waiver_stops_a_text_by_itself() -> None:
    old = replace(WAIVER, until=date(2026, 11, 23))
    assert musts(judged(LONG, waivers=[old])) == {"LONG", "WAIVER"}
    assert musts(judged(EASY * 8, waivers=[old])) == {"WAIVER"}


def test_a_waiver_with_words_covers_that_sentence_only() -> None:
    other = LONG.replace("we go", "all go", 1)
    text = f"{LONG}\n\nYes, {other}"
    quoted = replace(WAIVER, words=f"Yes, {other}")
    found = [one for one in judged(text, waivers=[quoted]) if one.finding.code == "LONG"]
    assert [one.must for one in found] == [True, False]


def test_a_quotation_is_found_through_markup_and_line_breaks() -> None:
    text = LONG.replace("we go to you", "we **go**\nto [you](https://example.org)", 1)
    document = normalise(text, "markdown")  # type: ignore[arg-type]
    waiver = replace(WAIVER, words=LONG)
    found = judge(report(document, "en"), document, Measure(today=TODAY, waivers=[waiver]))
    assert musts(found) == set()


@pytest.mark.parametrize("words", ["nowhere to be found", "we go to you"])
def test_a_quotation_that_stands_not_exactly_once_covers_nothing(words: str) -> None:
    found = judged(LONG, waivers=[replace(WAIVER, words=words)])
    assert musts(found) == {"LONG"}
    assert "Quote one sentence exactly" in found[0].message()


def test_every_code_that_stops_a_text_can_be_waived() -> None:
    found, document = looked(EASY)
    for code in CODES:
        measure = Measure(today=TODAY, waivers=[replace(WAIVER, code=code)])
        assert musts(judge(with_findings(found, red(code)), document, measure)) == set(), code


def test_every_code_that_the_engine_gives_can_be_waived() -> None:
    sources = [file.read_text("utf-8") for file in (PACKAGE / "plain").rglob("*.py")]
    given = {code for text in sources for code in re.findall(r'code="([A-Z]+)"', text)}
    assert {"LONG", "CHOP", "JARGON"} <= given <= set(CODES)


# ------------------------------------------------------------------ baselines


def entry(text: str, language: str = "en") -> Entry:
    found, document = looked(text, language)
    return baselines.entry(found, document, counted(judge(found, document, Measure(today=TODAY))))


def test_what_stands_in_the_baseline_does_not_block_and_one_more_does() -> None:
    before = entry(LONG)
    (one,) = judged(LONG, before=before)
    assert (one.must, one.known) == (False, True)
    assert one.message().endswith("(in the baseline)")
    assert musts(judged(f"{LONG}\n\n{LONG}", before=before)) == {"LONG"}


def test_what_never_blocks_is_not_said_to_be_in_the_baseline() -> None:
    long = " ".join(LONG.split()[:25]) + "."
    (one,) = judged(long, before=entry(long))
    assert not one.known


def test_a_long_sentence_may_not_become_a_very_long_one() -> None:
    """The baseline counts by severity: the number of findings alone would hide it."""
    before = entry(" ".join(LONG.split()[:25]) + ".")
    assert musts(judged(LONG, before=before)) == {"LONG"}


def test_an_old_hard_text_does_not_block_but_a_harder_one_does() -> None:
    before = entry(HARD * 12)
    assert "BAND" not in musts(judged(HARD * 12, before=before))
    easy = entry(EASY * 8)
    found = judged(EASY * 6 + HARD * 3, before=easy)
    assert "WORSE" in musts(found)
    assert "WORSE" not in {one.finding.code for one in judged(EASY * 8, before=easy)}


def test_a_fall_of_five_points_is_noise_and_more_is_not() -> None:
    found, document = looked(EASY * 8)
    assert found.plainness is not None
    for fall, stops in ((5.0, False), (5.2, True)):
        before = replace(entry(EASY * 8), plainness=round(found.plainness + fall, 1))
        said = judge(found, document, Measure(today=TODAY, before=before))
        assert ("WORSE" in musts(said)) is stops


def test_a_fall_measured_by_another_engine_only_warns() -> None:
    found = judged(EASY * 6 + HARD * 3, before=entry(EASY * 8), same_engine=False)
    assert "WORSE" not in musts(found)
    assert "WORSE" in {one.finding.code for one in found}


def test_a_fall_only_warns_where_the_measure_is_not_sure() -> None:
    text = "Tämä on hyvin helppo lause. " * 20
    before = replace(entry(text, "fi"), plainness=100.0)
    found = judged(text + "Lääketieteellinen erityisasiantuntijuus edellyttää. " * 9, "fi",
                   before=before)  # fmt: skip
    assert "WORSE" in {one.finding.code for one in found}
    assert musts(found) == set()


def test_content_that_has_gone_is_told() -> None:
    before = entry(EASY * 8 + "Take 1.5 mg. Call 112.")
    found = judged(EASY * 5 + "Take 15 mg.", before=before)
    said = [one.message() for one in found if one.finding.code == "LOST"]
    assert said[0] == "Figures that stood here before are gone: 1.5, 112. Is that meant?"
    assert "words are left of" in said[1]
    assert musts(found) == set()
    same = judged(EASY * 8 + "Take 1.5 mg. Call 112.", before=before)
    assert "LOST" not in {one.finding.code for one in same}


def test_another_language_is_no_regression() -> None:
    before = entry(EASY * 8 + "Call 112.")
    assert judged("Rufen Sie uns an. " * 3, "de", before=before) == ()


def test_a_baseline_survives_being_written_and_read() -> None:
    one = entry(f"{LONG} Call 112.")
    before = Baseline({"a/page.md": one})
    after = load(dump(before))
    assert after == before
    assert after.is_of_this_engine
    assert not replace(after, engine={"engine": "0"}).is_of_this_engine
    assert dump(after) == dump(before)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 9, "texts": {}}', '{"version": 1, "engine": {}, "texts": []}',
     '{"version": 1, "engine": {}, "texts": {"a": {"lang": "en"}}}'],
)  # fmt: skip
def test_a_broken_baseline_is_refused(text: str) -> None:
    with pytest.raises(BrokenBaseline):
        load(text)


def test_findings_are_counted_by_code_and_severity_without_comparisons() -> None:
    found = judged(f"{LONG}\n\n{LONG}", waivers=[replace(WAIVER, code="NUM")])
    assert Counter(one.finding.code for one in found) == {"LONG": 2, "WAIVER": 1}
    assert counted(found) == {"LONG": {"red": 2}}


def test_statements_about_the_whole_come_first() -> None:
    found = judged(HARD * 12 + LONG)
    assert isinstance(found[0].finding, Statement)
    assert found[0].finding.span == Span(0, len(HARD * 12 + LONG))

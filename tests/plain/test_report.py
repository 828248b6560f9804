"""What a report says, and what it refuses to say."""

import logging
import subprocess
import sys

import pytest

from waymark.plain import score

from .texts import TEXTS


@pytest.mark.parametrize("code", TEXTS)
def test_plain_health_texts_get_a_number_with_a_range(code: str) -> None:
    report = score(TEXTS[code], code)
    assert not report.too_short
    assert report.metric is not None
    assert report.metric.low is not None
    assert report.metric.high is not None
    assert report.metric.low <= report.metric.value <= report.metric.high
    assert report.plainness is not None
    assert report.plainness_range is not None
    assert report.plainness_range[0] <= report.plainness <= report.plainness_range[1]
    assert report.plainness >= 60
    assert report.band == "green"
    assert report == score(TEXTS[code], code)


def test_a_long_text_has_no_range() -> None:
    report = score("\n\n".join([TEXTS["de"]] * 3), "de")
    assert report.metric is not None
    assert (report.metric.low, report.metric.high, report.plainness_range) == (None, None, None)


@pytest.mark.parametrize("text", ["", "Stop.", "Take it. " * 4, "word " * 500])
def test_too_short_a_text_gets_no_number(text: str) -> None:
    report = score(text, "en")
    assert report.too_short
    assert report.unscored == "too-short"
    assert (report.metric, report.others, report.plainness, report.band) == (None, (), None, None)


def test_short_sentences_are_sentences() -> None:
    assert score("Do not drive. Stop it. Call 112. Rest.", "en").counts.sentences == 4


def test_long_sentences_are_found_where_they_stand() -> None:
    text = " ".join(["Go home."] + ["Well " + "word " * n + "end." for n in (19, 30, 18)])
    findings = score(text, "en").findings
    assert [(f.code, f.severity, f.measured) for f in findings] == [
        ("LONG", "amber", 21),
        ("LONG", "red", 32),
    ]
    for finding in findings:
        found = text[finding.span.start : finding.span.end]
        assert found.startswith("Well")
        assert found.endswith("end.")


def test_the_hardest_sentences_come_first_with_their_place() -> None:
    report = score(TEXTS["en"], "en")
    first = report.hardest[0]
    assert first.text.startswith("Bring your list of medicines")
    assert TEXTS["en"][first.span.start : first.span.end] == first.text


def test_no_text_is_printed_logged_or_kept(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        report = score(TEXTS["en"], "en")
    assert "medicines" not in repr(report)
    assert caplog.records == []


def test_textstat_is_never_imported_at_run_time() -> None:
    code = "import sys, waymark.plain; sys.exit(bool({'textstat', 'nltk'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True)

"""What a report says, and what it refuses to say."""

import logging
import subprocess
import sys

import pytest

from waymark.plain import report

from .texts import TEXTS


@pytest.mark.parametrize("code", TEXTS)
def test_plain_health_texts_get_a_number_with_a_range(code: str) -> None:
    found = report(TEXTS[code], code)
    assert not found.too_short
    assert found.primary is not None
    assert found.primary.lo is not None
    assert found.primary.hi is not None
    assert found.primary.lo <= found.primary.value <= found.primary.hi
    assert found.plainness is not None
    assert found.plainness_range is not None
    assert found.plainness_range[0] <= found.plainness <= found.plainness_range[1]
    assert found.plainness >= 60
    assert found.band == "green"
    assert found == report(TEXTS[code], code)


def test_a_long_text_has_no_range() -> None:
    found = report("\n\n".join([TEXTS["de"]] * 3), "de")
    assert found.primary is not None
    assert (found.primary.lo, found.primary.hi, found.plainness_range) == (None, None, None)


@pytest.mark.parametrize("text", ["", "Stop.", "Take it. " * 4, "word " * 500])
def test_too_short_a_text_gets_no_number(text: str) -> None:
    found = report(text, "en")
    assert found.too_short
    assert found.unscored == "too-short"
    assert (found.primary, found.others, found.plainness, found.band) == (None, (), None, None)


def test_short_sentences_are_sentences() -> None:
    assert report("Do not drive. Stop it. Call 112. Rest.", "en").counts.sentences == 4


def test_long_sentences_are_found_where_they_stand() -> None:
    text = " ".join(["Go home."] + ["Well " + "word " * n + "end." for n in (19, 30, 18)])
    findings = [one for one in report(text, "en").findings if one.code == "LONG"]
    assert [(one.severity, one.values) for one in findings] == [
        ("amber", {"words": 21}),
        ("red", {"words": 32}),
    ]
    for finding in findings:
        found = text[finding.span.start : finding.span.end]
        assert found.startswith("Well")
        assert found.endswith("end.")


def test_the_hardest_sentences_come_first_with_their_place() -> None:
    found = report(TEXTS["en"], "en")
    first = found.hardest[0]
    assert first.text.startswith("Bring your list of medicines")
    assert " ".join(TEXTS["en"][first.span.start : first.span.end].split()) == first.text


def test_no_text_is_printed_logged_or_kept(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        found = report(TEXTS["en"], "en")
    assert "medicines" not in repr(found)
    assert caplog.records == []


def test_textstat_is_never_imported_at_run_time() -> None:
    code = "import sys, waymark.plain; sys.exit(bool({'textstat', 'nltk'} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True)

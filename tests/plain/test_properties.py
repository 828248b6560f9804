"""What must hold for any text."""

import re
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.plain import Form, Report, report
from waymark.plain.normalise import normalise
from waymark.plain.profile import PROFILES

from .texts import TEXTS

ANY_CODE = st.sampled_from([*PROFILES, "xx"])
JUNK = st.text(alphabet=st.characters(exclude_categories=()), max_size=300)
SHARED = settings(derandomize=True, deadline=None, max_examples=150)


def scored(text: str, code: str) -> Report:
    return report(text, code, diagnosed=False)


def numbers(found: Report) -> tuple[object, ...]:
    return found.counts, found.primary, found.plainness, found.plainness_range, found.band


@SHARED
@given(st.data(), st.sampled_from(list(TEXTS)))
def test_the_order_of_paragraphs_does_not_matter(data: st.DataObject, code: str) -> None:
    paragraphs = TEXTS[code].split("\n\n")
    shuffled = data.draw(st.permutations(paragraphs))
    assert numbers(scored("\n\n".join(shuffled), code)) == numbers(scored(TEXTS[code], code))


@SHARED
@given(st.data(), st.sampled_from(list(TEXTS)), st.integers(1, 6))
def test_chopping_off_fragments_with_full_stops_never_helps(
    data: st.DataObject, code: str, times: int
) -> None:
    """Fewer than three words before or after a new full stop, and a capital behind it."""
    chopped = unwrapped(TEXTS[code])
    before = cast("float", scored(chopped, code).plainness)
    for _ in range(times):
        chopped = data.draw(st.sampled_from(_chopped(chopped, capital=True)))
        after = cast("float", scored(chopped, code).plainness)
        assert after <= before
        before = after


@pytest.mark.parametrize("code", TEXTS)
def test_no_single_full_stop_that_makes_a_fragment_helps(code: str) -> None:
    text = unwrapped(TEXTS[code])
    before = cast("float", scored(text, code).plainness)
    for chopped in _chopped(text, capital=False):
        assert cast("float", scored(chopped, code).plainness) <= before


def unwrapped(text: str) -> str:
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def _chopped(text: str, *, capital: bool) -> list[str]:
    """Every way to part one or two words from the start or the end of a sentence."""
    words = text.split(" ")
    ends = [n for n, word in enumerate(words) if word.endswith((".", "!", "?"))]
    places = {n - part for n in ends for part in (1, 2)} | {
        n + part for n in ends for part in (1, 2)
    }
    inside = [n for n in places if 0 <= n < len(words) - 1 and words[n][-1].isalpha()]
    return [_with_stop(words, place, capital=capital) for place in sorted(inside)]


def _with_stop(words: list[str], place: int, *, capital: bool) -> str:
    following = words[place + 1]
    if capital:
        following = following[:1].upper() + following[1:]
    return " ".join([*words[:place], words[place] + ".", following, *words[place + 2 :]])


@SHARED
@given(st.sampled_from(["en", "fr", "es", "it"]), st.integers(0, 90))
def test_a_stray_full_stop_before_a_small_letter_never_helps(code: str, place: int) -> None:
    words = TEXTS[code].split(" ")
    stopped = " ".join([*words[:place], words[place].rstrip(".,") + ".", *words[place + 1 :]])
    if words[place + 1][:1].islower():
        before, after = scored(TEXTS[code], code).plainness, scored(stopped, code).plainness
        assert cast("float", after) <= cast("float", before)


@SHARED
@given(JUNK, ANY_CODE, st.sampled_from(Form))
def test_junk_gets_a_report(text: str, code: str, form: Form) -> None:
    found = report(text, code, form=form)
    ready = normalise(text, form).text
    assert min(found.counts.words, found.counts.letters, found.counts.sentences) >= 0
    for finding in found.findings:
        assert finding.message()
        assert 0 <= finding.span.start < finding.span.end <= len(ready)


@pytest.mark.parametrize("code", ["fr", "ar"])
@pytest.mark.parametrize(
    "piece",
    ["\x00", "\u0301", "a\u0301. ", "Слово word كلمة 語。 ", ". ", "- ", "a", "A.", "l'", "1.", " ",
     "\n", "«", "a-", "[^", "www.", "x@y", "d\u00ad", "\ud800", "🙂 "],
)  # fmt: skip
def test_a_megabyte_of_one_thing_gets_an_answer(piece: str, code: str) -> None:
    assert report(piece * (1_000_000 // len(piece)), code).lang == code


def test_mixed_scripts_are_refused_not_averaged() -> None:
    mixed = "Слово за словом без конца. Word كلمة here. " * 60
    assert report(mixed, "en").unscored == "other-script"


BETTER = {**dict.fromkeys(TEXTS, 0), "de": 13, "ar": 40}


@pytest.mark.parametrize(("code", "most"), BETTER.items())
def test_one_more_full_stop_hardly_ever_helps(code: str, most: int) -> None:
    """Behind any word, with nothing else changed. What is left for de and ar: decision 8."""
    words = unwrapped(TEXTS[code]).split(" ")
    before = cast("float", scored(" ".join(words), code).plainness)
    better = 0
    for place, word in enumerate(words[:-1]):
        if word[-1].isalpha():
            stopped = " ".join([*words[:place], word + ".", *words[place + 1 :]])
            better += cast("float", scored(stopped, code).plainness) > before
    assert better <= most

"""Each rule finds what it is for, where it stands, and leaves alone what it is not for."""

import pytest

from waymark.plain import STANDARDS, Entry, Finding, Form, Level, Lexicon, report
from waymark.plain.diagnose.messages import MESSAGES
from waymark.plain.profile import PROFILES

from .texts import TEXTS

GENE = Lexicon((Entry(name="troponin", forms=("troponin", "troponins")),))


def found(code: str, text: str, language: str = "en", **more: object) -> list[str]:
    """The words at which a rule points."""
    findings = report(text, language, **more).findings  # type: ignore[arg-type]
    return [text[one.span.start : one.span.end] for one in findings if one.code == code]


def messages(code: str, text: str, language: str = "en") -> list[str]:
    return [one.message() for one in report(text, language).findings if one.code == code]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "You may have nephropathy. Tell us.", ["nephropathy"]),
        ("de", "Sie haben vielleicht eine Nephropathie.", ["Nephropathie"]),
        ("fr", "Vous avez une néphropathie.", ["néphropathie"]),
        ("es", "Usted tiene nefropatía.", ["nefropatía"]),
        ("it", "Lei ha una nefropatia.", ["nefropatia"]),
        ("en", "Your kidneys are tired (nephropathy).", []),
        ("en", "You may have nephropathy (sick kidneys).", []),
        ("en", "Nephropathy is serious. Nephropathy is rare.", ["Nephropathy"]),
    ],
)
def test_a_medical_word_has_to_be_explained_once(
    language: str, text: str, words: list[str]
) -> None:
    assert found("JARGON", text, language) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Too few platelets (*thrombocytopenia*).", []),
        ("Too few platelets (called “thrombocytopenia”).", []),
        ("**Thrombocytopenia** (too few platelets) is rare.", []),
        ("A [thrombocytosis](learn/x) is rare.", ["thrombocytosis"]),
    ],
)
def test_brackets_explain_whatever_the_markup(text: str, words: list[str]) -> None:
    assert found("JARGON", text, form=Form.MARKDOWN) == words


def test_a_medical_word_is_red_and_a_word_with_a_plainer_one_amber() -> None:
    findings = report("Nephropathy is a problem prior to surgery.", "en").findings
    shown = [(one.severity, one.suggestion) for one in findings if one.code == "JARGON"]
    assert shown == [("red", None), ("amber", "before")]


def test_rare_words_are_found_but_not_names_common_words_or_explained_ones() -> None:
    text = "The quixotic nurse met Xanthippa and her kidneys. We measure troponins."
    assert found("RARE", text, lexicon=GENE) == ["quixotic"]
    assert found("RARE", text) == ["quixotic", "troponins"]


@pytest.mark.parametrize("language", ["et", "ga", "mt"])
def test_without_word_data_no_word_is_called_rare(language: str) -> None:
    assert found("RARE", "Quixotic words bemuse erudite polymaths.", language) == []


def test_texts_for_clinicians_may_use_their_words() -> None:
    text = "The nephropathy is quixotic."
    assert found("JARGON", text, standard=STANDARDS[Level.CLINICIAN]) == []
    assert found("RARE", text, standard=STANDARDS[Level.CLINICIAN]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You will have an MRI scan.", ["MRI"]),
        ("You will have an MRI (a scan with magnets). The MRI is loud.", []),
        ("A scan with magnets (MRI) is loud.", []),
        ("Watch TV in the USA.", []),
        ("DO NOT EAT TODAY.", []),
        ("We test BRCA1 and HLA.", ["BRCA1", "HLA"]),
    ],
)
def test_letters_that_stand_for_words_have_to_be_spelled_out(text: str, words: list[str]) -> None:
    assert found("ACRO", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It helps 3 of 100 people.", []),
        ("It helps 12% of people.", ["It helps 12% of people."]),
        ("It helps 12% of people. That is 12 of 100.", []),
        ("It helps 0.5 % of people. That is 1 in 200.", ["0.5 %"]),
        ("Take 1 on day 2, 3 on day 4.", ["Take 1 on day 2, 3 on day 4."]),
        ("Take 1/2 of it.", ["1/2"]),
        ("Your blood pressure is 120/80 mmHg.", []),
        ("Come on 12/06/2027.", []),
        ("3 in 100 have one over 2 cm.", ["3 in 100 have one over 2 cm."]),
        ("On the 1st day, lift 2 kg.", []),
        ("Take 500 mg or 1 g.", ["Take 500 mg or 1 g."]),
    ],
)
def test_numbers_that_are_hard_to_take_in(text: str, words: list[str]) -> None:
    assert found("NUM", text) == words


@pytest.mark.parametrize(
    ("language", "text", "hit"),
    [
        ("en", "The implementation of the assessment needs documentation.", True),
        ("en", "The station has an implementation.", False),
        ("de", "Die Durchführung der Beurteilung braucht eine Genehmigung.", True),
        ("fr", "La réalisation de la vérification exige une autorisation.", True),
    ],
)
def test_too_many_abstract_nouns(language: str, text: str, *, hit: bool) -> None:
    assert found("NOMIN", text, language) == ([text] if hit else [])


@pytest.mark.parametrize(
    ("language", "text", "hit"),
    [
        ("en", "Do not take it without food.", True),
        ("en", "Do not take it.", False),
        ("en", "We don't know if you can't eat.", True),
        ("fr", "Vous ne devez pas attendre.", False),
        ("fr", "N’attendez pas si vous n’allez pas bien.", True),
        ("es", "No lo tome nunca.", False),
        ("de", "Das ist nicht ohne Gefahr.", True),
    ],
)
def test_two_negatives_in_a_sentence(language: str, text: str, *, hit: bool) -> None:
    assert found("NEG", text, language) == ([text] if hit else [])


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "ar", "nl"])
def test_a_text_that_speaks_to_its_reader_is_left_alone(language: str) -> None:
    assert found("YOU", TEXTS[language], language) == []


def test_a_text_that_speaks_to_nobody_is_told_so() -> None:
    text = "The heart pumps blood to the lungs and to the rest of the body. " * 10
    assert found("YOU", text) == ["The heart pumps blood to the lungs and to the rest of the body."]


def test_two_names_for_one_thing_are_mixed() -> None:
    forms = ("gene test", "gene tests", "DNA test")
    entry = Entry(name="gene test", forms=forms, also=("DNA test",))
    lexicon = Lexicon((entry,))
    assert found("CONS", "A gene test is free. Gene tests help.", lexicon=lexicon) == []
    assert found("CONS", "A gene test is free. A DNA test helps.", lexicon=lexicon) == ["DNA test"]


def test_long_parts_and_long_stretches_without_a_heading() -> None:
    six = "You can rest. " * 6
    assert found("PARA", six) == [six.strip()] or found("PARA", six) == [six]
    bullets = "\n".join(f"- You can rest here on day {day} and eat well." for day in range(30))
    assert len(found("PARA", bullets, form=Form.MARKDOWN)) == 1
    assert found("PARA", bullets.replace("- You can rest here on day 15", "\n## Then\n\n- You"),
                 form=Form.MARKDOWN) == []  # fmt: skip


@pytest.mark.parametrize("language", PROFILES)
def test_every_language_can_be_diagnosed(language: str) -> None:
    for finding in report(TEXTS["en"], language).findings:
        assert isinstance(finding, Finding)
        assert finding.message()


def test_every_message_can_be_filled_and_translated() -> None:
    assert len(set(MESSAGES.values())) == len(MESSAGES)
    finding = report("You may have nephropathy.", "en").findings[0]
    assert finding.message(lambda _: "%(word)s!") == "nephropathy!"
    assert "nephropathy" not in repr(finding)

"""Two texts beside each other: better or worse, and no number lost."""

from waymark.author.compare import revised, translated
from waymark.author.languages import of_texts
from waymark.author.service import Checked, check
from waymark.plain.standard import Level

HARD = (
    "In the majority of individuals who are affected by elevated blood pressure, no symptoms "
    "whatsoever are experienced until complications of the heart or kidneys have developed. "
) * 6
EASY = "Most people feel nothing at first. You can have it for years. It can harm your heart. " * 8


def checked(text: str, language: str = "en", source: Checked | None = None) -> Checked:
    return check(
        text,
        language=of_texts()[language],
        level=Level.PLAIN,
        terms={},
        translate=str,
        source=source,
    )


def test_an_easier_version_is_better() -> None:
    found = revised(checked(HARD), checked(EASY))
    verdicts = {change.of: change.verdict for change in (*found.figures, *found.kinds)}
    assert verdicts["plainness"] == verdicts["length"] == verdicts["LONG"] == "better"
    assert verdicts["words"] == ""
    back = revised(checked(EASY), checked(HARD))
    assert {change.of: change.verdict for change in back.figures}["plainness"] == "worse"
    assert found.count("better") == back.count("worse")


def test_the_same_text_is_the_same() -> None:
    found = revised(checked(EASY), checked(EASY))
    assert found.count("better") == found.count("worse") == 0
    assert (found.gone, found.new) == ([], [])


def test_short_texts_have_no_verdict_on_plainness() -> None:
    found = revised(checked("You rest."), checked("You go."))
    assert found.figures[0].verdict == ""


def test_numbers_that_changed_are_named_as_they_were_written() -> None:
    found = revised(
        checked("You take 1,000 mg and 2.5 ml."), checked("You take 1000 mg and 25 ml.")
    )
    assert (found.gone, found.new) == (["2.5"], ["25"])


def test_a_translation_keeps_its_numbers_in_any_script() -> None:
    source = checked("# Dose\n\nTake 7 tablets.\n\n- Call 112.")
    found = translated(source, checked("# جرعة\n\nخذ ٧ أقراص.\n\n- اتصل ١١٢.", "ar", source))
    assert (found.gone, found.new) == ([], [])
    assert found.bullets == (1, 1)
    assert found.aligned
    assert [pair.source for pair in found.pairs] == ["Dose", "Take 7 tablets.", "Call 112."]


def test_a_translation_that_loses_a_number_is_told_so() -> None:
    source = checked("Take 7.5 mg.\n\nCall 112.")
    text = checked("Nehmen Sie 75 mg.\n\nRufen Sie 112 an.", "de", source)
    found = translated(source, text)
    assert (found.gone, found.new) == (["7.5"], ["75"])
    assert [(pair.gone, pair.new) for pair in found.pairs] == [(["7.5"], ["75"]), ([], [])]
    assert text.counts["DRIFT"] == 2


def test_parts_that_do_not_fit_are_said_to_be_so() -> None:
    source = checked("One.\n\nTwo 2.\n\nThree.")
    found = translated(source, checked("Eins.\n\nZwei 2.", "de", source))
    assert not found.aligned
    assert found.parts == (3, 2)
    assert found.pairs[2].text == ""
    assert all(pair.gone == pair.new == [] for pair in found.pairs)


def test_one_figure_means_the_same_in_both_languages() -> None:
    source = checked(EASY)
    german = "Die meisten Menschen merken zuerst nichts. Es kann Ihrem Herzen schaden. " * 10
    one, other = translated(source, checked(german, "de", source)).comparable
    assert one is not None
    assert other is not None

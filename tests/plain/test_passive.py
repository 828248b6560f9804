"""PASS: found where it stands, silent where it is not sure, with true figures behind it."""

import sys
from importlib.resources import files

import pytest
import yaml

from waymark.plain import Finding, Form, normalise, selftest
from waymark.plain.diagnose import Evidence, Text
from waymark.plain.diagnose.passive import (
    LEAST_PRECISION,
    Availability,
    State,
    availability,
    passive,
    passives,
    recorded,
)
from waymark.plain.plainness import Band
from waymark.plain.profile import PROFILES
from waymark.plain.selftest import Part
from waymark.plain.tally import tally

CODES = ["en", "de", "fr", "es", "it"]
PARTS = {"seen": Part.SEEN, "held_out": Part.HELD_OUT}
MODULE = sys.modules[passive.__module__]
DATA = yaml.safe_load(files("waymark.plain").joinpath("passives.yaml").read_text("utf-8"))
LABELLED = yaml.safe_load(
    files("waymark.plain").joinpath("sets", "passive.yaml").read_text("utf-8")
)


def text(source: str, code: str, form: Form = Form.TEXT) -> Text:
    document = normalise(source, form)
    return Text(document, tally(document, PROFILES[code]), PROFILES[code])


def spans(source: str, code: str) -> list[str]:
    """The words of every passive, whether the rule is on or off."""
    asked = text(source, code)
    return [
        source[read.tokens[found.first].start : read.tokens[found.last].end]
        for read in asked.read
        for found in passives(read, asked.document.scan, code)
    ]


def findings(source: str, code: str, form: Form = Form.TEXT) -> list[Finding]:
    return list(passive(text(source, code, form)))


# ------------------------------------------------------------ the figures


@pytest.mark.parametrize(("name", "part"), PARTS.items())
def test_the_recorded_precision_is_the_true_one(
    name: str, part: Part, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = {one.code: one for one in selftest.passives(part)}
    with capsys.disabled():
        for code, one in measured.items():
            figures = f"precision {one.precision:.1%}, recall {one.recall:.1%}"
            sys.stdout.write(f"\n{name} {code}: {figures}")
    assert list(measured) == CODES
    assert {code: round(one.precision, 3) for code, one in measured.items()} == {
        code: recorded(code)[name] for code in CODES
    }
    for code, one in measured.items():
        if availability(code).state is State.ON:
            assert one.precision >= LEAST_PRECISION


def test_the_rule_is_off_where_one_part_is_below_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(MODULE, "recorded", lambda _: {"seen": 0.95, "held_out": 0.79})
    assert availability.__wrapped__("en") == Availability(State.OFF, 0.79)
    monkeypatch.setattr(MODULE, "availability", availability.__wrapped__)
    assert findings("The wound was cleaned.", "en") == []


def test_a_language_without_a_grammar_says_so_and_is_silent() -> None:
    assert availability("sv") == Availability(State.NOT_BUILT)
    assert findings("Tabletten tas av patienten.", "sv") == []
    assert spans("Tabletten tas av patienten.", "sv") == []


# ------------------------------------------------------------ the finding


def test_a_finding_goes_from_auxiliary_to_participle() -> None:
    source = "Drink water. The tablets are usually taken with food."
    (found,) = findings(source, "en")
    assert source[found.span.start : found.span.end] == "are usually taken"
    assert found.message() == ("are usually taken: who does it? Say it with a doer, if it matters.")
    assert (found.code, found.severity, found.evidence) == (
        "PASS",
        Band.AMBER,
        Evidence.VALIDATED,
    )


def test_a_long_passive_is_named_by_its_two_ends() -> None:
    (found,) = findings("Sie wurde gestern mit dem Rettungswagen in die Klinik gebracht.", "de")
    assert found.values == {"words": "wurde … gebracht"}


def test_markup_does_not_hide_a_passive() -> None:
    (found,) = findings("It must **not** be *shared*.", "en", Form.MARKDOWN)
    assert found.values == {"words": "be shared"}


# ------------------------------------------------------------ the languages


@pytest.mark.parametrize(
    ("code", "source", "expected"),
    [
        ("en", "The skin is cleaned before the jab.", ["is cleaned"]),
        ("en", "Was the tooth pulled out?", ["Was the tooth pulled"]),
        ("en", "He got bitten by a dog, and the wound was sewn.", ["got bitten", "was sewn"]),
        ("en", "The clinic was closed by the council.", ["was closed"]),
        ("en", "The drug is used to treat pain.", ["is used"]),
        ("de", "Er weiß nicht, wann er operiert wird.", ["operiert wird"]),
        ("de", "Es darf nicht geraucht werden.", ["geraucht werden"]),
        ("de", "Braucht der Verband nicht gewechselt zu werden?", ["gewechselt zu werden"]),
        ("de", "Die Kosten werden erstattet (bis 100 Euro).", ["werden erstattet"]),
        ("de", "Die Tabletten wurden vergessen.", ["wurden vergessen"]),
        ("fr", "Avez-vous été opéré du genou ?", ["Avez-vous été opéré"]),
        ("fr", "Comment la maladie est-elle transmise ?", ["est-elle transmise"]),
        ("fr", "Un scanner vous sera proposé.", ["sera proposé"]),
        ("fr", "La porte a été fermée.", ["a été fermée"]),
        ("fr", "L'alcool n'est plus éliminé.", ["est plus éliminé"]),
        ("es", "La muestra fue enviada al laboratorio.", ["fue enviada"]),
        ("es", "¿Ha sido usted operado?", ["sido usted operado"]),
        ("it", "Il sangue viene analizzato.", ["viene analizzato"]),
        ("it", "Le dosi non vanno raddoppiate.", ["vanno raddoppiate"]),
        ("it", "È mai stata operata?", ["È mai stata operata"]),
    ],
)
def test_a_passive_is_found(code: str, source: str, expected: list[str]) -> None:
    assert spans(source, code) == expected


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("en", "I am used to taking tablets."),
        ("en", "The clinic is closed by noon."),
        ("en", "There are swollen glands in her neck."),
        ("en", "The signs are reduced appetite and thirst."),
        ("en", "Is the infected wound painful?"),
        ("en", "It is a well-known, rarely used drug."),
        ("en", "Have your teeth checked twice a year."),
        ("de", "Die Tabletten wird sie nicht vergessen."),
        ("de", "Es wird spät, und er hat gefroren."),
        ("de", "Sie wird die Ärztin gefragt haben."),
        ("de", "Die Praxis ist geschlossen."),
        ("fr", "Elle est arrivée hier et s'est brûlée."),
        ("fr", "Vous êtes-vous blessé ?"),
        ("fr", "Cet été, nous nous sommes promenés."),
        ("fr", "Il est très apprécié."),
        ("fr", "Il est peut-être opéré."),
        ("es", "El ser querido está cansado."),
        ("es", "No es nada grave, es cada vez mejor."),
        ("es", "La vacuna se administra en el brazo."),
        ("it", "Sono andata a casa e mi sono tagliata."),
        ("it", "Lo stato avanzato preoccupa."),
        ("it", "Il farmaco si prende a digiuno."),
    ],
)
def test_what_is_no_passive_is_left_alone(code: str, source: str) -> None:
    assert spans(source, code) == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "source", ["is", "été.", "zu werden!", "stato", "-was-", "1 is 2", "", "'"]
)
def test_a_lonely_auxiliary_is_no_passive(code: str, source: str) -> None:
    assert spans(source, code) == []


@pytest.mark.parametrize("code", CODES)
def test_no_participle_is_listed_twice(code: str) -> None:
    kinds = ("adjectives", "states", "results", "moving")
    words = [word for kind in kinds for word in DATA[code].get(kind, "").split()]
    assert len(words) == len(set(words))

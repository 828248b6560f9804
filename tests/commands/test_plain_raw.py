"""textstat's own figures: beside ours, without the network, without a memory."""

import os
import subprocess
import sys

import pytest

from tests.commands.asking import EASY, Asking
from waymark.commands.plain import raw
from waymark.paths import PACKAGE
from waymark.plain import normalise, report

GERMAN = "Nehmen Sie jeden Morgen eine Tablette. Trinken Sie ein Glas Wasser dazu. " * 12


def figures(text: str, language: str) -> raw.Raw:
    return raw.raw(normalise(text), report(text, language))


def test_both_figures_stand_side_by_side() -> None:
    found = figures(GERMAN, "de")
    assert [one.name for one in found.figures] == ["Flesch-Amstad", "LIX"]
    for one in found.figures:
        assert one.textstat == pytest.approx(one.ours, abs=5)
    assert found.line.startswith("raw textstat: Flesch-Amstad ")
    assert found.note is None


@pytest.mark.parametrize(
    ("language", "name"),
    [("fr", "Kandel-Moles"), ("es", "Fernández-Huerta"), ("it", "Flesch-Vacca"),
     ("nl", "Flesch-Douma"), ("ru", "Flesch for Russian (Oborneva)"), ("fi", None), ("und", None)],
)  # fmt: skip
def test_a_flesch_is_given_where_textstat_has_its_constants(
    language: str, name: str | None
) -> None:
    names = [one.name for one in figures("Un texte simple. " * 40, language).figures]
    assert names == ([name, "LIX"] if name else ["LIX"])


def test_english_is_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its dictionary textstat would ask the network for it."""
    import nltk  # type: ignore[import-untyped]

    def absent(*_: object, **__: object) -> object:
        raise LookupError

    def asked(*_: object, **__: object) -> object:
        pytest.fail("the network was asked")

    monkeypatch.setattr(nltk.data, "find", absent)
    monkeypatch.setattr(nltk, "download", asked)
    found = figures(EASY * 8, "en")
    assert [one.name for one in found.figures] == ["LIX"]
    assert found.line.startswith(f"raw textstat: {raw.ABSENT}, LIX ")


def test_english_is_given_where_the_dictionary_is(monkeypatch: pytest.MonkeyPatch) -> None:
    import nltk

    monkeypatch.setattr(nltk.data, "find", lambda *_: "here")
    entries = {word: [["AH0"]] for word in EASY.lower().replace(".", "").split()}
    monkeypatch.setattr("textstat.backend.counts._count_syllables.get_cmudict", lambda _: entries)
    assert [one.name for one in figures(EASY * 8, "en").figures] == ["Flesch Reading Ease", "LIX"]


def test_no_text_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    figures(GERMAN, "de")
    kept = list(raw.caches())
    assert len(kept) > 10, "textstat keeps its texts in other places now"
    assert all(cache.cache_info().currsize == 0 for cache in kept)  # type: ignore[attr-defined]

    def fails(*_: object) -> float:
        raise ZeroDivisionError

    monkeypatch.setattr("textstat.backend.metrics.lix", fails)
    with pytest.raises(ZeroDivisionError):
        figures(GERMAN, "de")
    assert all(cache.cache_info().currsize == 0 for cache in kept)  # type: ignore[attr-defined]


def test_check_has_it_unless_told_otherwise(ask: Asking) -> None:
    file = ask.write("page.de.md", f"# Titel\n\n**{GERMAN}**")
    assert "raw textstat" not in ask("check", file, "--no-raw").out
    assert "raw textstat: Flesch-Amstad" in ask("check", file).out
    raw_textstat = ask.record(file)["raw_textstat"]
    assert [one["name"] for one in raw_textstat["figures"]] == ["Flesch-Amstad", "LIX"]
    assert "raw textstat: Flesch-Amstad" in ask("explain", file).out
    assert ask("compare", file, file).out.count("raw textstat: Flesch-Amstad") == 2


def test_a_check_without_it_imports_neither_textstat_nor_the_web_server(ask: Asking) -> None:
    file = ask.write("page.de.md", GERMAN)
    program = (
        "import sys\nfrom waymark.cli import main\n"
        f"try:\n    main(['plain', 'check', '--no-raw', {str(file)!r}])\n"
        "except SystemExit:\n    pass\n"
        "print(sorted({'textstat', 'nltk', 'fastapi', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"

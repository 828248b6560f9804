"""`waymark translate`: the interface's sentences, and which translations have gone stale."""

import contextlib
import io
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.frontend import ExtractMessages
from babel.messages.pofile import read_po, write_po

from waymark import paths
from waymark.domain.language import Language
from waymark.library.read import read
from waymark.web.languages import languages

POT = paths.LOCALES / "messages.pot"


def status() -> int:
    """One line a language: how much of the interface and of the content is translated and fresh."""
    library = read(paths.ROOT, languages())
    wanted = _template()
    for language in languages()[1:]:
        done = _done(_catalog(language), wanted)
        pages = [one for one in library.editions if one.language == language]
        stale = sum(one.standing.stale for one in pages)
        print(
            f"{language.code}  interface {done:>4.0%}  pages {len(pages)}  stale {stale}  "
            f"reviewer {language.reviewer or 'none yet'}"
        )
    source = {one.slug: one for one in library.editions if one.language == library.source}
    for slug, module in source.items():
        print(f"English now: {module.standing.text}  {slug}")
    return 0


def extract() -> int:
    """Collect the sentences from code and templates, and bring every catalogue up to date."""
    POT.write_bytes(collected())
    for language in languages()[1:]:
        _update(language)
        print(_po(language).relative_to(paths.ROOT))
    return 0


def add(code: str) -> int:
    """Begin a catalogue for a language that stands in locales/languages.yaml."""
    known = {language.code: language for language in languages()}
    if code not in known:
        print(f"First add a line for {code} to locales/languages.yaml.")
        return 1
    _update(known[code])
    print(_po(known[code]).relative_to(paths.ROOT))
    return 0


def collected() -> bytes:
    """The template of all catalogues as it should be now.

    It holds no dates and no line numbers, so that it changes only when a sentence does.
    """
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "messages.pot"
        options = {
            "mapping_file": str(paths.ROOT / "pyproject.toml"),
            "input_paths": ["."],
            "output_file": str(out),
            "add_comments": "Translators:",
            "add_location": "file",
            "sort_output": True,
            "omit_header": True,
            "keywords": "pgettext:1c,2",
        }
        _run(ExtractMessages(), options)
        return out.read_bytes()


def _run(command: ExtractMessages, options: Mapping[str, object]) -> None:
    command.initialize_options()
    for name, value in options.items():
        setattr(command, name, value)
    command.finalize_options()
    with contextlib.chdir(paths.ROOT):
        command.run()


def _update(language: Language) -> None:
    """Take in new sentences, keep what is translated, drop what is gone."""
    catalog = _catalog(language)
    catalog.update(_template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    file = _po(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, catalog, sort_output=True, width=100, omit_header=False)
    file.write_bytes(_without_changing_lines(written.getvalue()))


def _catalog(language: Language) -> Catalog:
    file = _po(language)
    if not file.is_file():
        header = f"# The interface of Waymark: {language.name}. Licence: Apache-2.0."
        return Catalog(locale=language.code, header_comment=header, project="Waymark", fuzzy=False)
    with file.open("rb") as opened:
        return read_po(opened, locale=language.code)


def _template() -> Catalog:
    with POT.open("rb") as opened:
        return read_po(opened)


def _po(language: Language) -> Path:
    return paths.LOCALES / language.code / "LC_MESSAGES" / "messages.po"


def _done(catalog: Catalog, template: Catalog) -> float:
    """The share of the template's sentences that the catalogue has."""
    wanted = [message.id for message in template if message.id]
    done = [one for one in wanted if (found := catalog.get(one)) and _whole(found.string)]
    return len(done) / len(wanted) if wanted else 1.0


def _whole(string: str | Sequence[str] | None) -> bool:
    return bool(string) if isinstance(string, str | None) else all(string)


def _without_changing_lines(po: bytes) -> bytes:
    """A date that changes at each run would hide what has really changed."""
    lines = po.split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith(_CHANGING))


_CHANGING = (
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Generated-By',
    b'"Project-Id-Version',
    b'"Report-Msgid-Bugs-To',
    b'"Last-Translator',
    b'"Language-Team',
)

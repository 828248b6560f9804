"""content/glossary/ read: the words in each language, and what finds them in running text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import combining, normalize

from waymark.domain.glossary import Glossary, Term, lexicon
from waymark.domain.language import Language
from waymark.library.compare import Edition, compare
from waymark.library.edition import reading
from waymark.library.plainness import Gate, Page
from waymark.library.schema import GlossaryFile, GlossaryWords, TermWords
from waymark.library.source import Findings, Opened, Unusable, open_yaml, parse
from waymark.library.standing import standing
from waymark.library.words import Finder
from waymark.plain import Kind, Piece, assemble, report


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossaries:
    """The words by language code. A language without a file shows the source's."""

    by_language: dict[str, Glossary]
    finders: dict[str, Finder]
    slugs: frozenset[str]


def glossaries(
    place: Path, languages: Sequence[Language], findings: Findings, gate: Gate | None
) -> Glossaries:
    """Every language's glossary that can be read; a finding for each that cannot."""
    found: dict[str, Glossary] = {}
    try:
        facts = parse(GlossaryFile, open_yaml(place / "terms.yaml", findings), findings)
    except Unusable:
        return Glossaries(by_language={}, finders=_finders({}, languages), slugs=frozenset())
    _related_exist(place / "terms.yaml", facts, findings)
    source: Edition | None = None
    first: Page | None = None
    for language in languages:
        file = place / f"{language.code}.yaml"
        if not file.is_file():
            continue
        try:
            opened = open_yaml(file, findings)
            words = parse(GlossaryWords, opened, findings)
        except Unusable:
            continue
        pieces = _pieces(words, opened)
        made = Edition(language=language, words=words, opened=opened, marks=Counter(), shape={})
        source = source or made
        compare(made, source, findings)
        found[language.code] = Glossary(
            language=language,
            terms=_terms(facts, words, opened, language, findings),
            reading=reading(pieces, language.code),
            standing=standing(facts, words, opened, language, source.opened.mark),
        )
        if gate:
            explained = lexicon(found[language.code].terms.values())
            page = Page(
                opened=opened,
                pieces=pieces,
                language=language.code,
                waivers=words.waivers,
                lexicon=explained,
            )
            first = first or page
            gate.look(page, None if page is first else first)
    return Glossaries(
        by_language=found, finders=_finders(found, languages), slugs=frozenset(facts.terms)
    )


def _pieces(words: GlossaryWords, opened: Opened) -> list[tuple[int, Piece]]:
    """What the words say of themselves, each with its line, to be scored together."""
    return [
        (opened.line("terms", slug), piece)
        for slug, entry in words.terms.items()
        for piece in _spoken(entry)
    ]


def _spoken(entry: TermWords) -> list[Piece]:
    return [Piece(Kind.PARAGRAPH, text) for text in (entry.meaning, entry.more) if text]


def _finders(found: dict[str, Glossary], languages: Sequence[Language]) -> dict[str, Finder]:
    return {
        language.code: Finder(found[language.code].terms if language.code in found else {})
        for language in languages
    }


def _related_exist(file: Path, facts: GlossaryFile, findings: Findings) -> None:
    for slug, entry in facts.terms.items():
        for other in entry.related:
            if other not in facts.terms:
                findings.add(file, f'terms.{slug}: there is no word "{other}".')


def _terms(
    facts: GlossaryFile,
    words: GlossaryWords,
    opened: Opened,
    language: Language,
    findings: Findings,
) -> dict[str, Term]:
    for slug in sorted(set(words.terms) - set(facts.terms)):
        line = opened.line("terms", slug)
        findings.add(opened.path, f'The word "{slug}" is not in terms.yaml.', line=line)
    for slug in sorted(set(facts.terms) - set(words.terms)):
        findings.add(opened.path, f'The word "{slug}" is missing here.')
    known = {slug: words.terms[slug] for slug in facts.terms if slug in words.terms}
    return {
        slug: Term(
            slug=slug,
            name=entry.name,
            meaning=entry.meaning,
            more=entry.more or "",
            forms=tuple(sorted(entry.forms, key=len, reverse=True)),
            also=tuple(entry.also),
            reading=report(assemble(_spoken(entry)), language.code, diagnosed=False),
            related=tuple(other for other in facts.terms[slug].related if other in known),
        )
        for slug, entry in sorted(known.items(), key=lambda item: _in_the_alphabet(item[1].name))
    }


def _in_the_alphabet(name: str) -> str:
    """Where a word stands in a list: without accents, case, and the Arabic article.

    >>> sorted(["zwei", "Übel", "Arm"], key=_in_the_alphabet)
    ['Arm', 'Übel', 'zwei']
    """
    bare = "".join(letter for letter in normalize("NFD", name) if not combining(letter))
    return bare.casefold().removeprefix("\u0627\u0644")

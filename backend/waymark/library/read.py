"""From folders to the library: every page that can be read, and a finding for each that cannot."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from waymark.domain.glossary import lexicon
from waymark.domain.language import Language
from waymark.domain.module import Leaf, Module, Shelf
from waymark.domain.review import Standing
from waymark.library import edition
from waymark.library.compare import Edition, compare
from waymark.library.edition import Around, Folder
from waymark.library.glossary import Glossaries, glossaries
from waymark.library.library import Library
from waymark.library.markdown import Writer
from waymark.library.plainness import Gate, Page, opened_gate
from waymark.library.schema import (
    ModuleFile,
    ModuleWords,
    PageFile,
    PageWords,
    Reviewed,
    Translated,
)
from waymark.library.source import Findings, Opened, Unusable, open_words, open_yaml, parse
from waymark.library.standing import standing
from waymark.plain.baseline import Baseline

ADDRESSES: Mapping[Shelf, str] = {"modules": "learn", "guides": "guides"}
"""Each shelf, and the part of the address that its pages have."""

LEAVES = {"privacy": "content/pages/privacy", "accessibility": "accessibility/statement"}

W = TypeVar("W", bound=Translated)
M = TypeVar("M", Module, Leaf)
Build = Callable[[W, Opened, Language, Standing], tuple[M, Writer, Mapping[str, int]]]


def read(
    root: Path,
    languages: Sequence[Language],
    *,
    diagnosed: bool = False,
    today: date | None = None,
) -> Library:
    """All content below `root`. What cannot be read is left out and named in `findings`.

    `diagnosed` asks besides what is hard to read in it, which takes its time.
    """
    remarks = Findings(root)
    gate = opened_gate(root, today or _today(), remarks) if diagnosed else None
    return _read(root, languages, remarks, gate)


def baseline(root: Path, languages: Sequence[Language]) -> Baseline:
    """How easy all content below `root` is to read today."""
    remarks = Findings(root)
    gate = opened_gate(root, _today(), remarks)
    _read(root, languages, remarks, gate)
    return gate.baseline


def _today() -> date:
    return datetime.now(tz=UTC).date()


def _read(
    root: Path, languages: Sequence[Language], remarks: Findings, gate: Gate | None
) -> Library:
    findings = Findings(root)
    words = glossaries(root / "content" / "glossary", languages, findings, gate)
    folders = {shelf: list(_folders(root / "content" / shelf)) for shelf in ADDRESSES}
    targets = frozenset(_targets(folders, words))
    desk = _Desk(languages, findings, remarks, words, targets, gate)
    shelves = {
        shelf: {path.name: desk.module(shelf, path) for path in paths}
        for shelf, paths in folders.items()
    }
    return Library(
        version=fingerprint(path for path in _files(root) if path.is_file()),
        source=languages[0],
        shelves={shelf: {k: v for k, v in pages.items() if v} for shelf, pages in shelves.items()},
        glossaries=words.by_language,
        leaves={slug: desk.leaf(slug, root / path) for slug, path in LEAVES.items()},
        findings=findings.sorted,
        remarks=remarks.sorted,
    )


def fingerprint(files: Iterable[Path]) -> str:
    """Sixteen hexadecimal digits that change with any of the files (the start of a SHA-256)."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{file.parent.name}/{file.name}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _files(root: Path) -> Iterator[Path]:
    yield from (root / "content").rglob("*.*")
    yield from (root / "accessibility" / "statement").rglob("*.*")


def _folders(place: Path) -> Iterator[Path]:
    yield from sorted(path for path in place.glob("*") if path.is_dir())


def _targets(folders: Mapping[Shelf, Sequence[Path]], words: Glossaries) -> Iterator[str]:
    """Everything that a link in the words may lead to."""
    yield from (*LEAVES, "settings")
    for shelf, paths in folders.items():
        yield from (f"{ADDRESSES[shelf]}/{path.name}" for path in paths)
    yield from (f"words/{slug}" for slug in words.slugs)


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where one folder after another is read, with all that they may point at."""

    languages: Sequence[Language]
    findings: Findings
    remarks: Findings
    words: Glossaries
    targets: frozenset[str]
    gate: Gate | None

    def module(self, shelf: Shelf, path: Path) -> Mapping[str, Module]:
        try:
            facts = parse(ModuleFile, open_yaml(path / "module.yaml", self.findings), self.findings)
        except Unusable:
            return {}
        for slug in facts.words:
            if slug not in self.words.slugs:
                self.findings.add(path / "module.yaml", f'words: "{slug}" is no glossary word.')
        folder = Folder(path=path, shelf=shelf, facts=facts, version=fingerprint(path.glob("*.*")))

        def build(
            words: ModuleWords, opened: Opened, language: Language, status: Standing
        ) -> tuple[Module, Writer, Mapping[str, int]]:
            made, writer = edition.module(
                folder,
                words,
                opened,
                language=language,
                around=self._around(language),
                standing=status,
                findings=self.findings,
            )
            for slug in sorted(set(facts.words) - writer.links.met):
                message = f'The word "{slug}" is nowhere in the text. Is a form of it missing?'
                self.remarks.add(opened.path, message, level="should")
            return made, writer, edition.shape(made)

        return self._editions(path, facts, ModuleWords, build)

    def leaf(self, slug: str, path: Path) -> Mapping[str, Leaf]:
        try:
            facts = parse(PageFile, open_yaml(path / "page.yaml", self.findings), self.findings)
        except Unusable:
            return {}

        def build(
            words: PageWords, opened: Opened, language: Language, status: Standing
        ) -> tuple[Leaf, Writer, Mapping[str, int]]:
            made, writer = edition.leaf(
                slug,
                words,
                opened,
                language=language,
                around=self._around(language),
                standing=status,
                findings=self.findings,
            )
            return made, writer, {"headings": len(made.blocks)}

        return self._editions(path, facts, PageWords, build)

    def _editions(
        self, path: Path, facts: Reviewed, kind: type[W], build: "Build[W, M]"
    ) -> dict[str, M]:
        """A page in each of its languages. Without a source text there is none at all."""
        editions: dict[str, M] = {}
        source: Edition | None = None
        first: Page | None = None
        for language, opened in self._opened(path):
            try:
                words = parse(kind, opened, self.findings)
                mark = source.opened.mark if source else opened.mark
                status = standing(facts, words, opened, language, mark)
                made, writer, shape = build(words, opened, language, status)
            except Unusable:
                if source is None:
                    return {}
                continue
            marks = Counter(writer.marks)
            now = Edition(language=language, words=words, opened=opened, marks=marks, shape=shape)
            source = source or now
            compare(now, source, self.findings)
            if self.gate:
                page = self._page(opened, writer, words, language)
                first = first or page
                self.gate.look(page, None if page is first else first)
            editions[language.code] = made
        return editions

    def _page(self, opened: Opened, writer: Writer, words: Translated, language: Language) -> Page:
        """For the gate. A word counts as explained where the page links it to the glossary."""
        glossary = self.words.by_language.get(language.code)
        terms = glossary.terms if glossary else {}
        linked = [terms[slug] for slug in sorted(writer.links.met) if slug in terms]
        return Page(
            opened=opened,
            pieces=writer.pieces,
            language=language.code,
            waivers=words.waivers,
            lexicon=lexicon(linked),
        )

    def _opened(self, path: Path) -> Iterator[tuple[Language, Opened]]:
        """The words of a folder in each language that has them, the source language first."""
        known = {language.code for language in self.languages}
        for file in sorted(path.glob("*.md")):
            if file.stem not in known and file.name != "README.md":
                self.findings.add(file, f"{file.stem} is no language of this portal.")
        source = self.languages[0].code
        if not (path / f"{source}.md").is_file():
            self.findings.add(path, f"There is no {source}.md, the text to start from.")
            return
        for language in self.languages:
            file = path / f"{language.code}.md"
            if file.is_file():
                try:
                    yield language, open_words(file, self.findings)
                except Unusable:
                    if language.code == source:
                        return

    def _around(self, language: Language) -> Around:
        return Around(finder=self.words.finders[language.code], targets=self.targets)

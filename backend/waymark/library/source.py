"""Files of content/, opened: their text, their mark, and what pydantic thinks of them."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from waymark.domain.finding import Finding, Level
from waymark.library.schema import File
from waymark.library.yaml_lines import BrokenYaml, Marked, Place, load

_FRONT = re.compile(r"\A---\n(.*?\n)---\n(.*)\Z", re.DOTALL)
# A waiver is about the words; it is none of them.
_NOT_WORDS = re.compile(
    r"^(?:(?:translated_from|translated_by):.*\n|waivers:.*\n(?:[ \t-].*\n)*)", re.MULTILINE
)

_ABOUT_ITSELF = {"translated_from", "translated_by"}

F = TypeVar("F", bound=File)


class Unusable(Exception):
    """The file cannot be used; what is wrong has been reported."""


@dataclass(slots=True)
class Findings:
    """Everything found while reading, with paths as a person would type them."""

    root: Path
    found: list[Finding] = field(default_factory=list)

    def add(
        self, file: Path, message: str, *, line: int | None = None, level: Level = "must"
    ) -> None:
        path = file.relative_to(self.root).as_posix()
        self.found.append(Finding(path=path, line=line, level=level, message=message))

    @property
    def sorted(self) -> tuple[Finding, ...]:
        return tuple(sorted(self.found, key=lambda one: (one.path, one.line or 0, one.message)))

    def about(self, file: Path) -> Callable[[int, str], None]:
        """A function that reports on one file, for those who need not know which it is."""
        return lambda line, message: self.add(file, message, line=line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file's text. `mark` names exactly these words, however they are wrapped in YAML."""

    path: Path
    front: Marked
    body: str
    body_line: int
    mark: str

    @property
    def words(self) -> str:
        """All the words a reader may see, without what the file says about itself."""
        seen = {k: v for k, v in self.front.data.items() if k not in _ABOUT_ITSELF}
        return "\n".join((*_strings(seen), self.body))

    def line(self, *place: str | int) -> int:
        return self.front.line(place)


def open_yaml(path: Path, findings: Findings) -> Opened:
    """A YAML file; `Unusable` if it cannot be read."""
    words = text(path, findings)
    front = _yaml(path, words, 1, findings)
    return Opened(path=path, front=front, body="", body_line=1, mark=mark(words))


def open_words(path: Path, findings: Findings) -> Opened:
    """A Markdown file with front matter between two lines of `---`; `Unusable` if it has none."""
    words = text(path, findings)
    parts = _FRONT.match(words)
    if parts is None:
        findings.add(path, "The file begins with front matter between two lines of ---.", line=1)
        raise Unusable
    front = _yaml(path, parts[1], 2, findings)
    return Opened(
        path=path,
        front=front,
        body=parts[2],
        body_line=parts[1].count("\n") + 3,
        mark=mark(words),
    )


def mark(text: str) -> str:
    """Eight hexadecimal digits that change whenever the words do (the start of their SHA-256)."""
    words = _NOT_WORDS.sub("", text)
    plain = "\n".join(line.rstrip() for line in words.splitlines()).strip()
    return hashlib.sha256(plain.encode()).hexdigest()[:8]


def parse(kind: type[F], opened: Opened, findings: Findings) -> F:
    """What the front matter says; `Unusable`, with findings, if anything is wrong with it."""
    try:
        return kind.model_validate(opened.front.data)
    except ValidationError as error:
        for problem in error.errors():
            place = tuple(part for part in problem["loc"] if part != "[key]")
            message = _sentence(problem, place)
            findings.add(opened.path, message, line=opened.front.line(_known(opened, place)))
        raise Unusable from None


def _known(opened: Opened, place: Place) -> Place:
    """Pydantic names the branch of a union it tried; the file knows nothing of it."""
    while place and place not in opened.front.lines:
        place = place[:-1]
    return place


def _sentence(problem: Any, place: Place) -> str:  # noqa: ANN401 - pydantic's own dictionary
    name = ".".join(str(part) for part in place)
    match problem["type"]:
        case "extra_forbidden":
            return f'The key "{name}" is not known here.'
        case "missing":
            return f'"{name}" is missing.'
        case "value_error":
            return f"{problem['ctx']['error']}."
        case _:
            return f'"{name}": {problem["msg"]}.'


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a YAML file holds
    if isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)


def text(path: Path, findings: Findings) -> str:
    """A file's text; `Unusable` if it cannot be opened or is not UTF-8."""
    try:
        return path.read_text("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        findings.add(path, "The file is not UTF-8 text.")
    except OSError as error:
        findings.add(path, f"The file cannot be opened: {error.strerror}.")
    raise Unusable


def _yaml(path: Path, text: str, first_line: int, findings: Findings) -> Marked:
    try:
        return load(text, first_line=first_line)
    except BrokenYaml as error:
        findings.add(path, str(error), line=error.line)
        raise Unusable from None

"""What a Markdown file says of itself between two lines of `---`."""

import re
from typing import Annotated

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from waymark.commands.plain.unreadable import Unreadable
from waymark.library.schema import WaiverEntry
from waymark.library.yaml_lines import BrokenYaml, load
from waymark.plain import Level

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?\n)---[ \t]*\r?(?:\n|\Z)", re.DOTALL)


class Front(BaseModel):
    """The keys that matter for reading. Others belong to other programs."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    language: Annotated[str | None, Field(validation_alias=AliasChoices("language", "lang"))] = None
    reading_level: Level | None = None
    waivers: list[WaiverEntry] = []


def front_matter(path: str, text: str) -> Front:
    """The front matter of a text; `Unreadable` if it says something that we cannot take."""
    found = _FRONT.match(text)
    if found is None:
        return Front()
    try:
        marked = load(found[1].replace("\r\n", "\n"), first_line=2)
        if not isinstance(marked.data, dict):
            return Front()
        return Front.model_validate(marked.data)
    except BrokenYaml as error:
        raise Unreadable(path, f"Front matter, line {error.line}: {error}") from None
    except ValidationError as error:
        problem = error.errors()[0]
        line = marked.line(tuple(problem["loc"]))
        name = ".".join(map(str, problem["loc"]))
        raise Unreadable(path, f"Front matter, line {line}: {name}: {problem['msg']}.") from None

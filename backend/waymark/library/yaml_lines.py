"""YAML that remembers where each value stands, so that a finding can name the line."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

Place = tuple[str | int, ...]


class BrokenYaml(Exception):
    """The text is no YAML that we accept. `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


# The parser written in C is three times as fast; not every machine has it.
if TYPE_CHECKING:
    from yaml import SafeLoader as _Fastest
else:
    _Fastest = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Fastest):
    """Safe YAML in which only true and false are truth values: "yes" and "no" are answers here."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _first, _word in (("t", "true"), ("f", "false")):
    _Loader.yaml_implicit_resolvers.setdefault(_first, []).append(
        ("tag:yaml.org,2002:bool", yaml.resolver.re.compile(f"^{_word}$"))  # type: ignore[attr-defined]
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """A document and the line of each of its values, by the keys and indexes that lead to it."""

    data: Any
    lines: Mapping[Place, int]

    def line(self, place: Place) -> int:
        """The line of a value, or of the nearest thing around it."""
        while place not in self.lines and place:
            place = place[:-1]
        return self.lines.get(place, 1)


def load(text: str, *, first_line: int = 1) -> Marked:
    """Read one document; `BrokenYaml` if it is none, or if a key stands in it twice."""
    loader = _Loader(text)
    lines: dict[Place, int] = {}
    try:
        _no_aliases(text, first_line)
        node = loader.get_single_node()
        data = None if node is None else _value(loader, node, (), lines, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise BrokenYaml(line, f"This is not valid YAML: {error.problem}.") from None
    except (yaml.YAMLError, ValueError) as error:
        raise BrokenYaml(first_line, f"This is not valid YAML: {error}.") from None
    finally:
        loader.dispose()
    return Marked(data, lines)


def _no_aliases(text: str, first_line: int) -> None:
    """An alias can contain itself, and nobody needs one here."""
    for event in yaml.parse(text, Loader=_Fastest):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line if event.start_mark else 0
            raise BrokenYaml(first_line + line, "This refers to another place (*). Write it out.")


def _value(
    loader: _Loader, node: yaml.Node, place: Place, lines: dict[Place, int], first: int
) -> Any:  # noqa: ANN401 - whatever stands in the file; pydantic looks at it next
    lines[place] = first + node.start_mark.line
    if isinstance(node, yaml.SequenceNode):
        return [
            _value(loader, item, (*place, index), lines, first)
            for index, item in enumerate(node.value)
        ]
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = loader.construct_object(key_node, deep=True)
            line = first + key_node.start_mark.line
            if not isinstance(key, str | int) or key in found:
                raise BrokenYaml(line, f'The key "{key}" stands here twice or is no name.')
            found[key] = _value(loader, value_node, (*place, key), lines, first)
            lines[(*place, key)] = line
        return found
    return loader.construct_object(node, deep=True)

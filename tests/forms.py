"""The fields of the forms on a page, as a person finds them."""

from typing import NamedTuple

import html5lib


class Field(NamedTuple):
    """One field. `kind` is its type; a textarea's value is its text."""

    kind: str
    name: str
    value: str = ""
    checked: bool = False


def fields(body: str) -> list[Field]:
    """Every named field of every form of a page or fragment."""
    document = html5lib.parse(body, namespaceHTMLElements=False)
    found = []
    for element in document.iter():
        name = element.get("name")
        if not name or element.tag not in {"input", "button", "textarea"}:
            continue
        kind = element.get("type", "submit" if element.tag == "button" else element.tag)
        value = element.text or "" if element.tag == "textarea" else element.get("value", "")
        found.append(Field(kind, name, value, element.get("checked") is not None))
    return found

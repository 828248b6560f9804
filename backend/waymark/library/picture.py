"""One drawing, safe to stand inside a page, with its words in the language of the page."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from markupsafe import Markup

from waymark.domain.module import Picture
from waymark.library.schema import PictureWords

_SVG = "http://www.w3.org/2000/svg"
_LINE = 20
"""Units between two lines of a label; labels are 16 units high."""

_SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"}
_ATTRIBUTES = {
    "class", "cx", "cy", "d", "data-label", "fill-rule", "height", "points", "r", "rx", "ry",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-width", "transform", "viewBox",
    "width", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip


class BadPicture(Exception):
    """The drawing cannot be shown. Its text says why."""


def draw(svg: str, words: PictureWords, *, name: str) -> Picture:
    """Fill a drawing with words; `BadPicture` if it holds more than shapes and labels.

    Title and description name the drawing for people who do not see it (WCAG 1.1.1).
    """
    root = _parsed(svg)
    labels: dict[str, Sequence[str]] = {
        key: [value] if isinstance(value, str) else value for key, value in words.labels.items()
    }
    used: set[str] = set()
    for element in list(root.iter()):  # a list: writing a label adds elements
        _allowed(element)
        label = element.attrib.pop("data-label", None)
        if label is not None:
            if label not in labels:
                raise BadPicture(f'The drawing has a label "{label}" without words.')
            used.add(label)
            _write(element, labels[label])
    if used != set(labels):
        raise BadPicture(f"The drawing has no place for the label {min(set(labels) - used)}.")
    return Picture(title=words.title, description=words.description, svg=_html(root, words, name))


def _parsed(svg: str) -> ET.Element:
    if "<!" in svg.replace("<!--", ""):
        raise BadPicture("The drawing declares a document type or entities.")
    try:
        root = ET.fromstring(svg)  # noqa: S314 - entities are refused above
    except ET.ParseError as error:
        raise BadPicture(f"The drawing is not well formed: {error}.") from None
    if root.tag != f"{{{_SVG}}}svg" or "viewBox" not in root.attrib:
        raise BadPicture("The drawing needs an <svg> with the SVG namespace and a viewBox.")
    return root


def _allowed(element: ET.Element) -> None:
    element.tag = str(element.tag).removeprefix(f"{{{_SVG}}}")
    if element.tag not in _SHAPES:
        raise BadPicture(f"<{element.tag}> is not used in our drawings.")
    for name in element.attrib:
        if name not in _ATTRIBUTES:
            raise BadPicture(f'The attribute "{name}" is not used in our drawings.')
    if (element.text or "").strip() or (element.tail or "").strip():
        raise BadPicture("Words in the drawing cannot be translated. Use data-label.")


def _write(element: ET.Element, lines: Sequence[str]) -> None:
    if len(lines) == 1:
        element.text = lines[0]
        return
    for number, line in enumerate(lines):
        part = ET.SubElement(element, "tspan", {"x": element.get("x", "0")})
        part.set("dy", str(_LINE if number else 0))
        part.text = line


def _html(root: ET.Element, words: PictureWords, name: str) -> Markup:
    inside = "".join(ET.tostring(child, "unicode", short_empty_elements=True) for child in root)
    inside = " ".join(inside.split()).replace("> <", "><")
    return Markup(
        '<svg viewBox="{box}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{description}</desc>'
    ).format(
        box=root.attrib["viewBox"],
        name=name,
        title=words.title,
        description=words.description,
    ) + Markup(f"{inside}</svg>")  # noqa: S704 - made of allowed shapes and escaped words above

"""What the gallery shows: each component's examples.yaml."""

import yaml

from waymark.home.pages import Example, Exhibit
from waymark.paths import COMPONENTS


def exhibits() -> list[Exhibit]:
    """Every component that has examples, in the order of the alphabet."""
    found = []
    for file in sorted(COMPONENTS.glob("*/examples.yaml")):
        name = file.parent.name
        examples = [
            Example(name=example.pop("name"), arguments=example)
            for example in yaml.safe_load(file.read_text("utf-8"))
        ]
        found.append(Exhibit(component=name, source=f"{name}/{name}.html", examples=examples))
    return found

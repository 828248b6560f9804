"""JSON Schema of the content files, for editors that complete and check while one types."""

import json
from collections.abc import Iterator
from pathlib import Path

from waymark.library.schema import FILES


def schemas() -> dict[str, str]:
    """Each schema file's name and text (JSON Schema 2020-12, made from the pydantic models)."""
    return {
        f"{kind}.json": json.dumps(model.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
        for kind, model in FILES.items()
    }


def write(folder: Path) -> Iterator[Path]:
    """Write every schema into the folder; gives each file written."""
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        file = folder / name
        file.write_text(text, "utf-8")
        yield file

"""The front door: `waymark serve`, `check`, `plain`, `migrate`, `translate`."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from waymark.commands.plain import parser as plain


def main(given: Sequence[str] | None = None) -> None:
    """Run one command. Exit codes: 0 done, 1 found something, 2 not understood."""
    asked = _parser().parse_args(given)
    try:
        code = asked.run(asked)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads our output, `head` perhaps, has read enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="waymark", description="Patient engagement and education for personalised medicine."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    _serve(commands.add_parser("serve", help="serve the portal"))
    _check(
        commands.add_parser("check", help="check the content; exit 1 if something must be mended")
    )
    plain.add(commands)
    migrate = commands.add_parser("migrate", help="bring the database up to date")
    migrate.set_defaults(run=lambda _: _migrate())
    _translate(commands.add_parser("translate", help="the interface in other languages"))
    return parser


def _serve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder for data and keys")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--demo", action="store_true", help="add the example clinic")
    parser.set_defaults(run=_run_serve)


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument(
        "--write-schema", action="store_true", help="write content/schema/ for editors"
    )
    parser.add_argument(
        "--write-baseline",
        action="store_true",
        help="write content/plain-baseline.json: what is hard to read now does not block",
    )
    parser.add_argument("--all", action="store_true", help="also what the baseline has already")
    parser.set_defaults(run=_run_check)


def _translate(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="action")
    status = actions.add_parser("status", help="what is translated, and what has gone stale")
    status.set_defaults(run=lambda _: _run_translate("status"))
    extract = actions.add_parser("extract", help="collect the interface's sentences anew")
    extract.set_defaults(run=lambda _: _run_translate("extract"))
    add = actions.add_parser("add", help="begin a language that stands in languages.yaml")
    add.add_argument("language")
    add.set_defaults(run=lambda asked: _run_translate("add", asked.language))


# A command's code is imported when it is asked for: `waymark check` needs no web server.


def _run_serve(asked: argparse.Namespace) -> int:
    from waymark.commands.serve import Place, serve  # noqa: PLC0415
    from waymark.library.shelf import BrokenContent  # noqa: PLC0415

    place = Place(
        host=asked.host, port=asked.port, data=asked.data, workers=asked.workers, demo=asked.demo
    )
    try:
        return _with_settings(lambda: serve(place))
    except BrokenContent as broken:
        sys.exit(f"waymark: the content has faults. Mend them first:\n{broken}")


def _run_check(asked: argparse.Namespace) -> int:
    from waymark.commands.check import check, write_baseline, write_schemas  # noqa: PLC0415

    if asked.write_schema:
        return write_schemas()
    if asked.write_baseline:
        return write_baseline(asked.paths)
    return check(asked.paths, form=asked.format, everything=asked.all)


def _migrate() -> int:
    from waymark.commands.migrate import migrate  # noqa: PLC0415

    return _with_settings(migrate)


def _with_settings(run: Callable[[], int]) -> int:
    """Run what needs the settings; a wrong one is said in one line."""
    from waymark.settings import WrongSettings  # noqa: PLC0415

    try:
        return run()
    except WrongSettings as wrong:
        sys.exit(f"waymark: {wrong}")


def _run_translate(action: str, *given: str) -> int:
    from waymark.commands import translate  # noqa: PLC0415

    match action:
        case "status":
            return translate.status()
        case "extract":
            return translate.extract()
        case _:
            return translate.add(*given)

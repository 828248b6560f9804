"""What `waymark plain` can be asked. The code of each command is imported when it is asked for."""

import argparse
from pathlib import Path

from waymark.plain.language import UNDETERMINED, UNKNOWN, parse
from waymark.plain.standard import Level

_EXIT_CODES = """\
exit codes:
  0  nothing must be mended
  1  something must be mended
  2  the question was not understood, or a file could not be read
"""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `plain` and all its actions."""
    plain = _action(commands, "plain", "how hard texts are to read")
    actions = plain.add_subparsers(required=True, metavar="action")
    _check(_action(actions, "check", "what must be mended in texts"))
    _explain(_action(actions, "explain", "how the number of a text came about"))
    _compare(_action(actions, "compare", "two versions, or a translation after its source"))
    _languages(_action(actions, "languages", "what is measured in which language, how surely"))
    selftest = _action(actions, "selftest", "the engine on labelled texts")
    selftest.set_defaults(run=_run_selftest)


def _action(
    actions: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, about: str
) -> argparse.ArgumentParser:
    return actions.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _tag(given: str) -> str:
    """A language tag, be it of a language that we do not know."""
    if given != UNDETERMINED and parse(given) == UNKNOWN:
        raise argparse.ArgumentTypeError(f"“{given}” is no language tag; write de or pt-BR")
    return given


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, or - for stdin")
    _of_text(parser)
    parser.add_argument("--format", choices=["text", "json", "sarif"], default="text")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="what is old does not block")
    parser.add_argument(
        "--write-baseline",
        type=Path,
        metavar="FILE",
        help="write how these texts stand now",
    )
    parser.add_argument(
        "--raw",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="textstat's own figures besides, so that anybody can see the difference",
    )
    parser.set_defaults(run=_run_check)


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="FILE[:LINE]")
    _of_text(parser)
    parser.set_defaults(run=_run_explain)


def _compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    _of_text(parser)
    parser.add_argument("--lang-new", type=_tag, metavar="TAG", help="the language of NEW")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=_run_compare)


def _languages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.set_defaults(run=_run_languages)


def _of_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang",
        type=_tag,
        metavar="TAG",
        help="BCP-47; without it: front matter, <html lang>, file name (de.md, page.de.md)",
    )
    parser.add_argument("--level", choices=list(map(str, Level)), help="whom the text is for")
    parser.add_argument(
        "--glossary", type=Path, metavar="FILE.yaml", help="words explained elsewhere"
    )


def _run_check(asked: argparse.Namespace) -> int:
    from waymark.commands.plain.check import check  # noqa: PLC0415

    return check(asked)


def _run_explain(asked: argparse.Namespace) -> int:
    from waymark.commands.plain.explain import explain  # noqa: PLC0415

    return explain(asked)


def _run_compare(asked: argparse.Namespace) -> int:
    from waymark.commands.plain.compare import compare  # noqa: PLC0415

    return compare(asked)


def _run_languages(asked: argparse.Namespace) -> int:
    from waymark.commands.plain.languages import languages  # noqa: PLC0415

    return languages(form=asked.format)


def _run_selftest(_: argparse.Namespace) -> int:
    from waymark.commands.plain.selftest import selftest  # noqa: PLC0415

    return selftest()

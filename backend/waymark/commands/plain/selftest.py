"""`waymark plain selftest`: the engine on labelled texts, held against what it promises."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from waymark.plain import selftest as engine
from waymark.plain.diagnose.passive import LEAST_PRECISION, State, availability
from waymark.plain.selftest import Part, Result, overall

SEGMENTED = 0.97
SEGMENTED_PER_LANGUAGE = 0.90
COUNTED = 0.92
BIAS = 0.02
OFF = 0.5

PARTS = {"seen": Part.SEEN, "held out": Part.HELD_OUT}


@dataclass(frozen=True, slots=True)
class _Promise:
    """A figure that was promised, and whether it is kept."""

    what: str
    kept: bool


def selftest() -> int:
    """Print every figure. Exit code 1 if a promised one is missed."""
    promises: list[_Promise] = []
    promises += _segmentation()
    promises += _syllables()
    promises += _passives()
    promises += _references()
    missed = [one.what for one in promises if not one.kept]
    print(f"{len(promises) - len(missed)} of {len(promises)} promises kept.")
    for what in missed:
        print(f"  missed: {what}")
    return int(bool(missed))


def _segmentation() -> Iterator[_Promise]:
    both = _table("Texts that fall into exactly the right sentences", engine.segmentation)
    total = overall(both)
    yield _Promise(f"segmentation {total.share:.1%}, {SEGMENTED:.0%}", total.share >= SEGMENTED)
    for one in both:
        kept = one.share >= SEGMENTED_PER_LANGUAGE
        yield _Promise(f"segmentation {one.code} {one.share:.1%}", kept)


def _syllables() -> Iterator[_Promise]:
    title = "Words whose syllables are counted exactly, and the bias of the counts"
    for one in _table(title, engine.syllables, biased=True):
        yield _Promise(f"syllables {one.code} {one.share:.1%} exact", one.share >= COUNTED)
        yield _Promise(f"syllables {one.code} bias {one.bias:+.2%}", abs(one.bias) <= BIAS)


def _passives() -> Iterator[_Promise]:
    """How often a passive that is found is one, and how often one is found."""
    parts = {name: {one.code: one for one in engine.passives(part)} for name, part in PARTS.items()}
    print("Passives: precision and recall; off where the rule is not shown")
    print("      " + "".join(f"{name:>20}" for name in parts))
    for code in sorted({code for found in parts.values() for code in found}):
        shown = availability(code).state is State.ON
        found = [of[code] for of in parts.values() if code in of]
        cells = "".join(f"{one.precision:>12.1%} {one.recall:>7.1%}" for one in found)
        print(f"  {code:<4}{cells}{'' if shown else '  off'}")
        if shown:
            worst = min(one.precision for one in found)
            yield _Promise(f"passives {code} {worst:.1%} precise", worst >= LEAST_PRECISION)
    print()


def _references() -> Iterator[_Promise]:
    """Scores that somebody has published, and ours for the same texts."""
    print("Published scores: published, ours")
    found = engine.references()
    width = max((len(one.name) for one in found), default=0)
    for one in found:
        off = abs(one.found - one.published)
        print(f"  {one.name:<{width}}  {one.published:>7.2f}  {one.found:>7.2f}  off by {off:.2f}")
        yield _Promise(f"{one.name} is off by {off:.2f}", off <= OFF)
    print()


def _table(
    title: str, measure: Callable[[Part], Sequence[Result]], *, biased: bool = False
) -> list[Result]:
    """Print a row a language, seen, held out and both; gives both together."""
    parts = {name: {one.code: one for one in measure(part)} for name, part in PARTS.items()}
    codes = sorted({code for found in parts.values() for code in found})
    both = [_both(found[code] for found in parts.values() if code in found) for code in codes]
    columns = {**parts, "both": {one.code: one for one in both}}
    print(title)
    print("  " + " " * 4 + "".join(f"{name:>{_width(biased)}}" for name in columns))
    for code in codes:
        cells = (_cell(found.get(code), biased=biased) for found in columns.values())
        print(f"  {code:<4}" + "".join(cells))
    sums = (_cell(overall(list(found.values())), biased=biased) for found in columns.values())
    print("  all " + "".join(sums) + "\n")
    return both


def _both(results: Iterable[Result]) -> Result:
    found = list(results)
    return replace(overall(found), code=found[0].code)


def _width(biased: bool) -> int:  # noqa: FBT001 - the only thing it asks
    return 26 if biased else 18


def _cell(result: Result | None, *, biased: bool) -> str:
    if result is None:
        return " " * (_width(biased) - 1) + "–"
    shown = f"{result.right}/{result.total} {result.share:>6.1%}"
    if biased:
        shown += f" {result.bias:+.1%}"
    return f"{shown:>{_width(biased)}}"

"""`make bench`, the engine: words a second, the time of one page, memory.

CPU time of one process, each language by itself, the best of three turns. Texts are made of the
tests' own paragraphs, numbered so that no two sentences are the same.
"""

import re
import subprocess
import sys
from itertools import count, islice
from time import process_time

from tests.plain.texts import TEXTS
from waymark.plain import report

WORDS = 20_000
TURNS = 3
SCORE, DIAGNOSED, PAGE, MEMORY = 50_000, 20_000, 60, 120
"""What is promised: words a second, twice; milliseconds for 1,000 words; megabytes."""
SIX = ("en", "de", "fr", "es", "it", "ar")


def main() -> None:
    print(f"\n{'engine':<10}{'score words/s':>16}{'diagnosed words/s':>20}{'1,000 words ms':>17}")
    for code in TEXTS:
        long, page = of_length(code, WORDS), of_length(code, 1_000)
        score = speed(long, code, diagnosed=False)
        diagnosed = speed(long, code, diagnosed=True)
        milliseconds = 1000 * best(page, code, diagnosed=True)
        print(f"{code:<10}{score:>16,.0f}{diagnosed:>20,.0f}{milliseconds:>17.1f}", flush=True)
    print(f"{'must':<10}{SCORE:>16,}{DIAGNOSED:>20,}{PAGE:>17}")
    empty, loaded = _memory("pass"), _memory(_SIX_LANGUAGES)
    print(
        f"memory after six languages: {loaded - empty:.0f} MB more than an empty interpreter",
        end="",
    )
    print(f" (must: {MEMORY})")


def of_length(code: str, words: int) -> str:
    """A text of about so many words."""
    paragraphs = (
        paragraph.replace("\n", " ") for _ in count() for paragraph in TEXTS[code].split("\n\n")
    )
    size = len(TEXTS[code].split()) / 3
    return "\n\n".join(islice(paragraphs, round(words / size)))


def speed(text: str, code: str, *, diagnosed: bool) -> float:
    """Words a second."""
    return report(text, code, diagnosed=False).counts.words / best(text, code, diagnosed=diagnosed)


def best(text: str, code: str, *, diagnosed: bool) -> float:
    """Seconds of CPU time, the best of some turns."""
    report(text, code, diagnosed=diagnosed)  # what is read once is not counted
    times = []
    for _ in range(TURNS):
        start = process_time()
        report(text, code, diagnosed=diagnosed)
        times.append(process_time() - start)
    return min(times)


_SIX_LANGUAGES = f"""
from tests.plain.texts import TEXTS
from waymark.plain import report
for code in {SIX}:
    report(TEXTS[code] * 3, code)
"""


def _memory(code: str) -> float:
    """The most memory that a fresh interpreter held, in megabytes (proc(5), VmHWM)."""
    script = f"{code}\nprint(open('/proc/self/status').read())"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    kilobytes = re.search(r"VmHWM:\s+(\d+)", done.stdout)
    assert kilobytes
    return int(kilobytes[1]) / 1024


if __name__ == "__main__":
    main()

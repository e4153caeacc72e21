"""How long the gate takes: 200 made-up people against the files of a paper of a hundred pages, best of three.

Run it by ``make bench``. The paper is the sample with notes that are 23 times as long; a figure for the search alone,
2,000 people in 300 pages of text, follows.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "check"), str(Path(__file__).parent)]

from bench import SAMPLE, longer  # noqa: E402
from names.generate import generated  # noqa: E402
from names.person import everybody  # noqa: E402

from reportkit.check.leaks.gate import gate, places_of  # noqa: E402
from reportkit.check.leaks.search import Search  # noqa: E402
from reportkit.config import Settings  # noqa: E402
from reportkit.model.roster import Person, Roster  # noqa: E402
from reportkit.pipeline import make  # noqa: E402

_LONGER = 23


def people(seeds: range) -> Roster:
    every = everybody() if not seeds else [each for seed in seeds for each in generated(seed)]
    return Roster(tuple(Person(each.name, each.organisation, (each.email,), (each.phone,)) for each in every))


def seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        inputs = longer(_LONGER, Path(folder))
        made = make(inputs / SAMPLE, Settings(inputs=inputs), lambda step: None)
    roster = people(range(0))
    took = min(seconds(lambda: gate(made.files, roster)) for _ in range(3))
    print(f"gate: {len(roster.people)} people, {made.pages} pages, both files: {took:.2f} s of processor time")
    pdf = next(data for name, data in made.files.items() if name.endswith(".pdf"))
    pages = [each.text for each in places_of(pdf) if each.where.startswith("page ")]
    text = "\n".join((pages * 300)[:300])
    many = people(range(100, 110))
    search = Search(many)
    took = min(seconds(lambda: search.hits(text)) for _ in range(3))
    print(f"search: {len(many.people)} people, 300 pages of text: {took:.2f} s of processor time")


if __name__ == "__main__":
    main()

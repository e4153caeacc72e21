"""A hundred mistakes in one meeting are all found in one run, each at its place (R16)."""

import re

from hostile.acceptance import accept, run
from hostile.seeded import files, parted

EXACT = 0.98
_PROBLEM = re.compile(r"^inputs/m/([^:,]+)(?::(\d+))?[^:]*: (?:error|warning)\[([a-z0-9-]+)\]", re.MULTILINE)


def test_a_hundred_mistakes_are_found_in_one_run_each_at_its_place(work, sound):
    plain, wanted = parted(files(sound))
    assert len(wanted) >= 100
    for name, text in plain.items():
        (work / "inputs" / "m" / name).write_text(text, "utf-8")
    outcome = run(work, "check", "m")
    accept(outcome)
    found = {(file, int(line or 0), code) for file, line, code in _PROBLEM.findall(outcome.err)}
    missed = sorted(wanted - found)
    assert len(missed) <= (1 - EXACT) * len(wanted), missed
    print(f"{len(wanted) - len(missed)} of {len(wanted)} at their exact places; {len(found - wanted)} further problems")

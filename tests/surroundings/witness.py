"""Builds of the small meeting in odd surroundings, each with a witness that these were in force.

What a test sets around a build may never reach it, or its child: a language that is not installed is passed over in
silence, a variable may be dropped on the way. So each process of the build first writes down what it finds.
"""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.faults.building import surroundings, workplace
from tests.faults.strace import ROOT
from tests.write.failing_disk import there

BUILD = [sys.executable, "-m", "reportkit", "build", "m", "--quiet", "--seconds", "100"]
CLEAN = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}
_WITNESS = """\
import json, locale, os, sys, time
try:
    language = locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    language = None
def passing():
    began, real = time.time(), time.perf_counter()
    while time.perf_counter() - real < 0.02:
        pass
    return time.time() - began
found = {
    "language": language,
    "decimal point": locale.localeconv()["decimal_point"],
    "file names": sys.getfilesystemencoding(),
    "offset": time.localtime(1783000000).tm_gmtoff,
    "seed": hash("a"),
    "year": time.gmtime().tm_year,
    "passing": passing(),
}
who = "child" if "reportkit.confine.child" in sys.orig_argv else "parent"
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), who), "x") as file:
    json.dump(found, file)
"""
"""Python runs it as ``sitecustomize``, before anything of ours and before the fence; it puts all of the language in
force, numbers too, as a library might.
"""

Seen = dict[str, Any]


def within(folder: Path, *names: str) -> Path:
    """A workplace below a folder, by way of these names."""
    work = folder.joinpath(*names)
    work.mkdir(parents=True)
    return workplace(work)


def built(work: Path, before: Sequence[str] = (), **environment: str) -> tuple[dict[str, str], Seen, Seen]:
    """The SHA-256 of each file that a build makes, and what its parent and its child found around them."""
    site = work.parent / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_WITNESS, "utf-8")
    given = {**surroundings(work), "PYTHONPATH": f"{site}{os.pathsep}{ROOT}", **CLEAN, **environment}
    ran = subprocess.run([*before, *BUILD], cwd=work, env=given, capture_output=True, timeout=240)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False), ran
    parent, child = (json.loads((site / who).read_bytes()) for who in ("parent", "child"))
    return digests(work), parent, child


def digests(work: Path) -> dict[str, str]:
    """The SHA-256 of the papers and of what is known of them."""
    folder = work / "build" / "m"
    made = {**there(folder), ".manifest.json": (folder / ".manifest.json").read_bytes()}
    assert len(made) == 3
    return {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}

"""What a child needs to read beside its inputs: Python, libraries, and what the system keeps for all programs."""

import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

_SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/usr/share/fontconfig",
    "/etc/fonts",
    "/etc/mime.types",
    "/dev/null",
    "/dev/urandom",
    "/opt/homebrew/lib",
)
_LIBRARIES = {"site-packages", "dist-packages", "lib-dynload"}


def needed() -> Iterator[Path]:
    """Every place that Python and our libraries read from; whether it is there is not asked."""
    yield from map(Path, _SYSTEM)
    for name in ("stdlib", "platstdlib", "purelib", "platlib"):
        yield Path(sysconfig.get_path(name))
    for entry in map(Path, sys.path):
        if entry.name in _LIBRARIES or entry.suffix == ".zip":
            yield entry
    yield Path(__file__).parents[1]

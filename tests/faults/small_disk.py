"""Publishes on a disk that gets too small: ``small_disk.py FOLDER size=KIB``, or ``nr_inodes=NUMBER``, FOLDER a tmpfs.

What was seen there is printed as JSON: by whom the files are, and how the publisher ended.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportkit.write.publish import tidy
from tests.faults.publisher import NAMES, files, whole


def seen(folder: Path) -> str:
    """Whose set is there: old, new or next; any other is no set."""
    found = {name: (folder / name).read_bytes() for name in NAMES}
    return next((text for text in ("old", "new", "next") if found == files(text)), "mixed")


def resize(folder: Path, kind: str, free: int) -> None:
    """Leave so much free."""
    state = os.statvfs(folder)
    used = state.f_files - state.f_ffree if kind == "nr_inodes" else (state.f_blocks - state.f_bfree) * 4
    unit = "" if kind == "nr_inodes" else "k"
    subprocess.run(["mount", "-o", f"remount,{kind}={used + free}{unit}", folder], check=True)


def main() -> None:
    folder, (kind, free) = Path(sys.argv[1]), sys.argv[2].split("=")
    whole(folder, "old")
    resize(folder, kind, int(free))
    publisher = [sys.executable, str(Path(__file__).with_name("publisher.py")), folder, "new", "stop"]
    found: dict[str, object] = {"code": subprocess.run(publisher, stderr=subprocess.DEVNULL).returncode}
    found["seen"] = seen(folder)
    tidy(folder, print)
    found["seen after the next run"] = seen(folder)
    found["left"] = sorted(path.name for path in folder.iterdir() if path.name[0] == ".")
    resize(folder, kind, 1000)
    whole(folder, "next")
    found["next"] = seen(folder)
    print(json.dumps(found))


if __name__ == "__main__":
    main()

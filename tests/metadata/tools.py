"""What exiftool and mat2 find in a file: two programs of others that people use to look for what a file tells."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

_OF_THE_DISK = frozenset({"SourceFile", "ExifTool:ExifToolVersion"})
_ABOUT = re.compile(r"^\[\++\] Metadata for (?P<part>.+):$")
_FIELD = re.compile(r"^ {4,}(?P<name>[^:\s][^ ]*): (?P<value>.*)$")


def needs(program: str) -> None:
    """Skip where a program is missing."""
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed: it is one of those who look for metadata")


def exiftool(path: Path) -> dict[str, str]:
    """Each tag with its group, but for those of the disk: name, folder, times and rights."""
    command = ["exiftool", "-j", "-G", "-a", "-u", "-ee", "--System:all", str(path)]
    said = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    (tags,) = json.loads(said)
    return {name: _words(value) for name, value in tags.items() if name not in _OF_THE_DISK}


def _words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def mat2(path: Path) -> set[tuple[str, str, str]]:
    """Each field that mat2 would take out: the part of the file, the name, and the value."""
    said = subprocess.run(["mat2", "--show", str(path)], capture_output=True, check=True, timeout=120).stdout
    part, found = "", set()
    for line in said.decode("utf-8").splitlines():
        if about := _ABOUT.match(line):
            part = about["part"] if about["part"] != str(path) else ""
        elif known := _FIELD.match(line):
            found.add((part, known["name"], known["value"]))
        else:
            assert line.strip() in ("", "No metadata found in " + str(path)), line
    return found

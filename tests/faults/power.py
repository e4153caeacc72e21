"""A disk that loses its power: what may be on it, given the calls that a program made.

Between two waits (fsync), a disk may keep any part of what it was told, in any order. The model is the careless one:

* What was written to a file since the file was last waited for may be there, in part, or not at all.
* Each name in a folder may be in any of the states it went through since the folder was last waited for, independently
  of the other names; only that a renamed file loses both its names is ruled out, as every disk that keeps a log does.
"""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_LINE = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
TRACED = "openat,write,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,ftruncate,truncate"


@dataclass(frozen=True)
class Done:
    """A call that changed a folder or waited for the disk: ``what`` was done to which names, with which data."""

    what: str
    names: tuple[str, ...] = ()
    data: bytes = b""


def read_log(log: str, folder: Path) -> list[Done]:
    """What a program did in one folder, from the log of ``strace -xx``; "sync" without a name waits for the folder."""
    handles: dict[str, str] = {}
    found = []
    for match in filter(None, map(_LINE.match, log.splitlines())):
        texts = [bytes.fromhex(each.replace("\\x", "")) for each in _TEXT.findall(match["arguments"])]
        handle = match["arguments"].split(",")[0].strip()
        if match["name"] == "openat":
            path = Path(texts[0].decode())
            handles[match["result"]] = "" if path == folder else path.name if path.parent == folder else "elsewhere"
            if path.parent == folder and "O_CREAT" in match["arguments"]:
                found.append(Done("create", (path.name,)))
        elif match["name"] in {"write", "fsync"}:
            if (name := handles.get(handle, "elsewhere")) != "elsewhere":
                found.append(Done("write", (name,), texts[0]) if texts else Done("sync", (name,) if name else ()))
        else:
            paths = [Path(each.decode()) for each in texts]
            if all(path.parent == folder for path in paths):
                found.append(Done(match["name"], tuple(path.name for path in paths)))
    return found


@dataclass
class _File:
    """The bytes of a file: on the disk for sure, and as the program sees them."""

    kept: bytes = b""
    data: bytes = b""


@dataclass
class Disk:
    """A folder whose names and files may not have reached the disk yet."""

    names: dict[str, list[_File | None]] = field(default_factory=dict)
    renamed: list[tuple[str, int, str, int]] = field(default_factory=list)
    """Of each rename that is not on the disk for sure: name and state that went, name and state that came."""

    @classmethod
    def with_files(cls, files: dict[str, bytes]) -> "Disk":
        """A folder with files that are on the disk."""
        return cls({name: [_File(data, data)] for name, data in files.items()})

    def do(self, done: Done) -> None:
        """One call of the program."""
        match done.what, done.names:
            case "sync", ():
                self.names = {name: states[-1:] for name, states in self.names.items()}
                self.renamed = []
            case "sync", (name,):
                self._file(name).kept = self._file(name).data
            case "write", (name,):
                self._file(name).data += done.data
            case "create", (name,):
                if self._now(name) is None:
                    self._becomes(name, _File())
            case "link", (old, new):
                self._becomes(new, self._file(old))
            case "unlink", (name,):
                self._becomes(name, None)
            case "rename", (old, new):
                if self._now(new) is not self._file(old):
                    self._becomes(new, self._file(old))
                    self._becomes(old, None)
                    self.renamed.append((old, len(self.names[old]) - 1, new, len(self.names[new]) - 1))
            case _:
                raise ValueError(f"what does a disk make of {done.what}?")

    def after_power_loss(self, chance: random.Random) -> dict[str, bytes]:
        """One of the states in which the folder may be found."""
        reached = {name: chance.randrange(len(states)) for name, states in self.names.items()}
        for old, gone, new, come in reversed(self.renamed):
            if reached[old] >= gone:
                reached[new] = max(reached[new], come)
        left = {name: self.names[name][state] for name, state in reached.items()}
        return {name: _part(file, chance) for name, file in left.items() if file is not None}

    def _now(self, name: str) -> _File | None:
        return self.names.get(name, [None])[-1]

    def _file(self, name: str) -> _File:
        file = self._now(name)
        assert file is not None, name
        return file

    def _becomes(self, name: str, file: _File | None) -> None:
        self.names.setdefault(name, [None]).append(file)


def _part(file: _File, chance: random.Random) -> bytes:
    """What was waited for, and of the rest nothing, a part or all."""
    rest = file.data[len(file.kept) :]
    return file.kept + rest[: chance.choice([0, len(rest) // 2, len(rest)])]


def played(disk: Disk, done: Iterable[Done]) -> Disk:
    """The disk after some calls."""
    for each in done:
        disk.do(each)
    return disk


def unsafe(done: Sequence[Done]) -> list[str]:
    """Files that were put in place before the disk had their bytes."""
    waiting: set[str] = set()
    found = []
    for each in done:
        if each.what in {"create", "write"}:
            waiting.add(each.names[0])
        elif each.what == "sync":
            waiting -= set(each.names)
        elif each.what in {"link", "rename"} and each.names[0] in waiting:
            found.append(" ".join(each.names))
    return found

"""Files of a folder, read so that neither a link nor a change of mind in between leads out of it.

Links are followed first; then the way to the file is gone once more, step by step from the folder, and no step of it
may be a link. Whoever puts a link there in the meantime finds it refused.
"""

import os
import stat
from contextlib import ExitStack
from pathlib import Path

from reportkit import codes
from reportkit.guard.names import check_name
from reportkit.guard.refusal import Refusal

_FOLDER = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FILE = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_BY_STEPS = os.open in os.supports_dir_fd and os.stat in os.supports_dir_fd


def contents(root: Path, relative: str, limit: int) -> bytes:
    """What the file at a path from ``root``, a folder without links on its way, holds; at most ``limit`` bytes.

    Raises :class:`Refusal` where it is not there, no ordinary file, outside the folder, or larger.
    """
    check_name(relative)
    try:
        real = (root / relative).resolve()
        if not real.is_relative_to(root):
            raise Refusal(codes.OUTSIDE_FOLDER, "this file lies outside the folder", "copy it into the folder")
        data = _read(root, real.relative_to(root).parts, limit)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "its name leads nowhere"
        raise Refusal(codes.FILE_UNREADABLE, f"this file cannot be read: {reason}") from error
    if len(data) > limit:
        raise Refusal(codes.FILE_TOO_LARGE, f"this file is larger than {limit // 1_000_000} MB")
    return data


def _read(root: Path, steps: tuple[str, ...], limit: int) -> bytes:
    with ExitStack() as opened:
        place: str | Path = root.joinpath(*steps)
        folder = None
        if _BY_STEPS:
            folder = _opened(opened, root, _FOLDER)
            for step in steps[:-1]:
                folder = _opened(opened, step, _FOLDER, folder)
            place = steps[-1] if steps else "."
        seen = os.stat(place, dir_fd=folder, follow_symlinks=False)
        if not stat.S_ISREG(seen.st_mode):
            raise Refusal(codes.FILE_UNREADABLE, "this is not an ordinary file")
        handle = _opened(opened, place, _FILE, folder)
        if not os.path.samestat(seen, os.fstat(handle)):
            raise Refusal(codes.FILE_UNREADABLE, "this file was put in another's place while it was read")
        with open(handle, "rb", closefd=False) as file:
            return file.read(limit + 1)


def _opened(stack: ExitStack, place: str | Path, how: int, folder: int | None = None) -> int:
    handle = os.open(place, how, dir_fd=folder)
    stack.callback(os.close, handle)
    return handle

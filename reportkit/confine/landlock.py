"""Landlock: the Linux kernel takes from this process every right to files but those named. The only door to it.

The three calls, their structures and the rights of each version are those of the kernel's documentation
(https://docs.kernel.org/userspace-api/landlock.html). They are stable, and so few that the packages which wrap them,
all of them young, are not worth a dependency inside the fence.
"""

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_VERSION_FLAG, _PATH_BENEATH, _NO_NEW_PRIVILEGES = 1, 1, 38
_READ_FILE, _READ_DIR, _WRITE_FILE, _TRUNCATE = 1 << 2, 1 << 3, 1 << 1, 1 << 14
_MAKE_REG, _MAKE_DIR, _REMOVE_FILE, _REMOVE_DIR = 1 << 8, 1 << 7, 1 << 5, 1 << 4
_READING = _READ_FILE | _READ_DIR
_SCRATCHING = _READING | _WRITE_FILE | _TRUNCATE | _MAKE_REG | _MAKE_DIR | _REMOVE_FILE | _REMOVE_DIR
_FILES, _NETWORK, _SCOPES = {1: 13, 2: 14, 3: 15, 5: 16, 9: 17}, {4: 2, 10: 4}, {6: 2}
"""How many rights each version knows, from which on: to files, to the network (TCP, later UDP), out of the fence."""


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32))


def version() -> int:
    """The version of Landlock that the kernel speaks; 0 where it has none or where it is switched off."""
    if sys.platform != "linux":
        return 0
    try:
        return max(0, int(_libc().syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint32(_VERSION_FLAG))))
    except (OSError, AttributeError):
        return 0


def restrict(readable: Iterable[Path], scratch: Path) -> int:
    """From now on this process reads what is ``readable``, writes in ``scratch`` alone and opens no TCP connection.

    Returns the version of Landlock; 0 says that nothing is restricted. Raises :class:`OSError` where the kernel has
    Landlock and refuses.
    """
    speaks = version()
    if not speaks:
        return 0
    libc, known = _libc(), _all(_FILES, speaks)
    ruleset = _Ruleset(known, _all(_NETWORK, speaks), _all(_SCOPES, speaks))
    size = 8 * (1 + bool(ruleset.network) + bool(ruleset.scoped))  # an older kernel knows fewer of the fields
    rules = _checked(libc.syscall(_CREATE, ctypes.byref(ruleset), ctypes.c_size_t(size), ctypes.c_uint32(0)))
    try:
        for path in readable:
            _allow(rules, path, _READING)
        _allow(rules, scratch, _SCRATCHING & known)
        _checked(libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
        _checked(libc.syscall(_RESTRICT, rules, ctypes.c_uint32(0)))
    finally:
        os.close(rules)
    return speaks


def _all(rights: Mapping[int, int], speaks: int) -> int:
    """Every right that a version knows, as bits."""
    known: int = max((count for since, count in rights.items() if since <= speaks), default=0)
    return (1 << known) - 1


def _allow(rules: int, path: Path, rights: int) -> None:
    """Give rights on a file, or on a folder and all below it; what is not there needs none."""
    try:
        folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        beneath = _Beneath(rights if path.is_dir() else rights & ~_READ_DIR, folder)
        _checked(_libc().syscall(_ADD, rules, _PATH_BENEATH, ctypes.byref(beneath), ctypes.c_uint32(0)))
    finally:
        os.close(folder)


def _libc() -> ctypes.CDLL:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    return libc


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result

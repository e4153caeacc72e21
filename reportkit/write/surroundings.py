"""What WeasyPrint finds around it while it is imported and used: fonts and system libraries."""

import ctypes.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FONTS_CONF = Path(__file__).with_name("fonts.conf")


@contextmanager
def only_the_fonts_of_the_look() -> Iterator[None]:
    """Fontconfig reads its configuration anew for each set of fonts: for ours it finds one without any."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(_FONTS_CONF)
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


@contextmanager
def libraries_by_name() -> Iterator[None]:
    """Where the loader finds Pango by its name, as on Linux, nothing else is asked first.

    Otherwise a compiler and the linker are started for each library, which takes a third of WeasyPrint's import.
    """
    search = ctypes.util.find_library
    if _pango_is_found():
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _pango_is_found() -> bool:
    if sys.platform != "linux":
        return False
    try:
        ctypes.CDLL("libpango-1.0.so.0")
    except OSError:
        return False
    return True

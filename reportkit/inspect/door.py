"""The one way in: a file of any kind, and all that can be said of it. Whatever is wrong with it is a problem."""

from dataclasses import replace
from pathlib import Path

from reportkit import codes, doing
from reportkit.guard.refusal import Refusal
from reportkit.inspect.complaints import complaints
from reportkit.inspect.inspect_docx import inspect_docx
from reportkit.inspect.inspect_pdf import inspect_pdf
from reportkit.inspect.inspection import Inspection
from reportkit.problems import Place

_MOST_BYTES = 200_000_000
_BEFORE_PDF = 1024
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_INSIDE = "EncryptedPackage".encode("utf-16-le")


def inspect_file(path: Path) -> Inspection:
    """All that can be said of the file at a path."""
    place = Place(str(path))
    doing.now(place.file)
    try:
        if not path.is_file():
            problem = codes.FILE_UNREADABLE.at(place, "there is no file of this name")
            return Inspection(str(path), problems=(problem,))
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        return Inspection(str(path), problems=(codes.FILE_UNREADABLE.at(place, f"it cannot be read: {reason}"),))
    if len(data) > _MOST_BYTES:
        message = f"it is larger than {_MOST_BYTES // 1_000_000} MB and is not inspected"
        return Inspection(str(path), problems=(codes.FILE_TOO_LARGE.at(place, message),))
    return inspect_data(str(path), data)


def inspect_data(file: str, data: bytes) -> Inspection:
    """All that can be said of a file that is called so and holds this."""
    try:
        found = _inspected(file, data)
    except Refusal as refused:
        return Inspection(file, size=len(data), problems=(refused.problem(Place(file)),))
    except MemoryError:  # a limit, which is told otherwise
        raise
    except Exception as error:  # a stranger's file may break any rule of its format, and so anything may break on it
        message = f"something in this file is not as its format demands ({type(error).__name__})"
        return Inspection(file, size=len(data), problems=(codes.INSPECTION_FAILED.at(Place(file), message),))
    return replace(found, problems=tuple(complaints(found)))


def _inspected(file: str, data: bytes) -> Inspection:
    """The file by what it is, not by what its name says."""
    if b"%PDF-" in data[:_BEFORE_PDF]:
        return inspect_pdf(file, data)
    if data.startswith(b"PK"):
        return inspect_docx(file, data)
    if data.startswith(_OLD_WORD) and _LOCKED_INSIDE in data:
        raise Refusal(codes.FILE_LOCKED, "it needs a password to be opened", "save it without a password")
    if data.startswith(_OLD_WORD):
        raise Refusal(codes.NO_PAPER_FILE, "this is a file of an old Office program", "save it as .docx")
    what = "this file is empty" if not data else "this is neither a Word document (.docx) nor a PDF"
    raise Refusal(codes.NO_PAPER_FILE, what)

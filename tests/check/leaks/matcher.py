"""A second matcher, which shares nothing with the gate's: letters alone, without marks, anywhere."""

import io
import re
import unicodedata
import zipfile


def letters(text: str) -> str:
    """The plain small letters of a text."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in apart if each.isalpha() and not unicodedata.combining(each))


def names_in(text: str, names: list[str]) -> list[str]:
    """Whole names of which all letters stand in a text one after the other."""
    squeezed = letters(text)
    return [name for name in names if letters(name) in squeezed]


def package_text(data: bytes) -> str:
    """Everything in a package, marks of XML taken out and left in."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return "\n".join([*parts, *(re.sub(r"<[^>]*>", "", each) for each in parts)])

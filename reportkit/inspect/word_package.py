"""The parts of a Word file, opened with a guard: nothing is unpacked before the package has been weighed."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.inspect.refusal import Refusal
from reportkit.inspect.safe_xml import parsed

_MOST_ENTRIES = 2_000
_MOST_BYTES = 256 << 20
_HIGHEST_RATIO = 100
_SMALL = 1 << 20
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": (
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    ),
    "http://purl.oclc.org/ooxml/drawingml/main": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/picture": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part leads: the kind of what is there, its place, and whether that is outside the file."""

    kind: str
    target: str
    external: bool


class Package:
    """A Word file, opened. Raises :class:`Refusal` where it is none, or is made to exhaust whoever opens it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
            raise Refusal(codes.FILE_DAMAGED, "the package is damaged or cut off", "fetch or save it again") from error
        _weighed(self._zip.infolist())
        self.main = self._main()

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return self._zip.namelist()

    def root(self, name: str) -> Element | None:
        """The root of a part, or ``None`` where there is no such part."""
        try:
            data = self._zip.read(name)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise Refusal(codes.FILE_DAMAGED, f'its part "{name}" cannot be unpacked') from error
        return _transitional(parsed(data, name))

    def relations(self, name: str) -> dict[str, Relation]:
        """Where a part leads, by id; targets inside the file are names of parts."""
        folder, base = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        return {} if root is None else {str(each.get("Id")): _relation(each, folder) for each in root}

    def part(self, kind: str, of: str | None = None) -> Element | None:
        """The root of the first part of a kind that the main part (or another) leads to."""
        return next(self.parts(kind, of), (None, ""))[0]

    def parts(self, kind: str, of: str | None = None) -> "Iterator[tuple[Element, str]]":
        """Each part of a kind that the main part (or another) leads to, with its name."""
        for each in self.relations(self.main if of is None else of).values():
            root = self.root(each.target) if each.kind == kind and not each.external else None
            if root is not None:
                yield root, each.target

    def _main(self) -> str:
        found = [each.target for each in self.relations("").values() if each.kind == "officeDocument"]
        root = self.root(found[0]) if found else None
        if root is None or not str(root.tag).endswith("/wordprocessingml/2006/main}document"):
            raise Refusal(codes.NO_PAPER_FILE, "this is a package, but not one of Word", "inspect a .docx or a .pdf")
        return found[0]


def _weighed(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise Refusal(codes.FILE_BOMB, f"it has {len(entries)} parts; a paper has a few dozen")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refusal(codes.FILE_LOCKED, "the package is encrypted", "save it without a password")
    packed, inflated = (sum(getattr(each, size) for each in entries) for size in ("compress_size", "file_size"))
    if inflated > _MOST_BYTES or (inflated > _SMALL and inflated > _HIGHEST_RATIO * packed):
        raise Refusal(codes.FILE_BOMB, f"it unpacks from {packed} to {inflated} bytes, as no paper does")
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names) or any(_strays(name) for name in names):
        raise Refusal(codes.FILE_DAMAGED, "two of its parts have one name, or a name that leads out of the package")


def _strays(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _relation(element: Element, folder: str) -> Relation:
    target, external = str(element.get("Target", "")), element.get("TargetMode") == "External"
    inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(str(element.get("Type", "")).rsplit("/", 1)[-1], target if external else inside, external)


def _transitional(root: Element) -> Element:
    """Strict Open XML says the same in other namespaces: with those of everyday files, one reader reads both."""
    if not any(uri in _STRICT for uri in root.nsmap.values()):
        return root
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _renamed(element.tag)
            for name in list(element.attrib):
                if (new := _renamed(str(name))) != name:
                    element.set(new, element.attrib.pop(name))
    return root


def _renamed(name: str) -> str:
    uri, found, local = name.removeprefix("{").partition("}")
    return f"{{{_STRICT.get(uri, uri)}}}{local}" if found else name

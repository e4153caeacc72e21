"""A package (DOCX, XLSX, ODT, ODS …), opened with a guard: nothing is parsed before every part has been weighed.

After :func:`open_package` the bytes may be given to a library too: each part is as large as it says, no XML in it
declares entities, and no name leads anywhere else.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.guard import xml
from reportkit.guard.archive import MOST_IN_ALL, Entry, entries, inflated, names_clash, strays
from reportkit.guard.refusal import ASK, Refusal
from reportkit.guard.strict import transitional

_SMALL = 100_000
_HIGHEST_RATIO = 100
_NOT_READ = (".svg", ".htm", ".html", ".mht")
_FOLLOWED = frozenset({"http", "https", "mailto"})
_KINDS = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part leads: the kind of what is there (``hyperlink``, ``image`` …), its place, whether that is outside.

    Inside, ``target`` is the name of a part; outside it is an address as it was written.
    """

    kind: str
    target: str
    external: bool

    @property
    def link(self) -> str:
        """The address of a hyperlink that a paper may have (http, https, mailto), empty for anything else."""
        return self.target if self.external and self.kind == "hyperlink" and _is_followed(self.target) else ""


class Package:
    """The parts of a package, by name; capitals in names do not count."""

    def __init__(self, data: bytes, found: tuple[Entry, ...]) -> None:
        self._data = data
        self._entries = {entry.name.casefold(): entry for entry in found if not entry.is_folder}

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return [entry.name for entry in self._entries.values()]

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._entries

    def part(self, name: str) -> bytes:
        """What a part holds. Raises :class:`Refusal` where it is missing."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise Refusal(codes.FILE_DAMAGED, f'its part "{name}" is missing', "save it again")
        return inflated(self._data, entry)

    def xml(self, name: str) -> Element:
        """The root of a part, in the namespaces of everyday Office files. Raises :class:`Refusal`."""
        data = self.part(name)
        return transitional(xml.parsed(data, name), data)

    def relations(self, name: str = "") -> dict[str, Relation]:
        """Where a part leads (by default, where the package itself does), by id. Raises :class:`Refusal`."""
        folder, base = posixpath.split(name)
        beside = posixpath.join(folder, "_rels", f"{base}.rels")
        found = self.xml(beside) if beside in self else ()
        return {str(each.get("Id")): _relation(each, folder) for each in found if isinstance(each.tag, str)}

    def parts(self, kind: str, of: str = "") -> Iterator[tuple[str, Element]]:
        """Each XML part of a kind that a part (or the package itself) leads to, with its name."""
        for each in self.relations(of).values():
            if each.kind == kind and not each.external and each.target in self:
                yield each.target, self.xml(each.target)

    def outside(self) -> list[Relation]:
        """All that the package would load or open from elsewhere, but for plain hyperlinks."""
        sources = [name.replace("_rels/", "").removesuffix(".rels") for name in self.names if name.endswith(".rels")]
        every = (each for source in sources for each in self.relations(source).values())
        return [each for each in every if each.external and not each.link]


def open_package(data: bytes) -> Package:
    """The package in the bytes of a file, every part of it weighed. Raises :class:`Refusal`."""
    found = entries(data)
    _check_names([entry.name for entry in found])
    total = 0
    for entry in found:
        total += _weighed(data, entry)
        if total > MOST_IN_ALL:
            raise Refusal(codes.FILE_BOMB, "it unpacks to far more than any paper or table holds", ASK)
    package = Package(data, found)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise Refusal(codes.FILE_LOCKED, "it needs a password to be opened", "save it without a password")
    return package


def _check_names(names: list[str]) -> None:
    if any(strays(name) for name in names):
        raise Refusal(codes.FILE_DAMAGED, "one of its parts has a name that leads out of the package", ASK)
    if names_clash(names):
        raise Refusal(codes.FILE_DAMAGED, "two of its parts have one name", "save it again")


def _weighed(data: bytes, entry: Entry) -> int:
    """The size of a part, unpacked and looked through."""
    content = inflated(data, entry)
    if _is_text(content):
        if len(content) > _SMALL and len(content) > _HIGHEST_RATIO * entry.packed:
            raise Refusal(codes.FILE_BOMB, f'its part "{entry.name}" unpacks to a hundred times its size and more', ASK)
        if not entry.name.casefold().endswith(_NOT_READ):
            xml.check(content, entry.name)
    return len(content)


def _is_text(content: bytes) -> bool:
    """Whether a part is XML, or blank; pictures may be packed tightly, and are not unpacked further."""
    beginning = content[:1_000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    return not beginning or beginning.startswith(b"<")


def _relation(element: Element, folder: str) -> Relation:
    target, external = str(element.get("Target", "")), element.get("TargetMode", "").casefold() == "external"
    kind = str(element.get("Type", "")).rsplit("/", 1)[-1]
    inside = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    return Relation(_KINDS.get(kind, kind), target if external else inside, external)


def _is_followed(address: str) -> bool:
    try:
        return urlsplit(address).scheme in _FOLLOWED
    except ValueError:
        return False

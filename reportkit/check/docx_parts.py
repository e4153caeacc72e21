"""The parts of a Word file: their XML, and where their relationships lead."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class Parts:
    """A Word file, opened."""

    def __init__(self, data: bytes) -> None:
        self._package = zipfile.ZipFile(io.BytesIO(data))

    def root(self, name: str) -> Element | None:
        """The root of a part, or ``None`` where there is no such part."""
        try:
            return etree.fromstring(self._package.read(name), _PARSER)
        except KeyError:
            return None

    def targets(self, name: str) -> dict[str, str]:
        """Where the relationships of a part lead, by id."""
        folder, base = posixpath.split(name)
        root = self.root(f"{folder}/_rels/{base}.rels")
        return {} if root is None else {str(each.get("Id")): str(each.get("Target")) for each in root}


def value(element: Element | None, *path: str) -> str:
    """The ``w:val`` at the end of a path of children, empty where there is none."""
    found = element if element is None or not path else element.find("/".join(W + name for name in path))
    return "" if found is None else str(found.get(W + "val", ""))


def on(element: Element | None, *path: str) -> bool:
    """Whether a property that is on or off is there and on."""
    found = None if element is None else element.find("/".join(W + name for name in path))
    return found is not None and str(found.get(W + "val", "1")) not in {"0", "false", "off"}


def every(element: Element | None, name: str) -> Iterator[Element]:
    """Each element of a name below an element."""
    return iter(()) if element is None else element.iter(W + name)

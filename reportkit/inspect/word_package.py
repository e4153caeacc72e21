"""The parts of a Word file: its main part, and what that leads to."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.guard.package import Package, Relation, open_package
from reportkit.guard.refusal import Refusal


class WordPackage:
    """A Word file, opened. Raises :class:`Refusal` where it is none, or is made to exhaust whoever opens it."""

    def __init__(self, data: bytes) -> None:
        self._package = open_package(data)
        self.main, self.body = _main(self._package)

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return self._package.names

    def relations(self, name: str) -> dict[str, Relation]:
        """Where a part leads, by id."""
        return self._package.relations(name)

    def part(self, kind: str) -> Element | None:
        """The root of the first part of a kind that the main part leads to."""
        return next((root for _, root in self.parts(kind)), None)

    def parts(self, kind: str, of: str | None = None) -> Iterator[tuple[str, Element]]:
        """Each part of a kind that the main part (or another) leads to, with its name."""
        return self._package.parts(kind, self.main if of is None else of)


def _main(package: Package) -> tuple[str, Element]:
    name, root = next(package.parts("officeDocument"), ("", None))
    if root is None or not str(root.tag).endswith("/wordprocessingml/2006/main}document"):
        raise Refusal(codes.NO_PAPER_FILE, "this is a package, but not one of Word", "inspect a .docx or a .pdf")
    return name, root

"""A Word file, opened through the guard: its parts, and where they lead."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.guard.package import Package, Relation, open_package
from reportkit.guard.refusal import Refusal
from reportkit.read.word.changes import accepted
from reportkit.read.word.names import W
from reportkit.read.word.styles import Styles

_FORMS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "",
    "application/vnd.ms-word.document.macroenabled.main+xml": "a document with macros (.docm)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": "a template (.dotx)",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": "a template with macros (.dotm)",
}
_AS_DOCX = 'in Word: File, Save as, "Word document (.docx)"'
_NOT_PACKAGES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "this is a file of an old Word (.doc), or it needs a password"),
    (b"{\\rtf", "this is a Rich Text file (.rtf)"),
    (b"%PDF", "this is a PDF"),
    (b"<", "this is a web page or an XML file"),
)


@dataclass(frozen=True)
class Story:
    """A part with words: its root, its changes accepted, and where it leads, by id."""

    root: Element
    relations: Mapping[str, Relation] = field(default_factory=dict)


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word file that hold words, and those that say how to read them."""

    package: Package
    name: str

    @cached_property
    def body(self) -> Story:
        return self._story(self.name)

    @cached_property
    def styles(self) -> Styles:
        return Styles(self._first("styles"))

    @cached_property
    def numbering(self) -> Element | None:
        return self._first("numbering")

    def notes(self, kind: str) -> tuple[Story, dict[str, Element]]:
        """The part of all ``footnotes`` or ``endnotes``, and each of them by its id."""
        return self._footnotes if kind == "footnotes" else self._endnotes

    @cached_property
    def _footnotes(self) -> tuple[Story, dict[str, Element]]:
        return self._notes("footnotes")

    @cached_property
    def _endnotes(self) -> tuple[Story, dict[str, Element]]:
        return self._notes("endnotes")

    def _notes(self, kind: str) -> tuple[Story, dict[str, Element]]:
        found = next(self.package.parts(kind, self.name), None)
        if found is None:
            return Story(self.body.root), {}
        story = self._story(found[0])
        return story, {str(each.get(f"{W}id")): each for each in story.root if each.get(f"{W}type") is None}

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The names of the places in the body to which links and fields may lead."""
        return frozenset(str(each.get(f"{W}name")) for each in self.body.root.iter(f"{W}bookmarkStart"))

    def running(self) -> list[Element]:
        """The headers and footers, which nobody reads but Word."""
        return [root for kind in ("header", "footer") for _, root in self.package.parts(kind, self.name)]

    def properties(self) -> dict[str, str]:
        """The custom properties of the file (Word: File, Properties, Custom), by their names."""
        found = next(self.package.parts("custom-properties"), None)
        each = () if found is None else found[1]
        return {str(one.get("name", "")): "".join(str(text) for text in one.itertext()).strip() for one in each}

    def _first(self, kind: str) -> Element | None:
        return next((root for _, root in self.package.parts(kind, self.name)), None)

    def _story(self, name: str) -> Story:
        return Story(accepted(self.package.xml(name)), self.package.relations(name))


def open_word(data: bytes) -> WordFile:
    """The Word file in some bytes. Raises :class:`Refusal`, which says what else it may be and what to do."""
    for beginning, what in _NOT_PACKAGES:
        if data.startswith(beginning):
            raise Refusal(codes.NOTES_FORMAT, what, _AS_DOCX)
    package = open_package(data)
    main = [each.target for each in package.relations().values() if each.kind == "officeDocument"]
    if not main or main[0] not in package:
        raise Refusal(codes.NOTES_FORMAT, "this is no Word document, whatever its name says", _AS_DOCX)
    form = _FORMS.get(_content_type(package, main[0]))
    if form is None:
        raise Refusal(codes.NOTES_FORMAT, "this is no Word document, whatever its name says", _AS_DOCX)
    if form:
        raise Refusal(codes.NOTES_FORMAT, f"this is {form}, not an ordinary document", _AS_DOCX)
    return WordFile(package, main[0])


def _content_type(package: Package, name: str) -> str:
    """What the package says of a part, in small letters."""
    types = package.xml("[Content_Types].xml")
    found = next(
        (each for each in types if str(each.get("PartName", "")).lstrip("/").casefold() == name.casefold()), None
    )
    if found is None:
        ending = name.rsplit(".", 1)[-1].casefold()
        found = next((each for each in types if str(each.get("Extension", "")).casefold() == ending), None)
    return "" if found is None else str(found.get("ContentType", "")).casefold()

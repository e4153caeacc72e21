"""Trees in, the parts of a Word file out: what the tests of the Word writer look at."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.dom import minidom

from lxml import etree

from reportkit.document import nodes as n
from reportkit.write.docx.writer import docx

LOOK = (Path(__file__).parents[3] / "templates" / "_shared" / "look.docx").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DECLARED = re.compile(r' xmlns:\w+="[^"]*"')
_PREFIX = re.compile(r"(</?|\s)w:")


class WordFile:
    """A Word file, opened."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}

    def root(self, part: str) -> etree._Element:
        return etree.fromstring(self.parts[part])

    @property
    def body(self) -> etree._Element:
        return self.root("word/document.xml")[0]

    @property
    def paragraphs(self) -> list[etree._Element]:
        return list(self.body.iter(W + "p"))

    def styles_used(self) -> list[str]:
        return [style(paragraph) for paragraph in self.paragraphs]


def written(*blocks: n.Block, pages: Mapping[str, int] | None = None, **more: object) -> WordFile:
    """The blocks as a Word file."""
    return WordFile(docx(paper(*blocks, **more), LOOK, pages or {}))


def paper(*blocks: n.Block, **more: object) -> n.Document:
    properties = n.Properties("Training in prison", "en-GB", "2021-12-10", "The network", "Conclusions", ("a", "b"))
    return n.Document(properties, blocks, **more)  # type: ignore[arg-type]


def text(words: str) -> n.Paragraph:
    return n.Paragraph((n.Text(words),))


def cell(words: str, header: bool = False, span: int = 1) -> n.Cell:
    return n.Cell((text(words),) if words else (), header, span)


def note(words: str) -> n.Note:
    return n.Note((text(words),))


def style(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    return str(paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val"))  # type: ignore[union-attr]


def words(element: etree._Element) -> str:
    """The words of an element, tabs and breaks as such; without the instructions of fields."""
    kinds = {W + "t": "", W + "tab": "\t", W + "br": "\n"}
    inside_runs = (each for each in element.iter(*kinds) if each.getparent().tag == W + "r")  # type: ignore[union-attr]
    return "".join(each.text or kinds[str(each.tag)] for each in inside_runs)


def xml(*elements: etree._Element) -> str:
    """Elements as XML that people can read: without namespaces and prefixes, one element a line."""
    return "\n".join(_readable(element) for element in elements)


def _readable(element: etree._Element) -> str:
    pretty = minidom.parseString(etree.tostring(element)).documentElement.toprettyxml(indent="  ")  # type: ignore[union-attr]
    return _PREFIX.sub(r"\1", _DECLARED.sub("", pretty)).replace(' xml:space="preserve"', "").strip()


def content(paragraph: etree._Element) -> list[etree._Element]:
    """What a paragraph holds beside its properties."""
    return [child for child in paragraph if child.tag != W + "pPr"]


def attributes(elements: Iterable[etree._Element], name: str = "val") -> Iterator[str | None]:
    return (element.get(W + name) for element in elements)


def _text_width() -> int:
    page = {str(each.tag).removeprefix(W): each for each in WordFile(LOOK).body[-1]}
    sides = sum(int(page["pgMar"].get(W + side, 0)) for side in ("left", "right"))
    return int(page["pgSz"].get(W + "w", 0)) - sides


TEXT_WIDTH = _text_width()

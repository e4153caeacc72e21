"""The table of contents: Word's own field, filled in with the entries and pages of the paper."""

from reportkit.document import nodes as n
from reportkit.write.docx.elements import Element, w
from reportkit.write.docx.fields import closing, field, opening
from reportkit.write.docx.paragraphs import paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Scope


def contents(node: n.Contents, scope: Scope) -> list[Element]:
    """The contents as Word inserts them; nothing where there is nothing to list."""
    entries = [entry for entry in node.entries if entry.level <= node.depth]
    if not entries:
        return []
    lines = [_line(entry, scope) for entry in entries]
    for run in reversed(opening(rf'TOC \o "1-{node.depth}" \h \z \u')):
        lines[0].insert(1, run)
    end = paragraph(scope.ledger.styles["Spacer"].id, [closing()])
    return [w("sdt", w("sdtPr", _gallery()), w("sdtContent", *lines, end))]


def _gallery() -> Element:
    """What makes Word show the contents as one object that can be updated with a click."""
    return w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))


def _line(entry: n.ContentsEntry, scope: Scope) -> Element:
    style = scope.ledger.styles[f"TOC {entry.level}"]
    return paragraph(style.id, _entry(entry, scope))


def _entry(entry: n.ContentsEntry, scope: Scope) -> list[Element]:
    """Number, words and page, as a link to the heading where the paper has it."""
    number = PLAIN.words(f"{entry.number}\t") if entry.number else []
    words = [*number, *PLAIN.words(entry.text)]
    anchor = scope.ledger.anchors.get(entry.target)
    if anchor is None:
        return words
    page = str(scope.ledger.pages.get(entry.target, ""))
    number_of_page = [*PLAIN.words("\t"), *field(rf"PAGEREF {anchor.contents or anchor.bookmark} \h", page)]
    return [w("hyperlink", *words, *number_of_page, anchor=anchor.contents or anchor.bookmark, history=1)]

"""What people left in look.docx does not come out: it is gone from the paper, or the paper is refused."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from check.leaks.matcher import letters, package_text
from check.leaks.planted import NAME

from reportkit.check.leaks.gate import gate
from reportkit.check.leaks.residue import residue
from reportkit.errors import ReportkitError
from reportkit.model.roster import Person, Roster
from reportkit.write.docx.writer import docx
from tests.conftest import Files, Merged

ROSTER = Roster((Person(NAME, where="p.csv:2"),))
LAST = NAME.split()[1]
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = f'<Relationship Id="rX" Type="{_KINDS}/{{}}" Target="{{}}"/>'
_TYPE = '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"/>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEADER, _STYLES, _SETTINGS = "word/header1.xml", "word/styles.xml", "word/settings.xml"
_AUTHOR = f'w:id="9" w:author="{NAME}" w:date="2020-01-01T00:00:00Z"'


def added(part: str, text: str, at: str = "</w:") -> dict[str, tuple[str, str]]:
    """Text put before the end of a part's root."""
    return {part: (at, text)}


def new_part(name: str, kind: str, text: str) -> dict[str, tuple[str, str]]:
    relation, content = _REL.format(kind, name), _TYPE.format(f"word/{name}", kind)
    return {
        f"word/{name}": ("", text),
        "word/_rels/document.xml.rels": ("</Rel", relation),
        "[Content_Types].xml": ("</Types", content),
    }


def in_header(inside: str) -> dict[str, tuple[str, str]]:
    return added(_HEADER, f"<w:p>{inside}</w:p>")


RESIDUES: dict[str, dict[str, tuple[str, str]]] = {
    "comments": new_part("comments.xml", "comments", f"<w:comments {_W}><w:comment {_AUTHOR}/></w:comments>"),
    "people": new_part("people.xml", "people", f'<w:people {_W}><w:person w:author="{NAME}"/></w:people>'),
    "building blocks": new_part("glossary.xml", "glossaryDocument", f"<w:x {_W}><w:t>{NAME}</w:t></w:x>"),
    "web settings": new_part("webSettings.xml", "webSettings", f'<w:x {_W} w:v="{LAST}"/>'),
    "endnotes": new_part("endnotes.xml", "endnotes", f"<w:endnotes {_W}><w:t>{NAME}</w:t></w:endnotes>"),
    "a variable": added(_SETTINGS, f'<w:docVars><w:docVar w:name="x" w:val="{NAME}"/></w:docVars>'),
    "editing sessions": added(_SETTINGS, f'<w:rsids><w:rsidRoot w:val="{LAST}"/></w:rsids>'),
    "mail merge": added(_SETTINGS, f'<w:mailMerge><w:query w:val="{NAME}"/></w:mailMerge>'),
    "who protected it": added(_SETTINGS, f'<w:writeProtection w:hash="{LAST}"/>'),
    "the file's author": {"docProps/core.xml": ("</cp:", f"<cp:lastModifiedBy>{NAME}</cp:lastModifiedBy>")},
    "the manager": {"docProps/app.xml": ("</Properties", f"<Manager>{NAME}</Manager>")},
    "an insertion in the header": in_header(f"<w:ins {_AUTHOR}><w:r><w:t>x</w:t></w:r></w:ins>"),
    "a deletion in the header": in_header(f"<w:del {_AUTHOR}><w:r><w:delText>{NAME}</w:delText></w:r></w:del>"),
    "a move in the header": in_header(f"<w:moveFrom {_AUTHOR}><w:r><w:t>{NAME}</w:t></w:r></w:moveFrom>"),
    "a changed format in the header": in_header(f"<w:pPr><w:pPrChange {_AUTHOR}/></w:pPr>"),
    "words in the header": in_header(f"<w:r><w:t>{NAME}</w:t></w:r>"),
    "words in pieces": in_header("".join(f"<w:r><w:t>{each}</w:t></w:r>" for each in ("Mus", "ter", "mann"))),
    "hidden words": in_header(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r>"),
    "hidden words of nobody": in_header("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"),
    "a bookmark": in_header(f'<w:bookmarkStart w:id="7" w:name="{LAST}"/><w:bookmarkEnd w:id="7"/>'),
    "a field code": in_header(f'<w:fldSimple w:instr="AUTHOR {LAST}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'),
    "a content control": in_header(f'<w:sdt><w:sdtPr><w:alias w:val="{NAME}"/></w:sdtPr><w:sdtContent/></w:sdt>'),
    "a smart tag": in_header(f'<w:smartTag w:uri="x" w:element="{LAST}"/>'),
    "a tooltip": in_header(f'<w:hyperlink w:tooltip="{NAME}"><w:r><w:t>x</w:t></w:r></w:hyperlink>'),
    "a comment's mark": in_header('<w:commentRangeStart w:id="1"/><w:r/><w:commentRangeEnd w:id="1"/>'),
    "a remark in the XML": in_header(f"<!-- {NAME} -->"),
    "a paragraph's id": {_HEADER: ("<w:p>", "")},
    "a style": added(_STYLES, f'<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="{NAME}"/></w:style>'),
    "a style's other name": added(_STYLES, f'<w:style w:styleId="Q"><w:aliases w:val="{LAST}"/></w:style>'),
}


def planted(look: bytes, changes: Mapping[str, tuple[str, str]]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(look)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            text = before.read(name).decode("utf-8")
            if name in changes:
                at, new = changes[name]
                cut = text.rindex(at)
                text = text[:cut] + new + text[cut:]
            after.writestr(name, text)
        for name in set(changes) - set(before.namelist()):
            after.writestr(name, changes[name][1])
    return file.getvalue()


def test_there_are_twenty_five_residues_and_more():
    assert len(RESIDUES) >= 25


@pytest.mark.parametrize("what", RESIDUES)
def test_a_residue_of_the_look_is_gone_or_refused(what: str, sample: Merged, paper: Files):
    look = planted(sample.template.word, RESIDUES[what])
    try:
        made = docx(paper.document, look, paper.page_of)
    except ReportkitError:
        return
    refused = [*gate({"paper.docx": made}, ROSTER), *residue({"paper.docx": made})]
    assert refused or letters(LAST) not in letters(package_text(made))


def test_papers_hold_nothing_that_they_may_not(paper: Files, one_pager: Files):
    for made in (paper, one_pager):
        assert residue({"paper.docx": made.word, "paper.pdf": made.pdf}) == []

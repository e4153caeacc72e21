"""What people left in look.docx does not come out: it is gone from the paper, or the paper is refused."""

import io
import zipfile
from collections.abc import Mapping

import pytest
from check.leaks.matcher import letters, package_text
from check.leaks.planted import IN_PDF, NAME, pdf, relationships, rooted, streamed, word
from pikepdf import Array, Dictionary, Name, String

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
_ELSEWHERE = _REL.format("attachedTemplate", "http://x.example/").replace("/>", ' TargetMode="External"/>')
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


FORBIDDEN = {
    "an unknown part": (
        lambda: word("<w:p/>", {"word/people.xml": "<x/>"}),
        'a part that is not known, "word/people.xml"',
    ),
    "a folder of its own": (lambda: word("", {"x/1.xml": "<x/>"}), 'a part that is not known, "x/1.xml"'),
    "a tracked change": (lambda: word("<w:p><w:ins w:id='1'/></w:p>"), '"ins" in word/document.xml'),
    "an editing session": (lambda: word('<w:p w:rsidR="00AB12CD"/>'), '"rsidR" in word/document.xml'),
    "an author": (lambda: word('<w:p w:author="x"/>'), '"author" in word/document.xml'),
    "hidden words": (lambda: word("<w:p><w:vanish/></w:p>"), '"vanish" in word/document.xml'),
    "a property": (
        lambda: word("", {"docProps/core.xml": "<c><title/><lastPrinted/></c>"}),
        'the property "lastPrinted"',
    ),
    "something from elsewhere": (
        lambda: word("", {"word/_rels/document.xml.rels": relationships(_ELSEWHERE)}),
        'a link to "attachedTemplate" outside',
    ),
    "no package": (lambda: b"PK nothing", "a package that cannot be opened: the package is damaged or cut off"),
}
FORBIDDEN_PDF = {
    "an earlier version": (lambda: IN_PDF["an earlier version"](), "more than one version of itself"),
    "a script": (lambda: rooted(Names=Dictionary(JavaScript=Dictionary(Names=[]))), '"JavaScript"'),
    "an action": (lambda: rooted(OpenAction=Dictionary(S=Name.Launch)), '"Launch"'),
    "a kind of thing": (lambda: rooted(X=Array([Dictionary(Type=Name.EmbeddedFile)])), '"EmbeddedFile"'),
    "a program's data": (lambda: rooted(PieceInfo=Dictionary()), '"PieceInfo"'),
    "a property": (
        lambda: pdf(lambda made: made.docinfo.__setitem__(Name.Company, String("x"))),
        'the property "/Company"',
    ),
    "a path": (
        lambda: rooted(A=Dictionary(S=Name.URI, URI=String("file:///home/x"))),
        "a link that leads neither to the web nor to a mail address",
    ),
    "words for nobody's eyes": (lambda: pdf(content=b"BT 3 Tr (x) Tj ET"), "text that is drawn invisibly"),
    "a form of such words": (lambda: streamed(b"BT 3 Tr (x) Tj ET", Subtype=Name.Form), "text that is drawn invisibly"),
    "no PDF": (lambda: b"%PDF-1.7 nothing %%EOF", "a PDF that cannot be opened"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_what_no_word_file_of_ours_holds_is_refused(what: str):
    make, words = FORBIDDEN[what]
    (problem,) = residue({"paper.docx": make()})
    hint = "this is a mistake of reportkit or of the look; report it together with look.docx"
    assert str(problem) == f"paper.docx: error[output-residue] the file holds {words}\n    hint: {hint}"


@pytest.mark.parametrize("what", FORBIDDEN_PDF)
def test_what_no_pdf_of_ours_holds_is_refused(what: str):
    make, words = FORBIDDEN_PDF[what]
    found = residue({"paper.pdf": make()})
    assert f"the file holds {words}" in [problem.message for problem in found]
    assert {problem.code.name for problem in found} == {"output-residue"}


def test_everything_is_told_once():
    found = residue(
        {"paper.docx": word("<w:p w:author='x'/><w:p w:author='x'/><w:ins/>"), "paper.pdf": rooted(JS=1, AA=2)}
    )
    assert [problem.message.removeprefix("the file holds ") for problem in found] == [
        '"author" in word/document.xml',
        '"ins" in word/document.xml',
        '"AA"',
        '"JS"',
    ]


def test_a_link_to_the_web_or_a_mail_address_may_be_there():
    links = [Dictionary(S=Name.URI, URI=String(each)) for each in ("https://x.example/", "mailto:a@x.example")]
    assert residue({"paper.pdf": rooted(Links=links), "other.pdf": streamed(b"x"), "page.html": b"x"}) == []
    assert residue({"paper.pdf": rooted(A=Dictionary(S=Name.GoTo, URI=String("x")))}) == []


def test_fonts_and_pictures_are_not_taken_for_drawings():
    for entries in ({"Length1": 9}, {"Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8}):
        assert residue({"paper.pdf": streamed(b"BT 3 Tr ET", **entries)}) == []

"""What our own files may not hold is told, to the letter, and what they may is not."""

import pytest
from check.leaks.planted import IN_PDF, pdf, relationships, rooted, streamed, word
from pikepdf import Array, Dictionary, Name, String

from reportkit.check.leaks.residue import residue

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ELSEWHERE = (
    f'<Relationship Id="rX" Type="{_KINDS}/attachedTemplate" Target="http://x.example/" TargetMode="External"/>'
)
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
        {"paper.docx": word("<w:p w:author='x'/><!--x--><w:p w:author='x'/><w:ins/>"), "paper.pdf": rooted(JS=1, AA=2)}
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

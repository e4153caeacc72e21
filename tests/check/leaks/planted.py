"""Word files and PDFs with a name planted in one place each: where people have found names that they thought gone."""

import io
import zipfile
from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image, PngImagePlugin

NAME = "Erika Mustermann"
FIRST, LAST = "Erika", "Mustermann"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relationships(*lines: str) -> str:
    return f'<Relationships xmlns="{_RELS}">{"".join(lines)}</Relationships>'


def document(body: str) -> str:
    schemas = "http://schemas.openxmlformats.org"
    spaces = (
        f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:wp="{schemas}/drawingml/2006/wordprocessingDrawing" '
        f'xmlns:mc="{schemas}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
        f'xmlns:a="{schemas}/drawingml/2006/main"'
    )
    return f"<w:document {spaces}><w:body>{body}</w:body></w:document>"


def word(
    body: str = "", parts: dict[str, str | bytes] | None = None, comment: bytes = b"", extra: bytes = b""
) -> bytes:
    main = relationships(f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/>')
    every = {"[Content_Types].xml": _TYPES, "_rels/.rels": main, "word/document.xml": document(body), **(parts or {})}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in every.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.extra = extra if name == "word/document.xml" else b""
            archive.writestr(entry, content)
    return file.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    inside = "".join(f"<w:r>{properties}<w:t>{run}</w:t></w:r>" for run in runs)
    return f"<w:p>{inside}</w:p>"


def cell(text: str) -> str:
    return f"<w:tc>{paragraph(text)}</w:tc>"


def png(key: str) -> bytes:
    info, file = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_text("Author", NAME, zip=key == "zip") if key != "itxt" else info.add_itxt("Author", NAME, zip=True)
    Image.new("RGB", (4, 4)).save(file, "PNG", pnginfo=info)
    return file.getvalue()


def jpeg() -> bytes:
    image, file = Image.new("RGB", (4, 4)), io.BytesIO()
    exif = image.getexif()
    exif[0x013B] = NAME
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def part(name: str, root: str, inside: str) -> dict[str, str | bytes]:
    return {f"word/{name}.xml": f'<w:{root} xmlns:w="{_W}" xmlns:r="{_R}">{inside}</w:{root}>'}


def core(field: str) -> dict[str, str | bytes]:
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return {"docProps/core.xml": f"<cp:coreProperties {spaces}><{field}>{NAME}</{field}></cp:coreProperties>"}


def run_in(element: str, attributes: str = "", text: str = "t") -> str:
    return f"<w:p><w:{element} {attributes}><w:r><w:{text}>{NAME}</w:{text}></w:r></w:{element}></w:p>"


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
AUTHOR = f'w:id="1" w:author="{NAME}" w:date="2020-01-01T00:00:00Z"'
IN_WORD: dict[str, Callable[[], bytes]] = {
    "text": lambda: word(paragraph(f"said {NAME} there")),
    "split runs": lambda: word(paragraph("Mus", "ter", "mann")),
    "a run that ends in a deletion": lambda: word(
        "<w:p><w:r><w:t>Muster</w:t></w:r><w:del w:id='1'><w:r><w:delText>xyz</w:delText></w:r></w:del>"
        "<w:r><w:t>mann</w:t></w:r></w:p>"
    ),
    "a run cut by a field code": lambda: word(
        "<w:p><w:r><w:t>Muster</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>mann</w:t></w:r></w:p>"
    ),
    "a tab between": lambda: word("<w:p><w:r><w:t>Jan</w:t><w:tab/><w:t>Wit</w:t></w:r></w:p>"),
    "table cells": lambda: word(f"<w:tbl><w:tr>{cell('Wit')}{cell('Jan')}</w:tr></w:tbl>"),
    "two paragraphs": lambda: word(paragraph("Jan") + paragraph("Wit")),
    "hidden text": lambda: word(paragraph(NAME, properties=HIDDEN)),
    "an insertion": lambda: word(run_in("ins", AUTHOR)),
    "an insertion's author": lambda: word(f"<w:p><w:ins {AUTHOR}><w:r><w:t>x</w:t></w:r></w:ins></w:p>"),
    "a deletion": lambda: word(run_in("del", 'w:id="1"', "delText")),
    "a move": lambda: word(run_in("moveFrom", 'w:id="1"')),
    "a change of format": lambda: word(f"<w:p><w:pPr><w:pPrChange {AUTHOR}/></w:pPr></w:p>"),
    "a bookmark": lambda: word(f'<w:p><w:bookmarkStart w:id="1" w:name="{FIRST}_{LAST}"/></w:p>'),
    "a tooltip": lambda: word(f'<w:p><w:hyperlink w:tooltip="{NAME}"/></w:p>'),
    "a field code": lambda: word(f'<w:p><w:r><w:instrText>AUTHOR "{NAME}"</w:instrText></w:r></w:p>'),
    "a simple field": lambda: word(f'<w:p><w:fldSimple w:instr="DOCPROPERTY {LAST}"/></w:p>'),
    "a content control": lambda: word(f'<w:sdt><w:sdtPr><w:alias w:val="{NAME}"/></w:sdtPr></w:sdt>'),
    "a content control's tag": lambda: word(f'<w:sdt><w:sdtPr><w:tag w:val="{LAST}"/></w:sdtPr></w:sdt>'),
    "a smart tag": lambda: word(f'<w:p><w:smartTag w:element="{LAST}"/></w:p>'),
    "alternative text": lambda: word(f'<w:p><w:r><w:drawing><wp:docPr descr="{NAME}"/></w:drawing></w:r></w:p>'),
    "a picture's title": lambda: word(f'<w:p><w:r><w:drawing><wp:docPr title="{NAME}"/></w:drawing></w:r></w:p>'),
    "a picture's name": lambda: word(f'<w:p><w:r><w:drawing><wp:docPr name="{LAST}.jpg"/></w:drawing></w:r></w:p>'),
    "a text box": lambda: word(f"<w:p><w:r><w:txbxContent>{paragraph(NAME)}</w:txbxContent></w:r></w:p>"),
    "the other copy of a text box": lambda: word(
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>{paragraph(NAME)}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    ),
    "a drawing of old": lambda: word(f'<w:p><w:r><v:shape alt="{NAME}"/></w:r></w:p>'),
    "text of a drawing": lambda: word(f"<w:p><w:r><a:p><a:r><a:t>{NAME}</a:t></a:r></a:p></w:r></w:p>"),
    "a remark in the XML": lambda: word(f"<w:p><!-- {NAME} --></w:p>"),
    "an instruction in the XML": lambda: word(f"<w:p/><?editor {NAME}?>"),
    "a header": lambda: word("", part("header1", "hdr", paragraph(NAME))),
    "a footer": lambda: word("", part("footer1", "ftr", paragraph(NAME))),
    "a footnote": lambda: word("", part("footnotes", "footnotes", f"<w:footnote>{paragraph(NAME)}</w:footnote>")),
    "an endnote": lambda: word("", part("endnotes", "endnotes", f"<w:endnote>{paragraph(NAME)}</w:endnote>")),
    "a comment": lambda: word("", part("comments", "comments", f"<w:comment>{paragraph(NAME)}</w:comment>")),
    "a comment's author": lambda: word("", part("comments", "comments", f'<w:comment w:author="{NAME}"/>')),
    "initials beside": lambda: word("", part("comments", "comments", f'<w:comment w:initials="{LAST}"/>')),
    "people": lambda: word("", part("people", "people", f'<w:person w:author="{NAME}"/>')),
    "a style": lambda: word("", part("styles", "styles", f'<w:style><w:name w:val="{NAME}"/></w:style>')),
    "a variable": lambda: word("", part("settings", "settings", f'<w:docVar w:name="x" w:val="{NAME}"/>')),
    "mail merge": lambda: word("", part("settings", "settings", f'<w:query w:val="select {LAST}"/>')),
    "the building blocks": lambda: word("", part("glossary/document", "glossaryDocument", paragraph(NAME))),
    "the author": lambda: word("", core("dc:creator")),
    "who saved last": lambda: word("", core("cp:lastModifiedBy")),
    "keywords": lambda: word("", core("cp:keywords")),
    "the title": lambda: word("", core("dc:title")),
    "the manager": lambda: word("", {"docProps/app.xml": f"<Properties><Manager>{NAME}</Manager></Properties>"}),
    "a property of one's own": lambda: word("", {"docProps/custom.xml": f"<p><property name='{LAST}'/></p>"}),
    "custom XML": lambda: word("", {"customXml/item1.xml": f"<data><who>{NAME}</who></data>"}),
    "a hyperlink": lambda: word(
        "",
        {
            "word/_rels/document.xml.rels": relationships(
                f'<Relationship Target="https://x.example/?q={FIRST}%20{LAST}"/>'
            )
        },
    ),
    "the template's path": lambda: word(
        "", {"word/_rels/settings.xml.rels": relationships(f'<Relationship Target="file:///C:/{LAST}/n.dotx"/>')}
    ),
    "a part's name": lambda: word("", {f"word/media/{LAST}.bin": b"x"}),
    "a picture's text": lambda: word("", {"word/media/1.png": png("plain")}),
    "a picture's packed text": lambda: word("", {"word/media/1.png": png("zip")}),
    "a picture's international text": lambda: word("", {"word/media/1.png": png("itxt")}),
    "a camera's text": lambda: word("", {"word/media/1.jpeg": jpeg()}),
    "a file in the file": lambda: word("", {"word/embeddings/book.xlsx": word(paragraph(NAME))}),
    "wide letters in any part": lambda: word("", {"word/printer.bin": NAME.encode("utf-16-le")}),
}


def pdf(change: Callable[[pikepdf.Pdf], object] = lambda pdf: None, content: bytes = b"") -> bytes:
    made, file = pikepdf.new(), io.BytesIO()
    made.add_blank_page(page_size=(200, 200))
    page = made.pages[0]
    page.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    )
    page.Contents = Stream(made, content or b"BT /F1 12 Tf 20 100 Td (nothing) Tj ET")
    change(made)
    made.save(file, deterministic_id=True)
    return file.getvalue()


def drawn(operators: str) -> bytes:
    return pdf(content=f"BT /F1 12 Tf {operators} ET".encode("latin-1"))


def rooted(**entries: object) -> bytes:
    def change(made: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            made.Root[f"/{key}"] = value

    return pdf(change)


def noted(**entries: object) -> bytes:
    def change(made: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 1, 1], **entries)
        made.pages[0].Annots = Array([made.make_indirect(note)])

    return pdf(change)


def informed(key: str, text: str = NAME) -> bytes:
    return pdf(lambda made: made.docinfo.__setitem__(Name(f"/{key}"), String(text)))


def streamed(data: bytes, **entries: object) -> bytes:
    return pdf(lambda made: made.Root.__setitem__("/Extra", made.make_stream(data, Dictionary(**entries))))


def attached(name: str, data: bytes) -> bytes:
    return pdf(lambda made: made.attachments.__setitem__(name, data))


def appended(before: bytes, number: int, body: bytes) -> bytes:
    """A PDF to whose end a program added an object, as Acrobat does (ISO 32000-1, 7.5.6)."""
    with pikepdf.open(io.BytesIO(before)) as opened:
        root = opened.Root.objgen[0]
    added = b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(before))
    start = int(before.rsplit(b"startxref", 1)[1].split()[0])
    trailer = b"trailer\n<</Size 99 /Root %d 0 R /Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    return before + added + table + trailer % (root, start, len(before) + len(added))


def earlier() -> bytes:
    """A PDF whose last version no longer has the name that the one before had."""
    before = drawn(f"20 100 Td ({NAME}) Tj")
    with pikepdf.open(io.BytesIO(before)) as opened:
        number = opened.pages[0].Contents.objgen[0]
    new = b"BT /F1 12 Tf 20 100 Td (nothing) Tj ET"
    return appended(before, number, b"<</Length %d>>\nstream\n%s\nendstream" % (len(new), new))


_OUTLINE = Dictionary(First=Dictionary(Title=String(NAME)))
IN_PDF: dict[str, Callable[[], bytes]] = {
    "text": lambda: drawn(f"20 100 Td ({NAME}) Tj"),
    "kerned text": lambda: drawn("20 100 Td [(Mus) -20 (ter) 40 (mann)] TJ"),
    "hyphenated over lines": lambda: drawn("20 100 Td (Muster-) Tj 0 -14 Td (mann) Tj"),
    "white text": lambda: drawn(f"1 1 1 rg 20 100 Td ({NAME}) Tj"),
    "invisible text": lambda: drawn(f"3 Tr 20 100 Td ({NAME}) Tj"),
    "off the page": lambda: drawn(f"900 900 Td ({NAME}) Tj"),
    "tiny text": lambda: drawn(f"0.01 0 0 0.01 20 100 Tm ({NAME}) Tj"),
    "a remark in the page": lambda: pdf(content=f"% {NAME}\nBT ET".encode()),
    "what a mark really says": lambda: pdf(content=f"/Span <</ActualText ({NAME})>> BDC BT ET EMC".encode()),
    "the title": lambda: informed("Title"),
    "the author": lambda: informed("Author"),
    "keywords": lambda: informed("Keywords"),
    "a property of one's own": lambda: informed("Source", f"file:///C:/{LAST}.docx"),
    "the name of a property": lambda: informed(LAST),
    "a property in UTF-8": lambda: informed("Subject", "Sabine Probestück"),
    "XMP": lambda: streamed(f"<x><creator>{NAME}</creator></x>".encode(), Type=Name.Metadata, Subtype=Name.XML),
    "XMP in wide letters": lambda: streamed(NAME.encode("utf-16-be"), Type=Name.Metadata),
    "a bookmark": lambda: rooted(Outlines=_OUTLINE),
    "alternative text": lambda: rooted(StructTreeRoot=Dictionary(K=Dictionary(S=Name.Figure, Alt=String(NAME)))),
    "what a tag really says": lambda: rooted(StructTreeRoot=Dictionary(K=Dictionary(ActualText=String(NAME)))),
    "what a tag stands for": lambda: rooted(StructTreeRoot=Dictionary(K=Dictionary(E=String(NAME)))),
    "a tag's title": lambda: rooted(StructTreeRoot=Dictionary(K=Dictionary(T=String(NAME)))),
    "a tag's name": lambda: rooted(StructTreeRoot=Dictionary(RoleMap=Dictionary({f"/{LAST}": Name.P}))),
    "a comment": lambda: noted(Contents=String(NAME)),
    "a comment's author": lambda: noted(T=String(NAME)),
    "a comment in rich text": lambda: noted(RC=String("<p>Mus<b>ter</b>mann</p>")),
    "a link": lambda: noted(A=Dictionary(S=Name.URI, URI=String(f"https://x.example/{FIRST}%20{LAST}"))),
    "a mail address": lambda: noted(A=Dictionary(S=Name.URI, URI=String("mailto:erika.mustermann@x.example"))),
    "a form's field": lambda: rooted(AcroForm=Dictionary(Fields=[Dictionary(T=String("x"), V=String(NAME))])),
    "a named place": lambda: rooted(Names=Dictionary(Dests=Dictionary(Names=[String(LAST), Array([])]))),
    "a page label": lambda: rooted(PageLabels=Dictionary(Nums=[0, Dictionary(P=String(NAME))])),
    "a layer": lambda: rooted(OCProperties=Dictionary(OCGs=[Dictionary(Name=String(NAME))])),
    "a font's name": lambda: rooted(Extra=Dictionary(BaseFont=Name(f"/ABCDEF+{LAST}"))),
    "a script": lambda: streamed(f'app.alert("{NAME}");'.encode()),
    "a program's private data": lambda: rooted(PieceInfo=Dictionary(X=Dictionary(Private=String(NAME)))),
    "an attachment's name": lambda: attached(f"{LAST}.txt", b"x"),
    "an attachment's text": lambda: attached("a.txt", NAME.encode()),
    "a Word file attached": lambda: attached("a.docx", word(paragraph(NAME))),
    "a PDF attached": lambda: attached("a.pdf", drawn(f"20 100 Td ({NAME}) Tj")),
    "a camera's text": lambda: streamed(
        jpeg(), Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4, BitsPerComponent=8, Filter=Name.DCTDecode
    ),
    "an object that nothing leads to": lambda: appended(pdf(), 90, f"({NAME})".encode()),
    "an earlier version": earlier,
}


def every_place() -> Iterator[tuple[str, str]]:
    yield from ((f"{place}.docx", place) for place in IN_WORD)
    yield from ((f"{place}.pdf", place) for place in IN_PDF)

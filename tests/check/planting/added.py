"""Places that our writers never fill, and that other programs do: names are put there once the files are finished."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html import escape

import pikepdf
from check.leaks.planted import paragraph, word
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, PngImagePlugin

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OF_THE_FONT = "cp1252"
_RUN = "<w:r><w:t>x</w:t></w:r>"


def _shape(**attributes: str) -> str:
    given = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    return f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{space}"><wp:docPr {given}/></wp:inline></w:drawing></w:r></w:p>'


IN_BODY: dict[str, Callable[[str], str]] = {
    "hidden text": lambda it: paragraph(it, properties="<w:rPr><w:vanish/></w:rPr>"),
    "runs of three letters": lambda it: paragraph(*(escape(it[at : at + 3]) for at in range(0, len(it), 3))),
    "an insertion": lambda it: f'<w:p><w:ins w:id="1"><w:r><w:t>{it}</w:t></w:r></w:ins></w:p>',
    "an insertion's author": lambda it: f'<w:p><w:ins w:id="1" w:author="{it}">{_RUN}</w:ins></w:p>',
    "a deletion": lambda it: f'<w:p><w:del w:id="1"><w:r><w:delText>{it}</w:delText></w:r></w:del></w:p>',
    "a move": lambda it: f'<w:p><w:moveFrom w:id="1"><w:r><w:t>{it}</w:t></w:r></w:moveFrom></w:p>',
    "a change of format": lambda it: f'<w:p><w:pPr><w:pPrChange w:author="{it}"/></w:pPr></w:p>',
    "a bookmark": lambda it: f'<w:p><w:bookmarkStart w:id="1" w:name="{it}"/></w:p>',
    "a tooltip": lambda it: f'<w:p><w:hyperlink w:tooltip="{it}"/></w:p>',
    "a field code": lambda it: f"<w:p><w:r><w:instrText>{it}</w:instrText></w:r></w:p>",
    "a content control": lambda it: f'<w:sdt><w:sdtPr><w:alias w:val="{it}"/></w:sdtPr></w:sdt>',
    "a picture's title": lambda it: _shape(title=it),
    "a picture's name": lambda it: _shape(name=it),
    "a text box": lambda it: (
        f"<w:p><w:r><w:txbxContent><w:p><w:r><w:t>{it}</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    ),
    "a remark in the XML": lambda it: f"<w:p><!-- {it.replace('--', '- -')} --></w:p>",
}
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _part(root: str, inside: str) -> bytes:
    return f'<w:{root} xmlns:w="{_W}">{inside}</w:{root}>'.encode()


def _photo(text: str) -> bytes:
    info, file = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_itxt("Author", text, zip=True)
    Image.new("RGB", (4, 4)).save(file, "PNG", pnginfo=info)
    return file.getvalue()


IN_PARTS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "a comment": ("word/comments.xml", lambda it: _part("comments", f"<w:comment>{paragraph(it)}</w:comment>")),
    "a comment's author": ("word/comments2.xml", lambda it: _part("comments", f'<w:comment w:author="{it}"/>')),
    "people": ("word/people.xml", lambda it: _part("people", f'<w:person w:author="{it}"/>')),
    "a style": ("word/styles2.xml", lambda it: _part("styles", f'<w:style><w:name w:val="{it}"/></w:style>')),
    "a variable": ("word/settings2.xml", lambda it: _part("settings", f'<w:docVar w:name="x" w:val="{it}"/>')),
    "custom XML": ("customXml/item1.xml", lambda it: f"<data><who>{it}</who></data>".encode()),
    "who saved last": ("docProps/app.xml", lambda it: f"<Properties><Manager>{it}</Manager></Properties>".encode()),
    "a file in the file": ("word/embeddings/book.xlsx", lambda it: word(paragraph(it))),
}


def _in_word(data: bytes, say: Mapping[str, str]) -> bytes:
    """The package with what is said in the places of Word."""
    safe = {place: escape(_NOT_XML.sub("", words)) for place, words in say.items()}
    body = "".join(
        make(say[place] if "runs" in place else safe[place]) for place, make in IN_BODY.items() if place in say
    )
    more = {name: make(safe[place]) for place, (name, make) in IN_PARTS.items() if place in say}
    if "a picture's text" in say:
        more["word/media/photo.png"] = _photo(say["a picture's text"])
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"</w:body>", body.encode() + b"</w:body>")
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), more.pop(name, content))
        for name, content in more.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return file.getvalue()


def _root(key: str, value: Callable[[str], object]) -> Callable[[pikepdf.Pdf, str], None]:
    def put(pdf: pikepdf.Pdf, words: str) -> None:
        pdf.Root[f"/{key}"] = value(words)

    return put


def _note(**entries: Callable[[str], object]) -> Callable[[pikepdf.Pdf, str], None]:
    def put(pdf: pikepdf.Pdf, words: str) -> None:
        said = {key: value(words) for key, value in entries.items()}
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 1, 1], **said)
        notes = pdf.pages[0].obj.get("/Annots", Array([]))
        notes.append(pdf.make_indirect(note))
        pdf.pages[0].obj["/Annots"] = notes

    return put


def _drawn(pdf: pikepdf.Pdf, words: str) -> None:
    """Words of one byte a letter, off the page and invisible, in a font of their own."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    pdf.pages[0].Resources.Font["/Extra"] = font
    shown = words.encode(_OF_THE_FONT).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    stream = pdf.make_stream(b"q BT 3 Tr /Extra 9 Tf -900 20 Td (" + shown.replace(b"\n", b" ") + b") Tj ET Q")
    pdf.pages[0].contents_add(stream)


def can_hold(place: str, words: str) -> bool:
    """Whether a place can hold these letters at all."""
    return place != "invisible, off the page" or words == words.encode(_OF_THE_FONT, "ignore").decode(_OF_THE_FONT)


def _stream(**entries: object) -> Callable[[pikepdf.Pdf, str], None]:
    def put(pdf: pikepdf.Pdf, words: str) -> None:
        pdf.Root[f"/Extra{len(pdf.Root.keys())}"] = pdf.make_stream(
            words.encode("utf-8", "replace"), Dictionary(**entries)
        )

    return put


IN_PDF: dict[str, Callable[[pikepdf.Pdf, str], None]] = {
    "a property of one's own": lambda pdf, words: pdf.docinfo.__setitem__(Name("/Source"), String(words)),
    "a sticky note": _note(Contents=String),
    "a sticky note's author": _note(T=String),
    "a bookmark of the PDF": _root("More", lambda it: Dictionary(First=Dictionary(Title=String(it)))),
    "another alternative text": _root("Tag1", lambda it: Dictionary(K=Dictionary(S=Name.Figure, Alt=String(it)))),
    "what a tag really says": _root("Tag2", lambda it: Dictionary(K=Dictionary(ActualText=String(it)))),
    "what a tag stands for": _root("Tag3", lambda it: Dictionary(K=Dictionary(E=String(it)))),
    "a tag's title": _root("Tag4", lambda it: Dictionary(K=Dictionary(T=String(it)))),
    "a form's field": _root("AcroForm", lambda it: Dictionary(Fields=[Dictionary(T=String("x"), V=String(it))])),
    "a named place": _root("Places", lambda it: Dictionary(Names=[String(it), Array([])])),
    "a page label": _root("PageLabels", lambda it: Dictionary(Nums=[0, Dictionary(P=String(it))])),
    "a layer": _root("OCProperties", lambda it: Dictionary(OCGs=[Dictionary(Name=String(it))])),
    "a program's private data": _root("PieceInfo", lambda it: Dictionary(X=Dictionary(Private=String(it)))),
    "XMP": _stream(Type=Name.Metadata, Subtype=Name.XML),
    "a script": _stream(S=Name.JavaScript),
    "an attachment": lambda pdf, words: pdf.attachments.__setitem__("a.txt", words.encode("utf-8", "replace")),
    "a Word file attached": lambda pdf, words: pdf.attachments.__setitem__(
        "a.docx", word(paragraph(escape(_NOT_XML.sub("", words))))
    ),
    "invisible, off the page": _drawn,
}


def _in_pdf(data: bytes, say: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for place, put in IN_PDF.items():
            if place in say:
                put(pdf, say[place])
        pdf.save(file, deterministic_id=True)
    return file.getvalue()


WORD_PLACES = (*IN_BODY, *IN_PARTS, "a picture's text")
PDF_PLACES = tuple(IN_PDF)


def added(files: Mapping[str, bytes], say: Mapping[str, str]) -> dict[str, bytes]:
    """Finished files in which other programs have left so much."""
    return {"paper.docx": _in_word(files["paper.docx"], say), "paper.pdf": _in_pdf(files["paper.pdf"], say)}

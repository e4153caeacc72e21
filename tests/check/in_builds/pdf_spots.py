"""Places in a finished PDF where our writer puts nothing, and others do: a text in each."""

import io
from collections.abc import Callable, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

Plant = Callable[[Pdf, str], None]


def _annotation(pdf: Pdf, **entries: object) -> None:
    page = pdf.pages[0]
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 1, 1], **entries)
    page.Annots = Array([*page.get("/Annots", Array([])), pdf.make_indirect(note)])


def _noted(key: str) -> Plant:
    return lambda pdf, text: _annotation(pdf, **{key: String(text)})


def _informed(key: str) -> Plant:
    return lambda pdf, text: pdf.docinfo.__setitem__(Name(f"/{key}"), String(text))


def _tagged(key: str) -> Plant:
    def plant(pdf: Pdf, text: str) -> None:
        tag = Dictionary({"/Type": Name.StructElem, "/S": Name.P, f"/{key}": String(text)})
        pdf.Root[f"/X{key}"] = pdf.make_indirect(tag)

    return plant


def _rooted(key: str, value: Callable[[str], object]) -> Plant:
    return lambda pdf, text: pdf.Root.__setitem__(Name(f"/{key}"), value(text))


def _xmp(pdf: Pdf, text: str) -> None:
    packet = f"<x><creator>{escape(text)}</creator></x>".encode()
    pdf.Root.ExtraMetadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _attached(pdf: Pdf, text: str) -> None:
    pdf.attachments["a.txt"] = text.encode()


def _script(pdf: Pdf, text: str) -> None:
    pdf.Root.Script = Dictionary(S=Name.JavaScript, JS=pdf.make_stream(f'app.alert("{text}");'.encode()))


def _link(pdf: Pdf, text: str) -> None:
    _annotation(pdf, A=Dictionary(S=Name.URI, URI=String(f"https://x.example/?q={quote(text)}")))


IN_PDF_FILE: dict[str, Plant] = {
    "a remark": _noted("Contents"),
    "a remark's author": _noted("T"),
    "a remark in rich text": _noted("RC"),
    "a link of the PDF": _link,
    "the PDF's author": _informed("Author"),
    "the PDF's keywords": _informed("Keywords"),
    "a property of one's own": _informed("Source"),
    "XMP": _xmp,
    "a tag's alternative text": _tagged("Alt"),
    "what a tag really says": _tagged("ActualText"),
    "what a tag stands for": _tagged("E"),
    "a tag's title": _tagged("T"),
    "an outline": _rooted("XOutline", lambda text: Dictionary(First=Dictionary(Title=String(text)))),
    "a form's field": _rooted("XForm", lambda text: Dictionary(Fields=[Dictionary(T=String("x"), V=String(text))])),
    "a page's label": _rooted("XLabels", lambda text: Dictionary(Nums=[0, Dictionary(P=String(text))])),
    "a layer": _rooted("XLayers", lambda text: Dictionary(OCGs=[Dictionary(Name=String(text))])),
    "private data": _rooted("PieceInfo", lambda text: Dictionary(X=Dictionary(Private=String(text)))),
    "a script": _script,
    "an attachment": _attached,
}


def edited(data: bytes, texts: Mapping[str, str]) -> bytes:
    """The PDF with a text at each of these places."""
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for spot, text in texts.items():
            IN_PDF_FILE[spot](pdf, text)
        pdf.save(file, deterministic_id=True)
    return file.getvalue()

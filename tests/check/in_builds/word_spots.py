"""Places in a finished Word file where our writer puts nothing, and others do: a text in each."""

import io
import zipfile
from collections.abc import Callable, Mapping
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from PIL import Image, PngImagePlugin

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DOCUMENT, _SETTINGS = "word/document.xml", "word/settings.xml"
_LAST = {  # before what a text is put in: the last such place of the part
    _DOCUMENT: "<w:sectPr",
    "word/styles.xml": "</w:styles",
    _SETTINGS: "</w:settings",
    "docProps/core.xml": "</cp:core",
    "docProps/app.xml": "</Prop",
    "word/_rels/document.xml.rels": "</Rel",
}
Change = tuple[str, str | bytes]
"""A part, and what is put into it, or what it holds where there is no such part yet."""


def _run(text: str, properties: str = "", kind: str = "t") -> str:
    return f'<w:r>{properties}<w:{kind} xml:space="preserve">{escape(text)}</w:{kind}></w:r>'


def _by(text: str) -> str:
    return f'w:id="9" w:author={quoteattr(text)} w:date="2020-01-01T00:00:00Z"'


def _body(inside: str) -> Change:
    return _DOCUMENT, f"<w:p>{inside}</w:p>"


def _part(name: str, inside: str) -> Change:
    return f"word/{name}.xml", f"<w:{name} {_W}>{inside}</w:{name}>"


def _core(field: str, text: str) -> Change:
    return "docProps/core.xml", f"<cp:{field}>{escape(text)}</cp:{field}>"


def _picture(text: str) -> Change:
    info, file = PngImagePlugin.PngInfo(), io.BytesIO()
    info.add_itxt("Author", text, zip=True)
    Image.new("RGB", (4, 4)).save(file, "PNG", pnginfo=info)
    return "word/media/other.png", file.getvalue()


def _embedded(text: str) -> Change:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{escape(text)}</t></si></sst>")
    return "word/embeddings/book.xlsx", file.getvalue()


def _outside(text: str) -> Change:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    target = f"https://x.example/?q={quote(text)}"
    return (
        "word/_rels/document.xml.rels",
        f'<Relationship Id="rX" Type="{kind}" Target="{target}" TargetMode="External"/>',
    )


_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
IN_WORD_FILE: dict[str, Callable[[str], Change]] = {
    "hidden words": lambda text: _body(_run(text, _HIDDEN)),
    "an insertion": lambda text: _body(f"<w:ins {_by('x')}>{_run(text)}</w:ins>"),
    "an insertion's author": lambda text: _body(f"<w:ins {_by(text)}>{_run('x')}</w:ins>"),
    "a deletion": lambda text: _body(f"<w:del {_by('x')}>{_run(text, kind='delText')}</w:del>"),
    "a move": lambda text: _body(f"<w:moveFrom {_by('x')}>{_run(text)}</w:moveFrom>"),
    "a bookmark": lambda text: _body(
        f'<w:bookmarkStart w:id="99" w:name={quoteattr(text)}/><w:bookmarkEnd w:id="99"/>'
    ),
    "a tooltip": lambda text: _body(
        f'<w:hyperlink w:anchor="kinds" w:tooltip={quoteattr(text)}>{_run("x")}</w:hyperlink>'
    ),
    "a field's code": lambda text: _body(_run(f" AUTHOR {text} ", kind="instrText")),
    "a content control": lambda text: _body(
        f"<w:sdt><w:sdtPr><w:alias w:val={quoteattr(text)}/></w:sdtPr><w:sdtContent>{_run('x')}</w:sdtContent></w:sdt>"
    ),
    "a text box": lambda text: _body(
        f"<w:r><w:pict><w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent></w:pict></w:r>"
    ),
    "a comment": lambda text: _part("comments", f"<w:comment {_by('x')}><w:p>{_run(text)}</w:p></w:comment>"),
    "a person who commented": lambda text: _part("people", f"<w:person w:author={quoteattr(text)}/>"),
    "an endnote": lambda text: _part("endnotes", f'<w:endnote w:id="1"><w:p>{_run(text)}</w:p></w:endnote>'),
    "the building blocks": lambda text: _part("glossaryDocument", f"<w:p>{_run(text)}</w:p>"),
    "a variable": lambda text: (
        _SETTINGS,
        f'<w:docVars><w:docVar w:name="x" w:val={quoteattr(text)}/></w:docVars>',
    ),
    "a style": lambda text: (
        "word/styles.xml",
        f'<w:style w:type="paragraph" w:styleId="Q9"><w:name w:val={quoteattr(text)}/></w:style>',
    ),
    "who saved it last": lambda text: _core("lastModifiedBy", text),
    "the file's category": lambda text: _core("category", text),
    "the manager": lambda text: ("docProps/app.xml", f"<Manager>{escape(text)}</Manager>"),
    "custom XML": lambda text: ("customXml/item9.xml", f"<data><who>{escape(text)}</who></data>"),
    "the address of a hyperlink": _outside,
    "a picture's properties": _picture,
    "a workbook in the file": _embedded,
}


def edited(data: bytes, texts: Mapping[str, str]) -> bytes:
    """The Word file with a text at each of these places."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for spot, text in texts.items():
        name, new = IN_WORD_FILE[spot](text)
        parts[name] = _put(parts[name], _LAST[name], new) if name in parts else _bytes(new)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def _put(part: bytes, at: str, new: str | bytes) -> bytes:
    cut = part.rindex(at.encode())
    return part[:cut] + _bytes(new) + part[cut:]


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text

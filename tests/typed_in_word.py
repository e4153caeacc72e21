"""Word files written by hand, one construct each: the body's XML in, the bytes of a DOCX out."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": _W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = {
    "word/document.xml": "document.main",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/footnotes.xml": "footnotes",
    "word/endnotes.xml": "endnotes",
    "word/comments.xml": "comments",
    "word/header1.xml": "header",
}
SESSION = "<w:p><w:r><w:t>Session: 2a</w:t></w:r></w:p>"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


def _level(at: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">' + "".join(_level(at, "bullet", "•") for at in range(4)) + "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1">'
    + "".join(_level(at, form, f"%{at + 1}.") for at, form in enumerate(("decimal", "lowerLetter", "lowerRoman")))
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def run(text: str, properties: str = "") -> str:
    """A run of words with properties such as ``<w:b/>``."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    """A paragraph that holds runs, or words alone."""
    runs = inside if inside.startswith("<") else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def item(inside: str, level: int = 0, list_: int = 1) -> str:
    """An item of a list: 1 has bullets, 2 numbers, 3 the same numbers begun anew."""
    return paragraph(inside, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>')


def cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if inside.startswith('<') else paragraph(inside)}</w:tc>"


def table(*rows: str, head: bool = True) -> str:
    """A table of rows, each the XML of its cells; the first is marked as its header."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>"
    made = (f"<w:tr>{mark if head and not at else ''}{row}</w:tr>" for at, row in enumerate(rows))
    look = '<w:tblPr><w:tblLook w:firstRow="1" w:val="0020"/></w:tblPr>' if head else "<w:tblPr/>"
    columns = max(row.count("<w:tc>") + row.count("gridSpan") for row in rows)
    grid = "<w:tblGrid>" + '<w:gridCol w:w="2000"/>' * columns + "</w:tblGrid>"
    return f"<w:tbl>{look}{grid}{''.join(made)}</w:tbl>"


def docx(
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    main: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    strict: bool = False,
    package_relations: Mapping[str, tuple[str, str]] | None = None,
) -> bytes:
    """The bytes of a Word file whose body and further parts are these.

    ``relations`` are ids with the kind and target of what they lead to; an address outside the file begins with a
    scheme. Styles and lists are there whatever the parts.
    """
    roots = {"styles": "styles", "numbering": "numbering"}
    files: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        **{
            f"word/{name}.xml": f"<w:{roots[name]} {_NAMESPACES}>{inside}</w:{roots[name]}>"
            for name, inside in (("styles", STYLES), ("numbering", NUMBERING))
        },
    }
    leads = {"s1": ("styles", "styles.xml"), "n1": ("numbering", "numbering.xml"), **(relations or {})}
    for name, inside in (parts or {}).items():
        root = {
            "footnotes": "footnotes",
            "endnotes": "endnotes",
            "comments": "comments",
            "header1": "hdr",
            "styles": "styles",
        }
        base = name.removeprefix("word/").removesuffix(".xml")
        if isinstance(inside, str) and base in root:
            files[f"word/{base}.xml"] = f"<w:{root[base]} {_NAMESPACES}>{inside}</w:{root[base]}>"
            if base != "styles":
                leads[base] = (base.removesuffix("1"), f"{base}.xml")
        else:
            files[name] = inside
    files["word/_rels/document.xml.rels"] = _relations(leads)
    files["_rels/.rels"] = _relations({"d": ("officeDocument", "word/document.xml"), **(package_relations or {})})
    files["[Content_Types].xml"] = _types(files, main)
    if strict:
        files = {name: _strict(text) if isinstance(text, str) else text for name, text in files.items()}
    return _zip(files)


def _relations(leads: Mapping[str, tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="{id}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ':' in target else ''}/>"
        for id, (kind, target) in leads.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def _types(files: Mapping[str, str | bytes], main: str) -> str:
    form = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
    each = "".join(
        f'<Override PartName="/{name}" ContentType="{main if name.endswith("document.xml") else form.format(kind)}"/>'
        for name, kind in _TYPES.items()
        if name in files
    )
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "png": "image/png",
            "emf": "image/x-emf",
        }.items()
    )
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{each}</Types>'


def _strict(text: str) -> str:
    text = text.replace(_W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    return text.replace(_OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")


def _zip(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            archive.writestr(name, data)
    return out.getvalue()

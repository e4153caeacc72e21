"""Files that are small and would exhaust whoever opens them without a guard, each made here."""

import struct
import zlib
from collections.abc import Callable

from guard.archives import archive, nested, overlapping

HEAD = "---\nsession: 2a\ntheme: landscape\n---\n\n"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def _relations(**targets: str) -> str:
    each = (f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind}" Target="{to}"/>' for kind, to in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'


_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    ),
    "_rels/.rels": _relations(officeDocument="xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": _relations(worksheet="worksheets/s.xml", sharedStrings="strings.xml"),
    "xl/workbook.xml": (
        f'<workbook {_MAIN} xmlns:r="{_RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="worksheet"/></sheets>'
        "</workbook>"
    ),
}
_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>'
    '<office:spreadsheet><table:table table:name="S">{}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)


def xlsx(cells: str, strings: str = "", **parts: bytes) -> bytes:
    """A workbook with these rows of cells, and with parts put in or in the place of others."""
    made = {name: text.encode() for name, text in _PARTS.items()}
    made["xl/worksheets/s.xml"] = f"<worksheet {_MAIN}><sheetData>{cells}</sheetData></worksheet>".encode()
    made["xl/strings.xml"] = f"<sst {_MAIN}>{strings}</sst>".encode()
    made |= {f"xl/{name}.xml": data for name, data in parts.items()}
    return archive(*made.items())


def _varied(unit: str, times: int) -> str:
    """A text that is long and does not pack to a hundredth of its length."""
    return "".join(unit.format(at, at * 2654435761 % (1 << 32)) for at in range(times))


def ods(rows: str) -> bytes:
    """A workbook of OpenDocument."""
    mime = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return archive(("mimetype", mime), ("META-INF/manifest.xml", manifest), ("content.xml", _ODS.format(rows).encode()))


def png(width: int, height: int, data: bytes = b"", more: bytes = b"") -> bytes:
    """A grey PNG that says it is so large, with this packed data."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [_chunk(b"IHDR", head), more, _chunk(b"IDAT", data), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return (
        b"\xff\xd8\xff\xc0"
        + struct.pack(">H", len(frame) + 2)
        + frame
        + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\xff\xd9"
    )


def _svg(inside: str, before: str = "", size: str = 'width="100" height="100"') -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'.encode()


def _laughs(root: str, encoding: str = "utf-8") -> bytes:
    steps = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE {root} [<!ENTITY l0 "ha">{steps}]><{root}>&l9;</{root}>'
    )
    return text.encode(encoding)


def _yaml_aliases() -> str:
    steps = [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 10)]
    return "\n".join(["a0: &a0 [ha, ha, ha]", *steps]) + "\n"


_CELL = '<c r="A1" t="inlineStr"><is><t>name</t></is></c>'
_LAST = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_SPAN = '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'
_SAME = '<row r="{0}"><c r="A{0}" t="s"><v>0</v></c></row>'
_REPEATED = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="{}" '
    'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
)
_SPACES = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="999999999"/></text:p>'
    "</table:table-cell></table:table-row>"
)


def _copies() -> str:
    """Ten copies of ten copies of …"""
    uses = ["".join([f'<use href="#g{at}"/>'] * 10) for at in range(9)]
    return "".join(f'<g id="g{at}">{inside}</g>' for at, inside in enumerate(uses, start=1))


_ROW = '<row r="{0}"><c r="A{0}"><v>{1}</v></c></row>'
_PICTURE = "\n![A picture](figures/x.{})\n"
Bomb = Callable[[], dict[str, bytes | str]]


def _people(data: Callable[[], bytes], ending: str = "xlsx") -> Bomb:
    return lambda: {f"participants.{ending}": data()}


def _picture(data: Callable[[], bytes], ending: str = "png") -> Bomb:
    return lambda: {f"figures/x.{ending}": data(), "notes/9.md": HEAD + _PICTURE.format(ending)}


def _notes(text: Callable[[], str]) -> Bomb:
    return lambda: {"notes/9.md": HEAD + text()}


def _findings(text: Callable[[], str]) -> Bomb:
    return lambda: {"findings.yaml": text()}


BOMBS: dict[str, Bomb] = {
    "zip: zeros": _people(lambda: archive(("xl/workbook.xml", b"\0" * (200 << 20)))),
    "zip: spaces in XML": _people(lambda: xlsx(" " * 3_000_000)),
    "zip: many parts": _people(lambda: archive(*((f"{at}.xml", b"") for at in range(60_000)))),
    "zip: parts in one another": _people(lambda: nested(200, 60_000)),
    "zip: parts in one place": _people(lambda: overlapping(2_000, 1_000_000)),
    "zip: large in all": _people(lambda: archive(*((f"{at}.png", b"\x89" + b"\0" * (60 << 20)) for at in range(5)))),
    "zip: a zip in a zip": _people(lambda: archive(("a.zip", archive(("b", b"\0" * (100 << 20)))))),
    "zip: two archives": _people(lambda: xlsx(_CELL) + xlsx(_CELL)),
    "zip: a program before it": _people(lambda: b"MZ" + b"\0" * 1_000 + xlsx(_CELL)),
    "xml: entities": _people(lambda: xlsx(_CELL, workbook=_laughs("workbook"))),
    "xml: entities in UTF-16": _people(lambda: xlsx(_CELL, workbook=_laughs("workbook", "utf-16"))),
    "xml: a file of the machine": _people(
        lambda: xlsx(_CELL, workbook=b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')
    ),
    "xml: depth": _people(lambda: xlsx("<row>" * 200_000, workbook=b"<a>" * 100_000 + b"</a>" * 100_000)),
    "xml: elements": _people(lambda: xlsx(_varied("<row r='{0}' x='{1}'/>", 1_200_000))),
    "xml: attributes": _people(lambda: xlsx(f"<row {_varied('a{0}={1!r} ', 400_000)}/>")),
    "xml: a long word": _people(lambda: xlsx(f"<row><c><f>{_varied('{1}', 1_500_000)}</f></c></row>")),
    "xml: in ODS": _people(lambda: archive(("content.xml", _laughs("a"))), "ods"),
    "sheet: the last cell there is": _people(lambda: xlsx(f'<row r="1">{_CELL}</row>{_LAST}')),
    "sheet: rows": _people(lambda: xlsx(_varied(_ROW, 150_000))),
    "sheet: a span over everything": _people(
        lambda: xlsx(f'<row r="1">{_CELL}</row>{_SPAN}')
    ),
    "sheet: a string again and again": _people(
        lambda: xlsx(_varied(_SAME, 90_000), f"<si><t>{_varied('{1}', 100_000)}</t></si>")
    ),
    "sheet: repeated cells": _people(lambda: ods(_REPEATED.format(16384)), "ods"),
    "sheet: cells repeated without end": _people(lambda: ods(_REPEATED.format("9" * 40)), "ods"),
    "sheet: repeated spaces": _people(lambda: ods(_SPACES), "ods"),
    "csv: rows": _people(lambda: b"name,role,group,country\n" + b"a,b,B,NL\n" * 300_000, "csv"),
    "csv: columns": _people(lambda: b"name," + b"a," * 2_000_000, "csv"),
    "csv: a quotation mark": _people(lambda: b'name,role,group,country\n"' + b"a,b\n" * 1_000_000, "csv"),
    "csv: a long cell": _people(lambda: b"name,role,group,country\n" + b"a" * 4_000_000 + b",b,B,NL\n", "csv"),
    "yaml: aliases": _findings(_yaml_aliases),
    "yaml: a list in itself": _findings(lambda: "findings: &a [*a]\n"),
    "yaml: depth": _findings(lambda: "findings: " + "[" * 100_000),
    "yaml: values": _findings(lambda: "findings:\n" + "  - {id: F1}\n" * 200_000),
    "yaml: keys": _findings(lambda: _varied("k{0}: {1}\n", 200_000)),
    "yaml: merged keys": _findings(lambda: "a: &a {b: c}\n" + "d: {<<: [" + "*a, " * 200_000 + "*a]}\n"),
    "yaml: a long line": _findings(lambda: "findings: " + "x" * 4_900_000),
    "yaml: too large": _findings(lambda: "# " + "x" * 6_000_000),
    "image: pixels": _picture(lambda: png(60_000, 60_000, zlib.compress(b"\0" * 1_000))),
    "image: pixels that are there": _picture(lambda: png(30_000, 30_000, zlib.compress(b"\0" * (100 << 20)))),
    "image: a packed text": _picture(
        lambda: png(1, 1, zlib.compress(b"\0\0"), _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * (200 << 20))))
    ),
    "image: a packed profile": _picture(
        lambda: png(1, 1, zlib.compress(b"\0\0"), _chunk(b"iCCP", b"a\0\0" + zlib.compress(b"x" * (200 << 20))))
    ),
    "image: JPEG of any size": _picture(lambda: _jpeg(65_500, 65_500), "jpg"),
    "drawing: copies of copies": _picture(lambda: _svg(_copies()), "svg"),
    "drawing: entities": _picture(lambda: _laughs("svg"), "svg"),
    "drawing: parts": _picture(lambda: _svg("<path d='M0 0'/>" * 100_000), "svg"),
    "drawing: depth": _picture(lambda: _svg("<g>" * 10_000 + "</g>" * 10_000), "svg"),
    "drawing: size": _picture(lambda: _svg("", size='width="1e9" height="1e9"'), "svg"),
    "markdown: brackets": _notes(lambda: "[" * 100_000),
    "markdown: quotations": _notes(lambda: "> " * 50_000),
    "markdown: a long line": _notes(lambda: "a " * 2_000_000),
    "markdown: footnotes": _notes(lambda: "[^1] " * 20_000 + "\n\n[^1]: " + "x" * 100_000),
}  # fmt: skip

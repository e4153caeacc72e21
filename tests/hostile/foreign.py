"""Files of other programs, and what is left of a file when something went wrong: each by its name, made here."""

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile

import docx
from guard.archives import archive
from hostile.bombs import ods, png, xlsx
from PIL import Image

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_TABLE = "<table><tr><td>name</td></tr><tr><td>Ada</td></tr></table>"
_ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>'
_PURL = "http://purl.oclc.org/ooxml"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "http://schemas.openxmlformats.org"


def _word() -> bytes:
    made, stream = docx.Document(), io.BytesIO()
    made.add_paragraph("session: 2a")
    made.add_paragraph("People spoke.")
    made.save(stream)
    return stream.getvalue()


def _changed(data: bytes, *changes: tuple[str, str], **parts: bytes) -> bytes:
    """A package with texts in all of its parts in the place of others, and with more parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            for wanted, instead in changes:
                content = content.replace(wanted.encode(), instead.encode())
            new.writestr(name, content)
        for name, content in parts.items():
            new.writestr(name.replace("__", "/") + ".bin", content)
    return out.getvalue()


def _strict(data: bytes) -> bytes:
    """As Word and Excel save when asked for "Strict Open XML"."""
    kinds = ("wordprocessingml", "spreadsheetml", "drawingml")
    mains = [(f"{_OPEN}/{kind}/2006/main", f"{_PURL}/{kind}/main") for kind in kinds]
    relations = (f"{_OPEN}/officeDocument/2006/relationships", f"{_PURL}/officeDocument/relationships")
    return _changed(data, *mains, relations)


def _called(data: bytes, kind: str) -> bytes:
    """A package whose main part is called something else: with macros, a template, binary."""
    word, sheet = (f"{_OFFICE}.{name}.main+xml" for name in ("wordprocessingml.document", "spreadsheetml.sheet"))
    return _changed(data, (word, kind), (sheet, kind), xl__vbaProject=_OLE)


def _picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(out, kind)
    return out.getvalue()


def _open_document(kind: str, inside: str = "") -> bytes:
    mime = f"application/vnd.oasis.opendocument.{kind}".encode()
    return archive(("mimetype", mime), ("content.xml", f"<office>{inside}</office>".encode()))


def _tar(mode: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as made:
        made.addfile(tarfile.TarInfo("a"))
    return out.getvalue()


def _utf16(text: str) -> bytes:
    return text.encode("utf-16")


_WORD, _BOOK, _SHEET = _word(), xlsx(_ROW), ods("<table:table-row/>")
_WITH_MACROS = "application/vnd.ms-{}.macroEnabled.main+xml"
_DICE = random.Random(1)

FOREIGN: dict[str, bytes] = {
    "nothing": b"",
    "zeros": b"\0" * 4096,
    "noise": _DICE.randbytes(5_000),
    "Word": _WORD,
    "Word, strict": _strict(_WORD),
    "Word, with macros": _called(_WORD, _WITH_MACROS.format("word.document")),
    "Word, a template": _called(_WORD, f"{_OFFICE}.wordprocessingml.template.main+xml"),
    "Word, a template with macros": _called(_WORD, _WITH_MACROS.format("word.template")),
    "Word, half of it": _WORD[: len(_WORD) // 2],
    "Word, without its end": _WORD[:-30],
    "Word, without its beginning": _WORD[60:],
    "Word, with more behind it": _WORD + b"\0" * 70_000,
    "Word, without a document": archive(("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b"<Relationships/>")),
    "Word, its parts empty": archive(("[Content_Types].xml", b""), ("_rels/.rels", b""), ("word/document.xml", b"")),
    "Word 2003 in XML": b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
    "Word 97": _OLE + _utf16("WordDocument"),
    "Excel": _BOOK,
    "Excel, strict": _strict(_BOOK),
    "Excel, with macros": _called(_BOOK, _WITH_MACROS.format("excel.sheet")),
    "Excel, binary": _called(_BOOK, "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "Excel, half of it": _BOOK[: len(_BOOK) // 2],
    "Excel 97": _OLE + _utf16("Workbook"),
    "Excel 5": b"\x09\x08\x08\0\0\x05\x05\0" + b"\0" * 90,
    "Excel 2003 in XML": b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "Excel, a page of the web": f"<html xmlns:x='urn:schemas-microsoft-com:office:excel'>{_TABLE}".encode(),
    "Excel, a page of the web in UTF-16": _utf16(f"<html>{_TABLE}"),
    "PowerPoint": archive(("[Content_Types].xml", b"<Types/>"), ("ppt/presentation.xml", b"<p/>")),
    "locked by a password": _OLE + _utf16("EncryptionInfo") + _utf16("EncryptedPackage"),
    "Outlook": _OLE + _utf16("__properties_version1.0"),
    "text of OpenDocument": _open_document("text", "<p>words</p>"),
    "a sheet of OpenDocument": _SHEET,
    "a sheet of OpenDocument, half": _SHEET[: len(_SHEET) // 2],
    "slides of OpenDocument": _open_document("presentation"),
    "a template of OpenDocument": _open_document("text-template"),
    "OpenDocument in one file": b'<?xml version="1.0"?><office:document office:mimetype="x"/>',
    "OpenDocument, locked": archive(("mimetype", b"x"), ("META-INF/manifest.xml", b"<m:encryption-data/>")),
    "Pages": archive(("Index/Document.iwa", b"\0\x10"), ("Index/DocumentStylesheet.iwa", b"\0"), ("preview.jpg", b"")),
    "Numbers": archive(("Index/Document.iwa", b"\0\x10"), ("Index/Tables/Tile.iwa", b"\0"), ("preview.jpg", b"")),
    "RTF": rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0 People spoke.\par}",
    "WordPerfect": b"\xffWPC" + b"\0" * 90,
    "MHTML": b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\nContent-Type: text/html\n\n<p>words\n",
    "SYLK": b"ID;PWXL;N;E\nC;Y1;X1;K\"name\"\nE\n",
    "DIF": b'TABLE\n0,1\n"EXCEL"\nVECTORS\n0,1\n""\n',
    "dBase": b"\x03\x79\x0b\x04" + b"\0" * 60,
    "SQLite": b"SQLite format 3\0" + b"\0" * 90,
    "Parquet": b"PAR1" + b"\0" * 60 + b"PAR1",
    "EPUB": archive(("mimetype", b"application/epub+zip"), ("META-INF/container.xml", b"<a/>")),
    "an archive of nothing": b"PK\5\6" + b"\0" * 18,
    "gzip": gzip.compress(b"name\nAda\n", mtime=0),
    "bzip2": bz2.compress(b"name\nAda\n"),
    "xz": lzma.compress(b"name\nAda\n"),
    "7-Zip": b"7z\xbc\xaf\x27\x1c" + b"\0" * 40,
    "RAR": b"Rar!\x1a\7\1\0" + b"\0" * 40,
    "tar": _tar("w"),
    "tar in gzip": _tar("w:gz"),
    "PDF": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n",
    "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file\n",
    "PNG": _picture("PNG"),
    "PNG, half of it": _picture("PNG")[:50],
    "PNG of no size": png(0, 0),
    "JPEG": _picture("JPEG"),
    "JPEG, half of it": _picture("JPEG")[:300],
    "GIF": _picture("GIF"),
    "BMP": _picture("BMP"),
    "TIFF": _picture("TIFF"),
    "WebP": _picture("WEBP"),
    "ICO": _picture("ICO"),
    "HEIC": b"\0\0\0\x18ftypheic" + b"\0" * 60,
    "EMF": b"\1\0\0\0l\0\0\0" + b"\0" * 90,
    "WMF": b"\xd7\xcd\xc6\x9a" + b"\0" * 90,
    "a drawing": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>',
    "a drawing, packed": gzip.compress(b'<svg xmlns="http://www.w3.org/2000/svg"/>', mtime=0),
    "a drawing with a script": b'<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
    "a drawing, half of it": b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0',
    "a drawing in UTF-16": _utf16('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    "MP3": b"ID3\4\0\0\0\0\0\0" + b"\xff\xfb\x90" * 30,
    "a program": b"\x7fELF\2\1\1" + b"\0" * 90,
    "a program of Windows": b"MZ\x90\0" + b"\0" * 90,
    "a script": b"#!/bin/sh\nrm -rf ~\n",
    "a shortcut": b"[InternetShortcut]\r\nURL=https://example.org/participants.xlsx\r\n",
    "a shortcut of Windows": b"L\0\0\0\1\x14\2\0" + b"\0" * 70,
    "a lock file of Word": b"\x0bEditor Name" + b"\0" * 150,
    "a pointer of Git LFS": b"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 1\n",
    "a merge left open": b"<<<<<<< HEAD\nname\n=======\nName\n>>>>>>> branch\n",
    "a page that says not found": b"<!DOCTYPE html><title>404</title><h1>Not found</h1>",
    "mail": b"From: office@example.org\nTo: x@example.org\nSubject: list\n\nSee below.\n",
    "a calendar": b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    "a card": b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Example\r\nEND:VCARD\r\n",
    "JSON": b'{"sessions": [{"id": "2a"}], "findings": null}',
    "JSON, half of it": b'{"sessions": [{"id": "2',
    "XML": b'<?xml version="1.0"?><participants><name>Ada</name></participants>',
    "XML with a DOCTYPE": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "UTF-32": "name,role\nAda,governor\n".encode("utf-32"),
    "UTF-16, no mark": "name,role\nAda,governor\n".encode("utf-16-le"),
    "UTF-16, an odd byte": _utf16("name,role\nAda,governor\n") + b"x",
    "UTF-7": "name,role\nÁda,governor\n".encode("utf-7"),
    "EBCDIC": "name,role\nAda,governor\n".encode("cp500"),
    "half a character": b"name,role\nAd" + "á".encode()[:1],
}  # fmt: skip

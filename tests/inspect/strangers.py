"""Files made by programs that are not ours, from sources that stand here, so that a test knows what is in them."""

import base64
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from reportkit.inspect.door import inspect_data
from reportkit.inspect.inspection import Inspection

MARKDOWN = """---
title: A paper by pandoc
lang: en-GB
---

# One

Words with a note.[^1] See [here](https://example.org/here) and [the agenda](https://example.org/agenda).

[^1]: The note.

### Three levels down

| Country | Number |
|---------|--------|
| Belgium | 1      |
| France  | 2      |

![A red square](red.png)
"""

_FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">
<office:meta><dc:title>A paper by LibreOffice</dc:title><meta:keyword>prison</meta:keyword></office:meta>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="fr" fo:country="FR" style:font-name="Liberation Serif"/></style:default-style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:default-outline-level="2"/></office:styles>
<office:automatic-styles><style:style style:name="hid" style:family="text"><style:text-properties text:display="none"/>
</style:style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="ct1"><text:insertion><office:change-info>
<dc:creator>Rita Reviewer</dc:creator><dc:date>2026-01-02T03:04:05</dc:date></office:change-info></text:insertion>
</text:changed-region></text:tracked-changes>
<text:h text:style-name="Heading_20_1" text:outline-level="1">First part</text:h>
<text:p>Words<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>A footnote.</text:p></text:note-body></text:note>, some
<text:change-start text:change-id="ct1"/>inserted<text:change-end text:change-id="ct1"/> and
<text:span text:style-name="hid">out of sight</text:span> and
<text:a xlink:type="simple" xlink:href="https://example.org/words">a link with words</text:a>.
<office:annotation><dc:creator>Carl Commenter</dc:creator><dc:date>2026-01-02T03:04:05</dc:date>
<text:p>Is that so?</text:p></office:annotation></text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Second part</text:h>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row><table:table-cell><text:p>Country</text:p></table:table-cell>
<table:table-cell><text:p>Number</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>Belgium</text:p></table:table-cell>
<table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="U"><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>
</table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>
<text:p>{described}</text:p><text:p>{bare}</text:p>
</office:text></office:body></office:document>
"""
_FRAME = """<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image>
<office:binary-data>{data}</office:binary-data></draw:image>{words}</draw:frame>"""
_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def looked_at(data: bytes, name: str = "paper") -> Inspection:
    """An inspection of a file that must be readable."""
    found = inspect_data(name, data)
    assert found.word or found.pdf, found.problems
    return found


def codes_of(found: Inspection) -> list[str]:
    """The names of the problems."""
    return [problem.code.name for problem in found.problems]


def red_square() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(stream, "PNG")
    return stream.getvalue()


def by_pandoc(folder: Path, *options: str) -> bytes:
    """The Markdown above as a Word file."""
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed, so that its Word files cannot be looked at")
    (folder / "red.png").write_bytes(red_square())
    command = ["pandoc", "-f", "markdown", "-t", "docx", "-o", "paper.docx", *options]
    subprocess.run(command, input=MARKDOWN.encode(), cwd=folder, check=True)
    return (folder / "paper.docx").read_bytes()


def by_libreoffice(folder: Path, form: str) -> bytes:
    """The OpenDocument text above as ``docx``, or as a tagged ``pdf``."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed, so that its files cannot be looked at")
    data = base64.b64encode(red_square()).decode()
    described = _FRAME.format(data=data, words="<svg:desc>A red square</svg:desc>")
    text = _FLAT.replace("{described}", described).replace("{bare}", _FRAME.format(data=data, words=""))
    (folder / "paper.fodt").write_text(text, "utf-8")
    wanted = {"docx": "docx:MS Word 2007 XML", "pdf": _TAGGED}[form]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(folder), "paper.fodt"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return (folder / f"paper.{form}").read_bytes()


def by_weasyprint(html: str, **options: object) -> bytes:
    """A page as WeasyPrint prints it, without tags unless they are asked for."""
    import weasyprint

    data: bytes = weasyprint.HTML(string=html).write_pdf(**options)
    return data


def repacked(data: bytes, **parts: bytes | None) -> bytes:
    """A Word file with parts put in place of others; ``document=…`` is ``word/document.xml``."""
    paths = {f"word/{name}.xml": content for name, content in parts.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = paths.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def part(data: bytes, name: str) -> str:
    """A part of a Word file as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A PDF after a change: a function that is given the opened file."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(stream)
    return stream.getvalue()

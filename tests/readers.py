"""Independent readers: what programs that are not ours find in the two files."""

import io
import re
import subprocess
import unicodedata
import warnings

import pypdfium2
from docx2python import docx2python
from pypdf import PdfReader


def squeezed(text: str) -> str:
    """The characters in one Unicode form without white space, hyphens and bullets: line ends make no difference."""
    return re.sub(r"[\s\u00ad\ufffe\u200b\x02•-]+", "", unicodedata.normalize("NFKC", text))


def word_text(data: bytes) -> str:
    """Everything that docx2python reads in a Word file: body, footnotes, tables."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "none numbering format not implemented")  # of headings without a number
        with docx2python(io.BytesIO(data)) as content:
            return re.sub(r'<a href="[^"]*">|</a>', "", content.text)


def pandoc_text(data: bytes) -> str:
    """The Word file as pandoc reads it, with footnotes behind the text."""
    command = ["pandoc", "-f", "docx", "-t", "plain", "--wrap=none"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode("utf-8")


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page as PDFium reads it."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()


def pdf_text(data: bytes) -> str:
    """The text of the pages as pypdf reads it."""
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)

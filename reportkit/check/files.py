"""Both files say the same: the finished bytes against the tree that they were made from."""

import io
import zipfile

from lxml import etree

from reportkit import codes
from reportkit.document.nodes import Document, Note, Table
from reportkit.document.walk import every
from reportkit.problems import Place, Problem

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def check_files(document: Document, docx: bytes, pdf: bytes) -> list[Problem]:
    """What a finished file does not say as the tree does."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    nodes = list(every(document.blocks))
    wanted = sum(isinstance(node, Note) for node in nodes), sum(isinstance(node, Table) for node in nodes)
    found = sum(1 for _ in body.iter(_W + "footnoteReference")), sum(1 for _ in body.iter(_W + "tbl"))
    if found == wanted:
        return []
    message = f"the paper has {wanted[0]} footnotes and {wanted[1]} tables, the Word file {found[0]} and {found[1]}"
    return [codes.FILES_DIFFER.at(Place("the Word file"), message)]

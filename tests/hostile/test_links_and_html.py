"""Nothing that a text says becomes markup, a script or a link to anywhere but the web, mail and the paper itself.

Raw HTML is printed as it stands, every tag of it: that keeps the same promise as a list of tags that are let through,
and needs no list.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.html
import pikepdf
import pytest

from reportkit.document import nodes as n
from reportkit.document.markdown import parse, set_apart
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.guard.package import open_package
from reportkit.pipeline import Merged
from reportkit.problems import Place
from reportkit.write.docx.writer import docx
from reportkit.write.html import html
from reportkit.write.pdf import Look, lay_out

TAGS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=file:///etc/passwd></iframe>",
    "<link rel=attachment href=file:///etc/passwd>", "<style>@import url(file:///etc/passwd)</style>",
    "<svg onload=alert(1)>", "<object data=file:///etc/passwd>", "<meta http-equiv=refresh content=0>",
    "<base href=file:///>", "<a href=javascript:alert(1)>a</a>", "<p style=background:url(file:///a)>", "<b>bold</b>",
    "<!DOCTYPE html>", "<![CDATA[x]]>", "<?php x ?>", "</p></body>", "<sup onclick=x>2</sup>", "<br onload=x>",
]  # fmt: skip
TARGETS = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "&#106;avascript:x",
    "file:///etc/passwd", "FILE:///etc/passwd", "//example.org/a", "/etc/passwd", "../../a", "a.html",
    "data:text/html,x", "tel:+32",
    "vbscript:x", "ftp://example.org/", "smb://example.org/a", "\\\\example.org\\a", "http:a", "https:/a",
    "ms-word:ofe|u|a", "urn:x", "about:blank", "chrome://settings", "view-source:https://example.org", "x:y", "?a=b", "https://",
]  # fmt: skip
GOOD = ["https://example.org/a?b=c#d", "http://example.org", "mailto:office@example.org"]
PLACE = Place("n.md", 1)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(text: str, sample: Merged) -> n.Document:
    """The sample's paper with other words in it."""
    return replace(sample.document, blocks=parse(text, PLACE).blocks)


def addresses_in_pdf(data: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for each in pdf.objects:
            action = each.get("/A", each) if isinstance(each, pikepdf.Dictionary) else {}
            if "/URI" in action:
                yield str(action["/URI"])


def addresses_in_word(data: bytes) -> Iterator[str]:
    package = open_package(data)
    assert package.outside() == []
    for name in package.names:
        if name.endswith(".xml"):
            yield from (each.link for each in package.relations(name).values() if each.external)
            fields = "".join(each.text or "" for each in package.xml(name).iter(f"{W}instrText"))
            yield from re.findall(r'HYPERLINK "([^"]*)"', fields)


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_is_printed_as_it_stands(tag):
    (block,) = parse(f"Words {tag} and more.", PLACE).blocks
    assert isinstance(block, n.Paragraph)
    assert plain(block.children) == f"Words {tag} and more."


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("form", ["[words]({})", "[words](<{}>)", "[words][x]\n\n[x]: {}", "<{}>"])
def test_a_link_to_anywhere_else_is_left_out(target, form):
    body, definitions = set_apart(form.format(target))
    blocks = parse(body, PLACE, definitions).blocks
    links = [node.target for node in every(blocks) if isinstance(node, n.Link)]
    assert all(re.match(r"(https?://|mailto:)", link) for link in links), links


def test_both_files_hold_the_good_links_and_no_others(sample: Merged):
    words = "\n\n".join(
        [f"[words]({target})" for target in [*TARGETS, *GOOD]] + TAGS + [f"<{each}>" for each in TARGETS]
    )
    paper = document(words, sample)
    template = sample.template
    layout = lay_out(paper, Look(template.css.read_text("utf-8"), template.css.parent, template.root))
    word = set(addresses_in_word(docx(paper, template.word, layout.page_of)))
    pdf = set(addresses_in_pdf(layout.pdf()))
    own = set(addresses_in_word(docx(document("x", sample), template.word, {})))
    assert set(GOOD) <= word
    assert {each.rstrip("/") for each in GOOD} <= {each.rstrip("/") for each in pdf}
    for address in word | pdf | own:
        assert re.match(r"(https?://[^/]|mailto:)", address), address


def test_the_page_that_is_laid_out_holds_no_element_and_no_attribute_of_a_text(sample: Merged):
    plain_page, full_page = (lxml.html.fromstring(html(document(text, sample))) for text in ("x", "\n\n".join(TAGS)))
    usual = {"p", "a", "sup", "sub", "br", "em", "strong", "code"}
    assert {each.tag for each in full_page.iter()} <= {each.tag for each in plain_page.iter()} | usual
    assert not [key for each in full_page.iter() for key in each.attrib if key.startswith("on")]

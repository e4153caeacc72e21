"""Word's constructs, one in each file: what stands in the body, and what else the file needs."""

import io
from dataclasses import dataclass, field
from typing import Any

from PIL import Image
from typed_in_word import SESSION, cell, docx, item, paragraph, run, table


@dataclass(frozen=True)
class Specimen:
    """One file: its body, and further arguments of :func:`docx`."""

    body: str
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def data(self) -> bytes:
        return docx(SESSION + self.body, **self.more)


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3), "navy").save(out, "PNG")
    return out.getvalue()


def field_(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def drawing(inside: str, uri: str = "picture", alternative: str = "a map") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="x" descr="{alternative}"/>'
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/{uri}">{inside}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def picture(relation: str = "p1") -> str:
    return drawing(
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="9525" cy="9525"/>'
        "</a:xfrm></pic:spPr></pic:pic>"
    )


def box(words: str) -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph(words)}</w:txbxContent></wps:txbx></wps:wsp>"
    new = drawing(shape, "wordprocessingShape").removeprefix("<w:r>").removesuffix("</w:r>")
    old = (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def change(kind: str, inside: str) -> str:
    return f'<w:{kind} w:id="9" w:author="Somebody" w:date="2021-11-04T09:00:00Z">{inside}</w:{kind}>'


def deleted(text: str) -> str:
    return change("del", f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>')


BR, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
MARK_DELETED = '<w:rPr><w:del w:id="3" w:author="Somebody"/></w:rPr>'
NOTE = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" A note with ") + run("bold", "<w:b/>"))}'
    f"{paragraph('and a second paragraph')}</w:footnote>"
)
PICTURE = {"parts": {"word/media/x.png": png()}, "relations": {"p1": ("image", "media/x.png")}}
HYPERLINK = {"relations": {"h1": ("hyperlink", "https://example.org/a_b")}}
GRID = '<w:gridSpan w:val="2"/>'

SPECIMENS = {
    "headings": Specimen(
        paragraph("First", '<w:pStyle w:val="Heading1"/>')
        + paragraph("Second", '<w:pStyle w:val="Heading2"/>')
        + paragraph("x")
    ),
    "a heading by its outline level": Specimen(paragraph("Own look", '<w:outlineLvl w:val="1"/>') + paragraph("x")),
    "a heading in another language": Specimen(
        paragraph("Titre", '<w:pStyle w:val="Titre2"/>') + paragraph("x"),
        {"parts": {"styles": '<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="Titre 2"/></w:style>'}},
    ),
    "a style built on a heading": Specimen(
        paragraph("Chapter", '<w:pStyle w:val="Kapitel"/>') + paragraph("x"),
        {
            "parts": {
                "styles": '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
                '<w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>'
                '<w:basedOn w:val="Heading1"/></w:style>'
            }
        },
    ),
    "bold, italics and both": Specimen(
        paragraph(
            run("a ") + run("b", "<w:b/>") + run(" c ") + run("d", "<w:i/>") + run(" ") + run("e", "<w:b/><w:i/>")
        )
    ),
    "a character style": Specimen(paragraph(run("a ") + run("b", '<w:rStyle w:val="Strong"/>') + run(" c"))),
    "bold switched off": Specimen(paragraph(run("a ") + run("b", '<w:rStyle w:val="Strong"/><w:b w:val="0"/>'))),
    "raised and lowered": Specimen(
        paragraph(
            run("m")
            + run("2", '<w:vertAlign w:val="superscript"/>')
            + run(" H")
            + run("2", '<w:vertAlign w:val="subscript"/>')
            + run("O")
        )
    ),
    "one word in many runs": Specimen(paragraph(run("Ra") + run("pport") + run("eur"))),
    "bold with spaces at its ends": Specimen(paragraph(run("a") + run(" b ", "<w:b/>") + run("c"))),
    "bullets inside bullets": Specimen(item("a") + item("b", 1) + item("c", 2) + item("d", 1) + item("e")),
    "numbers inside bullets": Specimen(item("a") + item("b", 1, 2) + item("c", 1, 2) + item("d")),
    "a list that begins anew": Specimen(item("a", 0, 2) + item("b", 0, 2) + paragraph("x") + item("c", 0, 3)),
    "a list that goes on": Specimen(item("a", 0, 2) + item("b", 0, 2) + paragraph("x") + item("c", 0, 2)),
    "a second paragraph in an item": Specimen(
        item("a") + paragraph("more", '<w:pStyle w:val="ListParagraph"/><w:ind w:left="720"/>') + item("b")
    ),
    "a table": Specimen(table(cell("A") + cell("B"), cell("1") + cell("2"))),
    "a table without a header": Specimen(table(cell("A") + cell("B"), cell("1") + cell("2"), head=False)),
    "a grouped header": Specimen(table(cell("A", GRID) + cell("B"), cell("1") + cell("2") + cell("3"))),
    "cells merged sideways": Specimen(table(cell("A") + cell("B"), cell("both", GRID), cell("1") + cell("2"))),
    "cells merged downwards": Specimen(
        table(
            cell("A") + cell("B"),
            cell("down", '<w:vMerge w:val="restart"/>') + cell("2"),
            cell("", "<w:vMerge/>") + cell("3"),
        )
    ),
    "two paragraphs in a cell": Specimen(
        table(cell("A") + cell("B"), cell(paragraph("1") + paragraph("2")) + cell("3"))
    ),
    "a list in a cell": Specimen(table(cell("A") + cell("B"), cell(item("1") + item("2")) + cell("3"))),
    "a caption over a table": Specimen(
        paragraph(run("Table ") + field_("SEQ Table", run("1")) + run(": What it shows"), '<w:pStyle w:val="Caption"/>')
        + table(cell("A") + cell("B"), cell("1") + cell("2"))
    ),
    "a frame": Specimen(table(cell(paragraph("words") + paragraph("more")))),
    "a footnote": Specimen(
        paragraph(run("a") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" b")), {"parts": {"footnotes": NOTE}}
    ),
    "an endnote": Specimen(
        paragraph(run("a") + '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        {"parts": {"endnotes": NOTE.replace("footnote", "endnote")}},
    ),
    "a link": Specimen(paragraph(run("see ") + f'<w:hyperlink r:id="h1">{run("the site")}</w:hyperlink>'), HYPERLINK),
    "a link made by a field": Specimen(paragraph(run("see ") + field_('HYPERLINK "https://example.org/x"', run("it")))),
    "a simple field": Specimen(
        paragraph(run("page ") + f'<w:fldSimple w:instr="PAGE">{run("3")}</w:fldSimple>' + run(" of it"))
    ),
    "a field in a field": Specimen(
        paragraph(run("a ") + field_("IF 1", run("x ") + field_("PAGE", run("7"))) + run(" b"))
    ),
    "an insertion": Specimen(paragraph(run("a ") + change("ins", run("new ")) + run("b"))),
    "a deletion": Specimen(paragraph(run("a ") + deleted("old ") + run("b"))),
    "a move": Specimen(
        paragraph(run("a ") + change("moveFrom", run("gone ")) + run("b"))
        + paragraph(run("c ") + change("moveTo", run("come")))
    ),
    "a paragraph mark deleted": Specimen(paragraph(run("one "), MARK_DELETED) + paragraph("two")),
    "a deleted row": Specimen(
        table(
            cell("A") + cell("B"),
            cell("1") + cell("2"),
            f"<w:trPr>{change('del', '')}</w:trPr>" + cell("x") + cell("y"),
        )
    ),
    "a content control": Specimen(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a block')}</w:sdtContent></w:sdt>"
        + paragraph(run("and ") + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('in a line')}</w:sdtContent></w:sdt>")
    ),
    "a smart tag": Specimen(paragraph(run("in ") + f'<w:smartTag w:element="City">{run("Vienna")}</w:smartTag>')),
    "tabs, breaks and hyphens": Specimen(
        paragraph(run("a") + TAB + run("b") + BR + run("c") + "<w:r><w:noBreakHyphen/></w:r>" + run("d"))
    ),
    "a soft hyphen": Specimen(paragraph(run("co") + "<w:r><w:softHyphen/></w:r>" + run("operate"))),
    "a sign of the font Symbol": Specimen(
        paragraph(run("the sign ") + '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>')
    ),
    "a picture": Specimen(paragraph(picture()), PICTURE),
    "a comment": Specimen(
        paragraph(
            '<w:commentRangeStart w:id="0"/>'
            + run("a")
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        ),
        {"parts": {"comments": f'<w:comment w:id="0" w:author="Somebody">{paragraph("who said this?")}</w:comment>'}},
    ),
    "hidden words": Specimen(paragraph(run("a ") + run("secret ", "<w:vanish/>") + run("b"))),
    "a text box": Specimen(paragraph(run("before ") + box("in the box")) + paragraph("after")),
    "Strict Open XML": Specimen(paragraph(run("a ") + run("b", "<w:b/>")) + item("c"), {"strict": True}),
    "a header": Specimen(paragraph("a"), {"parts": {"header1": paragraph("Confidential")}}),
    "a table of contents": Specimen(paragraph(field_('TOC \\o "1-2"', run("First 1"))) + paragraph("a")),
    "struck through": Specimen(paragraph(run("a ") + run("b", "<w:strike/>"))),
}
REFUSED = {
    "an equation": Specimen(paragraph(run("a ") + "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>")),
    "a chart": Specimen(paragraph(run("a ") + drawing('<c:chart r:id="c1"/>', "chart"))),
    "a SmartArt drawing": Specimen(paragraph(run("a ") + drawing("", "diagram"))),
    "an object of another program": Specimen(
        paragraph(run("a ") + '<w:r><w:object><o:OLEObject ProgID="Excel"/></w:object></w:r>')
    ),
    "a document that was put into this one as a whole": Specimen(paragraph("a") + '<w:altChunk r:id="a1"/>'),
    "another document, linked in": Specimen(paragraph(run("a ") + '<w:subDoc r:id="a1"/>')),
    "something that reportkit does not know": Specimen(
        paragraph(run("a ") + f"<w:futureThing>{run('b')}</w:futureThing>")
    ),
}

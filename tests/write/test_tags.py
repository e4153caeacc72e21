"""What a screen reader is told: tree in, tags of the PDF out."""

import io
import os
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
from tag_outline import kids_of, outline
from test_pdf import cell, everything, everything_laid_out, look, paper, picture, words

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.write.pdf import lay_out

GOLDEN = Path(__file__).with_name("tags.txt")


def written(*blocks: n.Block, **running: str) -> bytes:
    return lay_out(paper(*blocks, images={"chart.png": picture()}, **running), look()).pdf()


def tagged(*blocks: n.Block) -> list[str]:
    """The lines of the outline below the document itself."""
    return [line[2:] for line in outline(written(*blocks)).splitlines()[1:]]


def text(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def note(number: int, said: str) -> n.Note:
    return n.Note((words(said),), number)


def long_table(head: n.Cell, rows: int = 90) -> n.Table:
    body = tuple((cell(f"row {at}", header=True), cell("x")) for at in range(rows))
    return n.Table((n.Column(),) * 2, ((head, cell("Country")),), body, (n.Text("Long"),), "tbl", 1)


def elements(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    found = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{role}")
    return list(found)


def test_the_tags_of_a_paper_with_every_node() -> None:
    """With REWRITE_GOLDENS=1 in the environment, what is found becomes what is expected."""
    found = outline(everything_laid_out().pdf()) + "\n"
    if os.environ.get("REWRITE_GOLDENS"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_header_cells_say_what_they_head() -> None:
    table = n.Table(
        (n.Column(),) * 3,
        ((n.Cell(()), n.Cell((words("Trainings"),), span=2)),),
        ((cell("Austria", header=True), cell("3"), cell("4")),),
    )
    assert tagged(table) == [
        "Table",
        "  THead",
        "    TR",
        "      TD",
        '      TH Scope=Column ColSpan=2  "Trainings"',
        "  TBody",
        "    TR",
        '      TH Scope=Row  "Austria"',
        '      TD  "3"',
        '      TD  "4"',
    ]


def test_a_footnote_is_read_behind_the_paragraph_that_calls_it() -> None:
    assert tagged(text("before", note(1, "the note"), " after"), words("next")) == [
        "P",
        '  "before"',
        "  Reference",
        "    Link",
        "      → #footnote 1 (Footnote 1)",
        '      "(1)"',
        '  " after"',
        "Note ID=note-1",
        '  Lbl  "(1) "',
        '  P  "the note"',
        'P  "next"',
    ]


def test_a_footnote_called_in_a_cell_a_caption_an_item_or_a_heading_stays_there() -> None:
    head = n.Cell((text("a", note(1, "of a")),))
    table = n.Table((n.Column(),), ((head,),), (), (n.Text("c"), note(2, "of c")))
    item = n.BulletList(((text("i", note(3, "of i")), n.BulletList(((words("below"),),))),))
    heading = n.Heading(1, (n.Text("h"), note(4, "of h")), "h")
    found = [line for line in tagged(table, item, heading, words("end")) if not re.search("Link|→|Reference|Lbl", line)]
    assert [line for line in found if re.search(r"Note|of |TH\b|Caption|LBody|H1|below|end", line)] == [
        "  Caption",
        "    Note ID=note-1",
        '      P  "of c"',
        "      TH Scope=Column",
        "        Note ID=note-2",
        '          P  "of a"',
        "    LBody",
        "      Note ID=note-3",
        '        P  "of i"',
        '          LBody  "below"',
        "H1",
        "Note ID=note-4",
        '  P  "of h"',
        'P  "end"',
    ]


def test_each_note_has_a_name_of_its_own_that_can_be_looked_up() -> None:
    unnumbered = tuple(text("x", note(0, f"note {at}")) for at in range(12))
    with pikepdf.open(io.BytesIO(written(*unnumbered))) as pdf:
        named = {str(each.ID): each for each in elements(pdf, "Note")}
        listed = list(pdf.Root.StructTreeRoot.IDTree.Names)
    assert len(named) == 12
    assert [str(name) for name in listed[::2]] == sorted(named)


def test_a_call_leads_to_the_page_and_the_place_of_its_note() -> None:
    pdf = written(*(words(f"line {at}") for at in range(10)), text("x", note(1, "the note")))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        (call,) = file.pages[0].Annots
        places = pikepdf.NameTree(file.Root.Names.Dests)
        page, kind, _, top, _ = places[str(call.Dest)]
        assert (page.objgen, kind) == (file.pages[0].objgen, "/XYZ")
        assert 50 < float(top) < 120 < float(call.Rect[1])
        assert call.Contents == "Footnote 1"


def test_the_word_for_a_footnote_is_the_papers_own() -> None:
    french = replace(paper(text("x", note(1, "y"))), labels={"footnote": "Note de bas de page"})
    assert "→ #footnote 1 (Note de bas de page 1)" in outline(lay_out(french, look()).pdf())


def test_contents_are_contents_with_those_of_a_lower_level_inside_and_no_dots() -> None:
    levels = (1, 2, 2, 1)
    entries = tuple(n.ContentsEntry(level, f"{at}", f"e{at}", f"h{at}") for at, level in enumerate(levels))
    headings = (n.Heading(level, (n.Text(f"e{at}"),), f"h{at}") for at, level in enumerate(levels))
    found = tagged(n.Contents(2, entries), *headings)
    assert [line for line in found if re.search(r"TOC|→", line)] == [
        "TOC",
        "  TOCI",
        "        → #h0 (0 e0)",
        "  TOC",
        "    TOCI",
        "          → #h1 (1 e1)",
        "    TOCI",
        "          → #h2 (2 e2)",
        "  TOCI",
        "        → #h3 (3 e3)",
    ]
    assert found[2:8] == [
        "    Reference",
        "      Link",
        "        → #h0 (0 e0)",
        '        "0"',
        '        " e0"',
        '        " 1"',
    ]


def test_a_figure_has_its_words_its_place_and_its_caption() -> None:
    pdf = written(n.Figure("chart.png", "A chart", (n.Text("Trainings"),), "fig", 1))
    assert outline(pdf).splitlines()[1:] == [
        "  Div",
        '    Figure Alt=A chart  ""',
        "    Caption",
        '      "Figure 1."',
        '      " Trainings"',
    ]
    with pikepdf.open(io.BytesIO(pdf)) as file:
        (figure,) = elements(file, "Figure")
        left, bottom, right, top = map(float, figure.A.BBox)
    assert 60 < left < right < 100
    assert 700 < bottom < top < 780


def test_an_item_with_several_blocks_is_one_item() -> None:
    steps = n.OrderedList(((words("step"),),), start=3)
    assert tagged(n.BulletList(((words("one"), words("two"), steps, words("three")),))) == [
        "L ListNumbering=Disc",
        "  LI",
        '    Lbl  "•   "',
        "    LBody",
        '      P  "one"',
        '      P  "two"',
        "      L ListNumbering=Decimal",
        "        LI",
        '          Lbl  "3. "',
        '          LBody  "step"',
        '      P  "three"',
    ]


def test_a_table_on_several_pages_is_one_table_with_one_head() -> None:
    found = outline(written(long_table(cell("Training"))))
    assert (found.count("Table\n"), found.count("THead"), found.count("TBody")) == (1, 1, 1)
    assert (found.count('"Training"'), found.count("TR"), found.count("Scope=Row")) == (1, 91, 90)


def test_a_link_in_a_repeated_head_belongs_to_a_link_on_each_page() -> None:
    head = n.Cell((text(n.Link("https://example.org/", (n.Text("Training"),))),))
    with pikepdf.open(io.BytesIO(written(long_table(head, rows=180)))) as pdf:
        (link,) = elements(pdf, "Link")
        areas = [kid.Obj for kid in kids_of(link) if not isinstance(kid, int)]
        assert [area.objgen for area in areas] == [page.Annots[0].objgen for page in pdf.pages]
        assert len(areas) == len(pdf.pages) > 2


def test_a_paragraph_on_two_pages_is_one_paragraph() -> None:
    found = outline(written(*(words(f"line {at}") for at in range(30)), words("many long words " * 200)))
    last = found.rpartition("  P\n")[2]
    assert "  P" not in last
    assert '" on page 2' in last


def test_words_in_another_language_say_so() -> None:
    savoir = n.Foreign("fr", (n.Text("savoir "), n.Emphasis((n.Text("faire"),))))
    assert tagged(text("their ", savoir)) == [
        "P",
        '  "their "',
        "  Span Lang=fr",
        '    "savoir "',
        '    Em  "faire"',
    ]


def test_a_link_over_two_lines_is_one_link_that_is_described_and_printed() -> None:
    pdf = written(text("long words " * 8, n.Link("https://example.org/", (n.Text("many linked words " * 8),))))
    assert outline(pdf).count("Link") == 1
    with pikepdf.open(io.BytesIO(pdf)) as file:
        areas = list(file.pages[0].Annots)
        assert len(areas) > 1
        assert {(int(area.F), str(area.Contents)) for area in areas} == {(4, ("many linked words " * 8).strip())}
        ways = dict(zip(*[iter(file.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        assert {str(ways[area.StructParent].S) for area in areas} == {"/Link"}


def test_margins_dots_and_repeated_heads_are_artifacts() -> None:
    contents = n.Contents(1, (n.ContentsEntry(1, "1", "Intro", "i"),))
    heading = n.Heading(1, (n.Text("Intro"),), "i", "1")
    pdf = written(contents, heading, long_table(cell("Training")), title="The title", network="RAN", marking="LIMITED")
    assert not re.search(r"The title|RAN|LIMITED|Page|\.\.|\"\.\"", outline(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        kinds = [artifacts(page) for page in file.pages]
    assert {"Header", "Footer"} <= kinds[1]
    assert all("Layout" in page for page in kinds[:-1])


def artifacts(page: pikepdf.Page) -> set[str]:
    found = [each.operands for each in pikepdf.parse_content_stream(page, "BDC") if each.operands[0] == "/Artifact"]
    return {str(about.get("/Subtype", about.Type))[1:] for _, about in found}


def test_the_titles_paragraph_is_the_title_and_other_boxes_hold_paragraphs() -> None:
    title = n.Box(n.Role.TITLE, (words("How to train"), n.BulletList(((words("one"),),))))
    assert tagged(title, n.Box(n.Role.NOTICE, (words("Note"),))) == [
        "Div",
        '  Title  "How to train"',
        "  L ListNumbering=Disc",
        "    LI",
        '      Lbl  "•   "',
        '      LBody  "one"',
        "Div",
        '  P  "Note"',
    ]


def test_our_own_roles_stand_for_what_every_reader_knows() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        roles = {str(each.S)[1:] for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/P" in each}
        known = {str(own)[1:]: str(stands) for own, stands in pdf.Root.StructTreeRoot.RoleMap.items()}
    assert known == {"Em": "/Span", "Strong": "/Span", "Title": "/P"}
    assert known.keys() <= roles


def test_a_space_between_two_marks_is_a_space_for_those_who_listen() -> None:
    pdf = written(text(n.Strong((n.Text("one"),)), " ", n.Emphasis((n.Text("two"),))))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        marks = [each.operands[1] for each in pikepdf.parse_content_stream(file.pages[0], "BDC")]
    assert [str(about.get("/ActualText", "")) for about in marks if "/MCID" in about] == ["", " ", ""]


def test_the_words_are_read_in_the_order_of_the_tree() -> None:
    said = (line for line in outline(everything_laid_out().pdf()).splitlines() if "→" not in line)
    found = [word for line in said for word in re.findall(r"\bw\d+\b", line)]
    called_later = {"w7", "w8", "w9", "w15", "w19", "w50"}  # notes, and a caption made after the rows of its table
    expected = [word for word in re.findall(r"\bw\d+\b", repr(everything().blocks)) if word not in called_later]
    assert [word for word in found if word not in called_later] == expected
    assert called_later <= set(found)


def test_every_number_on_a_page_leads_back_to_the_tag_that_holds_it() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        ways = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        for page in pdf.pages:
            holders = ways[ways.index(page.StructParents) + 1]
            marks = [each.operands for each in pikepdf.parse_content_stream(page, "BDC") if "/MCID" in each.operands[1]]
            assert [holders[int(about.MCID)].S for _, about in marks] == [role for role, _ in marks]
            assert all(before < after for before, after in pairwise(int(about.MCID) for _, about in marks))


def test_words_that_are_translucent_are_reported_as_nobody_would_hear_them() -> None:
    (problem,) = lay_out(paper(words("x")), look("p { opacity: 0.5 }")).problems
    assert problem.code == codes.LOOK_CSS
    assert "paler colour" in problem.message

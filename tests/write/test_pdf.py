"""Tree in, PDF out, read back by readers that know nothing of WeasyPrint."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image as Pillow

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.errors import Refused
from reportkit.problems import Place
from reportkit.write.pdf import Layout, Look, lay_out

ROOT = Path(__file__).parents[2] / "templates"
SHARED = ROOT / "_shared"


def look(more: str = "") -> Look:
    return Look((SHARED / "look.css").read_text(encoding="utf-8") + more, SHARED, ROOT)


def paper(*blocks: n.Block, images: dict[str, n.Image] | None = None, **running: str) -> n.Document:
    properties = n.Properties("How to train & <teach>", "en-GB", "2021-12-10", "The network", "Conclusions", ("a", "b"))
    return n.Document(properties, blocks, running, images=images or {})


def words(text: str) -> n.Paragraph:
    return n.Paragraph((n.Text(text),))


def cell(text: str, header: bool = False) -> n.Cell:
    return n.Cell((words(text),), header)


def picture() -> n.Image:
    file = io.BytesIO()
    Pillow.new("RGB", (40, 20), "navy").save(file, "PNG")
    return n.Image(file.getvalue(), "image/png", 40, 20)


def everything() -> n.Document:
    """A paper with every node, in which each word w1, w2 … stands once."""
    counter = iter(range(1, 200))

    def w() -> n.Text:
        return n.Text(f"w{next(counter)}")

    def p(*inlines: n.Inline) -> n.Paragraph:
        return n.Paragraph((w(), *(x for inline in inlines for x in (n.Text(" "), inline))))

    inlines = p(
        n.Emphasis((w(),)),
        n.Strong((w(),)),
        n.Superscript((w(),)),
        n.Subscript((w(),)),
        n.Code("w-code"),
        n.Foreign("fr", (w(),)),
        n.Link("https://example.org/a?b=1&c=2", (w(),)),
        n.Label("R1", "R1"),
        n.Reference("tbl", "Table 1"),
        n.LineBreak(),
        n.Note((p(), n.BulletList(((p(),), (p(),)))), 1),
    )
    table = n.Table(
        (n.Column(width=2), n.Column(n.Alignment.RIGHT, width=1)),
        ((cell("head-a"), n.Cell((p(),))),),
        tuple((n.Cell((p(),), header=True), n.Cell((p(n.Note((p(),), 2)) if i == 1 else p(),))) for i in range(3)),
        (w(),),
        "tbl",
        1,
    )
    blocks: n.Blocks = (
        *(n.Box(role, (p(), p())) for role in n.Role),
        n.Contents(2, (n.ContentsEntry(1, "1", "Introduction", "intro"), n.ContentsEntry(2, "1.1", "Aim", "aim"))),
        n.PageBreak(),
        n.Heading(1, (n.Text("Introduction"),), "intro", "1"),
        inlines,
        n.Heading(2, (n.Text("Aim"), n.Note((p(),), 3)), "aim", "1.1"),
        n.BulletList(((p(),), (p(), n.OrderedList(((p(),), (p(),)), start=3)))),
        n.Quote((p(),)),
        n.Preformatted("w-pre"),
        table,
        n.Figure("chart.png", "What the chart shows", (w(),), "fig", 1),
        n.Rule(),
        p(),
    )
    return paper(*blocks, images={"chart.png": picture()}, kind="Conclusion paper", title="The title", network="RAN")


@cache
def everything_laid_out() -> Layout:
    return lay_out(everything(), look())


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_every_word_of_the_tree_is_in_the_pdf_once() -> None:
    found = Counter(re.findall(r"\bw\d+\b|\bw-\w+", text_of(everything_laid_out().pdf())))
    expected = Counter(re.findall(r"\bw\d+\b|\bw-\w+", repr(everything().blocks)))
    assert found == expected
    assert len(found) > 50


def test_a_whole_paper_is_laid_out_without_a_complaint() -> None:
    assert everything_laid_out().problems == ()


def test_each_anchor_has_its_page() -> None:
    layout = everything_laid_out()
    assert layout.page_of.keys() == {"R1", "tbl", "intro", "aim", "fig"}
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(layout.pdf())).pages]
    assert layout.pages == len(pages) > 1
    assert "1  Introduction" in pages[layout.page_of["intro"] - 1]
    assert "Table 1." in pages[layout.page_of["tbl"] - 1]


def test_the_bookmarks_are_the_headings() -> None:
    reader = pypdf.PdfReader(io.BytesIO(everything_laid_out().pdf()))
    first, below = reader.outline
    assert isinstance(first, pypdf.generic.Destination)
    assert isinstance(below, list)
    assert isinstance(below[0], pypdf.generic.Destination)
    assert [first.title, below[0].title] == ["1 Introduction", "1.1 Aim"]


def test_the_pdf_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.docinfo["/Title"] == "How to train & <teach>"
        assert pdf.docinfo["/Author"] == "The network"
        assert pdf.docinfo["/CreationDate"] == "D:20211210000000Z"


def test_the_pdf_names_the_two_standards_it_follows_and_explains_the_one_to_the_other() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        metadata = pdf.open_metadata()
        written = pdf.Root.Metadata.read_bytes()
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, intent.DestOutputProfile.N) == ("/GTS_PDFA1", 3)
    assert metadata["pdfuaid:part"] == "1"
    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
    assert metadata["dc:title"] == "How to train & <teach>"
    assert (written.count(b"<rdf:RDF"), written.count(b"<pdfaSchema:prefix>pdfuaid<")) == (1, 1)


def test_no_viewer_is_asked_to_smooth_a_picture() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        streams = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
        assert [each.Interpolate for each in streams if each.get("/Subtype") == "/Image"] == [False]


def test_only_the_fonts_of_the_look_are_in_the_pdf_and_all_are_embedded() -> None:
    fonts = {}
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        for font in (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)):
            if font.get("/Type") == "/FontDescriptor":
                fonts[str(font.FontName).partition("+")[2]] = "/FontFile2" in font
    assert fonts
    assert all(fonts.values())
    assert all(name.startswith("Liberation-") for name in fonts)


def test_each_link_is_there_once_and_is_described_by_its_words() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        described = [str(link.Contents) for link in links]
        targets = [str(link.A.URI) if "/A" in link else str(link.Dest) for link in links]
    assert described[:2] == ["1 Introduction", "1.1 Aim"]
    assert described[3:] == ["Table 1", "Footnote 1", "Footnote 3", "Footnote 2"]
    assert targets[:4] == ["intro", "aim", "https://example.org/a?b=1&c=2", "tbl"]


SCRIPT = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from test_pdf import everything, lay_out, look
print(hashlib.sha256(lay_out(everything(), look()).pdf()).hexdigest())
"""


def test_the_same_paper_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    here = hashlib.sha256(lay_out(everything(), look()).pdf()).hexdigest()
    script = SCRIPT.format(tests=str(Path(__file__).parent))
    elsewhere = {"PYTHONHASHSEED": "7", "HOME": str(tmp_path), "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    ran = subprocess.run(
        [sys.executable, "-c", script], env=os.environ | elsewhere, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == here
    assert ran.stderr == ""


def test_fonts_of_the_machine_change_nothing_and_the_setting_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somebody/elses.conf")
    assert lay_out(everything(), look()).pdf() == everything_laid_out().pdf()
    assert os.environ["FONTCONFIG_FILE"] == "/somebody/elses.conf"


def test_no_path_of_the_machine_is_in_the_pdf() -> None:
    with pikepdf.open(io.BytesIO(everything_laid_out().pdf())) as pdf:
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert str(ROOT).encode() not in out.getvalue()
    assert b"look.invalid" not in out.getvalue()
    assert b"file:" not in out.getvalue()


def test_hostile_words_are_only_words() -> None:
    hostile = "</p><script>alert(1)</script><link rel=attachment href=file:///etc/passwd> <style>*{}</style>"
    layout = lay_out(paper(words(hostile), title=f'"><img src=x>{hostile}'), look())
    assert re.sub(r"\s", "", hostile) in re.sub(r"\s", "", text_of(layout.pdf()))
    assert layout.problems == ()
    assert pypdf.PdfReader(io.BytesIO(layout.pdf())).attachments == {}


@pytest.mark.parametrize(
    "address",
    [
        "../../../../../etc/passwd.png",
        "file:///etc/hosts.png",
        "https://example.org/x.png",
        "https://look.invalid/%2e%2e/%2e%2e/README.png",
        "fonts/LICENSE",
        "none.png",
        "//example.org/x.png",
    ],
)
def test_a_look_loads_nothing_from_elsewhere(address: str) -> None:
    layout = lay_out(paper(words("x")), look(f"p {{ background: url('{address}') }}"))
    assert [problem.code for problem in layout.problems] == [codes.LOOK_REFUSED]
    assert layout.problems[0].place.file == "templates/_shared/look.css"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A templates folder with one look that imports the shared one."""
    root = tmp_path / "templates"
    (root / "mine").mkdir(parents=True)
    shutil.copytree(SHARED, root / "_shared")
    return root


def test_a_link_that_leads_out_of_the_templates_folder_is_not_followed(templates: Path) -> None:
    (templates / "mine" / "secret.png").symlink_to("/etc/passwd")
    css = '@import "../_shared/look.css"; p { background: url("secret.png") }'
    mine = Look(css, templates / "mine", templates)
    assert [str(problem.message) for problem in lay_out(paper(words("x")), mine).problems] == [
        '"mine/secret.png" is outside the templates folder'
    ]


def test_a_look_may_build_on_the_shared_one() -> None:
    folder = ROOT / "any-name"
    mine = Look('@import "../_shared/look.css"; h1 { color: green }', folder, ROOT)
    layout = lay_out(everything(), mine)
    assert layout.problems == ()
    assert layout.page_of == everything_laid_out().page_of


def test_a_slip_in_a_look_is_reported_with_its_line() -> None:
    mine = look("\np {\n  colour: red;\n  color: blurb }")
    last = len(mine.css.splitlines())
    assert [str(problem) for problem in lay_out(paper(words("x")), mine).problems] == [
        f'templates/_shared/look.css:{last - 1}: warning[look-css] "colour: red" is ignored: unknown property',
        f'templates/_shared/look.css:{last}: warning[look-css] "color: blurb" is ignored: invalid value',
    ]


def test_a_slip_in_an_imported_look_is_reported_there(templates: Path) -> None:
    (templates / "base.css").write_text("\n\n  p { colour: red }\n", encoding="utf-8")
    css = '@import "../_shared/look.css";@import "../base.css";\np { color: red }\nq { color: red }'
    (problem,) = lay_out(paper(words("x")), Look(css, templates / "mine", templates)).problems
    assert str(problem.place) == "templates/base.css:3"


def test_a_look_that_cannot_be_laid_out_is_refused() -> None:
    block_in_item = n.BulletList(((words("x"), n.BulletList(((words("y"),),))),))
    with pytest.raises(Refused) as refused:
        lay_out(paper(block_in_item), look("li::marker { content: counter(list-item) }"))
    assert [problem.code for problem in refused.value.problems] == [codes.LOOK_BREAKS]


@pytest.mark.parametrize("css", ["p { color: red }", '@font-face { font-family: X; src: url("../broken.ttf") }'])
def test_a_look_without_a_font_is_refused(templates: Path, css: str) -> None:
    (templates / "broken.ttf").write_bytes(b"not a font")
    with pytest.raises(Refused) as refused:
        lay_out(paper(words("x")), Look(css, templates / "mine", templates))
    assert refused.value.problems[-1].code == codes.LOOK_BREAKS


def test_a_changed_file_of_the_look_is_read_again(templates: Path) -> None:
    base = templates / "base.css"
    mine = Look('@import "../_shared/look.css";@import "../base.css";', templates / "mine", templates)
    base.write_text("p { break-before: auto }", encoding="utf-8")
    before = lay_out(paper(words("x"), words("y")), mine).pages
    base.write_text("p + p { break-before: page }", encoding="utf-8")
    assert (before, lay_out(paper(words("x"), words("y")), mine).pages) == (1, 2)


def test_a_missing_picture_is_reported_where_it_is_called() -> None:
    figure = n.Figure("none.png", "A chart", origin=Place("notes/day-1.md", 14))
    (problem,) = lay_out(paper(figure), look()).problems
    assert str(problem) == 'notes/day-1.md:14: error[picture-not-printed] the paper holds no picture "none.png"'


def test_a_damaged_picture_is_reported_where_it_is_called() -> None:
    figure = n.Figure("bad.png", "A chart", origin=Place("notes/day-1.md", 14))
    images = {"bad.png": n.Image(b"not a picture", "image/png", 1, 1)}
    (problem,) = lay_out(paper(figure, images=images), look()).problems
    assert str(problem) == 'notes/day-1.md:14: error[picture-not-printed] the picture "bad.png" cannot be read'


def test_a_picture_without_words_is_reported() -> None:
    figure = n.Figure("a b.png", "", origin=Place("notes/day-1.md", 14))
    (problem,) = lay_out(paper(figure, images={"a b.png": picture()}), look()).problems
    assert problem.code == codes.PICTURE_WITHOUT_WORDS
    assert problem.place.line == 14


def test_a_character_without_a_glyph_is_reported_and_still_readable() -> None:
    block = n.Paragraph((n.Text("a 字 b"),), origin=Place("notes/day-1.md", 3))
    layout = lay_out(paper(words("before"), block), look())
    (problem,) = layout.problems
    assert (problem.code, problem.place.line) == (codes.NO_GLYPH, 3)
    assert "字" in text_of(layout.pdf())


def test_the_characters_without_a_glyph_in_one_paragraph_are_one_problem() -> None:
    (problem,) = lay_out(paper(words("漢字"), words("字")), look()).problems
    assert problem.message == "the fonts of the paper do not have 字 (U+5B57), 漢 (U+6F22)"


@pytest.mark.parametrize(("length", "wrong"), [(250, []), (1300, ["the footnote (7) is longer than a page, "])])
def test_a_footnote_that_is_longer_than_a_page_is_reported_where_it_is_called(length: int, wrong: list[str]) -> None:
    note = n.Note((words(" ".join(f"word{number}" for number in range(length))),), 7)
    call = n.Paragraph((n.Text("Called"), note), Place("notes/day-1.md", 9))
    found = lay_out(paper(words("before"), call, words("after")), look()).problems
    assert [(problem.code, problem.place.line) for problem in found] == [(codes.FOOTNOTE_TOO_LONG, 9)] * len(wrong)
    assert all(problem.message.startswith(start) for problem, start in zip(found, wrong, strict=True))


def test_a_footnote_in_the_head_of_a_long_table_is_called_again_on_each_page_and_is_no_problem() -> None:
    note = n.Note((words("Why"),), 1)
    head = (n.Cell((n.Paragraph((n.Text("Year"), note)),)), cell("Count"))
    rows = tuple((cell(f"row {i}"), cell("x")) for i in range(180))
    layout = lay_out(paper(n.Table((n.Column(),) * 2, (head,), rows)), look())
    assert layout.pages > 2
    assert layout.problems == ()


def test_what_follows_a_wide_table_is_upright_again() -> None:
    wide = n.Table((n.Column(),) * 2, ((cell("A"), cell("B")),), ((cell("1"), cell("2")),), wide=True)
    blocks = (words("before"), n.Heading(2, (n.Text("Its heading"),), "its"), wide, words("after"))
    layout = lay_out(paper(*blocks), look())
    pages = pypdf.PdfReader(io.BytesIO(layout.pdf())).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages] == [False, True, False]
    assert layout.page_of["its"] == 2


def test_an_ordered_list_begins_where_it_says() -> None:
    numbered = n.OrderedList(((words("nine"),), (words("ten"),)), start=9)
    assert re.findall(r"\d+\.", text_of(lay_out(paper(numbered), look()).pdf())) == ["9.", "10."]


def test_every_official_language_has_its_letters() -> None:
    letters = (
        "Български език Čeština řžýáíéúůďťň Dansk æøå Deutsch äöüß Eesti õš Ελληνικά άέήίόύώϊϋΐΰς Español ñ¿¡ "
        "Français œçàèùâêîôûëïÿ Gaeilge áéíóú ḃċḋḟġṁṗṡṫ Hrvatski čćđšž Italiano Latviešu āčēģīķļņšūž "
        "Lietuvių ąčęėįšųūž "
        "Magyar őű Malti ċġħż Nederlands ĳ Polski ąćęłńóśźż Português ãõ Română ăâîșț Slovenčina ľĺŕ Slovenščina "
        "Suomi Svenska åäö – — ‘’ “” „“ «» … € © § ≥ ≤ ± ×   ‑ → • ½ № ° ′ ″"
    )
    assert lay_out(paper(words(letters)), look()).problems == ()


def test_marking_and_status_stand_on_every_page_and_the_rest_from_the_second() -> None:
    blocks = (words("one"), n.PageBreak(), words("two"))
    document = paper(*blocks, marking="TLP:AMBER", status="DRAFT", kind="Conclusion paper", network="RAN")
    pages = pypdf.PdfReader(io.BytesIO(lay_out(document, look()).pdf())).pages
    first, second = (page.extract_text() for page in pages)
    assert all("TLP:AMBER" in page and "DRAFT" in page and "RAN" in page for page in (first, second))
    assert ("Conclusion paper" in first, "Conclusion paper" in second) == (False, True)
    assert "Page 1 of 2" in first


def test_a_table_head_is_repeated_on_each_page() -> None:
    rows = tuple((cell(f"row {i}", header=True), cell("x")) for i in range(180))
    table = n.Table((n.Column(),) * 2, ((cell("Training"), cell("Country")),), rows, (n.Text("Long"),), "tbl", 1)
    pages = pypdf.PdfReader(io.BytesIO(lay_out(paper(table), look()).pdf())).pages
    assert [page.extract_text().count("Country") for page in pages] == [1] * len(pages)
    assert len(pages) > 2


def test_a_word_of_a_column_head_is_not_broken_and_a_long_name_stays_on_the_page() -> None:
    columns = (n.Column(width=1), n.Column(width=30))
    table = n.Table(columns, ((cell("Evaluated"), cell("Title")),), ((cell("yes"), cell("n" * 150)),))
    document = pypdfium2.PdfDocument(lay_out(paper(table), look()).pdf())
    text_page = document[0].get_textpage()
    assert "Evaluated" in text_page.get_text_bounded()
    right_edges = [text_page.get_charbox(i)[2] for i in range(text_page.count_chars())]
    assert max(right_edges) < 595 - 65
    document.close()


@pytest.mark.parametrize("lines", range(24, 44, 3))
def test_headings_captions_and_evidence_stay_with_what_they_belong_to(lines: int) -> None:
    def labelled(name: str) -> n.Paragraph:
        return n.Paragraph((n.Label(name, name), n.Text(" long words" * 30)))

    table = n.Table((n.Column(),), ((cell("Head"),),), ((n.Cell((labelled("row"),)),),), (n.Text("C"),), "tbl", 1)
    filler = tuple(words(f"line {i}") for i in range(lines))
    heading = n.Heading(1, (n.Text("Heading"),), "heading", "1")
    together = (
        (heading, labelled("text")),
        (n.Box(n.Role.RECOMMENDATION, (labelled("R1"),)), n.Box(n.Role.EVIDENCE, (labelled("evidence"),))),
        (heading, table),
        (n.Box(n.Role.KEY_OUTCOMES, (labelled("first"), n.BulletList(((labelled("last"),),)))),),
    )
    for blocks in together:
        pages = set(lay_out(paper(*filler, *blocks), look()).page_of.values())
        assert len(pages) == 1


@pytest.mark.parametrize("lines", range(20, 26))
def test_a_footnote_stands_on_the_page_that_calls_it(lines: int) -> None:
    note = n.Note((words("the-note " + "long words " * 40),), 1)
    called = n.Paragraph((n.Text("the-call"), note))
    filler = tuple(words(f"line {i}") for i in range(lines))
    document = paper(called, *filler, *(words("long words " * 60) for _ in range(3)))
    pages = pypdf.PdfReader(io.BytesIO(lay_out(document, look()).pdf())).pages
    first = pages[0].extract_text()
    assert "the-call" in first
    assert "the-note" in first


def test_asking_for_the_door_does_not_import_weasyprint() -> None:
    script = "import sys, reportkit.write.pdf; sys.exit('weasyprint' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)

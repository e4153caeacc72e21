"""Drawings in both files: themselves in the PDF, and beside a picture in Word."""

import io
from pathlib import Path

import pikepdf
from PIL import Image as Pictures

from reportkit.document import nodes as n
from reportkit.write.drawings import with_pictures
from reportkit.write.pdf import Look, lay_out

ROOT = Path(__file__).parents[2] / "templates"
LOOK = Look((ROOT / "_shared" / "look.css").read_text("utf-8"), ROOT / "_shared", ROOT)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">'
    b'<rect width="20" height="20" fill="#ff0000"/></svg>'
)


def paper() -> n.Document:
    properties = n.Properties("Drawings", "en-GB", "2021-12-10")
    drawing = n.Image(SVG, "image/svg+xml", 40, 20)
    return n.Document(properties, (n.Figure("a.svg", "Half of it is red"),), images={"a.svg": drawing})


def in_word(document: n.Document) -> n.Document:
    layout = lay_out(document, LOOK)
    assert layout.problems == ()
    return with_pictures(document, layout.pdf(), layout.drawn)


def test_a_drawing_gets_a_sharp_picture_of_the_whole_of_itself() -> None:
    image = in_word(paper()).images["a.svg"]
    assert image.data == SVG
    with Pictures.open(io.BytesIO(image.picture)) as picture:
        assert (picture.format, picture.size) == ("PNG", (320, 160))
        assert picture.getpixel((80, 80)) == (255, 0, 0)
        assert picture.getpixel((240, 80)) == (255, 255, 255)


def test_a_drawing_that_is_wider_than_the_page_and_stands_on_a_later_one_is_whole_too() -> None:
    properties, wide = paper().properties, n.Image(SVG, "image/svg+xml", 4_000, 2_000)
    figures = (n.Figure("a.svg", "Half of it is red"), n.PageBreak(), n.Figure("b.svg", "Half of it is red, too"))
    document = n.Document(properties, figures, images={**paper().images, "b.svg": wide})
    with Pictures.open(io.BytesIO(in_word(document).images["b.svg"].picture)) as picture:
        assert picture.size == (2_400, 1_200)
        red, white = (255, 0, 0), (255, 255, 255)
        sides = [(1, 1), (1, 1_198), (1_198, 600), (1_202, 600), (2_398, 1), (2_398, 1_198)]
        assert [picture.getpixel(at) for at in sides] == [red, red, red, white, white, white]


def test_the_picture_is_the_same_each_time_and_a_paper_without_drawings_stays_as_it_is() -> None:
    assert in_word(paper()) == in_word(paper())
    without = n.Document(paper().properties, (n.Rule(),))
    assert in_word(without) is without


def test_in_the_pdf_a_drawing_is_drawn_and_is_no_picture() -> None:
    layout = lay_out(paper(), LOOK)
    assert layout.problems == ()
    with pikepdf.open(io.BytesIO(layout.pdf())) as pdf:
        kinds = [each.get("/Subtype") for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    assert pikepdf.Name.Image not in kinds

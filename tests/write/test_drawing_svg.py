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


def test_a_drawing_gets_a_sharp_picture_of_the_whole_of_itself() -> None:
    image = with_pictures(paper(), LOOK).images["a.svg"]
    assert image.data == SVG
    with Pictures.open(io.BytesIO(image.picture)) as picture:
        assert (picture.format, picture.size) == ("PNG", (320, 160))
        assert picture.getpixel((80, 80)) == (255, 0, 0)
        assert picture.getpixel((240, 80)) == (255, 255, 255)


def test_the_picture_is_the_same_each_time_and_a_paper_without_drawings_stays_as_it_is() -> None:
    assert with_pictures(paper(), LOOK) == with_pictures(paper(), LOOK)
    without = n.Document(paper().properties, ())
    assert with_pictures(without, LOOK) is without


def test_in_the_pdf_a_drawing_is_drawn_and_is_no_picture() -> None:
    layout = lay_out(with_pictures(paper(), LOOK), LOOK)
    assert layout.problems == ()
    with pikepdf.open(io.BytesIO(layout.pdf())) as pdf:
        kinds = [each.get("/Subtype") for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    assert pikepdf.Name.Image not in kinds

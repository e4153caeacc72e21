"""P2: what cameras, programs and people put into the pictures of a meeting does not come out."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from metadata.test_left_in_a_look import WORD, places
from metadata.tools import exiftool, needs
from PIL import Image as Pictures

from reportkit.document.nodes import Image
from reportkit.problems import Place
from reportkit.read.drawings import read_drawing
from reportkit.read.figures import read_image
from reportkit.write.docx.writer import docx
from tests.conftest import Files, Merged

HERE = Place("a.png")
PUT = {
    "a comment": "-Comment",
    "the photographer": "-EXIF:Artist",
    "the owner": "-EXIF:Copyright",
    "the description": "-EXIF:ImageDescription",
    "the computer": "-EXIF:HostComputer",
    "the program": "-EXIF:Software",
    "the camera's owner": "-EXIF:OwnerName",
    "the place": "-EXIF:GPSAreaInformation",
    "the creator in XMP": "-XMP-dc:Creator",
    "the city in XMP": "-XMP-photoshop:City",
    "a person in XMP": "-XMP-iptcExt:PersonInImage",
    "the file it was made of": "-XMP-xmpMM:DerivedFromFilePath",
    "the byline": "-IPTC:By-line",
    "the caption": "-IPTC:Caption-Abstract",
}
DRAWINGS = {
    "metadata": "<metadata>{}</metadata>",
    "a remark": "<!-- {} -->",
    "an order": "<?x {}?>",
    "the file's path": '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="/home/{}/a.png"/>',
    "the program's words": '<i:namedview xmlns:i="http://sodipodi.sourceforge.net/x" id="{}"/>',
    "a script": "<script>{}</script>",
}


def plain(form: str, **options: object) -> bytes:
    file = io.BytesIO()
    Pictures.new("RGB", (4, 4)).save(file, form, **options)
    return file.getvalue()


def held(data: bytes, folder: Path) -> bool:
    """Whether the word is in a picture, also where that is packed."""
    path = folder / "looked-at"
    path.write_bytes(data)
    return WORD.encode() in data or WORD in "".join(exiftool(path).values())


def clean(data: bytes) -> Image:
    image = read_image(data, HERE)
    assert isinstance(image, Image)
    return image


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
@pytest.mark.parametrize("what", PUT)
def test_nothing_but_pixels_is_left_of_a_picture(what: str, form: str, tmp_path: Path):
    needs("exiftool")
    path = tmp_path / f"a.{form.lower()}"
    path.write_bytes(plain(form))
    subprocess.run(["exiftool", "-q", "-m", f"{PUT[what]}={WORD}", str(path)], check=True, capture_output=True)
    assert held(path.read_bytes(), tmp_path), "it was not planted"
    assert not held(clean(path.read_bytes()).data, tmp_path)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_no_profile_of_colours_and_nothing_behind_a_picture_is_left(form: str, tmp_path: Path):
    needs("exiftool")
    for data in (plain(form, icc_profile=b"\0" * 200 + WORD.encode()), plain(form) + WORD.encode()):
        assert not held(clean(data).data, tmp_path)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_exiftool_knows_nothing_of_a_picture_but_its_pixels(form: str, tmp_path: Path):
    needs("exiftool")
    path = tmp_path / "a"
    path.write_bytes(clean(plain(form)).data)
    known = {name.split(":")[0] for name in exiftool(path)}
    assert known <= {"File", "PNG", "JFIF", "Composite"}
    assert not {name for name in exiftool(path) if name.startswith("PNG:")} - PIXELS


PIXELS = {f"PNG:{name}" for name in ("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter")}
PIXELS |= {"PNG:Interlace"}


@pytest.mark.parametrize("what", DRAWINGS)
def test_nothing_but_what_is_drawn_is_left_of_a_drawing(what: str):
    inside = DRAWINGS[what].format(WORD)
    data = f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{inside}<path d="M0 0h9"/></svg>'
    drawing = read_drawing(data.encode(), HERE)
    assert isinstance(drawing, Image)
    assert WORD.encode() not in drawing.data


def test_a_paper_with_a_photograph_holds_its_pixels_alone(sample: Merged, paper: Files):
    photograph = plain("JPEG", comment=WORD.encode())
    name = next(iter(paper.document.images))
    for data, there in ((clean(photograph), False), (Image(photograph, "image/jpeg", 4, 4), True)):
        document = replace(paper.document, images={**paper.document.images, name: data})
        assert bool(places(docx(document, sample.template.word, paper.page_of))) == there

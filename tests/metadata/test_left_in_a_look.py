"""P2: what Word and its users leave in a look.docx is gone from the paper, or the look is refused: 25 of 25, and more.

Nobody's name is looked for: each thing left carries a word of its own, which no part of the file may hold.
"""

import io
import zipfile

import pytest
from metadata.left import with_residue
from metadata.look_residues import KEPT, RESIDUES
from metadata.pictures import jpeg_exif, png_text
from PIL import Image, ImageChops, ImageOps

from reportkit.check.leaks.gate import gate
from reportkit.check.leaks.residue import residue
from reportkit.errors import Refused
from reportkit.guard.package import open_package
from reportkit.model.roster import Person, Roster
from reportkit.read.template import parse_parts
from reportkit.write.docx.package import _bare
from reportkit.write.docx.writer import docx
from tests.conftest import Files, Merged

WORD = "Zwartkanarie"


def places(data: bytes) -> list[str]:
    """Where the word is in a Word file: its raw bytes, the names of parts and each part unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        every = {"the file": data} | {name: archive.read(name) + name.encode() for name in archive.namelist()}
    return [name for name, held in every.items() if any(WORD.encode(each) in held for each in ("utf-8", "utf-16-le"))]


def made(look: bytes, paper: Files) -> bytes:
    parse_parts(open_package(look))
    return docx(paper.document, look, paper.page_of)


def test_there_are_twenty_five_things_and_more():
    assert len(RESIDUES) >= 25


@pytest.mark.parametrize("what", RESIDUES)
def test_what_is_left_in_a_look_is_gone_or_refused(what: str, sample: Merged, paper: Files):
    look = with_residue(sample.template.word, RESIDUES[what](WORD))
    assert places(look), "it was not planted"
    try:
        file = made(look, paper)
    except Refused as refused:
        said = "".join(map(str, refused.problems))
        assert "look.docx: error[look-residue]" in said
        assert WORD.lower() not in said.lower()
    else:
        assert residue({"paper.docx": file}) or places(file) == []


@pytest.mark.parametrize("what", KEPT)
def test_what_a_look_says_on_purpose_is_kept_and_looked_through(what: str, sample: Merged, paper: Files):
    file = made(with_residue(sample.template.word, KEPT[what](WORD)), paper)
    assert places(file)
    assert residue({"paper.docx": file}) == []
    assert gate({"paper.docx": file}, Roster((Person(f"Ada {WORD}", where="p.csv:2"),)))


def test_a_picture_in_a_header_and_one_in_the_text_are_two(sample: Merged, paper: Files):
    look = with_residue(sample.template.word, KEPT["a picture's title"](WORD))
    before = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(look)) as old, zipfile.ZipFile(before, "w") as new:  # as Word would name it
        for name in old.namelist():
            new.writestr(name.replace("logo1", "image1"), old.read(name).replace(b"logo1", b"image1"))
    file = made(before.getvalue(), paper)
    pictures = [name for name in open_package(file).names if "media/" in name]
    assert len(pictures) == 1 + len([name for name in open_package(paper.word).names if "media/" in name])


@pytest.mark.parametrize("data", [jpeg_exif(WORD), png_text(WORD)], ids=["jpeg", "png"])
def test_a_picture_of_a_look_keeps_what_it_shows_and_nothing_else(data: bytes):
    clean = _bare(data + WORD.encode())
    assert len(clean) < len(data)
    assert WORD.encode() not in clean
    before, after = (Image.open(io.BytesIO(each)).convert("RGB") for each in (data, clean))
    apart = ImageChops.difference(ImageOps.exif_transpose(before), after).getextrema()
    assert max(most for _, most in apart) <= 8, "of 255: what a JPEG that is made anew may differ by"
    assert not set(after.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", jpeg_exif("x")[:300], png_text("x")[:40], b"\xff\xd8xxxx"])
def test_a_picture_of_another_kind_or_half_a_picture_is_refused(data: bytes):
    with pytest.raises(Refused) as refused:
        _bare(data)
    assert [each.code.name for each in refused.value.problems] == ["look-residue"]

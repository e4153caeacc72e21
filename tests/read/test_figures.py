"""Pictures are decoded and encoded anew, and never read from elsewhere."""

import io
import zlib

import pytest
from PIL import GifImagePlugin
from PIL import Image as Pictures

from reportkit.document.nodes import Image
from reportkit.problems import Place
from reportkit.read.figures import read_image
from reportkit.read.folder import read_meeting

HERE = Place("x.png")


def picture(form="PNG", mode="RGB", size=(4, 3), **options):
    out = io.BytesIO()
    Pictures.new(mode, size).save(out, form, **options)
    return out.getvalue()


def opened(image):
    return Pictures.open(io.BytesIO(image.data))


@pytest.mark.parametrize(("form", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_keeps_its_form_and_size(form, media):
    image = read_image(picture(form), HERE)
    assert isinstance(image, Image)
    assert (image.media_type, image.width, image.height) == (media, 4, 3)
    assert image == read_image(picture(form), HERE)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_mode_is_read(mode):
    image = opened(read_image(picture(mode=mode), HERE))
    assert (image.format, image.mode) == ("PNG", mode if mode != "I;16" else "RGB")


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_a_jpeg_of_any_mode_is_read(mode):
    image = opened(read_image(picture("JPEG", mode), HERE))
    assert (image.format, image.mode) == ("JPEG", mode if mode != "CMYK" else "RGB")
    assert image.quantization == Pictures.open(io.BytesIO(picture("JPEG", image.mode, quality=92))).quantization


def test_a_colour_that_stands_for_nothing_stays_so():
    assert opened(read_image(picture(mode="P", transparency=0), HERE)).info == {"transparency": 0}


def test_no_other_kind_of_picture_is_even_looked_into(monkeypatch):
    looked = []
    monkeypatch.setattr(GifImagePlugin.GifImageFile, "_open", lambda picture: looked.append(picture))
    read_image(picture("GIF", "P"), HERE)
    assert looked == []


def test_what_a_camera_put_into_a_picture_goes_out():
    exif = Pictures.Exif()
    exif[0x013B] = "Secret Artist"
    exif[0x0112] = 6
    image = read_image(picture("JPEG", exif=exif, comment=b"Secret comment", icc_profile=b"Secret profile"), HERE)
    assert b"Secret" not in image.data
    assert (image.width, image.height) == (3, 4)


def test_what_a_program_put_into_a_png_goes_out():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Secret")
    assert b"Secret" not in read_image(picture(pnginfo=info, dpi=(300, 300)), HERE).data


DAMAGED = {
    "nothing": b"",
    "a text": b"not a picture",
    "half a picture": picture(size=(400, 300))[:200],
    "a gif": picture("GIF", "P"),
    "only a head": b"\x89PNG\r\n\x1a\n",
    "a broken part": picture().replace(b"IDAT", b"IDAX"),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_picture_is_a_problem(what):
    assert str(read_image(DAMAGED[what], HERE)) == (
        "x.png: error[image-unreadable] this picture is damaged, or it is not a PNG or JPEG file\n"
        "    hint: open it in a picture program and export it anew as PNG or JPEG, about 2 000 pixels wide"
    )


@pytest.mark.parametrize("side", [60_000, 5_001])
def test_a_picture_of_too_many_pixels_is_not_even_decoded(side):
    head = b"IHDR" + side.to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    bomb = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + head + zlib.crc32(head).to_bytes(4, "big")
    assert str(read_image(bomb + picture()[33:], HERE)) == (
        "x.png: error[image-unreadable] this picture has more than 25 million pixels\n"
        "    hint: open it in a picture program and export it anew as PNG or JPEG, about 2 000 pixels wide"
    )


def test_a_picture_may_have_twenty_five_million_pixels():
    assert read_image(picture(mode="1", size=(5_000, 5_000)), HERE).width == 5_000


def test_figures_of_notes_are_read(folder, sound):
    sound["notes/2a.md"] += "\n![A map](../figures/map.png)\n"
    path = folder(sound)
    (path / "figures").mkdir()
    (path / "figures" / "map.png").write_bytes(picture())
    meeting, problems = read_meeting(path)
    assert problems == []
    assert list(meeting.images) == ["figures/map.png"]


def test_a_missing_figure_is_named_with_the_nearest_and_an_unused_one_too(folder, sound):
    sound["notes/2a.md"] += "\n![A map](figures/mapp.png)\n"
    path = folder(sound)
    (path / "figures").mkdir()
    (path / "figures" / "map.png").write_bytes(picture())
    assert [str(problem) for problem in read_meeting(path)[1]] == [
        "m/figures/map.png: note[image-unused] no notes show this picture",
        'm/notes/2a.md:8: error[image-missing] there is no picture "figures/mapp.png"\n'
        '    hint: did you mean "figures/map.png"?',
    ]


@pytest.mark.parametrize(
    "source", ["/etc/passwd.png", "../../secret.png", "figures/../../secret.png", "figures/link.png"]
)
def test_a_figure_never_comes_from_outside_the_folder(source, folder, sound, tmp_path):
    (tmp_path / "secret.png").write_bytes(picture())
    sound["notes/2a.md"] += f"\n![Secret]({source})\n"
    path = folder(sound)
    (path / "figures").mkdir()
    (path / "figures" / "link.png").symlink_to(tmp_path / "secret.png")
    meeting, problems = read_meeting(path)
    assert meeting.images == {}
    assert {problem.code.name for problem in problems} & {"image-missing", "outside-folder"}


def test_an_empty_figure_is_a_problem(folder, sound):
    sound["notes/2a.md"] += "\n![A map](figures/map.png)\n"
    path = folder({**sound, "figures/map.png": ""})
    assert [problem.code.name for problem in read_meeting(path)[1]] == ["image-unreadable"]

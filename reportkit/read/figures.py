"""The pictures of a meeting; the only door to Pillow.

Each picture is decoded and encoded anew, upright and without anything that a camera or a person put into it.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image as Pictures
from PIL import ImageFile, ImageOps

from reportkit import codes
from reportkit.document.nodes import Image
from reportkit.problems import Place, Problem

LIMIT = 10_000_000
DRAWING = ".svg"
ENDINGS = (".png", ".jpg", ".jpeg", DRAWING)
_MOST_PIXELS = 25_000_000
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}
_MODES = {"PNG": {"1", "L", "LA", "P", "RGB", "RGBA"}, "JPEG": {"L", "RGB"}}
_HINT = "open it in a picture program and export it anew as PNG or JPEG, about 2 000 pixels wide"


def read_image(data: bytes, place: Place) -> Image | Problem:
    """The picture in the bytes of a file, or why it cannot be used."""
    try:
        with _strictly():
            return _read(data, place)
    except Pictures.DecompressionBombError:  # Pillow has a limit too, seven times as high, and looks first
        return _too_many_pixels(place)
    except Exception:  # Pillow raises errors of many kinds, from struct.error to SyntaxError, on damaged files
        return codes.IMAGE_UNREADABLE.at(place, "this picture is damaged, or it is not a PNG or JPEG file", _HINT)


@contextmanager
def _strictly() -> Iterator[None]:
    """Pillow without warnings, and without the tolerance for half a picture that other libraries may have asked for."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _read(data: bytes, place: Place) -> Image | Problem:
    with Pictures.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES)) as picture:
        width, height = picture.size
        if width * height > _MOST_PIXELS:
            return _too_many_pixels(place)
        form = picture.format or ""
        upright = ImageOps.exif_transpose(picture)
        return _anew(upright, form)


def _too_many_pixels(place: Place) -> Problem:
    return codes.IMAGE_UNREADABLE.at(place, "this picture has more than 25 million pixels", _HINT)


def _anew(picture: Pictures.Image, form: str) -> Image:
    """A picture with nothing but its pixels."""
    bare = picture if picture.mode in _MODES[form] else picture.convert("RGB")
    bare.info = {key: value for key, value in bare.info.items() if key == "transparency"}
    out = io.BytesIO()
    if form == "PNG":
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=92)
    return Image(out.getvalue(), _MEDIA_TYPES[form], bare.width, bare.height)

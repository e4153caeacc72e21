"""Pictures, decoded and encoded anew; the only door to Pillow.

What comes out is upright, and has nothing but what shows: nothing that a camera, a program or a person put into it.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image as Pictures
from PIL import ImageFile, ImageOps

from reportkit import codes
from reportkit.guard.refusal import Refusal

_MOST_PIXELS = 25_000_000
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}
_MODES = {"PNG": {"1", "L", "LA", "P", "RGB", "RGBA"}, "JPEG": {"L", "RGB"}}
_HINT = "open it in a picture program and export it anew as PNG or JPEG, about 2 000 pixels wide"


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a PNG or JPEG file, its media type, and its width and height in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


def anew(data: bytes) -> Picture:
    """The picture in the bytes of a PNG or JPEG file, made anew. Raises :class:`Refusal`."""
    try:
        with _strictly():
            return _made(data)
    except Refusal:
        raise
    except Pictures.DecompressionBombError:  # Pillow has a limit too, seven times as high, and looks first
        raise _too_many_pixels() from None
    except Exception:  # Pillow raises errors of many kinds, from struct.error to SyntaxError, on damaged files
        message = "this picture is damaged, or it is not a PNG or JPEG file"
        raise Refusal(codes.IMAGE_UNREADABLE, message, _HINT) from None


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


def _made(data: bytes) -> Picture:
    with Pictures.open(io.BytesIO(data), formats=tuple(_MEDIA_TYPES)) as picture:
        width, height = picture.size
        if width * height > _MOST_PIXELS:
            raise _too_many_pixels()
        form = picture.format or ""
        return _bare(ImageOps.exif_transpose(picture), form)


def _too_many_pixels() -> Refusal:
    return Refusal(codes.IMAGE_UNREADABLE, "this picture has more than 25 million pixels", _HINT)


def _bare(picture: Pictures.Image, form: str) -> Picture:
    """A picture with nothing but its pixels."""
    bare = picture if picture.mode in _MODES[form] else picture.convert("RGB")
    bare.info = {key: value for key, value in bare.info.items() if key == "transparency"}
    out = io.BytesIO()
    if form == "PNG":
        bare.save(out, "PNG")
    else:
        bare.save(out, "JPEG", quality=92)
    return Picture(out.getvalue(), _MEDIA_TYPES[form], bare.width, bare.height)

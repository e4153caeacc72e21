"""The pictures of a meeting, each made anew so that it holds nothing but what it shows."""

from reportkit.document.nodes import Image
from reportkit.guard.pictures import anew
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem

LIMIT = 10_000_000
DRAWING = ".svg"
ENDINGS = (".png", ".jpg", ".jpeg", DRAWING)


def read_image(data: bytes, place: Place) -> Image | Problem:
    """The picture in the bytes of a file, or why it cannot be used."""
    try:
        picture = anew(data)
    except Refusal as refused:
        return refused.problem(place)
    return Image(picture.data, picture.media_type, picture.width, picture.height)

"""What a page may load: the paper's own pictures, and the files of the look. Everything else is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from reportkit.document.nodes import Image
from reportkit.write.html import IMAGE_SCHEME

LOOK_ADDRESS = "https://look.invalid/"
"""Where the look's files stand as far as the page knows, so that no path of the machine gets into a PDF."""

_MEDIA_TYPES = {
    ".css": "text/css",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml",
}
_MOST_BYTES = 20_000_000


class RefusedAddress(ValueError):
    """A page asked for something that it may not have, or that is not there; the message says what, in plain words."""


@dataclass(frozen=True)
class Asset:
    """Something loaded: its bytes and what they are."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class Assets:
    """The one place that answers an address: ``root`` is the folder nothing may be read outside of."""

    root: Path
    images: Mapping[str, Image] = field(default_factory=dict)

    def load(self, address: str) -> Asset:
        """The bytes behind an address, or :class:`RefusedAddress`."""
        if address.startswith(IMAGE_SCHEME):
            return self._image(unquote(address.removeprefix(IMAGE_SCHEME)))
        if address.startswith(LOOK_ADDRESS):
            return self._file(unquote(urlsplit(address).path.lstrip("/")))
        raise RefusedAddress(f'"{address}" is neither a picture of the paper nor a file of the look')

    def _image(self, name: str) -> Asset:
        if name not in self.images:
            raise RefusedAddress(f'the paper holds no picture "{name}"')
        image = self.images[name]
        return Asset(image.data, image.media_type)

    def _file(self, name: str) -> Asset:
        """A file of the look; links are followed first, so that none leads out of the folder."""
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise RefusedAddress(f'"{name}" is outside the templates folder')
        if path.suffix.lower() not in _MEDIA_TYPES:
            raise RefusedAddress(f'"{name}" is not a style sheet, font or picture')
        if not path.is_file():
            raise RefusedAddress(f'there is no file "{name}"')
        if path.stat().st_size > _MOST_BYTES:
            raise RefusedAddress(f'"{name}" is larger than {_MOST_BYTES // 1_000_000} MB')
        return Asset(path.read_bytes(), _MEDIA_TYPES[path.suffix.lower()])

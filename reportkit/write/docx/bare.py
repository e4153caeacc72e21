"""Pictures of a look with what they show and nothing else: no camera, place, program, or words about somebody."""

from collections.abc import Iterator

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_DRAWN = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs", b"IDAT", b"IEND"})
_ADOBE, _SCAN, _END = 0xEE, 0xDA, 0xD9
_TOLD = frozenset({*range(0xE0, 0xF0), 0xFE}) - {_ADOBE}
"""Segments of a JPEG for programs and words; Adobe's says how its colours are meant."""
_ALONE = frozenset({*range(0xD0, 0xD8), 0x01})


def bare(data: bytes) -> bytes:
    """A PNG or JPEG file without what does not show. Raises ``ValueError`` for any other or damaged file."""
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(_chunks(data))
        if data.startswith(_JPEG):
            return _JPEG + b"".join(_segments(data))
    except IndexError as error:
        raise ValueError("it is damaged") from error
    raise ValueError("it is neither PNG nor JPEG")


def _chunks(data: bytes) -> Iterator[bytes]:
    """The chunks of a PNG that show something, up to its end; what hangs behind that goes out too."""
    at, kind = len(_PNG), b""
    while kind != b"IEND":
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind, _ = data[at + 4 : at + 8], data[end - 1]
        if kind in _DRAWN:
            yield data[at:end]
        at = end


def _segments(data: bytes) -> Iterator[bytes]:
    """The segments of a JPEG that show something, up to its end; what hangs behind that goes out too."""
    at, marker = len(_JPEG), 0
    while marker != _END:
        begin = at
        if data[at] != _JPEG[0]:
            raise ValueError("it is damaged")
        marker = data[at + 1]
        at += 2
        if marker not in _ALONE and marker != _END:
            at += int.from_bytes(data[at : at + 2], "big")
        if marker == _SCAN:
            at = _after_scan(data, at)
        if marker not in _TOLD:
            yield data[begin:at]


def _after_scan(data: bytes, at: int) -> int:
    """Where the next segment begins: bytes of the picture that look like a marker have a zero or a restart behind."""
    while data[at] != _JPEG[0] or data[at + 1] == 0 or data[at + 1] in _ALONE:
        at += 1
    return at

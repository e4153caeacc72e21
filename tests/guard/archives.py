"""ZIP archives as strangers make them: sound ones, and ones that are changed byte by byte."""

import io
import stat
import struct
import zipfile
import zlib

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_LISTED = struct.Struct("<4sHHHHHHIIIHHHHHII")


def archive(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, data in entries:
            package.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def with_mode(mode: int, name: str = "word/a.xml") -> bytes:
    """An archive whose one entry is a link, a pipe, a device … of Unix."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        info = zipfile.ZipInfo(name)
        info.create_system, info.external_attr = 3, (mode | 0o644) << 16
        package.writestr(info, b"/etc/hostname")
    return stream.getvalue()


LINK, PIPE, DEVICE = stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR


def overlapping(copies: int, size: int) -> bytes:
    """An archive in which every entry unpacks the same bytes (as CVE-2024-0450 has it)."""
    packed = _packed(b"<a/>" + b" " * size)
    listed = [_Listed(f"a{at}.xml", 0, packed, size + 4) for at in range(copies)]
    return _whole([(0, listed[0].header + packed)], listed)


def nested(copies: int, size: int) -> bytes:
    """An archive in which the bytes of each entry begin with the whole next entry, stored (D. Fifield's quine bomb)."""
    kernel = _packed(b"<a/>" + b" " * size)
    inner = _Listed(f"a{copies}.xml", 0, kernel, size + 4)
    body, headers = inner.header + kernel, [inner]
    for at in range(copies - 1, 0, -1):
        outer = _Listed(f"a{at}.xml", 0, body, len(body), method=0)
        body, headers = outer.header + body, [outer, *headers]
    offset = 0
    for each in headers:
        each.offset = offset
        offset += len(each.header)
    return _whole([(0, body)], headers)


def changed(data: bytes, field: str, value: int, where: str = "both") -> bytes:
    """An archive with one field of its first entry changed, in the header, the list of parts, or both."""
    places = {"flags": (6, 8), "method": (8, 10), "crc": (14, 16), "packed": (18, 20), "size": (22, 24)}
    local, listed = places[field]
    form = "<H" if field in {"flags", "method"} else "<I"
    out = bytearray(data)
    if where != "listed":
        struct.pack_into(form, out, local, value)
    if where != "local":
        struct.pack_into(form, out, data.index(b"PK\x01\x02") + listed, value)
    return bytes(out)


class _Listed:
    """An entry as an archive's list of parts has it."""

    def __init__(self, name: str, offset: int, packed: bytes, size: int, method: int = 8) -> None:
        self.name, self.offset, self.method = name.encode(), offset, method
        self.sizes = (zlib.crc32(packed) if not method else _crc(packed), len(packed), size)

    @property
    def header(self) -> bytes:
        return _LOCAL.pack(b"PK\x03\x04", 20, 0, self.method, 0, 33, *self.sizes, len(self.name), 0) + self.name

    @property
    def listed(self) -> bytes:
        rest = (len(self.name), 0, 0, 0, 0, 0, self.offset)
        return _LISTED.pack(b"PK\x01\x02", 20, 20, 0, self.method, 0, 33, *self.sizes, *rest) + self.name


def _packed(data: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packing.compress(data) + packing.flush()


def _crc(packed: bytes) -> int:
    return zlib.crc32(zlib.decompress(packed, -15))


def _whole(bodies: list[tuple[int, bytes]], listed: list[_Listed]) -> bytes:
    body = b"".join(data for _, data in bodies)
    directory = b"".join(each.listed for each in listed)
    count = len(listed)
    return body + directory + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)

"""The entries of a ZIP archive, of which nothing is believed that was not measured.

Sizes are counted on the bytes that really come out. Two readers of one archive must see the same parts: so nothing may
overlap, stand before, between or behind the entries, or be called one thing here and another there (CVE-2024-0450,
CVE-2025-8291; APPNOTE 6.3.10, section 4.3).
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportkit import codes
from reportkit.guard.refusal import ASK, Refusal

MOST_ENTRIES = 2_000
MOST_IN_ONE = 64 << 20
MOST_IN_ALL = 256 << 20
_HEADER = struct.Struct("<4sHHHHHIIIHH")
_HEADER_MARK, _END_MARK = b"PK\x03\x04", b"PK\x05\x06"
_END_SIZE = 22
_END_64_SIZES = (0, 76)  # the end of a large archive stands between its directory and the end that everybody knows
_DESCRIPTOR = 24  # sizes may be repeated behind an entry, in at most so many bytes
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_SIZES_BEHIND, _NAME_IS_UTF8 = 0x0008, 0x0800
_IN_64 = 0xFFFFFFFF
_AGAIN = "open it in the program that made it and save it again"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file in an archive: its name, and where in the archive its packed bytes lie."""

    name: str
    method: int
    start: int
    packed: int
    size: int
    crc: int

    @property
    def is_folder(self) -> bool:
        return self.name.endswith("/")


def entries(data: bytes) -> tuple[Entry, ...]:
    """The entries of an archive, in the order in which they lie in it. Raises :class:`Refusal`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            listed, directory, comment = archive.infolist(), archive.start_dir, archive.comment
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError, struct.error) as error:
        raise Refusal(codes.FILE_DAMAGED, "the package is damaged or cut off", "fetch or save it again") from error
    if len(listed) > MOST_ENTRIES:
        raise Refusal(codes.FILE_BOMB, f"it has {len(listed)} parts; a paper or a table has a few dozen", ASK)
    in_place = sorted(listed, key=lambda each: each.header_offset)
    found = [_entry(data, each) for each in in_place]
    _check_layout(found, [each.header_offset for each in in_place], directory)
    _check_end(data, directory + sum(map(_directory_size, listed)), comment)
    return tuple(found)


def inflated(data: bytes, entry: Entry) -> bytes:
    """What an entry holds: exactly as many bytes as it says, and these. Raises :class:`Refusal`."""
    packed = data[entry.start : entry.start + entry.packed]
    out = packed if entry.method == zipfile.ZIP_STORED else _inflated(packed, entry)
    if len(out) != entry.size or zlib.crc32(out) != entry.crc:
        raise _broken(entry)
    return out


def _inflated(packed: bytes, entry: Entry) -> bytes:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        out = inflating.decompress(packed, entry.size + 1)  # with room for the mark of its end
    except zlib.error as error:
        raise _broken(entry) from error
    if not inflating.eof or inflating.unused_data:
        raise _broken(entry)
    return out


def _broken(entry: Entry) -> Refusal:
    return Refusal(codes.FILE_DAMAGED, f'its part "{entry.name}" cannot be unpacked', "fetch or save it again")


def _entry(data: bytes, listed: zipfile.ZipInfo) -> Entry:
    """The entry that the directory lists, if the header before its bytes says the same."""
    _check_kind(listed)
    header = data[listed.header_offset : listed.header_offset + _HEADER.size]
    if len(header) < _HEADER.size or not header.startswith(_HEADER_MARK):
        raise Refusal(codes.FILE_DAMAGED, "its list of parts leads to places where no part is", _AGAIN)
    _, _, flags, method, _, _, crc, packed, size, length, extra = _HEADER.unpack(header)
    name_at = listed.header_offset + _HEADER.size
    repeated = flags & _SIZES_BEHIND or (crc, packed, size) == (listed.CRC, listed.compress_size, listed.file_size)
    same_name = data[name_at : name_at + length] == _raw_name(listed)
    if not same_name or method != listed.compress_type or not (repeated or _IN_64 in (packed, size)):
        raise Refusal(codes.FILE_DAMAGED, "its list of parts says one thing and the parts another", _AGAIN)
    if flags & _ENCRYPTED:
        raise _locked()
    start = name_at + length + extra
    return Entry(listed.orig_filename, method, start, listed.compress_size, listed.file_size, listed.CRC)


def _raw_name(listed: zipfile.ZipInfo) -> bytes:
    return listed.orig_filename.encode("utf-8" if listed.flag_bits & _NAME_IS_UTF8 else "cp437")


def _check_kind(listed: zipfile.ZipInfo) -> None:
    """Refuse what no document holds: encrypted entries, links and devices, and rare ways of packing."""
    if listed.flag_bits & _ENCRYPTED:
        raise _locked()
    if stat.S_IFMT(listed.external_attr >> 16) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise Refusal(codes.FILE_BOMB, "one of its parts is a link or a device instead of a file", ASK)
    if listed.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Refusal(codes.FILE_DAMAGED, "it is packed in a way that no document is", _AGAIN)
    if listed.file_size > MOST_IN_ONE:
        raise Refusal(codes.FILE_BOMB, "one of its parts unpacks to more than any paper or table holds", ASK)


def _locked() -> Refusal:
    return Refusal(codes.FILE_LOCKED, "the package is encrypted", "save it without a password")


def _check_layout(found: Sequence[Entry], headers: Sequence[int], directory: int) -> None:
    """Refuse entries that share bytes, and bytes that belong to none."""
    ends = [0, *(entry.start + entry.packed for entry in found)]
    for end, begin in zip(ends, (*headers, directory), strict=True):
        if begin < end:
            raise Refusal(codes.FILE_BOMB, "several of its parts lie in one place, so that it unpacks to far more", ASK)
        if begin - end > (_DESCRIPTOR if end else 0):
            raise Refusal(codes.FILE_DAMAGED, "something lies before or between its parts that is none of them", _AGAIN)


def _directory_size(listed: zipfile.ZipInfo) -> int:
    return 46 + len(_raw_name(listed)) + len(listed.extra) + len(listed.comment)


def _check_end(data: bytes, directory_end: int, comment: bytes) -> None:
    """Refuse anything behind the archive, such as another one."""
    end = len(data) - len(comment) - _END_SIZE
    if not data.startswith(_END_MARK, end) or end - directory_end not in _END_64_SIZES:
        raise Refusal(codes.FILE_DAMAGED, "something lies behind its parts that is none of them", _AGAIN)


def names_clash(names: Sequence[str]) -> bool:
    """Whether two names would be one file where capitals do not count."""
    folded = [_folded(name) for name in names]
    return len(set(folded)) < len(folded)


def _folded(name: str) -> str:
    return "/".join(_steps(name))


def _steps(name: str) -> Iterator[str]:
    return (step for step in name.casefold().split("/") if step not in {"", "."})


def strays(name: str) -> bool:
    """Whether a name leads, or could be read as leading, to somewhere outside the archive."""
    folded = name.casefold()
    strange = any(character in "\\:" or not character.isprintable() for character in name)
    escaped = any(code in folded for code in ("%2e", "%2f", "%5c", "%00"))
    return not name or name.startswith("/") or strange or escaped or ".." in folded.split("/")

"""Files changed at random, as a damaged disk, a hurried hand or a stranger changes them; each change has its number."""

import io
import random
import zipfile
from collections.abc import Callable

_TOKENS = [
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\n", b"\r", b"\t", b"\x1b[2J", b"\xe2\x80\xae", b"\xed\xa0\x80",
    b"---\n", b"- ", b": ", b"#", b"&a ", b"*a", b"!!x ", b"|\n", b">\n", b"{", b"}", b"[", b"]", b"'", b'"', b"<<: ",
    b"`", b"```\n", b"**", b"[^1]", b"[^1]: ", b"![", b"](", b"<!--", b"-->", b":::\n", b"::: finding\n", b"PRIVATE\n",
    b"FINDING: ", b"{F1; theme: x}", b"| a | b |\n|---|---|\n", b"<b>", b"&lt;", b"&#0;", b"&x;", b"<!DOCTYPE a>",
    b"<w:p/>", b"</w:p>", b"<w:tbl>", b"]]>", b"<![CDATA[", b"99999999999999999999", b"-1", b"0", b"1e999", b"NaN",
    b",", b";", b",,,,,,", b"=1+1", b"2021-13-45", b"{{ x }}", b"{% if %}", b"%2e%2e/", b"../", b"file:///etc/passwd",
]  # fmt: skip
Change = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, dice: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(dice.choice([1, 1, 2, 8, 64])):
        out[dice.randrange(len(out))] ^= 1 << dice.randrange(8)
    return bytes(out)


def _write(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + bytes(dice.randrange(256) for _ in range(dice.randrange(1, 9))) + data[at + 4 :]


def _put(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.choice([1, 1, 2, 5])):
        at = dice.randrange(len(data) + 1)
        data = data[:at] + dice.choice(_TOKENS) * dice.choice([1, 1, 1, 3, 40]) + data[at:]
    return data


def _delete(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    return data[:at] + data[at + dice.choice([1, 2, 10, 100, 1_000]) :]


def _repeat(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data))
    piece = data[at : at + dice.choice([1, 5, 50, 500])]
    return data[:at] + piece * dice.choice([2, 3, 20]) + data[at:]


def _move(data: bytes, dice: random.Random) -> bytes:
    begin, to = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    end = begin + dice.choice([1, 20, 200])
    return data[:begin] + data[end:to] + data[begin:end] + data[max(end, to) :]


def _cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def _lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.split(b"\n")
    one, other = (dice.randrange(len(lines)) for _ in range(2))
    lines[one], lines[other] = lines[other], b"  " * dice.randrange(3) + lines[one]
    return b"\n".join(lines)


_CHANGES: list[Change] = [_flip, _write, _put, _put, _put, _delete, _repeat, _move, _cut, _lines]


def changed(data: bytes, number: int) -> bytes:
    """A file after the change of that number; of a package, mostly one of its parts."""
    dice = random.Random(number)
    if data.startswith(b"PK") and dice.random() < 0.8:
        return _in_a_part(data, dice)
    return _change(data, dice)


def _change(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.choice([1, 1, 2, 4])):
        data = dice.choice(_CHANGES)(data or b"x", dice)
    return data


def _in_a_part(data: bytes, dice: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = dice.choice([name for name in names if name.endswith((".xml", ".rels"))] or names)
        for name in names:
            content = old.read(name)
            if name != chosen or dice.random() > 0.05:
                new.writestr(name, _change(content, dice) if name == chosen else content)
    return out.getvalue()

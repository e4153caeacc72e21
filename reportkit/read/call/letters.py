"""Words as browsers, mail programs and PDFs leave them, made plain: spaces, hidden hyphens, hidden addresses."""

import html
import re

from reportkit.read.call.calendar_words import MONTHS

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f\u2009]+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]"
)
_AT = re.compile(r"\s*[\[({<]\s*(?i:at|arobase|ät|klammeraffe|@)\s*[\])}>]\s*|\s(?:AT|arobase)\s|\s@\s?|(?<=\w)@\s")
_DOT = r"(?:\s*[\[({<]\s*(?:dot|point|punkt|punto|\.)\s*[\])}>]\s*|\s(?:DOT|dot|POINT|PUNKT)\s|\.)"
_DOTS = re.compile(_DOT)
_LOCAL = re.compile(rf"[\w+-]{{1,64}}(?:{_DOT}[\w+-]{{1,64}}){{0,5}}$")
_DOMAIN = re.compile(rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,5}}{_DOT}[A-Za-z]{{2,24}}\b")
_NEAR = 120
_AROUND = 4
_SENTENCE = re.compile(r"(?<=[.?!…])[\])”’\"']*\s+(?=[\"“‘«(¿]?[A-ZÀ-ÖØ-ÞŁ0-9])")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Art|cf|vs|approx|incl|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|tel|Tel|pp?|para|"
    r"M|Mme|e\.g|i\.e|p\.m|a\.m|z\.B|bzw|ca|max|min)|\b[A-Z])\.$"
)
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)


def plain(text: str) -> str:
    """A text on one line, with ordinary spaces and without invisible characters."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def opened(text: str) -> str:
    """A text in which addresses that were hidden from robots are written as addresses."""
    text = html.unescape(text) if "&#" in text else text
    out, done = "", 0
    for mark in _AT.finditer(text):
        local = _LOCAL.search(text[max(done, mark.start() - _NEAR) : mark.start()])
        domain = _DOMAIN.match(text, mark.end(), mark.end() + _NEAR)
        if local and domain:
            before = mark.start() - len(local[0])
            out += text[done:before] + _DOTS.sub(".", local[0]) + "@" + _DOTS.sub(".", domain[0])
            done = domain.end()
    return out + text[done:]


def decoded_cfemail(code: str) -> str:
    """An address as Cloudflare hides it: hexadecimal, the first byte the key of all others; empty if it is none."""
    try:
        data = bytes.fromhex(code)
    except ValueError:
        return ""
    return "".join(chr(byte ^ data[0]) for byte in data[1:]) if len(data) > 4 else ""


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph; a full stop after an abbreviation or a day ends none."""
    out: list[str] = []
    for part in _parts(text):
        if out and (_SHORT.search(out[-1]) or (_ORDINAL.search(out[-1]) and _MONTH.match(part))):
            out[-1] = f"{out[-1]} {part}"
        else:
            out.append(part)
    return out


def _parts(text: str) -> list[str]:
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    starts = [0, *ends]
    return [part for start, end in zip(starts, [*ends, len(text)], strict=True) if (part := text[start:end].strip())]


def excerpt(text: str, start: int, end: int) -> str:
    """What stands in a text from one place to another, with a few words around it."""
    before, after = text[:start].split(" "), text[end:].split(" ")
    head = ("… " if len(before) > _AROUND else "") + " ".join(before[-_AROUND:])
    tail = " ".join(after[:_AROUND]) + (" …" if len(after) > _AROUND else "")
    return plain(head + text[start:end] + tail)


def first_words(text: str, most: int = 9) -> str:
    """The beginning of a text, to find it again by."""
    words = text.split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")

"""Dates, times, numbers and ranges as EU papers write them (Interinstitutional style guide, section 10.5)."""

import re
from collections.abc import Iterator

from reportkit.check.conventions.words import Slip, Words

_ON = re.compile(r"\b(?:on|by|until|since|from) $", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    rf"\b(?P<american>(?P<month>{_MONTHS}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
    r"(?:,? (?P<year>\d{4})\b|(?P<end>[,.;)]|$))?)"
    rf"|\b(?P<ordinal>(?P<nth>\d{{1,2}})(?:st|nd|rd|th) (?:of )?(?P<its>{_MONTHS}))\b"
    r"|(?<![\d/.-])(?P<slashes>\d{1,2}/\d{1,2}/\d{2,4})(?![\d/])"
    r"|(?<![\d/.-])(?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d)(?![\d-])"
)
_TIME = re.compile(
    r"(?<![\d.:,])(?P<twelve>(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m(?![\w-])\.?)"
    r"|(?<![\w.:])(?P<colon>(?:[01]?\d|2[0-3]):(?:00|15|30|45))(?![\d:])"
    r"|(?<![\w.:])(?P<letter>(?:[01]?\d|2[0-3])h[0-5]\d)\b"
)
_NUMBER = re.compile(r"(?<![\w.,/€£$])(?<![€£$] )\d{1,3}(?:,\d{3})+(?![\d,])")
_MONEY = re.compile(
    r"[€£$] ?(?P<sum>\d[\d., ]{0,20}\d|\d)"
    r"|(?<![\w.,])(?P<figures>\d[\d., ]{0,20})(?:€|[Ee]uros?\b(?!-))"
)
_CURRENCIES = {"€": "EUR", "£": "GBP", "$": "USD"}
_RANGE = re.compile(
    r"\b(?P<word>from|between) (?P<first>\d[\d.]*)[-–](?P<last>\d[\d.]*\d|\d)\b(?! [a-z]+ (?:to|and) )"
    r"|(?<![\w.,-])(?P<low>\d[\d.]*)(?: [-–] | [-–]|[-–] )(?P<high>\d[\d.]*\d|\d)(?![\w.,-]*\w)"
)


def _found(pattern: re.Pattern[str], words: Words) -> Iterator[re.Match[str]]:
    return pattern.finditer(words.text) if _DIGIT.search(words.text) else iter(())


def dates(words: Words) -> Iterator[Slip]:
    """Dates that are not written like 4 November 2021."""
    for found in _found(_DATE, words):
        if found["american"] and found["year"] is None and found["end"] is None and not _ON.search(_before(found)):
            continue  # in May 20 people came
        wanted = _date(found)
        hint = f'write "{wanted}"' if wanted else "write the month in words, such as 4 November 2021"
        yield f'"{found[0].rstrip(",.;)")}" is not how EU papers write a date', hint


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - 6) : found.start()]


def _date(found: re.Match[str]) -> str:
    """The date as EU papers write it, where it is clear which day is meant."""
    if found["american"]:
        year = f" {found['year']}" if found["year"] else ""
        return f"{int(found['day'])} {found['month']}{year}"
    return f"{int(found['nth'])} {found['its']}" if found["ordinal"] else ""


def times(words: Words) -> Iterator[Slip]:
    """Times of day that are not written like 18.00."""
    for found in _found(_TIME, words):
        if found["twelve"]:
            hour = int(found["hour"]) % 12 + (12 if found["half"] == "p" else 0)
            wanted = f"{hour}.{found['minute'] or '00'}"
        else:
            wanted = found[0].replace(":", ".").replace("h", ".").removeprefix("0")
        yield f'"{found[0]}" is not how EU papers write a time', f'write "{wanted}"'


def numbers(words: Words) -> Iterator[Slip]:
    """Thousands that are parted by a comma."""
    for found in _found(_NUMBER, words):
        message = f'"{found[0]}": EU papers part thousands by a space, as a comma can be read as a decimal sign'
        yield message, f'write "{found[0].replace(",", " ")}"'


def money(words: Words) -> Iterator[Slip]:
    """Sums of money in figures without the code of the currency before them."""
    for found in _found(_MONEY, words):
        code = _CURRENCIES.get(found[0][0], "EUR")
        amount = (found["sum"] or found["figures"]).strip().replace(",", " ")
        yield f'"{found[0]}" is not how EU papers write a sum', f'write "{code} {amount}"'


def ranges(words: Words) -> Iterator[Slip]:
    """Ranges of numbers with spaces around the dash, or with a word and a dash."""
    for found in _found(_RANGE, words):
        if found["word"]:
            joint = "to" if found["word"] == "from" else "and"
            wanted = f'"{found["word"]} {found["first"]} {joint} {found["last"]}" or "{found["first"]}-{found["last"]}"'
            yield f'"{found[0]}" mixes a word and a dash', f"write {wanted}"
        else:
            wanted = f"{found['low']}-{found['high']}"
            yield f'"{found[0]}" has spaces in a range of numbers', f'write "{wanted}"'

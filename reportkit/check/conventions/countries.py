"""Countries as EU papers name and list them (Interinstitutional style guide, sections 7.1 and 10.9, and annex A5)."""

import re
from collections.abc import Iterator

from reportkit.check.conventions.words import Slip, Words
from reportkit.model.country import COUNTRIES, find_country

_INSTEAD = {
    "Czech Republic": "Czechia",
    "Slovak Republic": "Slovakia",
    "Holland": "Netherlands",
    "Republic of Ireland": "Ireland",
    "Eire": "Ireland",
    "Great Britain": "United Kingdom",
    "Turkey": "Türkiye",
    "FYROM": "North Macedonia",
    "GR": "EL",
    "GB": "UK",
}
_WRONG = re.compile(rf"(?=[A-Z])(?<![\w/-])(?<!\d )({'|'.join(_INSTEAD)})(?![\w/-])")

_NAMES = "|".join(sorted((country.name for country in COUNTRIES.values()), key=len, reverse=True))
_ONE = rf"(?:the )?(?:{_NAMES})\b"
_NAMED = re.compile(rf"\b(?=[A-Zt]){_ONE}(?:(?:,? (?:and|or)|,) {_ONE})+")
_CODES = "|".join(COUNTRIES)
_CODED = re.compile(rf"(?<![\w/-])(?=[A-Z]{{2}}\W)(?:{_CODES})(?:(?:, | and | or |/)(?:{_CODES})){{2,}}(?![\w/-])")
_NAME, _CODE = re.compile(_NAMES), re.compile(_CODES)


def names(words: Words) -> Iterator[Slip]:
    """Names and codes of countries that EU papers do not use."""
    for found in _WRONG.finditer(words.text):
        kind = "code" if found[1].isupper() and len(found[1]) == 2 else "name"
        yield f'"{found[1]}" is not the {kind} that EU papers use', f'write "{_INSTEAD[found[1]]}"'


def order(words: Words) -> Iterator[Slip]:
    """Three or more Member States that are listed in another order than the protocol's."""
    for pattern, one in ((_NAMED, _NAME), (_CODED, _CODE)):
        for found in pattern.finditer(words.text):
            listed = one.findall(found[0])
            members = [name for name in listed if (country := find_country(name)) and country.member]
            ordered = sorted(members, key=_rank)
            if len(members) > 2 and members != ordered:
                wanted = ", ".join(ordered[:-1]) + f" and {ordered[-1]}"
                yield f'the Member States are not in protocol order: "{found[0]}"', f'the order is "{wanted}"'


def _rank(name: str) -> int:
    country = find_country(name)
    return country.rank if country else len(COUNTRIES)

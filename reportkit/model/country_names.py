"""Countries as people write them: in any of the 24 languages, by a code of two or three letters, or misspelt.

The names are those of the Unicode Common Locale Data Repository, which Babel brings along; nothing is loaded before a
name is met that :func:`~reportkit.model.country.find_country` does not know.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reportkit.model.country import COUNTRIES, Country, find_country
from reportkit.model.folding import folded
from reportkit.model.language import OFFICIAL

_ISO = {"EL": "GR", "UK": "GB"}
# What the repository does not have: other names in use, and the commonest misspellings.
_ALSO = {
    "CZ": "Czech Republic|Česká republika|Tschechische Republik|Tschechei|République tchèque|Republika Czeska|Czech|"
    "Čekijos Respublika|República Checa|Repubblica Ceca|Republica Cehă|Tšekin tasavalta|Tjekkiske Republik|Cseh|"
    "Cseh Köztársaság|Checz Republic|Chech Republic|Chechia|Csekia|Tsjechische Republiek|Češka Republika|CR|Čechy|"
    "Tchekia|Republika Češka",
    "NL": "Holland|Olanda|Pays Bas|Hollande|Holandia|Holanda|Hollanti|Nizozemí|Madalmaad|Ολλανδία|Холандия|"
    "Nederlanden|The Netherland|Netherland|Il-Pajjiżi l-Baxxi|il-Pajjiżi l-Baxxi|Nyderlandų Karalystė|Niederlanden|"
    "Nizozemska",
    "SK": "Slovak Republic|Slovenská republika|Slowakische Republik|République slovaque|Repubblica Slovacca|"
    "República Eslovaca|Republika Słowacka",
    "EL": "Hellas|Hellenic Republic|Hellenische Republik|République hellénique|Ellada|Griekeland",
    "DE": "Federal Republic of Germany|Bundesrepublik Deutschland|BRD|FRG|RFA|République fédérale d'Allemagne|"
    "Repubblica federale di Germania|Germnay|Deutschlan",
    "FR": "French Republic|République française|Französische Republik",
    "IE": "Eire|Republic of Ireland|An Éire|Irish Republic|ROI",
    "IT": "Italian Republic|Repubblica Italiana|Italienische Republik",
    "PT": "República Portuguesa|Portuguese Republic",
    "ES": "Kingdom of Spain|Reino de España|Königreich Spanien",
    "RO": "Roumania|Rumania",
    "BG": "Bulgary|Bulgarije",
    "UK": "Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Grande-Bretagne|Gran Bretaña|"
    "Regno Unito|U.K.|G.B.|Royaume Uni",
    "US": "USA|United States of America|U.S.A.|America|Vereinigte Staaten von Amerika|États-Unis d'Amérique",
    "MK": "Macedonia|FYROM|Mazedonien|Macédoine",
    "TR": "Turkey",
    "EU": "EU level|European level|Europe|European Commission|EU-wide|Niveau européen|EU-Ebene|Europäische Ebene",
}
# What may stand before the name proper, folded: an article, or a form of state.
_BEFORE = re.compile(
    r"(?:(?:the|an|il|in|id|ir|is|it|l|la|le|les|die|das|den|der|de|o|a|el) )?"
    r"(?:(?:republic|republik|republique|repubblica|republica|republika|kingdom|konigreich|royaume|reino|regno"
    r"|grand duchy|grossherzogtum|grand duche)(?: (?:of|de|di|du|d|do|da|of the|van))? )?(?=\S{3})"
)
_BETWEEN = re.compile(r"[/()\[\],;|\n]|\s[-–—]\s")
_NEAR, _NEARER_THAN_OTHERS, _SHORTEST = 90, 4, 5


@dataclass(frozen=True, slots=True)
class Recognised:
    """The country that a text means; ``guessed`` if the text is nobody's name for it, only near to one."""

    country: Country
    guessed: bool = False


@lru_cache(4_096)
def recognise_country(text: str) -> Recognised | None:
    """The country that people mean by a text, or ``None`` if that is not certain.

    ``Belgique``, ``BEL``, ``Belgium (BE)`` and ``Belgim`` all mean Belgium. ``Slovania`` could mean two countries.
    """
    country = find_country(text) or _named(text) or _only(map(_named, _BETWEEN.split(text)))
    if country:
        return Recognised(country)
    near = _near(folded(text))
    return Recognised(near, guessed=True) if near else None


def _named(text: str) -> Country | None:
    """The country of exactly that name, apart from articles, capitals, accents and punctuation."""
    key, names = folded(text), _names()
    code = names.get(key) or names.get(_BEFORE.sub("", key, count=1))
    return COUNTRIES.get(code or "")


def _only(found: Iterable[Country | None]) -> Country | None:
    """The country, if there is one and only one."""
    countries = {country.code: country for country in found if country}
    return next(iter(countries.values())) if len(countries) == 1 else None


def _near(key: str) -> Country | None:
    """The country whose name is almost so, if no other country's is."""
    from rapidfuzz import fuzz, process

    if len(key) < _SHORTEST or any(character.isdigit() for character in key):
        return None
    names = _names()
    found = process.extract(key, names.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=40)
    scores: dict[str, float] = {}
    for name, score, _ in found:
        scores[names[name]] = max(score, scores.get(names[name], 0))
    ranked = sorted(scores, key=lambda code: -scores[code])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _NEARER_THAN_OTHERS):
        return None
    return COUNTRIES.get(ranked[0])


def _forms(name: str) -> Iterator[str]:
    """A name as listed, and without the article that Irish and Maltese put before it and what it does to a letter."""
    yield name
    bare = _BEFORE.sub("", name, count=1)
    if bare != name:
        yield bare
    if name.startswith("an ") and bare[1:2] == "h":
        yield bare[0] + bare[2:]
    if name.startswith("an t"):
        yield bare[1:]


@cache
def _names() -> dict[str, str]:
    """Names and codes of all countries of the world, folded, and our codes; a name of two countries is left out.

    All of the world, so that Australia is not taken for a misspelt Austria.
    """
    from babel import Locale
    from babel.core import get_global

    ours = {_ISO.get(code, code): code for code in COUNTRIES}
    names: dict[str, str] = {}
    for language in (*OFFICIAL, "pt_PT"):
        for code, name in Locale.parse(language).territories.items():
            for each in _forms(folded(name)) if len(code) == 2 else ():
                names.setdefault(each, ours.get(code, f"-{code}"))
    for long, short in get_global("territory_aliases").items():
        if len(long) == 3 and long.isalpha() and len(short) == 1:
            names.setdefault(long.casefold(), ours.get(short[0], f"-{short[0]}"))
    also = {folded(name): code for code, listed in _ALSO.items() for name in listed.split("|")}
    return names | {"xkx": "XK"} | also

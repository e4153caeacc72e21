"""Countries as EU papers name them: protocol order, EL for Greece, and other countries apart."""

from dataclasses import dataclass

from reportkit.problems import did_you_mean


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its code in EU papers, its name in English, and its place in the order of listing."""

    code: str
    name: str
    member: bool
    rank: int


# The Member States in protocol order: the alphabetical order of their names in their own languages
# (Interinstitutional style guide, section 7.1.1 and annex A5).
_MEMBERS = (
    "BE Belgium|BG Bulgaria|CZ Czechia|DK Denmark|DE Germany|EE Estonia|IE Ireland|EL Greece|ES Spain|FR France|"
    "HR Croatia|IT Italy|CY Cyprus|LV Latvia|LT Lithuania|LU Luxembourg|HU Hungary|MT Malta|NL Netherlands|AT Austria|"
    "PL Poland|PT Portugal|RO Romania|SI Slovenia|SK Slovakia|FI Finland|SE Sweden"
)
# Other countries, and the European level itself, in alphabetical order.
_OTHERS = (
    "AL Albania|BA Bosnia and Herzegovina|CA Canada|EU European Union|GE Georgia|IS Iceland|XK Kosovo|LI Liechtenstein|"
    "MD Moldova|ME Montenegro|MK North Macedonia|NO Norway|RS Serbia|CH Switzerland|TR Türkiye|UA Ukraine|"
    "UK United Kingdom|US United States"
)
# What people write instead.
_ALSO = {"GR": "EL", "GB": "UK", "CZECH REPUBLIC": "CZ", "THE NETHERLANDS": "NL", "HOLLAND": "NL", "TURKEY": "TR"}


def _table() -> dict[str, Country]:
    members = [entry.split(" ", 1) for entry in _MEMBERS.split("|")]
    others = [entry.split(" ", 1) for entry in _OTHERS.split("|")]
    return {code: Country(code, name, rank < len(members), rank) for rank, (code, name) in enumerate(members + others)}


COUNTRIES = _table()
_BY_NAME = {country.name.upper(): country for country in COUNTRIES.values()}


def find_country(text: str) -> Country | None:
    """The country of that code or English name, in any case; ``None`` where there is none."""
    key = text.strip().upper()
    key = _ALSO.get(key, key)
    return COUNTRIES.get(key) or _BY_NAME.get(key)


def country_hint(text: str) -> str:
    """What to write instead of a country that is not known."""
    names = [country.name for country in COUNTRIES.values()]
    near = did_you_mean(text, names)
    return near if near.startswith("did you mean") else 'write an EU code such as "EL" or the English name'

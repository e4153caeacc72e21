"""E-mail addresses, telephone numbers and organisations."""

from ..person import MadeUp
from .encodings import named, numbered
from .marks import SPELT_OUT, unmarked
from .registry import changed, spelling

GENERIC = frozenset({"Prison Service", "Ministry of Justice"})  # words of any paper of the kind: nobody can demand them


NO_BREAK_HYPHEN = "\u2011"


@spelling("promised", "email")
def email_address(person: MadeUp) -> list[str]:
    mail = person.email
    coded = [numbered(mail, "&#{};"), mail.replace("@", "%40")]
    return [mail, mail.upper(), f"<mailto:{mail}?subject=paper>", f"{mail}.", *coded]


@spelling("wanted", "email")
def email_address_with_at_in_words(person: MadeUp) -> list[str]:
    local, domain = person.email.split("@")
    dots = domain.replace(".", " (dot) ")
    return [*(f"{local}{at}{domain}" for at in ("(at)", " [at] ", " at ", " @ ")), f"{local} (at) {dots}"]


@spelling("promised", "phone")
def telephone_in_five_notations(person: MadeUp) -> list[str]:
    if person.phone.startswith("0555"):
        return [person.phone, *(f"0{text}" for text in (grouped(person.national, mark) for mark in " ./"))]
    code, rest = person.country_code, person.national
    trunk = "" if code in {"34", "420", "48", "371", "30", "45", "356", "354"} else "(0)"
    return [
        f"+{code}{rest}",
        f"00{code} {grouped(rest, ' ')}",
        f"+{code}{trunk} {grouped(rest, '-')}",
        f"(+{code}) {grouped(rest, '.')}",
        f"tel:+{code}-{grouped(rest, NO_BREAK_HYPHEN)}",
    ]


def grouped(digits: str, mark: str) -> str:
    """Digits in three groups."""
    return mark.join((digits[:3], digits[3:6], digits[6:]))


@spelling("wanted", "phone")
def telephone_with_or_without_its_country(person: MadeUp) -> list[str]:
    rest = person.national
    if person.phone.startswith("0555"):
        return [f"+{person.country_code} {grouped(rest, ' ')}", f"00{person.country_code}{rest}"]
    return [grouped(rest, " "), f"0{rest}", f"(0{rest[:3]}) {rest[3:]}"]


@spelling("promised", "organisation")
def organisation_in_any_case(person: MadeUp) -> list[str]:
    if person.organisation in GENERIC:
        return []
    name = person.organisation
    return [name, name.upper(), name.lower(), f"{name}’s", f"the “{name}”"]


@spelling("promised", "organisation")
def organisation_written_otherwise(person: MadeUp) -> list[str]:
    if person.organisation in GENERIC:
        return []
    name = person.organisation
    plain = unmarked(name)
    spelt = unmarked(name.translate(str.maketrans(SPELT_OUT)))
    apart = (name.replace(" ", separator) for separator in "\u00a0\n_")
    return changed(plain, spelt, named(name), *apart, of=name)

"""Those to whom applications go: their names, addresses and numbers, which go to a file of their own."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from reportkit.read.call.found import Contact
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
PHONE = re.compile(r"(?<![\w.])(?:\+|00)\d[\d\s()/.-]{6,20}\d(?!\w)")
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Mme|M|Mlle|Hr|Fr)\.?|Herrn?|Frau|Madame|Monsieur|Professor)\s+"
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽȘȚΑ-ΫА-Я][\w’'-]+|[A-Z]\.)"
_PART = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|ten|ter|zu|af|al|bin)\s+)"
_NAME = rf"(?P<name>(?:{_TITLE}){{0,2}}{_WORD}(?:\s+{_PART}{{0,3}}{_WORD}){{1,3}})"
_BEFORE = re.compile(
    rf"{_NAME}\s*(?:,[^,@]{{0,60}},)?\s*(?:at|via|by e-?mail(?: at| to)?|per E-Mail|[(<\[,:–—-]|e-?mail:?|\s)*\s*$"
)
_TITLED = re.compile(rf"{_TITLE}(?P<name>{_WORD}(?:\s+{_PART}{{0,3}}{_WORD}){{0,3}})")
_ADDRESSED = re.compile(
    rf"\b(?:[Cc]ontact(?: person)?:?|[Cc]all|[Rr]eply to|[Ww]rite to|[Aa]ddressed to|[Ss]end\b[^.;]{{0,60}}\bto"
    rf"|[Rr]each out to)\s+{_NAME}"
)
_HONORIFIC = re.compile(rf"^(?:{_TITLE})+")
_NO_NAMES = frozenset(
    [
        "the",
        "call",
        "group",
        "working",
        "meeting",
        "european",
        "commission",
        "network",
        "email",
        "mail",
        "office",
        "secretariat",
        "contact",
        "please",
        "send",
    ]
)


def contacts_of(parts: Sequence[Part]) -> tuple[Contact, ...]:
    """All whose address, or whose name as a contact, stands in a call; each once."""
    found: dict[str, Contact] = {}
    for part in parts:
        for contact in _in_text(part.text, part.topic is Topic.CONTACT):
            key = contact.email.casefold() or _folded(contact.name)
            known = found.get(key) or _same(found.values(), contact)
            if known is None:
                found[key] = contact
            else:
                same = known.email.casefold() or _folded(known.name)
                found[same] = _together(known, contact)
    return tuple(found.values())


def _same(known: Iterable[Contact], contact: Contact) -> Contact | None:
    folded = _folded(contact.name)
    return next((each for each in known if folded and folded == _folded(each.name)), None)


def _together(one: Contact, other: Contact) -> Contact:
    return Contact(one.name or other.name, one.email or other.email, one.phone or other.phone)


def _in_text(text: str, about_contacts: bool) -> Iterator[Contact]:
    numbers = [" ".join(found[0].split()) for found in PHONE.finditer(text)]
    addresses = list(EMAIL.finditer(text))
    for at, found in enumerate(addresses):
        before = text[addresses[at - 1].end() if at else 0 : found.start()][-120:]
        email = found[0].strip(".")
        number = numbers[0] if len(numbers) == 1 and len(addresses) == 1 else ""
        yield Contact(_name_before(before, email), email, number)
    if not addresses:
        for named in [*_ADDRESSED.finditer(text), *(_TITLED.finditer(text) if numbers or about_contacts else ())]:
            if numbers or about_contacts or _HONORIFIC.match(named["name"]):
                yield Contact(_bare(named["name"]), "", numbers[0] if numbers else "")


def _name_before(before: str, email: str) -> str:
    """The name before an address, if it is one: with a title, or in part the same as the address."""
    found = _BEFORE.search(before)
    if not found:
        return ""
    words = found["name"].split()
    titled = _HONORIFIC.match(found["name"])
    local = _folded(email.partition("@")[0])
    for at in range(len(words) - 1):
        name = " ".join(words[at:])
        if titled or any(len(word) > 2 and word in local for word in _folded(name).split()):
            return _bare(name)
    return ""


def _bare(name: str) -> str:
    words = _HONORIFIC.sub("", name).split()
    while words and words[0].casefold() in _NO_NAMES:
        words = words[1:]
    return " ".join(words)


def _folded(text: str) -> str:
    text = text.casefold().replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("đ", "d")
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(re.split(r"[\W_]+", plain)).strip()


def names_anybody(text: str, contacts: Sequence[Contact]) -> bool:
    """Whether a text holds an address, a number or the name of a contact."""
    folded = f" {_folded(text)} "
    names = (_folded(contact.name) for contact in contacts)
    return bool(EMAIL.search(text) or PHONE.search(text)) or any(
        name and (f" {name} " in folded or f" {name.split()[-1]} " in folded) for name in names
    )


def masked(text: str, contacts: Sequence[Contact]) -> str:
    """A text with dots for addresses, numbers and the names of contacts."""
    text = PHONE.sub("…", EMAIL.sub("…", text))
    for contact in contacts:
        words = sorted({contact.name, *contact.name.split()}, key=len, reverse=True)
        for word in words:
            if len(word) > 2 and word[:1].isupper():
                text = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "…", text)
    return re.sub(r"(?:…[\s()<>,;]*)+…", "…", text)

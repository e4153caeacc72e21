"""What would give away how somebody is reached: e-mail addresses, the names in them, and telephone numbers."""

import re
from collections.abc import Iterator

from reportkit.check.leaks.common import COMMON, FREE_MAIL, GENERIC, MAILBOXES
from reportkit.check.leaks.given_names import GIVEN_NAMES
from reportkit.check.leaks.kinds import Key, Kind
from reportkit.check.leaks.spellings import spellings, squeezed
from reportkit.model.roster import Person

_SHORTEST_NUMBER = 7
_SHORTEST_MAILBOX = 5
_SHORTEST_DOMAIN = 4
_LANDS = frozenset(["eu", "com", "org", "net", "info", "gov", "edu", "int"])
_PREFIXES = re.compile(
    r"^(?:\+|00)(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|35\d|37\d|38\d|42\d|2\d\d|50\d|59\d|67\d|68\d"
    r"|69\d|80\d|85\d|87\d|88\d|96\d|97\d|99\d)"
)
"""Country codes of the ITU's list (E.164), the shorter ones first, as no code begins another."""


def address_keys(at: int, person: Person) -> Iterator[Key]:
    """The keys of all addresses: whole, and the part before the @ where it is no mailbox of many people."""
    for address in person.emails:
        mailbox, _, domain = address.strip().strip("<>").rpartition("@")
        for form in (f"{mailbox}{domain}", f"{mailbox}at{domain}", f"{mailbox}at{'dot'.join(domain.split('.'))}"):
            yield from _keys(at, form if mailbox else "", "email")
        yield from _keys(at, mailbox if _is_own(mailbox) else "", "email")
        yield from _keys(at, domain if _is_house(domain) else "", "organisation", sure=False)


def _keys(at: int, text: str, what: str, sure: bool = True) -> Iterator[Key]:
    yield from (Key(letters, at, Kind.EXACT, what, sure=sure) for letters in spellings(text))


def _is_own(mailbox: str) -> bool:
    letters = squeezed(mailbox.casefold())
    return len(letters) >= _SHORTEST_MAILBOX and letters not in MAILBOXES | COMMON | GENERIC | GIVEN_NAMES


def _is_house(domain: str) -> bool:
    """Whether a domain belongs to one employer rather than to everybody who wants an address."""
    labels = [each for each in domain.casefold().split(".") if len(each) > 2 and each not in _LANDS]
    return any(len(each) >= _SHORTEST_DOMAIN for each in labels) and not FREE_MAIL.intersection(labels)


def number_of(phone: str) -> str:
    """The digits of a number within its country; empty where they are too few to tell."""
    dialled = "".join(each for each in phone if each.isdecimal() or each == "+")
    digits = _PREFIXES.sub("", dialled).replace("+", "").lstrip("0")
    return digits if len(digits) >= _SHORTEST_NUMBER else ""

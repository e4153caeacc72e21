"""Make people.csv anew: 154 people whom faker names in 14 locales, and the 46 of hard.csv, who were thought up by hand.

`python -m names.generate SEED` in tests/check. The committed file has seed 5.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import replace

from faker import Faker

from .classes.marks import unmarked
from .classes.scripts import in_a_passport
from .person import HERE, MadeUp, letters, read, write

COUNTRIES = {  # the country's code, and the name of an institution in its language
    "de_DE": ("49", "Justizvollzugsanstalt {}hausen"),
    "fr_FR": ("33", "Maison d’arrêt de {}ville"),
    "nl_NL": ("31", "Penitentiaire Inrichting {}dam"),
    "pl_PL": ("48", "Zakład Karny w {}owie"),
    "cs_CZ": ("420", "Věznice {}ov nad Říčkou"),
    "el_GR": ("30", "Κατάστημα Κράτησης {}ουπόλεως"),
    "bg_BG": ("359", "Затвор {}град"),
    "ro_RO": ("40", "Penitenciarul {}ești"),
    "hu_HU": ("36", "{}falvai Büntetés-végrehajtási Intézet"),
    "sv_SE": ("46", "Anstalten {}köping"),
    "fi_FI": ("358", "{}järven vankila"),
    "es_ES": ("34", "Centro Penitenciario {}illa del Río"),
    "lv_LV": ("371", "{}pils cietums"),
    "ga_IE": ("353", "Príosún Bhaile {}"),
}
EACH = 11  # people of each locale, who work at three institutions


def plain(text: str) -> str:
    """Letters for an address: those of other scripts are left out."""
    return "".join(char for char in letters(text) if char.isascii())


def of_one_locale(locale: str, seed: int, taken: set[str]) -> Iterator[tuple[MadeUp, int]]:
    """Eleven numbered people whose surnames nobody else has, at three institutions that do not exist."""
    faker, chance = Faker(locale), random.Random(f"{locale} {seed}")
    faker.seed_instance(chance.randrange(2**32))
    code, institution = COUNTRIES[locale]
    institutions = [institution.format(faker.last_name().split()[-1].rstrip("aeiouαηοςа")) for _ in range(3)]
    for number in range(EACH):
        family = next(name for name in iter(faker.last_name, None) if letters(name) not in taken)
        taken.add(letters(family))
        given = faker.first_name()
        address = (
            f"{plain(given) or f'post{number}'}.{plain(family) or locale[:2]}@{locale[:2]}-prisons-{number % 3}.example"
        )
        national = f"555{chance.randrange(10**5, 10**6)}"
        phone = f"+{code} {national[:3]} {national[3:]}" if number % 4 else f"0{national[:3]}-{national[3:]}"
        yield MadeUp(locale, given, family, "", institutions[number % 3], address, code, national, phone), number


def as_listed(person: MadeUp, number: int) -> MadeUp:
    """The person as a list has him or her: some of those with letters of their own are listed without them."""
    if person.locale in {"el_GR", "bg_BG"} and number % 2:
        plain = [in_a_passport(word) for word in (person.given, person.family)]
    elif number % EACH in {3, 7}:
        plain = [unmarked(word) for word in (person.given, person.family)]
    else:
        return person
    own = person.name if plain != [person.given, person.family] else ""
    return replace(person, given=plain[0], family=plain[1], own=own)


def generated(seed: int) -> tuple[MadeUp, ...]:
    """200 people; the same seed and the same faker give the same people."""
    hard = read(HERE / "hard.csv")
    taken = {letters(person.family) for person in hard}
    listed = (as_listed(*pair) for locale in COUNTRIES for pair in of_one_locale(locale, seed, taken))
    return hard + tuple(listed)


if __name__ == "__main__":
    write(HERE / "people.csv", generated(int(sys.argv[1])))

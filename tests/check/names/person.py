"""A made-up person of the set."""

import csv
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

HERE = Path(__file__).parent
PARTICLES = "van der de den la le du des von zu zum ter ten di da dos del della el al y ó ní o mac mc nic uí"


@dataclass(frozen=True)
class MadeUp:
    """Somebody who does not exist, with what a list of participants holds of them and what the classes need."""

    locale: str
    given: str  # empty for people of one name
    family: str
    own: str  # the name as its owner writes it, where the list has it otherwise
    organisation: str
    email: str
    country_code: str
    national: str  # digits of the telephone number without the country and without the 0 before it
    phone: str  # as the list has it

    @property
    def name(self) -> str:
        """The name as the list has it."""
        return f"{self.given} {self.family}".strip()

    @property
    def core(self) -> str:
        """The longest word of the surname that is not a particle."""
        words = [word for word in self.family.split() if word.casefold() not in PARTICLES.split()]
        return max(words or [self.family], key=len)


def letters(text: str) -> str:
    """A text's letters alone, without marks and in lower case."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalpha())


def read(path: Path) -> tuple[MadeUp, ...]:
    """The people of one CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(MadeUp(**row) for row in csv.DictReader(file))


def write(path: Path, people: Iterable[MadeUp]) -> None:
    """Put people into a CSV file, one a row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(field.name for field in fields(MadeUp))
        table.writerows([getattr(person, field.name) for field in fields(MadeUp)] for person in people)


def everybody() -> tuple[MadeUp, ...]:
    """The 200 people of the set."""
    return read(HERE / "people.csv")

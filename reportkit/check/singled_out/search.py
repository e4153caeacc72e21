"""Looks for phrases that few participants fit, in everything that people wrote."""

from collections.abc import Iterator
from itertools import pairwise

from reportkit import codes
from reportkit.check.singled_out.nationality import ADJECTIVES, MENTIONED, NAMES
from reportkit.check.singled_out.phrases import phrases, sentences
from reportkit.check.singled_out.roles import Roles, words
from reportkit.check.texts import texts
from reportkit.model.folding import folded
from reportkit.model.meeting import Meeting
from reportkit.problems import Problem

_HINT = "leave out the role or the country, or speak of several people"


def check_singled_out(meeting: Meeting, small: int) -> list[Problem]:
    """Sentences by which one participant could be found, or fewer than ``small``."""
    roles = Roles(meeting.participants)
    problems = []
    for place, text in texts(meeting):
        if roles.people and MENTIONED.search(text):
            for number, what in _told(text, roles, small):
                problems.append(codes.SINGLED_OUT.at(place, f"{_which(text, number)} {what}", _HINT))
    return problems


def _which(text: str, number: int) -> str:
    """Which sentence it is; the words themselves are about a person."""
    return f"sentence {number} here names" if len(sentences(text)) > 1 else "this sentence names"


def _told(text: str, roles: Roles, small: int) -> Iterator[tuple[int, str]]:
    """The number of each sentence that tells too much, with what it tells."""
    for number, sentence in enumerate(sentences(text), 1):
        fitting = [roles.fitting(each.country, each.words) for each in phrases(sentence, roles)]
        few = [count for count in fitting if 0 < count < small]
        if few:
            yield number, f"a role and a country that {_so_few(min(few))}"
        elif MENTIONED.search(sentence) and _employer(sentence, roles):
            yield number, "a country and the employer of somebody who took part"


def _so_few(count: int) -> str:
    return "only one participant fits" if count == 1 else f"only {count} participants fit"


_COMMON = words(
    "of for and the in at prison prisons service services staff training national central centre office "
    "department ministry justice school college academy institute association network unit board agency probation "
    "union administration directorate authority foundation"
)


def _employer(sentence: str, roles: Roles) -> bool:
    """Whether two words of an employer's name, not both of the commonest, stand together beside its country."""
    found = {code for word, code in (*NAMES.items(), *ADJECTIVES.items()) if word in sentence}
    spaced = f" {folded(sentence)} "
    return any(person.country in found and any(_pairs(person.employer, spaced)) for person in roles.people)


def _pairs(employer: tuple[str, ...], sentence: str) -> Iterator[bool]:
    for one, other in pairwise(employer):
        yield not {one, other} <= _COMMON and f" {one} {other} " in sentence

"""What is worth a warning only, to the letter; and where a hit stands."""

import pytest

from reportkit.check.leaks.kinds import Key, Kind
from reportkit.check.leaks.nearly import Nearly
from reportkit.check.leaks.permitted import Permitted
from reportkit.check.leaks.reading import Reading
from reportkit.check.leaks.search import Hit, Search
from reportkit.model.roster import Person, Roster


def hits(name: str, text: str, **more: tuple[str, ...]) -> list[Hit]:
    return Search(Roster((Person("- -"), Person(name, **more)))).hits(text)


def test_a_letter_wrong_is_a_doubt_and_says_where():
    assert hits("A Beispielhaft", "so beispielhaff said") == [Hit(1, "name", False, 3, 15)]


def test_initials_are_a_doubt_and_say_where():
    assert hits("Xaver van Yorick Zumbeispiel", "so X.Z. said") == [Hit(1, "name", False, 3, 7)]
    assert hits("Xaver Yorick", "X. Y.") == [Hit(1, "name", False, 0, 5)]
    assert hits("Xaver Yorick", "Y. X. and x. y. and P.Q.") == []
    assert hits("Xaver", "X.X.") == []


def test_a_nickname_is_a_doubt_near_another_word_of_the_name_and_not_near_its_own():
    assert hits("Jan Wit", "johnny wit") == [Hit(1, "name", False, 0, 10)]
    assert hits("Robert Wit", "bob or robert") == [Hit(1, "name", False, 7, 13)]


def test_a_number_says_where():
    assert hits("-", "call 030 1234567 now", phones=("030 1234567",)) == [Hit(1, "phone", True, 5, 16)]
    assert hits("-", "call 030 1234567 now") == []


NEAR = {
    "beispie": True,
    "beispiex": True,
    "beispiel": True,
    "beispielx": True,
    "xbeispiel": True,
    "beispil": True,
    "bespie": False,
    "besipiel": False,
    "beixspixel": False,
}


@pytest.mark.parametrize("word", NEAR)
def test_near_is_one_letter_away_at_most(word: str):
    nearly = Nearly([Key("beispiel", 4, Kind.WORD)])
    assert nearly.people(word) == ({4} if NEAR[word] else set())
    assert nearly.people(word) is nearly.people(word)


def test_only_long_names_are_near_anything():
    keys = [
        Key("sieben7", 1, Kind.WORD),
        Key("sechs6", 2, Kind.WORD),
        Key("beispielhof", 3, Kind.EXACT),
        Key("musterhof", 4, Kind.WORD, "organisation"),
    ]
    nearly = Nearly(keys)
    assert nearly.people("siebenx") == nearly.people("sieben") == {1}
    assert nearly.people("sechsx") == nearly.people("beispielhox") == nearly.people("musterhox") == set()


def test_words_that_papers_use_and_first_names_are_near_nobody():
    nearly = Nearly([Key("marketz", 1, Kind.WORD), Key("barbarx", 2, Kind.WORD), Key("programmx", 3, Kind.WORD)])
    assert nearly.people("markets") == nearly.people("barbara") == nearly.people("programme") == set()
    assert nearly.people("marketx") == {1}


def test_permitted_words_are_those_of_the_text_and_no_more():
    permitted = Permitted(("Beispiel Muster",))
    assert permitted.words(Reading("a beispiel muster b")) == {1, 2}
    assert permitted.words(Reading("a beispiel musters b")) == set()


def test_a_passage_is_permitted_by_any_five_words_of_it():
    permitted = Permitted(("one two three four five six",))
    assert permitted.words(Reading("zero two three four five six")) == {1, 2, 3, 4, 5}
    assert permitted.words(Reading("two three four five")) == set()
    assert permitted.words(Reading("three four five six")) == set()


def test_a_sentence_ends_after_a_word_and_not_after_a_letter():
    two, letter = Reading("ab. cd"), Reading("a. cd")
    assert not two.in_one_sentence(two.match(0, 4))
    assert letter.in_one_sentence(letter.match(0, 3))

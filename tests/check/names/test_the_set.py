"""The set is what the plan asks for, whoever searches it."""

from itertools import groupby

from .classes import CLASSES
from .generate import COUNTRIES, generated
from .innocent import WORDS, prose, telling, vocabulary
from .person import everybody, letters


def test_there_are_200_people_of_14_locales_and_more():
    people = everybody()
    assert len(people) == 200
    assert set(COUNTRIES) <= {person.locale for person in people}
    assert len(COUNTRIES) == 14


def test_no_two_people_share_a_name_an_address_or_a_number():
    people = everybody()
    for field in ("name", "email", "national"):
        assert len({getattr(person, field) for person in people}) == len(people)


def test_there_are_55_classes_at_least_and_each_applies_to_somebody():
    assert len({spelling.name for spelling in CLASSES}) == len(CLASSES) >= 55
    for spelling in CLASSES:
        assert any(spelling.variants(person) for person in everybody()), spelling.name


def test_most_classes_are_promised_and_every_promise_is_there():
    promises = [spelling.promise for spelling in CLASSES]
    assert promises.count("promised") >= 25
    assert promises.count("wanted") >= 15
    assert promises.count("not promised") == 5


def test_no_text_of_another_class_is_just_the_name_as_written():
    for spelling in CLASSES:
        if spelling.name not in {"as written", "surname alone", "mixed case", "value of a property", "all capitals"}:
            assert all(person.name not in spelling.variants(person) for person in everybody()), spelling.name


def test_a_class_gives_always_the_same_texts():
    for spelling in CLASSES:
        for person in everybody():
            assert spelling.variants(person) == spelling.variants(person)


def test_innocent_prose_has_its_length_and_names_nobody():
    text = prose()
    assert sum(len(paragraph.split()) for paragraph in text) >= WORDS >= 20_000
    whole = " ".join(text)
    assert [person.name for person in everybody() if person.name in whole] == []


def test_innocent_prose_is_full_of_words_that_are_names_too():
    people = everybody()
    common = {letters(word) for person in people for word in person.name.split()} & vocabulary()
    assert common >= {"rose", "young", "mark", "baker", "grace", "may", "will", "grant", "bill", "prior"}
    assert common >= {"roman", "risk"}
    assert not any(telling(word) for word in common)


def test_other_seeds_give_other_people_of_the_same_kind():
    first, second = generated(7), generated(8)
    assert len(first) == len(second) == 200
    assert [key for key, _ in groupby(person.locale for person in first)] == [
        key for key, _ in groupby(person.locale for person in second)
    ]
    assert first != second

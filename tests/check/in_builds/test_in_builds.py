"""Finished papers with people planted in them are stopped, and papers that name nobody are not."""

import pytest
from check.in_builds.covering import SPOTS, builds
from check.in_builds.making import Said
from check.in_builds.series import clean, planted, share
from check.names.classes import CLASSES
from check.names.person import everybody

FEW, MANY, PART = 25, 5000, 200


def alarms_of(first: int, end: int) -> list[Said]:
    """The false alarms in these builds; fails where a promise is not kept in them."""
    outcomes, alarms = planted(first, end)
    of_promise = [each for each in outcomes if each.plant.spelling.promise == "promised"]
    assert [each.plant for each in of_promise if not each.stopped] == []
    assert sum(each.everywhere for each in of_promise) / len(of_promise) >= 0.98  # a line may end within a code
    assert share(outcomes, "promised", "wanted") >= 0.98
    words = sum(len(each.plant.text.split()) for each in outcomes)
    assert 1000 * len(alarms) / words <= 0.5, alarms
    return alarms


def test_every_class_in_every_locale_stands_at_every_place():
    every = [plant for build in builds(everybody()) for plant in build.plants]
    people = everybody()
    covered = {(people[plant.person].locale, plant.spelling.name, plant.spot) for plant in every}
    has = {(person.locale, each.name) for each in CLASSES for person in people if each.variants(person)}
    assert len(SPOTS) >= 60
    assert covered == {(locale, name, spot) for locale, name in has for spot in SPOTS}


def test_people_planted_in_a_few_builds_are_found():
    assert alarms_of(0, FEW) == []


def test_a_few_papers_that_name_nobody_pass():
    alarms, words = clean(6_000)
    assert 1000 * alarms.total() / words <= 0.5, alarms


@pytest.mark.full
@pytest.mark.parametrize("first", range(0, MANY, PART))
def test_people_planted_in_thousands_of_builds_are_found(first: int):
    alarms_of(first, first + PART)


@pytest.mark.full
def test_a_hundred_thousand_words_that_name_nobody_pass():
    alarms, words = clean(100_000)
    assert words >= 100_000
    assert 1000 * alarms.total() / words <= 0.5, alarms

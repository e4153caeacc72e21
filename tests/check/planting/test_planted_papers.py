"""Who is named in a finished paper is found, in each spelling that is promised, at each place, from each country.

``python tests/check/planting/measure.py`` prints the figures by class and by place.
"""

from itertools import islice

import pytest
from check.names.generate import COUNTRIES
from check.names.measure import false_alarms, gate, the_set
from check.names.person import everybody
from check.planting.added import added
from check.planting.measure import Outcome, outcomes, shares
from check.planting.plan import PLACES, files_of, papers
from check.planting.told import TOLD, written

from reportkit.check.leaks.gate import places_of

_WARNED_OF = "given name alone"  # frequent ones are warned of: two thirds of Europe has a colleague of that name


def _missed(found: list[Outcome]) -> list[str]:
    return [
        f"{each.plant.spelling.name}, {each.plant.place}, {each.file}: {each.plant.text!r}"
        for each in found
        if each.plant.spelling.promise == "promised" and not each.found
    ]


def _judged(found: list[Outcome]) -> None:
    assert _missed(found) == []
    tried, hit = map(sum, zip(*shares(found, "promise").values(), strict=True))
    assert hit / tried >= 0.98


def test_there_are_sixty_places_and_fourteen_countries():
    assert len(set(PLACES)) >= 60
    assert len(COUNTRIES) == 14


@pytest.mark.parametrize("place", PLACES)
def test_what_is_planted_is_there(place: str):
    said = {place: "quagga"}
    files = added(written(said), said)
    for name in files_of(place):
        assert any("quagga" in each.text for each in places_of(files[name])), name


def test_people_in_a_few_papers_are_found():
    _judged(list(outcomes(everybody(), islice(papers(everybody(), 7), 8))))


@pytest.mark.full
def test_each_class_is_found_at_each_place_with_people_of_each_country():
    found = list(outcomes(everybody(), papers(everybody(), 1)))
    _judged(found)
    for name, (tried, hit) in shares(found, "class").items():
        assert hit / tried >= 0.9 or name.endswith(_WARNED_OF), name
    for name, (tried, hit) in shares(found, "place").items():
        assert hit / tried >= 0.98, name


@pytest.mark.full
def test_papers_that_name_nobody_give_at_most_one_false_alarm_in_2000_words():
    alarms, words = 0, 0
    for seed in (None, 6, 7, 8):
        found, count = false_alarms(the_set(seed), gate(the_set(seed)))
        alarms, words = alarms + len(found), words + count
    assert words >= 100_000
    assert 1000 * alarms / words <= 0.5


def test_places_that_our_writers_fill_are_in_both_files():
    assert all(files_of(place) == ("paper.docx", "paper.pdf") for place in TOLD)

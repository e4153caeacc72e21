"""The privacy gate's search against the set: all of what is promised, nearly all of what is wanted, few false alarms.

`tests/check/names/report.py` prints the figures class by class.
"""

import pytest

pytest.importorskip("reportkit.check.leaks.search", reason="NOT MEASURED: there is no search for names to measure yet")
pytest.importorskip("reportkit.model.roster", reason="NOT MEASURED: there is no roster to search for yet")

from .measure import Hits, Tried, false_alarms, gate, of_promise, tried
from .person import everybody


@pytest.fixture(scope="module")
def hits() -> Hits:
    return gate(everybody())


@pytest.fixture(scope="module")
def outcomes(hits: Hits) -> list[Tried]:
    return tried(everybody(), hits)


def test_every_promised_spelling_is_found(outcomes: list[Tried]):
    missed = [(one.spelling.name, one.text) for one in outcomes if one.spelling.promise == "promised" and not one.found]
    assert missed == []


def test_98_of_100_promised_and_wanted_spellings_are_found(outcomes: list[Tried]):
    assert of_promise(outcomes, "promised", "wanted").share >= 0.98


def test_innocent_texts_give_at_most_one_false_alarm_in_2000_words(hits: Hits):
    alarms, words = false_alarms(everybody(), hits)
    assert 1000 * len(alarms) / words <= 0.5, alarms

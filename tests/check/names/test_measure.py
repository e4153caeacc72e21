"""The measuring itself: a search that finds nothing, everything, or only what stands as written, measures so."""

from collections.abc import Iterable
from dataclasses import dataclass

from .measure import Hits, false_alarms, innocent_texts, of_promise, shares, texts, tried
from .person import MadeUp, everybody


@dataclass(frozen=True)
class Found:
    person: int
    what: str
    sure: bool
    start: int = 0
    end: int = 0


def nothing(text: str) -> Iterable[Found]:
    return ()


def as_written(people: tuple[MadeUp, ...], *, sure: bool) -> Hits:
    def hits(text: str) -> list[Found]:
        return [Found(place, "name", sure) for place, person in enumerate(people) if person.name in text]

    return hits


def test_a_search_that_finds_nothing_scores_nothing():
    outcomes = tried(everybody(), nothing)
    assert of_promise(outcomes, "promised").share == 0
    assert false_alarms(everybody(), nothing)[0] == []


def test_a_search_for_names_as_written_scores_in_the_classes_that_hold_them():
    outcomes = tried(everybody(), as_written(everybody(), sure=True))
    whole = {"as written", "with a title", "value of a property"}
    by_class = [shares(one for one in outcomes if one.spelling.name == name) for name in sorted(whole)]
    assert {share.share for share in by_class} == {1.0}
    assert 0.1 < of_promise(outcomes, "promised").share < 0.4


def test_a_warning_is_not_a_find():
    outcomes = tried(everybody(), as_written(everybody(), sure=False))
    share = of_promise(outcomes, "promised")
    assert share.found == 0 < share.warned


def test_somebody_elses_name_is_not_a_find():
    people = everybody()

    def wrong(text: str) -> list[Found]:
        return [Found(1 if people[0].name in text else 0, "name", True)]

    outcomes = tried(people[:2], wrong, everyone=True)
    assert shares(one for one in outcomes if one.spelling.name == "as written").found == 0


def test_a_false_alarm_is_counted_with_its_words():
    def alarmed(text: str) -> list[Found]:
        return [Found(0, "name", True, 0, 5)] if text.startswith("Staff on the wing") else []

    alarms, words = false_alarms(everybody(), alarmed)
    assert [alarm.who for alarm in alarms] == [everybody()[0].name]
    assert words > 24_000
    assert alarms[0].words.startswith("Staff")


def test_the_quick_run_tries_everybody_and_every_class():
    quick = list(texts(everybody(), everyone=False))
    assert {place for _, place, _ in quick} == set(range(200))
    assert 7_000 < len(quick) < 10_000
    assert len(list(texts(everybody(), everyone=True))) > 30_000


def test_innocent_texts_hold_nobodys_name_as_written():
    assert [person.name for text in innocent_texts() for person in everybody() if person.name in text] == []

from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.merge import gap_matrix
from reportkit.model.training import Programme
from reportkit.pipeline import Merged


def rows(value) -> list[list[str]]:
    (table,) = value.blocks
    assert isinstance(table, n.Table)
    return [[plain(cell.blocks[0].children) for cell in row] for row in (*table.header, *table.body)]


def training(country: str, **more) -> Programme:
    return Programme(**{"title": "T", "country": country, "audience": ("B",), "topics": ("a",), **more})


def matrix(sample: Merged, *trainings: Programme, by=gap_matrix.by_country) -> list[list[str]]:
    meeting = replace(sample.printed, trainings=trainings)
    return rows(by(meeting, {}))


def test_each_country_has_a_row_in_protocol_order(sample: Merged):
    found = matrix(sample, training("FR"), training("BE"), training("EL"))
    assert [row[0] for row in found] == ["Country", "Belgium", "Greece", "France"]
    assert found[0][1:] == ["A a", "A b", "A c", "B a", "B b", "B c", "C a", "C b", "C c"]


def test_what_is_empty_outdated_or_unevaluated_is_said(sample: Merged):
    old, good = {"end_year": 2017}, {"evaluated": "yes"}
    assert matrix(sample, training("BE", **old, **good))[1][4] == "1 o"
    assert matrix(sample, training("BE"), training("BE", **old))[1][4] == "2 u"
    assert matrix(sample, training("BE", **good), training("BE"))[1][4] == "2"
    assert matrix(sample, training("BE", **old))[1][3:6] == ["–", "1 o u", "–"]


def test_a_training_in_two_languages_stands_under_both(sample: Merged):
    found = matrix(sample, training("BE", languages=("nl", "fr")), by=gap_matrix.by_language)
    assert [row[0] for row in found] == ["Language", "Dutch", "French"]


def test_without_trainings_there_is_no_matrix(sample: Merged):
    assert not gap_matrix.by_country(replace(sample.printed, trainings=()), {})

"""The filters of the genre, by example."""

from datetime import date

import pytest

from reportkit.document import nodes as n
from reportkit.merge import filters
from reportkit.merge.values import BlocksValue, Rich


@pytest.mark.parametrize(
    ("days", "printed"),
    [
        ([date(2021, 11, 4)], "4\u00a0November 2021"),
        ([date(2021, 11, 5), date(2021, 11, 4)], "4-5\u00a0November 2021"),
        ([date(2021, 11, 30), date(2021, 12, 1)], "30\u00a0November - 1\u00a0December 2021"),
        ([date(2021, 12, 31), date(2022, 1, 1)], "31\u00a0December 2021 - 1\u00a0January 2022"),
    ],
)
def test_days_are_printed_as_a_range(days: list[date], printed: str):
    assert filters.date_range(days) == printed


@pytest.mark.parametrize(("count", "printed"), [(0, "none"), (9, "nine"), (10, "10"), (2000, "2\u00a0000")])
def test_counts_are_words_up_to_nine(count: int, printed: str):
    assert filters.in_words(count) == printed


def test_one_is_singular():
    assert filters.counted(1, "country", "countries") == "one country"
    assert filters.counted(12, "country", "countries") == "12 countries"


def test_member_states_come_in_protocol_order_and_others_after_them():
    named = filters.protocol_order(["SE", "Greece", "UK", "BE", "el", "Norway"])
    assert named == ["Belgium", "Greece", "Sweden", "Norway", "United Kingdom"]


def test_an_enumeration_keeps_marks():
    rich = filters.joined(["a", Rich((n.Emphasis((n.Text("b"),)),)), "c"])
    assert str(rich) == "a, b and c"
    assert n.Emphasis((n.Text("b"),)) in rich.inlines


def test_records_are_grouped_in_the_order_in_which_values_come_up():
    records = [{"to": ["x", "y"], "n": 1}, {"to": ["y"], "n": 2}]
    assert [(group["key"], [item["n"] for item in group["items"]]) for group in filters.grouped(records, "to")] == [
        ("x", [1]),
        ("y", [1, 2]),
    ]


def test_a_small_first_letter_leaves_words_in_capitals_alone():
    assert filters.lower_first("Train staff") == "train staff"
    assert filters.lower_first("EU staff") == "EU staff"


def test_headings_are_moved_together():
    value = BlocksValue((n.Heading(2, ()), n.Heading(4, ()), n.Heading(2, ())))
    assert [block.level for block in filters.headings_from(value, 3).blocks] == [3, 5, 3]

from datetime import date, datetime

import pytest

from reportkit.model.application import Application, Selection
from reportkit.select.candidates import candidates


def application(name: str, **more) -> Application:
    return Application(**{"name": name, "group": "A", "recent": True, **more})


def test_the_later_of_two_applications_counts():
    found = candidates(
        [
            application("Ada Example", submitted=datetime(2021, 10, 5)),
            application("Example, Ada", submitted=datetime(2021, 10, 1)),
            application("ÁDA EXAMPLE", submitted=datetime(2021, 10, 9)),
        ],
        Selection(),
    )
    assert [each.again for each in found] == [2, 2, None] or [each.again for each in found] == [2, 0, None]


def test_one_address_is_one_person_whatever_the_name():
    found = candidates([application("A B", mailbox="x"), application("Ann B", mailbox="x")], Selection())
    assert [each.again for each in found] == [1, None]


def test_namesakes_of_two_organisations_are_two_people():
    found = candidates([application("A B", organisation="X"), application("A B", organisation="Y")], Selection())
    assert [each.again for each in found] == [None, None]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, ""),
        ({"group": None}, "the target group is not known"),
        ({"recent": None}, "the question on the last 24 months was not answered"),
        ({"recent": False}, "the answer to the question on the last 24 months is no"),
        ({"recent": False, "group": "B"}, ""),
    ],
)
def test_whoever_cannot_have_a_place_is_known_with_the_reason(more: dict, why: str):
    (found,) = candidates([application("A B", **more)], Selection(recent=("A",)))
    assert found.barred == why


def test_the_last_day_is_in_time_to_its_end():
    days = [datetime(2021, 10, 15, 23, 59), datetime(2021, 10, 16), None]
    found = candidates([application(f"P {day}", submitted=day) for day in days], Selection(), date(2021, 10, 15))
    assert [each.late for each in found] == [False, True, False]

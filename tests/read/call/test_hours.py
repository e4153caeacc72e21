"""Times of day as people write them are found, and other numbers are not taken for them."""

import pytest

from reportkit.read.call.days import without_days
from reportkit.read.call.hours import find_hours, find_zone

WRITTEN = {
    "9.00-12.30": ["9.00-12.30"],
    "from 9:00 to 12:30 CET": ["9.00-12.30"],
    "9h00 à 17h30": ["9.00-17.30"],
    "13h-17h30": ["13.00-17.30"],
    "2-5 pm": ["14.00-17.00"],
    "9.30 am to 1 pm": ["9.30-13.00"],
    "10 a.m. – noon": ["10.00-12.00"],
    "11 am to 3 pm": ["11.00-15.00"],
    "09:00–12:00": ["9.00-12.00"],
    "von 13:00 bis 16:30 Uhr": ["13.00-16.30"],
    "between 9.00 and 12.00": ["9.00-12.00"],
    "We start at 10:00 a.m. and finish at 4:30 p.m.": ["10.00-16.30"],
    "10:00-17:00 on 4 May 2022 and 9:00-12:00 on 5 May 2022": ["10.00-17.00", "9.00-12.00"],
}


@pytest.mark.parametrize("text", WRITTEN)
def test_hours_are_found(text):
    assert [f"{hours.start}-{hours.end}" for hours in find_hours(without_days(text))] == WRITTEN[text]


@pytest.mark.parametrize(
    "text",
    ["4-5 November 2021", "20-30 people", "pages 9-12", "2019-2021", "EUR 9.00-12.30", "25.00-26.00", "3-5 years"],
)
def test_other_numbers_are_no_hours(text):
    assert find_hours(without_days(text)) == []


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("9.00-12.30 (CET)", "CET"),
        ("13:00 bis 16:30 Uhr (MESZ)", "CEST"),
        ("14.00 Brussels time", "Brussels time"),
        ("at 9.00 UTC+2", "UTC+2"),
        ("Full time staff", ""),
        ("9.00-12.30", ""),
        ("It is time to act", ""),
    ],
)
def test_the_zone_is_what_the_call_says(text, zone):
    assert find_zone(text) == zone

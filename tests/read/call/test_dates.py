"""Days as people write them are found, and no day is made up."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.read.call.dates import find_days
from reportkit.read.call.days import resolved

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WRITTEN = {
    "4-5 November 2021": ["2021-11-04", "2021-11-05"],
    "4–6 November 2021": ["2021-11-04", "2021-11-05", "2021-11-06"],
    "Thursday 4 and Friday 5 November 2021": ["2021-11-04", "2021-11-05"],
    "4 & 5 Nov. 2021": ["2021-11-04", "2021-11-05"],
    "4/5 November 2021": ["2021-11-04", "2021-11-05"],
    "the 4th and 5th of November, 2021": ["2021-11-04", "2021-11-05"],
    "October 12–13, 2023": ["2023-10-12", "2023-10-13"],
    "November 30–December 1, 2023": ["2023-11-30", "2023-12-01"],
    "30 November to 1 December 2021": ["2021-11-30", "2021-12-01"],
    "30 December 2021 - 2 January 2022": ["2021-12-30", "2021-12-31", "2022-01-01", "2022-01-02"],
    "Tue, 30 May 2023, 13:00–17:30": ["2023-05-30"],
    "12, 13 and 19 May 2022": ["2022-05-12", "2022-05-13", "2022-05-19"],
    "4.11.2021": ["2021-11-04"],
    "4.-5.11.2021": ["2021-11-04", "2021-11-05"],
    "04/11/2021": ["2021-11-04"],
    "11/23/2021": ["2021-11-23"],
    "2021-11-04": ["2021-11-04"],
    "les 14 et 15 mars 2024": ["2024-03-14", "2024-03-15"],
    "du 3 au 5 mai 2022": ["2022-05-03", "2022-05-04", "2022-05-05"],
    "le 1er février 2024": ["2024-02-01"],
    "Mittwoch, 15. Juni 2022": ["2022-06-15"],
    "vom 3. bis 5. Mai 2022": ["2022-05-03", "2022-05-04", "2022-05-05"],
}


@pytest.mark.parametrize("text", WRITTEN)
def test_days_are_found(text):
    assert [str(day.date) for found in find_days(text) for day in found.days] == WRITTEN[text]


@pytest.mark.parametrize(
    "text",
    [
        "in 2019-2021",
        "since May 2018",
        "you may invite 20 people",
        "9.00-12.30",
        "Covid-19",
        "open 24/7",
        "1 000-2 000",
        "31 February 2021",
        "pages 4-5",
        "9-12.30",
        "v. 1.2.3",
        "+32 2 299 11 11",
        "Article 4(5)",
        "the March meeting",
        "",
    ],
)
def test_what_is_no_day_is_none(text):
    assert find_days(text) == []


def test_a_day_without_a_year_stays_without_until_other_days_say_which():
    (found,) = find_days("Thursday 4 and Friday 5 November")
    assert [day.date for day in found.days] == [None, None]
    assert resolved(found.days[0]) is None
    first = resolved(found.days[0], not_before=date(2021, 10, 6))
    assert first.date == date(2021, 11, 4)
    assert "names no year" in first.check


def test_a_weekday_that_does_not_fit_is_said():
    (found,) = find_days("Thursday 4 November 2022")
    assert resolved(found.days[0]).check == "the call says Thursday, but 2022-11-04 is a Friday"


def test_numbers_that_could_be_meant_the_american_way_are_marked():
    (found,) = find_days("04/11/2021")
    assert resolved(found.days[0]).check == "read as day/month/year"
    (found,) = find_days("11/23/2021")
    assert resolved(found.days[0]).check == ""


FORMS = (
    "{d} {month} {y}",
    "{weekday} {d} {month} {y}",
    "{weekday}, {d} {mon}. {y}",
    "{month} {d}, {y}",
    "{d}.{m}.{y}",
    "{y}-{m:02}-{d:02}",
    "{d} {month}, {y}",
    "the {d} of {month} {y}",
    "{weekday}, {month} {d}, {y}",
)


@given(st.dates(date(1995, 1, 1), date(2090, 12, 31)), st.sampled_from(FORMS))
def test_any_date_is_read_as_it_was_written(day, form):
    month = MONTHS[day.month - 1]
    text = form.format(d=day.day, m=day.month, y=day.year, month=month, mon=month[:3], weekday=f"{day:%A}")
    (found,) = find_days(f"It takes place on {text} in the morning.")
    assert [resolved(each).date for each in found.days] == [day]
    assert resolved(found.days[0]).check == ""


@given(st.dates(date(1995, 1, 1), date(2090, 12, 31)), st.integers(1, 6))
def test_any_range_holds_all_its_days(first, length):
    last = first + timedelta(length)
    months = MONTHS[first.month - 1], MONTHS[last.month - 1]
    text = f"{first.day} {months[0]} {first.year} – {last.day} {months[1]} {last.year}"
    (found,) = find_days(text)
    assert [day.date for day in found.days] == [first + timedelta(each) for each in range(length + 1)]


@given(st.text(alphabet="0123456789 -–/.,:thndMayJun", max_size=60))
def test_no_number_of_a_day_is_made_up(text):
    numbers = {int(each) for each in re.findall(r"\d+", text)} | {int(each[:4]) for each in re.findall(r"\d{4,}", text)}
    for found in find_days(text):
        assert {found.days[0].day, found.days[-1].day} <= numbers

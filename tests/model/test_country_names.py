"""Countries by name in the 24 languages, by code, and misspelt."""

import pytest
from babel import Locale

from reportkit.model.country import COUNTRIES
from reportkit.model.country_names import recognise_country
from reportkit.model.language import OFFICIAL

ISO = {"EL": "GR", "UK": "GB"}
MEMBERS = [code for code, country in COUNTRIES.items() if country.member]


def code_of(text: str) -> str:
    found = recognise_country(text)
    return found.country.code if found else ""


@pytest.mark.parametrize("language", OFFICIAL)
def test_the_27_member_states_are_known_in_each_language(language):
    names = {code: Locale.parse(language).territories[ISO.get(code, code)] for code in MEMBERS}
    assert len(names) == 27
    assert {code: code_of(name) for code, name in names.items()} == {code: code for code in MEMBERS}
    assert {code: code_of(name.upper()) for code, name in names.items()} == {code: code for code in MEMBERS}
    assert not any(recognise_country(name).guessed for name in names.values())


def test_all_codes_are_known():
    assert {code_of(code.lower()) for code in COUNTRIES} == set(COUNTRIES)
    long = "BEL BGR CZE DNK DEU EST IRL GRC ESP FRA HRV ITA CYP LVA LTU LUX HUN MLT NLD AUT POL PRT ROU SVN SVK FIN SWE"
    assert [code_of(code) for code in long.split()] == MEMBERS


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Czech Republic", "CZ"), ("République tchèque", "CZ"), ("The Netherlands", "NL"), ("Holland", "NL"),
        ("Federal Republic of Germany", "DE"), ("Republic of Estonia", "EE"), ("Slovak Republic", "SK"),
        ("GR", "EL"), ("GB", "UK"), ("Great Britain", "UK"), ("U.K.", "UK"), ("USA", "US"),
        ("Belgium (BE)", "BE"), ("BE - Belgium", "BE"), ("Germany / Deutschland", "DE"), ("Rome, Italy", "IT"),
        ("  greece ", "EL"), ("LUXEMBURG", "LU"), ("Gearmáin", "DE"), ("Ġermanja", "DE"), ("EU level", "EU"),
    ],
)  # fmt: skip
def test_other_names_are_known(text, code):
    assert code_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("Belgim", "BE"), ("Sweeden", "SE"), ("Lithuana", "LT"), ("Portugual", "PT"), ("Czeck Republic", "CZ")],
)
def test_a_misspelt_name_is_known_and_said_to_be_a_guess(text, code):
    found = recognise_country(text)
    assert (found.country.code, found.guessed) == (code, True)


@pytest.mark.parametrize(
    "text", ["Slovania", "Australia", "Austrlia", "Nigeria", "Neverland", "DE/FR", "prison", "B", "", "Ada Example"]
)
def test_what_is_not_certain_is_not_guessed(text):
    assert recognise_country(text) is None

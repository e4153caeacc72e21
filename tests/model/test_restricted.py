"""What of a person gets into the restricted edition: what that person has agreed to, purpose by purpose."""

from itertools import product

import pytest

from reportkit.document import nodes as n
from reportkit.model.meeting import FindingsFile, Meeting, MeetingFile
from reportkit.model.participant import Participant
from reportkit.model.restricted import Quoted, RestrictedMeeting, family_name, restricted

PURPOSES = ("list_public", "list_restricted", "attribute", "contact")


def person(name: str, country: str = "BE", role: str = "officer", **agreed: object) -> Participant:
    return Participant.model_validate({"name": name, "role": role, "group": "A", "country": country, **agreed})


def edition(*people: Participant, by: str = "", owner: str = "", chatham_house: bool = False) -> RestrictedMeeting:
    event = {
        "title": "T",
        "working_group": "G",
        "mode": "online",
        "dates": [{"date": "2021-11-04"}],
        "chatham_house": chatham_house,
    }
    file = MeetingFile.model_validate({"event": event, "paper": {"paper_date": "2021-12-10"}})
    quote = {"id": "Q1", "text": "Words.", **({"by": by} if by else {})}
    action = {"id": "A1", "text": "Do it.", **({"owner": owner} if owner else {})}
    collected = FindingsFile.model_validate({"quotes": [quote], "actions": [action]})
    return restricted(Meeting("m", file, collected, people), 3)


def listed(*people: Participant) -> list[str]:
    return [each.name for each in edition(*people).annex]


@pytest.mark.parametrize("agreed", list(product([None, False, True], repeat=4)))
def test_each_permission_is_for_its_own_purpose_and_no_unless_it_says_yes(agreed: tuple[bool | None, ...]):
    given = {purpose: value for purpose, value in zip(PURPOSES, agreed, strict=True) if value is not None}
    made = edition(person("Ada Example", **given), by="Ada Example", owner="Ada Example")
    assert [each.name for each in made.annex] == (["Ada Example"] if given.get("list_restricted") else [])
    assert [each.name for each in made.quotes] == (["Ada Example"] if given.get("attribute") else [])
    assert made.actions[0].owner == ("Ada Example" if given.get("list_restricted") else "officer")


def test_the_annex_has_member_states_in_protocol_order_then_others_then_names():
    places = ["Norway", "SE", "EL", "Albania", "DE", "BE", "AT"]
    people = [person(f"{name} Example", each, list_restricted=True) for each in places for name in ("Zoe", "Ada")]
    found = [(each.country, each.name.split()[0]) for each in edition(*people).annex]
    countries = ["Belgium", "Germany", "Greece", "Austria", "Sweden", "Albania", "Norway"]
    assert found == [(country, name) for country in countries for name in ("Ada", "Zoe")]


def test_names_are_sorted_by_family_name_without_regard_to_accents_and_capitals():
    names = ["Ada Zeman", "Émile Écho", "Zoe ALPHA Beta", "Delta, Ada", "ada Eco"]
    assert listed(*(person(name, list_restricted=True) for name in names)) == [
        "Zoe ALPHA Beta",
        "Delta, Ada",
        "Émile Écho",
        "ada Eco",
        "Ada Zeman",
    ]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ada Example", "Example"),
        ("EXAMPLE Ada", "EXAMPLE"),
        ("Ada VAN DER EXAMPLE", "VAN DER EXAMPLE"),
        ("Example, Ada", "Example"),
        ("ADA EXAMPLE", "EXAMPLE"),
        ("Ada", "Ada"),
        ("J. K. Example", "Example"),
    ],
)
def test_the_family_name_is_found(name: str, family: str):
    assert family_name(name) == family


def test_a_speaker_is_found_by_name_in_any_spelling():
    ada = person("Ádá Example", "EL", "governor", attribute=True)
    said = Quoted((n.Text("Words."),), "governor", "Ádá Example", "Greece")
    assert [edition(ada, by=by).quotes for by in ("Ada Example", "EXAMPLE, Ada", "ádá  example")] == [(said,)] * 3


def test_a_speaker_given_as_a_role_is_not_named():
    ada = person("Ada Example", "EL", "Governor", attribute=True)
    assert edition(ada, by="governor").quotes == (Quoted((n.Text("Words."),), "Governor", "", "Greece"),)


def test_of_several_who_can_be_meant_all_must_have_agreed():
    both = [person("Ada Example", "EL", attribute=True), person("Bea Example", "BE", attribute=True)]
    assert edition(*both, by="officer").quotes == (Quoted((n.Text("Words."),), "officer", "", ""),)
    assert edition(*both, person("Cy Example", "BE"), by="officer").quotes == ()


@pytest.mark.parametrize("by", ["", "somebody else", "chaplain", "Ada", "Example"])
def test_without_a_speaker_who_is_known_there_is_no_quotation(by: str):
    assert edition(person("Ada Example", attribute=True), by=by).quotes == ()


def test_an_owner_who_is_a_role_stays_one():
    assert edition(person("Ada Example"), owner="organisers").actions[0].owner == "organisers"


def test_under_the_chatham_house_rule_nobody_is_listed_quoted_or_named():
    ada = person("Ada Example", list_restricted=True, attribute=True, list_public=True, contact=True)
    made = edition(ada, by="Ada Example", owner="Ada Example", chatham_house=True)
    assert (made.annex, made.quotes, made.actions[0].owner) == ((), (), "officer")

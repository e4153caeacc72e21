from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from reportkit.model.application import Application, Decision
from reportkit.select.candidates import Candidate
from reportkit.select.rule import Choice, Verdict, select

ORDER = ("A", "B", "C")


def candidate(number: int, group: str = "A", country: str | None = "BE", kind: str = "officer", **more) -> Candidate:
    decision = more.pop("decision", None)
    application = Application(name=f"Person {number}", group=group, country=country, recent=True, decision=decision)
    return Candidate(application, number, kind, more.pop("late", False), **more)


def numbers(choices: tuple[Choice, ...], verdict: Verdict) -> list[int]:
    chosen = [each for each in choices if each.verdict is verdict]
    return [each.candidate.number for each in sorted(chosen, key=lambda each: each.turn)]


def people(groups: str, **more) -> list[Candidate]:
    return [candidate(number, group, country=f"C{number}", **more) for number, group in enumerate(groups)]


def test_target_groups_share_the_places_equally():
    choices = select(people("AAAAAAABBBC"), 6, ORDER)
    groups = Counter(each.candidate.group for each in choices if each.verdict is Verdict.IN)
    assert groups == {"A": 3, "B": 2, "C": 1}


def test_within_a_group_the_member_state_with_the_fewest_places_comes_next():
    found = [
        candidate(0, country="DE"),
        candidate(1, country="DE"),
        candidate(2, country="PT"),
        candidate(3, country="DE"),
    ]
    assert numbers(select(found, 3, ORDER), Verdict.IN) == [0, 2, 1]


def test_then_the_kind_of_role_with_the_fewest():
    found = [candidate(0, kind="officer"), candidate(1, kind="officer"), candidate(2, kind="psychologist")]
    assert numbers(select(found, 2, ORDER), Verdict.IN) == [0, 2]


def test_whoever_is_late_comes_after_everybody_else():
    found = [candidate(0, late=True), *[candidate(number) for number in range(1, 5)]]
    assert numbers(select(found, 4, ORDER), Verdict.IN) == [1, 2, 3, 4]
    assert numbers(select(found, 5, ORDER), Verdict.IN) == [1, 2, 3, 4, 0]


def test_what_somebody_decided_stands():
    found = people("AAAA")
    found[3] = candidate(3, decision=Decision.IN)
    found[0] = candidate(0, decision=Decision.OUT)
    found[1] = candidate(1, decision=Decision.RESERVE)
    choices = select(found, 1, ORDER)
    assert numbers(choices, Verdict.IN) == [3]
    assert numbers(choices, Verdict.RESERVE) == [1, 2]
    assert {choices[at].why for at in (0, 1, 3)} == {"decided by hand"}


def test_the_reason_for_a_place_can_be_read():
    choices = select([candidate(0), candidate(1, country="PT", kind="psychologist")], 2, ORDER)
    assert [each.why for each in choices] == [
        "place 1 of 2 for group A; first from BE; first officer",
        "place 2 of 2 for group A; first from PT; first psychologist",
    ]


def test_whoever_cannot_have_a_place_is_told_why():
    found = [candidate(0, barred="the target group is not known"), candidate(1, again=2), candidate(2), candidate(3)]
    choices = select(found, 1, ORDER)
    assert [each.why for each in choices[:2]] == ["the target group is not known", "the same person applied again"]
    assert choices[3].verdict is Verdict.RESERVE
    assert select(found, 1, ORDER) == choices


CANDIDATES = st.lists(
    st.fixed_dictionaries(
        {
            "group": st.sampled_from("ABC"),
            "country": st.sampled_from(["BE", "DE", "PT", None]),
            "kind": st.sampled_from(["officer", "psychologist", ""]),
            "late": st.booleans(),
            "decision": st.sampled_from([None, None, None, *Decision]),
            "barred": st.sampled_from(["", "", "", "no"]),
        }
    ),
    max_size=30,
).map(lambda rows: [candidate(number, **row) for number, row in enumerate(rows)])


@given(CANDIDATES, st.integers(1, 12))
def test_every_candidate_has_one_choice_and_no_more_places_are_given_than_there_are(found, places):
    choices = select(found, places, ORDER)
    assert [each.candidate for each in choices] == found
    by_hand = sum(each.decision is Decision.IN for each in found)
    free = sum(not each.decision and not each.barred for each in found)
    assert len(numbers(choices, Verdict.IN)) == max(by_hand, min(places, by_hand + free))
    for verdict in (Verdict.IN, Verdict.RESERVE):
        turns = sorted(each.turn for each in choices if each.verdict is verdict)
        assert turns == list(range(1, len(turns) + 1))


@given(CANDIDATES, st.integers(1, 12))
def test_decisions_always_win_and_nobody_barred_gets_in(found, places):
    for each in select(found, places, ORDER):
        decided = each.candidate.decision
        assert decided is None or each.verdict == decided.value
        assert decided or not each.candidate.barred or each.verdict is Verdict.OUT


@given(CANDIDATES, st.integers(1, 12))
def test_no_group_gets_two_places_more_than_one_that_still_has_candidates_in_time(found, places):
    found = [each for each in found if not (each.decision or each.late or each.barred)]
    choices = select(found, places, ORDER)
    given_to = Counter(each.candidate.group for each in choices if each.verdict is Verdict.IN)
    left = {each.candidate.group for each in choices if each.verdict is not Verdict.IN}
    for group in left:
        assert all(given_to[group] >= count - 1 for count in given_to.values())

"""Messages about a meeting's files that would repeat somebody's name."""

from reportkit import codes
from reportkit.check.leaks.discreet import discreet
from reportkit.model.roster import Person, Roster
from reportkit.problems import Place, Problem

ROSTER = Roster((Person("Erika Mustermann", "Example Probation District"),))


def said(message: str, hint: str = "") -> tuple[str, str]:
    (problem,) = discreet([codes.UNKNOWN_KEY.at(Place("a.yaml", 3), message, hint)], lambda: ROSTER)
    assert (problem.code, problem.place) == (codes.UNKNOWN_KEY, Place("a.yaml", 3))
    return problem.message, problem.hint


def test_a_quoted_value_that_names_somebody_is_left_out_and_the_others_stay():
    assert said('"Erika Mustermann" is not a "field"') == ('"…" is not a "field"', "")
    assert said("“mustermann” is none") == ('"…" is none', "")
    assert said('no field "speaker"', 'did you mean "mustermann"?') == ('no field "speaker"', 'did you mean "…"?')


def test_where_somebody_is_named_beside_a_quotation_the_whole_sentence_is_left_out():
    message, hint = said('Mustermann is no "id"', 'known here: mustermann, "b"')
    assert message == "what stands here names somebody who took part, and is not repeated"
    assert hint == ""


def test_what_names_nobody_for_sure_is_said_as_it_is():
    assert said('no field "Erika"', "known: a, b") == ('no field "Erika"', "known: a, b")


def test_the_list_is_asked_for_only_where_something_is_quoted():
    def never() -> Roster:
        raise AssertionError

    plain = Problem(codes.UNKNOWN_KEY, Place("a.yaml"), "in our own words")
    assert discreet([plain], never) == (plain,)

"""Eight calls of different wording and order, each in six forms: what they say is found, and nothing else."""

import pytest
from read.call.forms import CALLS, FORMS, NAMES
from read.call.measure import expected, figures, found

from reportkit.read.call.found import Call
from reportkit.read.call.reading import read_call

LEAST = 0.97
"""Of what a call says so much is found, and of what is found so much is right."""


def read(forms: dict[tuple[str, str], bytes], name: str, form: str) -> Call:
    call = read_call(forms[name, form], f"call.{form}")
    assert isinstance(call, Call), call
    return call


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_what_a_call_says_is_found(forms, name, form):
    right, got = expected(CALLS / f"{name}.expected.yaml"), found(read(forms, name, form))
    precision, recall = figures(right, got)
    print(f"{name} as {form}: precision {precision:.2f}, recall {recall:.2f}")
    assert min(precision, recall) >= LEAST, (sorted(right - got), sorted(got - right))


def test_all_of_them_together(forms):
    right = got = both = 0
    for name in NAMES:
        wanted = expected(CALLS / f"{name}.expected.yaml")
        for form in FORMS:
            values = found(read(forms, name, form))
            right, got, both = right + len(wanted), got + len(values), both + len(wanted & values)
    print(f"{right} values: precision {both / got:.3f}, recall {both / right:.3f}")
    assert both / got > 0.995
    assert both / right > 0.99


def test_a_call_that_was_only_ever_a_text_is_read_too():
    call = read_call((CALLS / "drones.txt").read_bytes(), "call.txt")
    assert found(call) == expected(CALLS / "drones.expected.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_every_form_of_a_call_says_the_same(forms, name):
    once = found(read(forms, name, "html"))
    assert {form: once ^ found(read(forms, name, form)) for form in FORMS} == {form: set() for form in FORMS}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_contact_persons_are_nowhere_but_among_the_contacts(forms, name, form):
    call = read(forms, name, form)
    rest = repr(call)
    assert call.contacts
    for contact in call.contacts:
        words = [contact.name, contact.email, contact.phone, *contact.name.split()]
        assert [word for word in words if len(word) > 2 and word in rest] == []
    assert "@" not in rest

"""A YAML file that is one record: meeting.yaml, findings.yaml, template.yaml, or the first lines of notes."""

from typing import TypeVar

from reportkit.model.record import Record
from reportkit.problems import Place
from reportkit.read.validate import Validated, validated
from reportkit.read.yaml import load

R = TypeVar("R", bound=Record)


def read_record(text: str, origin: Place, model: type[R]) -> Validated[R]:
    """The record that a YAML text writes down; its first line is ``origin``."""
    written, problems = load(text, origin)
    if written is None:
        return Validated(None, tuple(problems))
    result = validated(model, written)
    return Validated(result.record, (*problems, *result.problems), result.broken)

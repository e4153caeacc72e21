"""The schemas take what the readers take."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from reportkit.errors import NotWritten
from reportkit.schema import schema_text, schemas, write_schemas
from reportkit.start import new_meeting

SAMPLE = Path(__file__).parents[1] / "inputs" / "ran-prisons-2021-11"


def as_an_editor_sees_it(text: str) -> Any:
    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(each) for key, each in value.items()}
        if isinstance(value, list):
            return [plain(each) for each in value]
        return value.isoformat() if isinstance(value, datetime.date) else value

    return plain(YAML(typ="safe", pure=True).load(text))


def mistakes(name: str, text: str) -> list[str]:
    validator = Draft202012Validator(schemas()[f"{name}.json"])
    return [error.message for error in validator.iter_errors(as_an_editor_sees_it(text))]


@pytest.mark.parametrize("name", ["meeting", "findings"])
def test_the_sample_and_a_new_meeting_fit_their_schema(name, tmp_path):
    new_meeting(tmp_path / "new")
    for folder in (SAMPLE, tmp_path / "new"):
        assert mistakes(name, (folder / f"{name}.yaml").read_text("utf-8")) == []


@pytest.mark.parametrize("name", ["meeting", "findings"])
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(schemas()[f"{name}.json"])


def test_nothing_of_the_inside_shows():
    assert "places" not in schema_text("meeting") + schema_text("findings")
    assert "pydantic" not in schema_text("meeting")


def test_every_record_and_field_is_described():
    for schema in schemas().values():
        for record in (schema, *schema["$defs"].values()):
            assert record["description"]
            for name, field in record.get("properties", {}).items():
                assert field.get("description"), (record["title"], name)


ACCEPTED = [
    "findings: [{id: F1, statement: x, sessions: 2a, outcome: yes}]",
    "findings: [{id: 1, statement: x, sessions: [1], theme: }]",
    "findings:\ngaps:\n",
    "recommendations: [{id: R1, text: x, to: ms, outcome: do it}]",
]


@pytest.mark.parametrize("text", ACCEPTED)
def test_shorter_ways_of_writing_fit(text):
    assert mistakes("findings", text) == []


REFUSED = {
    "finding: []": "'finding' was unexpected",
    "findings: [{id: F 1, statement: x}]": "does not match",
    "findings: [{statement: x}]": "'id' is a required property",
    "findings: [{id: F1, statement: x, strength: strong}]": "is not valid",
}


@pytest.mark.parametrize("text", REFUSED)
def test_mistakes_do_not_fit(text):
    assert REFUSED[text] in " ".join(mistakes("findings", text))


def test_both_schemas_are_written_the_same_each_time(tmp_path):
    paths = write_schemas(tmp_path / "a")
    assert [path.name for path in paths] == ["meeting.json", "findings.json"]
    again = write_schemas(tmp_path / "b")
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in again]


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritten, match="could not be written"):
        write_schemas(tmp_path / "file" / "in")

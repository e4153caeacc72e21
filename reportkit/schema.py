"""JSON Schemas of the YAML files, by which editors complete and explain fields and mark mistakes while people type."""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from reportkit.model.meeting import FindingsFile, MeetingFile
from reportkit.model.record import Record
from reportkit.write.disk.single import write_files

_FILES: dict[str, tuple[str, type[Record]]] = {
    "meeting": ("meeting.yaml of reportkit", MeetingFile),
    "findings": ("findings.yaml of reportkit", FindingsFile),
}


class _Schema(GenerateJsonSchema):
    """Schemas that take what the readers take: one value for a list, a number for a text, nothing at all."""

    def tuple_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().tuple_schema(schema)
        items = made.get("items", {})
        return made if "$ref" in items else {"anyOf": [made, items]}

    def str_schema(self, schema: Any) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def bool_schema(self, schema: Any) -> JsonSchemaValue:
        return {"enum": [True, False, "yes", "no"]}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().model_schema(schema)
        optional = made["properties"].keys() - set(made.get("required", ()))
        emptied = {name: _or_empty(value) if name in optional else value for name, value in made["properties"].items()}
        return {**made, "properties": emptied}


_NOTHING = {"type": "null"}


def _or_empty(schema: JsonSchemaValue) -> JsonSchemaValue:
    """The schema of a field that may stand there without a value."""
    about = {key: value for key, value in schema.items() if key in {"default", "description"} and value is not None}
    bare = {key: value for key, value in schema.items() if key not in {"default", "description"}}
    kinds = [kind for kind in bare.get("anyOf", [bare]) if kind != _NOTHING]
    if len(kinds) == 1 and "type" in kinds[0]:
        return {**kinds[0], "type": [*_listed(kinds[0]["type"]), "null"], **about}
    return {"anyOf": [*kinds, _NOTHING], **about}


def _listed(kind: str | list[str]) -> list[str]:
    return [kind] if isinstance(kind, str) else kind


def schemas() -> dict[str, dict[str, Any]]:
    """The schemas by the names of their files: ``meeting.json`` and ``findings.json``."""
    return {f"{name}.json": _schema(title, model) for name, (title, model) in _FILES.items()}


def _schema(title: str, model: type[Record]) -> dict[str, Any]:
    made = model.model_json_schema(by_alias=True, schema_generator=_Schema, mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": title}


def schema_text(name: str) -> str:
    """The schema of ``meeting`` or ``findings`` as the text of its file."""
    return json.dumps(schemas()[f"{name}.json"], indent=2, ensure_ascii=False) + "\n"


def schema_files() -> dict[str, bytes]:
    """Both schemas as files (name → bytes)."""
    return {f"{name}.json": schema_text(name).encode("utf-8") for name in _FILES}


def write_schemas(folder: Path, force: bool = False) -> list[Path]:
    """Write both schemas into a folder; over other files only by force. Raises :class:`NotWritten`."""
    return write_files(folder, schema_files(), force)

"""A template and the shared pieces that it may use, from the templates folder."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from reportkit import codes
from reportkit.guard.package import Package, open_package
from reportkit.guard.refusal import Refusal
from reportkit.model.record import PLACES
from reportkit.model.template import Template, TemplateFile
from reportkit.problems import Problem
from reportkit.read.files import Folder, folder_at
from reportkit.read.validate import validated
from reportkit.read.written import Written
from reportkit.read.yaml import load

SHARED = "_shared"
_LOOK_LIMIT = 20_000_000
_INHERITED = ("labels", "notices", "house", "rules")


def template_names(root: Path) -> list[str]:
    """The names of the templates in a folder; a template is a folder with a template.yaml."""
    return sorted(path.parent.name for path in root.glob("*/template.yaml") if path.parent.name != SHARED)


def read_template(root: Path, name: str) -> tuple[Template | None, list[Problem]]:
    """The template of that name, and everything that is wrong with its files."""
    folder = folder_at(root)
    file, problems = _settings(folder, name)
    sources, unread = _sources(folder)
    problems += unread
    if f"{name}/paper.md" not in sources:
        problems.append(codes.TEMPLATE_FILE.at(folder.place(f"{name}/paper.md"), "this template has no paper.md"))
    css, word = _own_or_shared(folder, name, "look.css"), _own_or_shared(folder, name, "look.docx")
    style, look = folder.text(css), _package(folder, word)
    problems += [each for each in (style, look) if isinstance(each, Problem)]
    if file is None or not isinstance(look, bytes) or any(each.severity == "error" for each in problems):
        return None, problems
    return Template(name, file, sources, folder.shown, folder.root, folder.root / css, look), problems


def _package(folder: Folder, name: str) -> bytes | Problem:
    """The bytes of a Word file that may be opened."""
    data = folder.data(name, _LOOK_LIMIT)
    try:
        if isinstance(data, bytes):
            parse_parts(open_package(data))
    except Refusal as refused:
        return refused.problem(folder.place(name))
    return data


def parse_parts(package: Package) -> None:
    """Parse every part once: the writer needs some of them, and could not say which is broken. Raises ``Refusal``."""
    for name in package.names:
        if name.endswith((".xml", ".rels")):
            package.xml(name)


def _own_or_shared(folder: Folder, name: str, file: str) -> str:
    return f"{name}/{file}" if folder.has(f"{name}/{file}") else f"{SHARED}/{file}"


def _sources(folder: Folder) -> tuple[dict[str, str], list[Problem]]:
    """Every Markdown text of the templates folder, by its path from there."""
    sources: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.root.glob("*/*.md")):
        name = path.relative_to(folder.root).as_posix()
        text = folder.text(name)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            sources[name] = text
    return sources, problems


def _settings(folder: Folder, name: str) -> tuple[TemplateFile | None, list[Problem]]:
    """template.yaml, with the labels, notices, house data and rules of the shared one below its own."""
    written, problems = _yaml(folder, f"{name}/template.yaml")
    shared, more = _yaml(folder, f"{SHARED}/template.yaml") if folder.has(f"{SHARED}/template.yaml") else (None, [])
    if written is None:
        return None, problems + more
    result = validated(TemplateFile, written)
    if result.record is None:
        return None, [*problems, *more, *result.problems]
    below = _plain(shared.data) if shared else {}
    own = {key: _plain(getattr(result.record, key)) for key in _INHERITED}
    merged = {key: {**(below.get(key) or {}), **own[key]} for key in _INHERITED}
    return result.record.model_copy(update=merged), [*problems, *more, *result.problems]


def _yaml(folder: Folder, name: str) -> tuple[Written | None, list[Problem]]:
    text = folder.text(name)
    if isinstance(text, Problem):
        return None, [text]
    return load(text, folder.place(name))


def _plain(data: Any) -> Any:
    """Data without the places of its fields."""
    if isinstance(data, Mapping):
        return {key: _plain(value) for key, value in data.items() if key != PLACES}
    if isinstance(data, Iterable) and not isinstance(data, str):
        return [_plain(value) for value in data]
    return data

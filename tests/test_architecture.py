"""The floors and doors of the house."""

import ast
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "reportkit"
DOORS = {
    "markdown": {"document/markdown.py", "document/inlinemarks.py"},
    "jinja2": {"merge/template.py"},
    "weasyprint": {"write/pdf.py"},
    "ruamel": {"read/yaml.py"},
    "python_calamine": {"read/tables/workbook.py"},
    "babel": {"model/country_names.py"},
    "olefile": {"read/tables/marks_xls.py"},
    "rich": {"terminal.py"},
    "reportlab": {"write/charts/drawing.py"},
    "rapidfuzz": {"check/alike.py", "model/country_names.py"},
    "xlsxwriter": {"report/workbook.py"},
    "PIL": {"guard/pictures.py"},
    "pypdf": {"check/leaks/pdf_pages.py"},
    "pypdfium2": {
        "check/leaks/pdf_pages.py",
        "inspect/pdf_words.py",
        "read/call/pdf_lines.py",
        "write/drawings.py",
    },  # what it reads, and what it draws
}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str):
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name.split(".")[0] == library for name in imports(path))
    }
    assert users == DOORS[library]


def test_click_is_used_by_the_command_line_alone():
    users = {path.parent.name for path in PACKAGE.rglob("*.py") if "click" in imports(path)}
    assert users == {"cli"}


def test_python_docx_is_used_by_the_word_writer_alone():
    users = {
        path.parent.name for path in PACKAGE.rglob("*.py") if "docx" in {name.split(".")[0] for name in imports(path)}
    }
    assert users <= {"docx"}


def test_every_dependency_has_its_reason_beside_it():
    project = (PACKAGE.parent / "pyproject.toml").read_text("utf-8")
    block = project[project.index("dependencies = [") : project.index("[project.scripts]")]
    lines = [line for line in block.splitlines() if line.strip().startswith('"')]
    named = tomllib.loads(project)["project"]
    assert len(lines) == len(named["dependencies"]) + len(named["optional-dependencies"]["test"])
    assert all("#" in line for line in lines)

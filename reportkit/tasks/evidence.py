"""What each recommendation of a meeting rests on, and what nothing rests on."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.config import Settings
from reportkit.report.page import tables_page
from reportkit.report.section import Section
from reportkit.report.workbook import workbook
from reportkit.tasks.discreet import naming_nobody
from reportkit.trace.sections import evidence_sections

_LAST = "Made by reportkit evidence from the notes and findings of the meeting. Keep it as you keep the notes."


@naming_nobody
def run(folder: Path, settings: Settings, wanted: Sequence[str]) -> Answer:
    """The tables of the meeting in ``folder``, and as files those kinds of them that are wanted (html, xlsx)."""
    found, problems = pipeline.trace(folder, settings, doing.step)
    tables = evidence_sections(found)
    files = {f"evidence.{kind}": _file(kind, f"Evidence of {folder.resolve().name}", tables) for kind in wanted}
    return Answer([asdict(section) for section in tables], problems, files)


def _file(kind: str, title: str, tables: Sequence[Section]) -> bytes:
    if kind == "xlsx":
        return workbook(title, tables)
    return tables_page(title, f"{len(tables[0].rows)} lines of evidence.", tables, _LAST).encode("utf-8")

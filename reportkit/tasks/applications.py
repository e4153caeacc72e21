"""Who applied for a place at a meeting."""

from dataclasses import asdict
from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.report.workbook import workbook
from reportkit.select.tables import applications_tables


def run(folder: Path, names: bool, wanted: bool) -> Answer:
    """The tables of those who applied, with their names if asked for, and as a workbook if that is ``wanted``."""
    doing.step("read")
    file, found, problems = pipeline.applicants(folder)
    tables = applications_tables(found, file, names)
    book = workbook(f"Applications for {folder.resolve().name}", tables) if wanted else b""
    return Answer([asdict(each) for each in tables], problems, {"tables.xlsx": book})

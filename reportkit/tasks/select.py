"""Whom to give the places at a meeting."""

from dataclasses import asdict
from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.report.workbook import workbook
from reportkit.select.participants import participants_csv
from reportkit.select.rule import select
from reportkit.select.tables import selection_tables


def run(folder: Path, seats: int, names: bool, wanted: bool) -> Answer:
    """The tables of those selected (as a workbook too if that is ``wanted``), and participants.csv."""
    doing.step("read")
    file, found, problems = pipeline.applicants(folder)
    order = [group.id for group in file.event.target_groups]
    choices = select(found, seats or file.selection.seats, order)
    tables = selection_tables(choices, file, names)
    files = {"participants.csv": participants_csv(choices).encode("utf-8-sig")}
    if wanted:
        files["tables.xlsx"] = workbook(f"Selection for {folder.resolve().name}", tables)
    return Answer([asdict(each) for each in tables], problems, files)

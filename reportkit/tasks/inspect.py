"""Say what is in finished files, whoever made them."""

from dataclasses import asdict
from pathlib import Path

from reportkit import reporting
from reportkit.answer import Answer


def run(files: tuple[Path, ...]) -> Answer:
    """For each file its tables and its problems; for all of them the report as JSON and as one HTML page."""
    found = reporting.inspect(files)
    shown = [
        {
            "file": each.file,
            "sections": [asdict(section) for section in reporting.report_sections(each)],
            "problems": list(each.problems),
        }
        for each in found
    ]
    return Answer({"files": shown, "json": reporting.report_json(found)}, files={"report.html": reporting.page(found)})

"""Meetings with made-up participants, drawn by lot, and their paper in Word, which prints all counts of people."""

import csv
import io
import random
import shutil
from pathlib import Path

from reportkit.config import Settings
from reportkit.pipeline import prepare
from reportkit.write.charts.paper import with_charts
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look
from tests.small_meeting import SOUND, TEMPLATES

GROUPS = {"A": "Developers", "B": "Prison staff", "C": "Prison partners"}
COUNTRIES = {"BE": "Belgium", "DK": "Denmark", "DE": "Germany", "EL": "Greece", "NL": "Netherlands", "SE": "Sweden"}
ROLES = ("prison governor", "psychologist", "imam", "prison officer", "social worker", "teacher")
_MORE = """\
{{ tables.participants_by_group_and_country | captioned("Participants by target group and country", "tbl-cross") }}

{% for day in participation.days %}
- Came on one day: {{ day }}

{% endfor %}
"""
_BEFORE = '{{ figures.participants_by_group | captioned("Participants by target group", "fig-groups") }}'


def roster(seed: int) -> str:
    """participants.csv of up to sixty people, few of some kinds and many of others."""
    dice = random.Random(seed)
    kinds = [(list(all_), [dice.choice((1, 2, 9)) for _ in all_]) for all_ in (GROUPS, COUNTRIES, ROLES)]
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("name", "role", "group", "country", "attendance"))
    for number in range(dice.randint(2, dice.choice((10, 30, 60)))):
        group, country, role = (dice.choices(names, weights)[0] for names, weights in kinds)
        days = dice.choices(("1; 2", "1", "2"), (6, 2, 1))[0]
        writer.writerow(
            (f"Qel{'abcdefghij'[number // 10]}{'abcdefghij'[number % 10]} Xovu", role, group, country, days)
        )
    return lines.getvalue()


def templates(folder: Path, small: int) -> Path:
    """The templates, whose conclusions paper prints every table of people there is, with that threshold."""
    shutil.copytree(TEMPLATES, folder)
    for name, old, new in (
        ("template.yaml", "small_count: 3", f"small_count: {small}"),
        ("paper.md", _BEFORE, f"{_MORE}\n{_BEFORE}"),
    ):
        path = folder / "conclusions-paper" / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), "utf-8")
    return folder


def paper_of(people: str, folder: Path, templates: Path) -> bytes:
    """The public paper in Word of a meeting with these participants."""
    second = "    - {id: B, title: Prison staff}\n"
    meeting = SOUND["meeting.yaml"].replace(second, f"{second}    - {{id: C, title: Prison partners}}\n")
    files = {**SOUND, "meeting.yaml": meeting, "participants.csv": people}
    del files["trainings.csv"]
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    merged = prepare(folder, Settings(templates=templates, template="conclusions-paper"), lambda step: None)
    look = Look(merged.template.css.read_text("utf-8"), merged.template.css.parent, merged.template.root)
    return docx(with_charts(merged.document, look), merged.template.word, {})

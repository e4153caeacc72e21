"""Make a paper: its finished files, how many pages it has, and what is not quite right with it."""

from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.config import Settings
from reportkit.tasks.discreet import naming_nobody


@naming_nobody
def run(folder: Path, settings: Settings, strict: bool) -> Answer:
    """The finished files of the meeting in ``folder``, not published yet."""
    made = pipeline.make(folder, settings, doing.step, strict)
    return Answer({"name": made.name, "sources": made.sources, "pages": made.pages}, made.problems, made.files)

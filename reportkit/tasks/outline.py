"""The merged paper as an indented tree of text."""

from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.config import Settings
from reportkit.document.outline import outline
from reportkit.tasks.discreet import naming_nobody


@naming_nobody
def run(folder: Path, settings: Settings) -> Answer:
    """The paper of the meeting in ``folder``."""
    merged = pipeline.prepare(folder, settings, doing.step)
    return Answer(outline(merged.document.blocks), merged.problems)

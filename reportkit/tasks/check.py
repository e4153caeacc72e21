"""Look for mistakes in the inputs and the template."""

from pathlib import Path

from reportkit import doing, pipeline
from reportkit.answer import Answer
from reportkit.config import Settings
from reportkit.tasks.discreet import naming_nobody


@naming_nobody
def run(folder: Path, settings: Settings) -> Answer:
    """What is not quite right with the meeting in ``folder``."""
    return Answer(problems=pipeline.prepare(folder, settings, doing.step).problems)

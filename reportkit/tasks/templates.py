"""The templates that there are, what each makes and what it needs."""

from reportkit import pipeline
from reportkit.answer import Answer
from reportkit.config import Settings


def run(settings: Settings) -> Answer:
    """A dictionary for each sound template, and the problems of all."""
    found = pipeline.find_templates(settings)
    sound = [
        {
            "name": template.name,
            "title": template.file.title,
            "description": template.file.description,
            "needs": list(template.file.needs),
        }
        for template, _ in found
        if template
    ]
    return Answer(sound, tuple(problem for _, problems in found for problem in problems))

"""``reportkit templates``: list the templates."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, limited, limits_of, settings_of, where
from reportkit.cli.outcome import PROBLEMS, reported
from reportkit.config import templates_folder
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.problems import errors


@click.command(epilog=example("reportkit templates\nreportkit templates --templates house-templates"))
@where
@limited
def templates(**options: Any) -> None:
    """List the templates that there are, what each makes and what it needs."""
    from reportkit.terminal import Terminal

    terminal, settings = Terminal(), settings_of({**options, "template": None})
    root = templates_folder(settings)
    try:
        found = run(Job("templates", str(root), (settings,), (root,)), limits_of(options))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    terminal.problems(found.problems)
    for each in found.value:
        needs = ", ".join(each["needs"]) or "nothing but meeting.yaml"
        description = click.wrap_text(each["description"], 88, "  ", "  ")
        terminal.say(f"{each['name']}: {each['title']}\n{description}\n  needs: {needs}\n")
    sys.exit(PROBLEMS if errors(found.problems) else 0)

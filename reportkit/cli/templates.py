"""``reportkit templates``: list the templates."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, settings_of, where
from reportkit.cli.outcome import PROBLEMS


@click.command(epilog=example("reportkit templates\nreportkit templates --templates house-templates"))
@where
def templates(**options: Any) -> None:
    """List the templates that there are, what each makes and what it needs."""
    from reportkit import pipeline
    from reportkit.terminal import Terminal

    terminal, code = Terminal(), 0
    for template, problems in pipeline.find_templates(settings_of({**options, "template": None})):
        terminal.problems(problems)
        if template is None:
            code = PROBLEMS
            continue
        needs = ", ".join(template.file.needs) or "nothing but meeting.yaml"
        click.echo(f"{template.name}: {template.file.title}")
        click.echo(click.wrap_text(template.file.description, 88, "  ", "  "))
        click.echo(f"  needs: {needs}\n")
    sys.exit(code)

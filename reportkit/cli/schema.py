"""``reportkit schema``: print a JSON Schema."""

import sys
from pathlib import Path

import click

from reportkit.cli.options import FOLDER, example, force
from reportkit.cli.outcome import reported
from reportkit.errors import ReportkitError


@click.command(epilog=example("reportkit schema meeting > meeting.json\nreportkit schema --into schemas"))
@click.argument("file", type=click.Choice(["meeting", "findings"]), default="meeting")
@click.option("--into", type=FOLDER, help="Write both schemas into this folder instead of printing one.")
@force
def schema(file: str, into: Path | None, force: bool) -> None:
    """Print the JSON Schema of meeting.yaml or findings.yaml, by which editors complete and check."""
    from reportkit.schema import schema_text, write_schemas
    from reportkit.terminal import Terminal

    if into is None:
        click.echo(schema_text(file))
        return
    terminal = Terminal()
    try:
        for path in write_schemas(into, force):
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))

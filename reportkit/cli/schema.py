"""``reportkit schema``: print a JSON Schema."""

from pathlib import Path

import click

from reportkit.cli.options import FOLDER, example


@click.command(epilog=example("reportkit schema meeting > meeting.json\nreportkit schema --into schemas"))
@click.argument("file", type=click.Choice(["meeting", "findings"]), default="meeting")
@click.option("--into", type=FOLDER, help="Write both schemas into this folder instead of printing one.")
def schema(file: str, into: Path | None) -> None:
    """Print the JSON Schema of meeting.yaml or findings.yaml, by which editors complete and check."""
    from reportkit.schema import schema_text, write_schemas

    if into is None:
        click.echo(schema_text(file))
        return
    for path in write_schemas(into):
        click.echo(str(path))

"""The command line: arguments in, pipeline called, problems printed, exit code out.

Everything slow is imported where it is used, so that ``--help`` answers at once.
"""

import sys
from typing import Any, NoReturn

import click

from reportkit import __version__
from reportkit.cli.applications import applications
from reportkit.cli.build import build
from reportkit.cli.check import check
from reportkit.cli.ending import end, failed, prepare
from reportkit.cli.evidence import evidence
from reportkit.cli.explain import explain
from reportkit.cli.inspect import inspect
from reportkit.cli.new import new
from reportkit.cli.notes import notes
from reportkit.cli.options import example
from reportkit.cli.outline import outline
from reportkit.cli.schema import schema
from reportkit.cli.select import select
from reportkit.cli.templates import templates


class _Commands(click.Group):
    """Lists commands in the order in which a person needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it at once, and the child with it."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            sys.exit(failed(error))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=example("reportkit new my-meeting\nreportkit build my-meeting\nreportkit build"),
)
@click.version_option(__version__, prog_name="reportkit")
def cli() -> None:
    """From the notes of a working-group meeting to its conclusions paper, in Word and PDF."""


for _command in (
    build,
    check,
    inspect,
    outline,
    evidence,
    notes,
    new,
    applications,
    select,
    schema,
    explain,
    templates,
):
    cli.add_command(_command)


def main() -> NoReturn:
    """Run the command line and end with its exit code; a bug prints one line and ends with 70."""
    prepare()
    try:
        cli()
    except SystemExit as ending:
        end(ending.code if isinstance(ending.code, int) else 0)
    except BaseException as error:  # the last line of defence: nobody sees a traceback
        end(failed(error))
    end(0)

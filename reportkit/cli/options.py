"""What the commands have in common: their options, and the ends of their help."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from reportkit.config import Edited, Edition, Format, Settings
from reportkit.confine.limits import Limits

FOLDER = click.Path(file_okay=False, path_type=Path)
"""An argument that names a folder."""


def where(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say where things are."""
    for option in (
        click.option(
            "--build", "build_folder", type=FOLDER, default="build", help="Where the files go.", show_default=True
        ),
        click.option(
            "--templates", type=FOLDER, help="Where the templates are.  [default: templates, or those shipped]"
        ),
        click.option("--inputs", type=FOLDER, default="inputs", help="Where the meetings are.", show_default=True),
    ):
        command = option(command)
    return command


def how(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how strict and how talkative to be."""
    for option in (
        click.option("--quiet", is_flag=True, help="Print errors only."),
        click.option("--verbose", is_flag=True, help="Say too which limits and fences hold."),
        click.option("--strict", is_flag=True, help="Stop at warnings too (exit code 3)."),
        click.option(
            "--edition",
            type=click.Choice([each.value for each in Edition]),
            default=Edition.PUBLIC.value,
            help="public has no names; restricted adds who agreed to be named.",
            show_default=True,
        ),
        click.option("--template", help="The template to use.  [default: the one in meeting.yaml]"),
    ):
        command = option(command)
    return command


def limited(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how much of the machine an input may take."""
    usual = Limits()
    for option in (
        click.option(
            "--seconds",
            type=click.IntRange(1, 86_400),
            default=usual.seconds,
            envvar="REPORTKIT_SECONDS",
            metavar="N",
            help="Stop an input that needs more work than that.",
            show_default=True,
        ),
        click.option(
            "--memory",
            type=click.IntRange(64, 1_000_000),
            default=usual.memory,
            envvar="REPORTKIT_MEMORY",
            metavar="MB",
            help="Stop an input that needs more memory than that.",
            show_default=True,
        ),
    ):
        command = option(command)
    return command


def limits_of(options: dict[str, Any]) -> Limits:
    """The limits that a command's options ask for."""
    return Limits(options["memory"], options["seconds"])


def force(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option of commands that write a file where the user says."""
    return click.option("--force", is_flag=True, help="Write over files that are there already.")(command)


def edited(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say what becomes of files that somebody changed since they were built."""
    for option in (
        click.option("--force", "edited", flag_value="force", help="Write over files in build that somebody changed."),
        click.option("--keep", "edited", flag_value="keep", help="Keep files that somebody changed, beside the new."),
    ):
        command = option(command)
    return command


def example(text: str) -> str:
    """The end of a command's help: examples, in lines of their own."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in text.splitlines())


def settings_of(options: dict[str, Any], formats: tuple[str, ...] = ()) -> Settings:
    """The settings that a command's options ask for."""
    return Settings(
        inputs=options["inputs"],
        templates=options["templates"],
        build=options["build_folder"],
        template=options["template"],
        edition=Edition(options.get("edition", Edition.PUBLIC)),
        formats=frozenset(map(Format, formats)) or frozenset(Format),
        report=options.get("report", False),
        edited=Edited(options.get("edited") or Edited.STOP),
    )

"""Which meetings there are, and where their papers may read: found by names alone, no file is opened."""

from collections.abc import Iterable
from pathlib import Path

from reportkit.config import Settings, templates_folder
from reportkit.errors import NotFound
from reportkit.problems import did_you_mean


def find_meetings(names: Iterable[str], settings: Settings) -> list[Path]:
    """The folders of the meetings asked for: a name in the inputs folder, or a path; without any, all that there are.

    Raises :class:`NotFound`.
    """
    found = (path.parent for path in settings.inputs.glob("*/meeting.yaml"))
    there = sorted(folder for folder in found if not folder.name.startswith("."))
    wanted = list(names)
    if not wanted and not there:
        raise NotFound(f'there is no meeting in "{settings.inputs}"; "reportkit new NAME" makes one')
    return [_meeting_folder(name, settings, there) for name in wanted] or there


def _meeting_folder(name: str, settings: Settings, there: list[Path]) -> Path:
    for folder in (settings.inputs / name, Path(name)):
        if folder.is_dir():
            return folder
    hint = did_you_mean(name, [folder.name for folder in there])
    raise NotFound(f'there is no meeting "{name}"' + (f"; {hint}" if hint else ""))


def readable(folder: Path, settings: Settings) -> tuple[Path, ...]:
    """What a paper is made from: the folder of its meeting and that of the templates."""
    return folder, templates_folder(settings)

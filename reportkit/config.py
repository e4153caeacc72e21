"""What a run of reportkit may be told, one documented field per setting."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """A kind of file that a build makes."""

    DOCX = "docx"
    PDF = "pdf"


class Edition(StrEnum):
    """Who a paper is for: everybody, or those whom its marking names."""

    PUBLIC = "public"
    RESTRICTED = "restricted"


class Edited(StrEnum):
    """What to do with files in the build folder that somebody changed since they were written."""

    STOP = "stop"
    """Name them, and write nothing."""

    KEEP = "keep"
    """Keep each beside the new one, under a dated name."""

    FORCE = "force"
    """Write over them."""


@dataclass(frozen=True)
class Settings:
    """Where things are and what to make of them."""

    inputs: Path = Path("inputs")
    """The folder that holds one folder for each meeting."""

    templates: Path | None = None
    """The folder of the templates; without one, ``templates`` here, or else those that come with reportkit."""

    build: Path = Path("build")
    """The folder that the files go to, in a folder of their meeting's name."""

    template: str | None = None
    """The template to use; without one, the one that meeting.yaml names."""

    edition: Edition = Edition.PUBLIC
    """Who the paper is for; a restricted one goes to a folder of its own, which only its owner may read."""

    formats: frozenset[Format] = frozenset(Format)
    """The files to make."""

    report: bool = False
    """Whether to write a report on the files beside them."""

    edited: Edited = Edited.STOP
    """What to do with files in the build folder that somebody changed."""

    @property
    def restricted(self) -> bool:
        """Whether the paper is for those alone whom its marking names."""
        return self.edition is Edition.RESTRICTED


def papers_folder(meeting: str, settings: Settings) -> Path:
    """The folder that the files of a meeting go to; none holds both editions, so that none is sent by mistake."""
    return settings.build / "restricted" / meeting if settings.restricted else settings.build / meeting


def templates_folder(settings: Settings) -> Path:
    """The folder of the templates: the one asked for, the one here, or the one that comes with reportkit."""
    package = Path(__file__).parent
    shipped = package / "shipped"
    candidates = [settings.templates, Path("templates"), shipped, package.parent / "templates"]
    return next((folder for folder in candidates if folder and folder.is_dir()), settings.templates or shipped)

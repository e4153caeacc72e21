"""Who may be named in a public paper all the same, why, and in which words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import Field

from reportkit.model.record import Choice, Line, Record

if TYPE_CHECKING:
    from reportkit.model.meeting import MeetingFile


class PermittedRole(Choice):
    """As what somebody may be named; a cited writer only within the works listed under references."""

    AUTHOR = "author"
    CITED = "cited"
    SPEAKER = "speaker"
    ORGANISER = "organiser"
    ORGANISATION = "organisation"


class Permitted(Record):
    """Somebody who took part, or an employer, that the public paper may name."""

    name: Line = Field(description="The name, address or number as the paper has it")
    role: PermittedRole = Field(description="author, cited, speaker, organiser or organisation")
    reason: Line = Field(description="Why that is right, such as: asked to be named")


def permitted_words(file: "MeetingFile") -> Iterator[str]:
    """The words in which somebody may be named.

    They are the names listed, those of the paper's authors (who are named at their own wish), what the meeting is
    called, and of a cited writer the works that have the name.
    """
    yield from (author.name for author in file.paper.authors)
    yield from filter(None, (file.event.body, file.event.working_group, file.event.network))
    for each in file.permitted:
        if each.role is PermittedRole.CITED:
            yield from works_of(each, file)
        else:
            yield each.name


def works_of(writer: Permitted, file: "MeetingFile") -> list[str]:
    """The works under references that have the longest word of a writer's name."""
    words = writer.name.replace(",", " ").replace(".", " ").casefold().split()
    surname = max(words, key=len, default="")
    return [work.text for work in file.references if surname and surname in work.text.casefold()]

"""Somebody who took part."""

from pydantic import Field

from reportkit.model.record import Choice, Identifier, Identifiers, Line, Record


class Capacity(Choice):
    """What somebody did at the meeting."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    RAPPORTEUR = "rapporteur"
    ORGANISER = "organiser"
    OBSERVER = "observer"


class Participant(Record):
    """A row of participants.csv. Permissions are per person and per purpose, and no unless they say yes."""

    name: Line = Field(description="never printed without permission")
    role: Line = Field(description="what the person does, such as prison psychologist")
    organisation: Line | None = Field(default=None, description="where the person works")
    group: Identifier = Field(description="the id of a target group of meeting.yaml, such as B")
    country: Line = Field(description="the country's code in EU papers, or its English name")
    capacity: Capacity = Field(default=Capacity.PARTICIPANT, description="what the person did at the meeting")
    attendance: Identifiers = Field(default=(), description="the days attended, such as 1; 2")
    list_public: bool = Field(
        default=False,
        description="yes if the person may be named in public; the public paper lists its authors and nobody else",
    )
    list_restricted: bool = Field(
        default=False, description="yes if the person may stand in the restricted paper's list of participants"
    )
    attribute: bool = Field(
        default=False, description="yes if the restricted paper may quote the person, with name, role and country"
    )
    contact: bool = Field(
        default=False, description="yes if others may be given the person's address; no paper prints it"
    )

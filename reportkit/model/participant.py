"""Somebody who took part."""

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

    name: Line
    role: Line
    organisation: Line | None = None
    group: Identifier
    country: Line
    capacity: Capacity = Capacity.PARTICIPANT
    attendance: Identifiers = ()
    list_public: bool = False
    list_restricted: bool = False
    attribute: bool = False
    contact: bool = False

"""Those whom the call names as contacts: no paper, no template and no message ever sees them."""

from pydantic import Field

from reportkit.model.record import Line, Record


class ContactPerson(Record):
    """A row of contacts.csv."""

    name: Line | None = Field(default=None, description="the person, or the office that answers")
    email: Line | None = Field(default=None, description="the address")
    phone: Line | None = Field(default=None, description="the number")

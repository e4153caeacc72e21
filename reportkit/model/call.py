"""The call for participants: what applicants were asked, and until when. Contact persons stand in contacts.csv."""

from pydantic import Field

from reportkit.model.record import Day, Identifiers, Line, Prose, Record


class Question(Record):
    """Something that applicants were asked."""

    text: Line = Field(description="The question in full")
    groups: Identifiers = Field(
        default=(), description="Ids of the target groups that were asked; all if there are none"
    )


class Call(Record):
    """The call for participants; "--template call-for-participants" prints it."""

    published: Day | None = Field(default=None, description="The day on which it was published")
    deadline: Day | None = Field(default=None, description="The last day to apply")
    questions: tuple[Question, ...] = Field(default=(), description="What applicants were asked")
    capacity: Prose | None = Field(default=None, description="How many can take part, in the words of the call")
    mailbox: Line | None = Field(
        default=None, description="Where answers go: an address or form that is no person's; printed in the call"
    )

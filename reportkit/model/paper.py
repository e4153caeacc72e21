"""The paper as a document: its kind, date, status, authors and the notices that it carries."""

from pydantic import Field

from reportkit.model.record import Choice, Day, Identifier, Identifiers, Line, Lines, Prose, Record, WebAddress


class Status(Choice):
    """How far the paper has come; only an approved or published one is free of the word DRAFT."""

    DRAFT = "draft"
    IN_REVIEW = "in review"
    APPROVED = "approved"
    PUBLISHED = "published"


class Scheme(Choice):
    """The system that a marking belongs to."""

    TLP = "TLP"
    LIMITE = "LIMITE"
    FREE = "free"


class Marking(Record):
    """Who may see an edition of the paper; it stands on each of its pages and among its properties."""

    scheme: Scheme = Field(description="TLP, LIMITE or free")
    label: Line = Field(description="Such as TLP:GREEN; never translated")
    releasable_to: Line | None = Field(default=None, description="Whom it may be passed on to; on the first page")


class Author(Record):
    """A person named as author of the paper, at their own wish."""

    name: Line = Field(description="Their name as printed")
    role: Line | None = Field(default=None, description="What they do, and where")


class Assigned(Record):
    """Identifiers assigned by the Publications Office; reportkit prints them and never makes one up."""

    isbn_pdf: Line | None = Field(default=None, description="The ISBN of the PDF")
    isbn_print: Line | None = Field(default=None, description="The ISBN of the printed paper")
    doi: Line | None = Field(default=None, description="The DOI, such as 10.2760/95373")
    catalogue: Line | None = Field(default=None, description="The catalogue number")


class Paper(Record):
    """The document that the meeting leads to."""

    kind: Line = Field(default="conclusion paper", description="What kind of document it is")
    title: Line | None = Field(default=None, description="Its title, if not the meeting's")
    template: Line = Field(default="conclusions-paper", description="The template that makes it")
    language: Line = Field(default="en-GB", description="The paper's language, as a BCP 47 tag")
    paper_date: Day = Field(description="The date of the paper (not of the meeting)")
    version: Line | None = Field(default=None, description='Such as "1.0"')
    status: Status = Field(default=Status.DRAFT, description="draft, in review, approved or published")
    approved_by: Line | None = Field(default=None, description="The role that approved it")
    approved_on: Day | None = Field(default=None, description="When it was approved")
    keywords: Lines = Field(default=(), description="Words to find it by")
    description: Prose | None = Field(default=None, description="What it says, in two or three sentences")
    authors: tuple[Author, ...] = Field(default=(), description="Who wrote it, if they wish to be named")
    audience: Lines = Field(default=(), description="Whom it is for")
    marking: Marking | None = Field(default=None, description="Who may see the public edition")
    restricted_marking: Marking | None = Field(
        default=None, description="Who may see the restricted edition; it is not made without one"
    )
    notice: Prose | None = Field(default=None, description="A notice of this paper alone, printed before the others")
    notices: Identifiers = Field(default=(), description="Names of notices in template.yaml, in order")
    identifiers: Assigned | None = Field(default=None, description="Assigned by the Publications Office")
    next_steps: Lines = Field(default=(), description="What happens next")


class Abbreviation(Record):
    """A short form and what it stands for."""

    short: Line = Field(description="The short form, such as VETO")
    long: Line = Field(description="What it stands for, in small letters unless it is a name")
    plural: Line | None = Field(default=None, description="The long form in the plural, where it is not long + s")


class Citation(Record):
    """A work that the paper cites or recommends."""

    id: Identifier = Field(description="Short name; notes refer to the work as [](#ref-<id>)")
    text: Line = Field(description="The work as cited, without its address")
    url: WebAddress | None = Field(default=None, description="Its address on the internet")

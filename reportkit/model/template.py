"""What template.yaml holds, and a whole template: what it makes, what it needs, its words and its looks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reportkit.model.record import Line, Lines, Prose, Record, without_places

FreeKeys = BeforeValidator(without_places)
"""Marks fields whose keys the editor of a template chooses."""


class Options(Record):
    """What an editor may switch."""

    number_headings: bool = Field(default=True, description="Whether headings of the first two levels are numbered")
    contents_depth: int = Field(default=2, ge=1, le=4, description="The heading levels that the contents list")
    expand_abbreviations: bool = Field(default=True, description="Whether an abbreviation is spelt out at first use")
    small_count: int = Field(default=3, ge=1, description="Counts of people below this are merged with others")


class TemplateFile(Record):
    """The settings of one template."""

    title: Line = Field(description="What the template makes, for people who choose one")
    description: Prose = Field(description="When to use it")
    restricted: bool = Field(default=False, description="yes if it makes restricted papers only")
    call: bool = Field(default=False, description="yes if it prints the call for participants, not a paper")
    needs: Lines = Field(default=(), description="Inputs that it cannot do without, such as recommendations")
    options: Options = Options()
    rules: Annotated[Mapping[str, Any], FreeKeys] = Field(
        default_factory=dict, description="Conventions by name: off, on, note, warning or error"
    )
    labels: Annotated[Mapping[str, str], FreeKeys] = Field(
        default_factory=dict, description="Fixed words of tables and captions"
    )
    notices: Annotated[Mapping[str, Prose], FreeKeys] = Field(
        default_factory=dict, description="Notices that meeting.yaml may ask for"
    )
    house: Annotated[Mapping[str, Any], FreeKeys] = Field(
        default_factory=dict, description="Anything that paper.md prints as house.<name>"
    )


@dataclass(frozen=True)
class Template:
    """A template and the shared pieces that it may use.

    ``sources`` holds every text under the templates folder by its path from there (``_shared/notices.md``); ``shown``
    is that folder as problems name it. ``css`` and ``word`` are the looks, ``root`` is the folder that looks
    may read from.
    """

    name: str
    file: TemplateFile
    sources: Mapping[str, str]
    shown: str
    root: Path
    css: Path
    word: bytes = field(repr=False)

    @property
    def paper(self) -> str:
        """The name of the source that the paper begins with."""
        return f"{self.name}/paper.md"

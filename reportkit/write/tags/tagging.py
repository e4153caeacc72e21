"""The tags of a paper, made while it is written."""

from collections.abc import Iterable
from typing import Any

from reportkit.write.tags.artifacts import tell_apart
from reportkit.write.tags.notes import with_notes
from reportkit.write.tags.painted import remembered
from reportkit.write.tags.parts import gathered
from reportkit.write.tags.roles import document_tag
from reportkit.write.tags.structure import add_structure


class Tagging:
    """Remembers what is painted on the pages from now on, and tags it once everything is painted."""

    def __init__(self, pages: Iterable[Any]) -> None:
        self._pages = remembered(pages)

    def finish(self, pdf: Any) -> bool:
        """Add the tags to a PDF that WeasyPrint has finished but not yet written; false where some words have none."""
        found = gathered(self._pages)
        roles = add_structure(pdf, with_notes(document_tag(found)), self._pages)
        return tell_apart(self._pages, roles, found.margins)

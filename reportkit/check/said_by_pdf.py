"""What a PDF says to those who read it by its tags: with a screen reader, or as text that flows anew.

Both what WeasyPrint writes and the standard tags are understood. Running headers and footers are not in the tags.
"""

from dataclasses import replace

import pikepdf

from reportkit.check.pdf_tags import Tag, Tags
from reportkit.check.pdf_text import Piece
from reportkit.check.said import Cell, Entry, Fact, Note, Row, Run, Said
from reportkit.check.telling import NoteTelling, Telling
"""Placeholder."""

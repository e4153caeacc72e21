"""Every kind of problem, defined once, in the file of what it is about.

A code's name never changes. Its explanation is what ``reportkit explain NAME`` prints: what it means, why it matters
and how to mend it, in the words of somebody who writes notes, not programs.
"""

from reportkit.codes.applications import *
from reportkit.codes.conventions import *
from reportkit.codes.editions import *
from reportkit.codes.finished import *
from reportkit.codes.inputs import *
from reportkit.codes.limits import *
from reportkit.codes.look import *
from reportkit.codes.markdown import *
from reportkit.codes.meeting import *
from reportkit.codes.notes import *
from reportkit.codes.opening import *
from reportkit.codes.paper import *
from reportkit.codes.privacy import *
from reportkit.codes.publishing import *
from reportkit.codes.tables import *
from reportkit.codes.templates import *
from reportkit.codes.word import *
from reportkit.problems import Code


def every() -> dict[str, Code]:
    """All codes by name, in alphabetical order."""
    found = (value for value in globals().values() if isinstance(value, Code))
    return {code.name: code for code in sorted(found, key=lambda code: code.name)}

"""What a call for participants says of its meeting, as the first files of the meeting's folder."""

from datetime import date
from pathlib import Path

from reportkit import codes, doing
from reportkit.answer import Answer
from reportkit.errors import Refused
from reportkit.filling.files import from_call
from reportkit.filling.needs import missing
from reportkit.filling.summary import summary
from reportkit.problems import Place, Problem
from reportkit.read.call.formats import MOST_BYTES
from reportkit.read.call.found import Call
from reportkit.read.call.reading import read_call
from reportkit.read.files import folder_at


def run(path: Path, today: date) -> Answer:
    """The texts of the meeting that the call at ``path`` is for, by name, and what was found in it, field by field."""
    doing.now(path.name)
    data = folder_at(path.parent).data(path.name, MOST_BYTES)
    call = read_call(data, path.name) if isinstance(data, bytes) else data
    if isinstance(call, Problem):
        raise Refused([call])
    empty = codes.CALL_EMPTY.at(Place(path.name), "nothing in this file reads like a call")
    problems = (empty,) if call == Call() else ()
    value = {"texts": from_call(call, today), "rows": summary(call), "missing": list(missing(call))}
    return Answer(value, problems)

"""What our own files may not hold, whatever it says: parts, properties and traces that tell of people or programs.

Files are made new, and nothing is taken over but looks. So everything is forbidden that is not known to be ours.
"""

from collections.abc import Iterator, Mapping

from reportkit import codes
from reportkit.problems import Place, Problem

_AGAIN = "this is a mistake of reportkit or of the look; report it together with look.docx"


def residue(files: Mapping[str, bytes]) -> list[Problem]:
    """What files (name → bytes) hold that no file of ours may hold."""
    found = ((name, words) for name, data in files.items() for words in dict.fromkeys(_in_file(name, data)))
    return [codes.OUTPUT_RESIDUE.at(Place(name), f"the file holds {words}", _AGAIN) for name, words in found]


def _in_file(name: str, data: bytes) -> Iterator[str]:
    if name.endswith(".docx"):
        from reportkit.check.leaks.residue_docx import in_word

        yield from in_word(data)
    elif name.endswith(".pdf"):
        from reportkit.check.leaks.residue_pdf import in_pdf  # pikepdf takes its time to load

        yield from in_pdf(data)

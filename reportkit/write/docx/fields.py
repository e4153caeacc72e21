"""Fields: what Word can work out anew, here always with the result it would find."""

from reportkit.write.docx.elements import Element, text, w
from reportkit.write.docx.runs import PLAIN, Face


def field(instruction: str, result: str, face: Face = PLAIN) -> list[Element]:
    """The runs of a field with its result."""
    return [*opening(instruction, face), *face.words(result), closing(face)]


def opening(instruction: str, face: Face = PLAIN) -> list[Element]:
    """The runs of a field up to its result."""
    return [
        face.run(w("fldChar", fldCharType="begin")),
        face.run(text(f" {instruction} ", "instrText")),
        face.run(w("fldChar", fldCharType="separate")),
    ]


def closing(face: Face = PLAIN) -> Element:
    """The run that ends a field."""
    return face.run(w("fldChar", fldCharType="end"))

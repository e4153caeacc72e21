"""Running headers and footers: the fields in them, filled with the words of the paper."""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from docx.opc.constants import RELATIONSHIP_TYPE

from reportkit.document import nodes as n
from reportkit.write.docx.elements import Element, every, remove, tag, text, value, w

HEADERS = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_FIELD = re.compile(
    r"""\s*(page|numpages|section|sectionpages|title|author|subject|keywords|language|date
    |(docproperty|styleref)\s+("[^"]*"|[^\s\\"]+))
    (\s+\\[@*#]\s*("[^"]*"|\w+)|\s+\\[lnprstw])*\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A field that tells of the paper alone: no file, path, user or anything from elsewhere."""
_ARGUMENT = re.compile(r'"([^"]*)"|(\S+)')


class Results:
    """What the fields of headers and footers come to; ``words`` are the properties that ``DOCPROPERTY`` prints."""

    def __init__(self, document: n.Document, pages: Mapping[str, int]) -> None:
        own, labels = document.properties, document.labels
        counted = {"page": labels.get("page", "Page"), "of": labels.get("of", "of")}
        self.words: dict[str, str] = {**counted, **document.running}
        self._built_in = {"title": own.title, "author": own.author, "subject": own.subject}
        self._built_in |= {"keywords": ", ".join(own.keywords), "language": own.language}
        self._counted = {"page": "1", "numpages": str(max(pages.values(), default=1))}

    def of(self, instruction: str) -> str | None:
        """The result of a field, or ``None`` where it is not ours to work out."""
        name, *arguments = _arguments(instruction)
        if name.casefold() == "docproperty" and arguments:
            return self._property(arguments[0])
        return {**self._built_in, **self._counted}.get(name.casefold())

    def _property(self, name: str) -> str:
        """A property; one that the paper lacks becomes an empty one, or else Word would print an error in its place."""
        known = {**self._built_in, **{each.casefold(): words for each, words in self.words.items()}}
        return known[name.casefold()] if name.casefold() in known else self.words.setdefault(name, "")


def _arguments(instruction: str) -> list[str]:
    """The words of an instruction; what stands in quotes is one word."""
    return [quoted or bare for quoted, bare in _ARGUMENT.findall(instruction)] or [""]


def strange_fields(root: Element) -> list[str]:
    """The names of fields in a header or footer that may tell of who made the look, or bring in what is elsewhere."""
    strange = [each for each in _instructions(root) if each.strip() and not _FIELD.fullmatch(each)]
    return [f'"{_arguments(each)[0].upper()[:20]}"' for each in strange]


def _instructions(root: Element) -> Iterator[str]:
    yield from (value(each, "instr") for each in every(root, "fldSimple"))
    said = ""
    for element in every(root, "fldChar", "instrText"):
        if element.tag == tag("instrText"):
            said += element.text or ""
        else:
            yield said
            said = ""
    yield said


def fill(root: Element, results: Results) -> None:
    """Put their results into all fields of a header or footer, each in the look of the result that was there."""
    for simple in every(root, "fldSimple"):
        _fill(list(every(simple, "r")), results.of(value(simple, "instr")))
    for paragraph in every(root, "p"):
        for instruction, runs in _fields(every(paragraph, "r")):
            _fill(runs, results.of(instruction))


def _fill(runs: list[Element], result: str | None) -> None:
    """Put the words into the first run of a result, and take the others away."""
    if result is None or not runs:
        return
    first, *others = runs
    for child in [child for child in first if child.tag != tag("rPr")]:
        first.remove(child)
    first.append(text(result))
    for run in others:
        remove(run)


def _fields(runs: Iterable[Element]) -> list[tuple[str, list[Element]]]:
    """The instruction of each field that holds no other field, and the runs of its result, one at least."""
    fields: list[tuple[str, list[Element]]] = []
    instruction, result, inside = "", list[Element](), ""
    for run in runs:
        match _character(run):
            case "begin":
                instruction, result, inside = "", [], "instruction"
            case "separate" if inside:
                inside = "result"
            case "end" if inside:
                fields.append((instruction, result or [_new_result(run, separated=inside == "result")]))
                inside = ""
            case _ if inside == "instruction":
                instruction += "".join(each.text or "" for each in every(run, "instrText"))
            case _ if inside == "result":
                result.append(run)
    return fields


def _new_result(end: Element, separated: bool) -> Element:
    """A run for the result of a field that had none, before the run that ends the field and in its look."""
    if not separated:
        end.addprevious(w("r", w("fldChar", fldCharType="separate")))
    result = deepcopy(end)
    end.addprevious(result)
    return result


def _character(run: Element) -> str:
    return next((value(each, "fldCharType") for each in every(run, "fldChar")), "")

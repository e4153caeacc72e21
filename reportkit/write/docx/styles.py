"""The styles of ``look.docx``, found by the names that editors see in Word.

A role's style has the role's name. Some styles are asked for and need not be there; then the common one serves:

- ``Key Outcomes List Bullet``, ``Table List Number``, ``Footnote List Continue`` …: the lists of a role, of tables and
  of notes, in place of ``List Bullet``, ``List Number`` and ``List Continue``;
- ``Recommendation Continue``: a paragraph of a role that no label begins;
- ``Reference Label`` and ``Evidence Link``, for characters: the labels and the cross-references within a role;
- ``Heading 1 Unnumbered``: a heading without number among numbered ones.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportkit.codes import LOOK_LIST_MISSING, LOOK_STYLE_MISSING
from reportkit.document.nodes import Role
from reportkit.problems import Place, Problem
from reportkit.write.docx.elements import Element, every, found, remove, tag, value, w

BODY = "Body Text"
TABLE = "Reportkit Table"
LOOK = Place("look.docx")
_OFF = frozenset({"0", "false", "off"})
_TABS = "/".join(map(tag, ("pPr", "tabs", "tab")))


def style_of(role: Role) -> str:
    """The style of a role: its name in words, each with a capital; only the title of the contents has Word's own."""
    return "TOC Heading" if role is Role.CONTENTS_TITLE else role.value.replace("-", " ").title()


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its id in the file, the list and level that number its paragraphs (list 0: none), and what it looks like
    as far as the writer must know: bold, with borders, its space before and after in twentieths of a point, and its tab
    stops, each with its kind and place.
    """

    id: str
    list_id: int = 0
    level: int = 0
    bold: bool = False
    bordered: bool = False
    before: int = 0
    after: int = 0
    tabs: tuple[tuple[str, int], ...] = ()


class Styles:
    """The styles by name, upper and lower case alike; asking for one that is missing is remembered as a problem."""

    def __init__(self, root: Element) -> None:
        self._styles = dict(_styles(root))
        self._by_id = {style.id: style for style in self._styles.values()}
        self._problems: dict[Problem, None] = {}

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._styles

    def __getitem__(self, name: str) -> Style:
        if name not in self:
            self._problems[_missing(name)] = None
        return self._styles.get(name.casefold(), Style("Normal"))

    def first_of(self, *names: str) -> Style:
        """The first of these styles that there is; the last of them must be there."""
        return self[next((name for name in names if name in self), names[-1])]

    def of_list(self, *names: str) -> Style:
        """The first of these styles that there is; it must number its paragraphs."""
        style = self.first_of(*names)
        if not style.list_id and names[-1] in self:
            self._problems[_unlisted(names[-1])] = None
        return style

    def of(self, paragraph: Element) -> Style:
        """The style of a paragraph."""
        id = value(found(paragraph, "pPr", "pStyle"))
        return self._by_id.get(id, Style(id))

    def problems(self) -> list[Problem]:
        """What is missing of all that was asked for."""
        return list(self._problems)


def _missing(name: str) -> Problem:
    hint = f'open look.docx in Word and add a style named "{name}"'
    return LOOK_STYLE_MISSING.at(LOOK, f'the style "{name}" is missing', hint)


def _unlisted(name: str) -> Problem:
    hint = f'open look.docx in Word and give the style "{name}" its bullets or numbers'
    return LOOK_LIST_MISSING.at(LOOK, f'the style "{name}" has neither bullets nor numbers', hint)


def speak(root: Element, language: str) -> None:
    """Set the language of the paper as that of all styles."""
    for each in every(root, "lang"):
        each.set(tag("val"), language)
    defaults = found(root, "docDefaults", "rPrDefault", "rPr")
    if defaults is not None and found(defaults, "lang") is None:
        defaults.append(w("lang", val=language))


def unnumber(root: Element, names: Collection[str]) -> list[str]:
    """Take their numbers from these styles, as far as there are such; their ids."""
    folded = {name.casefold() for name in names}
    styles = [style for style in every(root, "style") if value(found(style, "name")).casefold() in folded]
    for numbering in [numbering for style in styles for numbering in every(style, "numPr")]:
        remove(numbering)
    return [value(style, "styleId") for style in styles]


def _styles(root: Element) -> Iterator[tuple[str, Style]]:
    elements = {value(style, "styleId"): style for style in every(root, "style")}
    for id, element in elements.items():
        yield value(found(element, "name")).casefold(), _style(id, list(_ancestry(element, elements)))


def _style(id: str, ancestry: list[Element]) -> Style:
    """A style as it and those it is based on make it."""
    bold = next((each for style in ancestry if (each := found(style, "rPr", "b")) is not None), None)
    return Style(
        id,
        list_id=int(_inherited(ancestry, "pPr/numPr/numId") or 0),
        level=int(_inherited(ancestry, "pPr/numPr/ilvl") or 0),
        bold=bold is not None and value(bold) not in _OFF,
        bordered=any(found(style, "pPr", "pBdr") is not None for style in ancestry),
        before=int(_inherited(ancestry, "pPr/spacing", "before") or 0),
        after=int(_inherited(ancestry, "pPr/spacing", "after") or 0),
        tabs=_tabs(ancestry),
    )


def _tabs(ancestry: list[Element]) -> tuple[tuple[str, int], ...]:
    """The tab stops of a style, from left to right; what it clears of those it is based on is not among them."""
    stops: dict[int, str] = {}
    for style in reversed(ancestry):
        stops |= {int(value(tab, "pos") or 0): value(tab) for tab in style.iterfind(_TABS)}
    return tuple((kind, at) for at, kind in sorted(stops.items()) if kind != "clear")


def _inherited(ancestry: Iterable[Element], path: str, attribute: str = "val") -> str:
    """An attribute from the first style that has it."""
    values = (value(found(style, *path.split("/")), attribute) for style in ancestry)
    return next(filter(None, values), "")


def _ancestry(element: Element, elements: Mapping[str, Element]) -> Iterator[Element]:
    """A style and those it is based on; Word refuses circles, and so a circle only ends the search."""
    seen: set[str] = set()
    current: Element | None = element
    while current is not None and (id := value(current, "styleId")) not in seen:
        seen.add(id)
        yield current
        current = elements.get(value(found(current, "basedOn")))

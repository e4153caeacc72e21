"""The only door to ruamel.yaml: YAML text in, plain data with places out.

Words stay as they were written: ``9.00`` is not a number, ``NO`` is Norway, and the record that takes a value decides
what it means. Only ``true``, ``false`` and an empty value are more than words.
"""

import warnings
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from reportkit import codes
from reportkit.model.record import PLACES
from reportkit.problems import Place, Problem
from reportkit.read.written import Path, Written

_MOST_VALUES = 70_000  # a hundred times what the largest file of a meeting of two days holds
_DEEPEST = 50
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}

# What ruamel.yaml says, and what a person would say; the first that fits is taken.
_IN_PLAIN_WORDS = (
    ("mapping values are not allowed", "there is a second colon in this line", "put the text in quotation marks"),
    ("'\\t' that cannot start", "a line begins with a tab", "use spaces; a tab looks like them but is not"),
    ("while scanning a quoted scalar", "a quotation mark is not closed", "add the closing quotation mark"),
    ("could not find expected ':'", "a field has no colon after its name", 'fields are written "name: value"'),
    ("expected <block end>", "this line is not in the same column as its neighbours", "line up the fields of an entry"),
    ("expected ',' or ']'", "a list in square brackets is not closed", "add the missing comma or ]"),
    ("expected ',' or '}'", "braces are not closed, or a comma is missing in them", "add the missing comma or }"),
    ("undefined alias", "a value begins with *", "put the text in quotation marks"),
    ("while scanning an a", "a value begins with * or &", "put the text in quotation marks"),
    ("found character", "a value begins with a character that has a meaning of its own", "put it in quotation marks"),
    ("another document", "a line of three hyphens begins a second file in this one", "delete the line ---"),
    ("special characters", "there is a character that cannot be printed", "delete it"),
)


class _TooLarge(Exception):
    """More values, or deeper lists, than a meeting can have."""


class _Counting(Composer):
    """Stops while a text is being read, as reading takes longer than anything that follows."""

    left, depth = _MOST_VALUES, 0

    def compose_node(self, parent: Node | None, index: Any) -> Node | None:
        self.left -= 1
        self.depth += 1
        if self.left < 0 or self.depth > 2 * _DEEPEST:
            raise _TooLarge
        node: Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def load(text: str, origin: Place) -> tuple[Written | None, list[Problem]]:
    """The data of a YAML text whose first line is ``origin``, or ``None`` where it cannot be understood."""
    conversion = _Conversion(origin)
    try:
        node = _composed(text)
        data = conversion.value(node, (), conversion.first) if node else {PLACES: {"": conversion.first}}
    except (_TooLarge, RecursionError):
        return None, [codes.YAML_TOO_LARGE.at(conversion.first, "there is more in this file than a meeting can have")]
    except (YAMLError, ValueError, AttributeError, LookupError, TypeError, AssertionError) as error:
        return None, [_syntax(error, conversion)]
    return Written(data, conversion.places), conversion.problems


def _composed(text: str) -> Node | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = YAML(typ="safe", pure=True)
        reader.Composer = _Counting
        node: Node | None = reader.compose(text)
        return node


class _Conversion:
    """Nodes on their way to plain data; it gathers places and problems."""

    def __init__(self, origin: Place) -> None:
        self.first = Place(origin.file, max(origin.line, 1))
        self.places: dict[Path, Place] = {(): self.first}
        self.problems: list[Problem] = []
        self.left = _MOST_VALUES

    def place(self, node: Node) -> Place:
        return self.line(node.start_mark.line)

    def line(self, number: int) -> Place:
        return Place(self.first.file, self.first.line + number)

    def value(self, node: Node, path: Path, place: Place) -> Any:
        self.left -= 1
        if self.left < 0 or len(path) > _DEEPEST:
            raise _TooLarge
        self.places[path] = place
        if isinstance(node, MappingNode):
            return self.mapping(node, path, place)
        if isinstance(node, SequenceNode):
            return [self.value(item, (*path, at), self.place(item)) for at, item in enumerate(node.value)]
        return self.scalar(node)

    def mapping(self, node: MappingNode, path: Path, place: Place) -> dict[str, Any]:
        data: dict[str, Any] = {}
        places = {"": place}
        for key_node, value_node in node.value:
            key = self.key(key_node, places)
            if not key:
                continue
            places[key] = self.place(key_node)
            data[key] = self.value(value_node, (*path, key), places[key])
            places |= self.items(key, value_node, places[key])
        return {**data, PLACES: places}

    def items(self, field: str, node: Node, place: Place) -> dict[str, Place]:
        """The places of a list's items, where they do not stand on the line of the list itself."""
        if not isinstance(node, SequenceNode):
            return {}
        found = {f"{field}.{at}": self.place(item) for at, item in enumerate(node.value)}
        return {name: item for name, item in found.items() if item != place}

    def key(self, node: Node, before: dict[str, Place]) -> str:
        """A field's name, or nothing where the field is to be left out."""
        place = self.place(node)
        if not isinstance(node, ScalarNode) or not node.value or node.value == PLACES:
            shown = f'"{node.value}" is not a field' if isinstance(node, ScalarNode) else "this is not a field's name"
            self.problems.append(codes.UNKNOWN_KEY.at(place, shown, 'fields are written "name: value"'))
            return ""
        name = self.whole(str(node.value), node)
        if name in before:
            message = f'"{name}" stands twice, in line {before[name].line} and in line {place.line}'
            self.problems.append(codes.DUPLICATE_KEY.at(place, message, "delete the one that is wrong"))
            return ""
        return name

    def whole(self, text: str, node: Node) -> str:
        """The text, with two escapes that JSON needs for one character as that character; half of one is a problem."""
        joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if "\ufffd" in joined and "\ufffd" not in text:
            message = "there is half a character, as programs leave it that cut texts"
            self.problems.append(codes.YAML_SYNTAX.at(self.place(node), message, "write the text anew"))
        return joined

    def scalar(self, node: Node) -> Any:
        tag = str(node.tag)
        if not tag.startswith("tag:yaml.org,2002:"):
            message = f'a value begins with "{tag}", a mark that has no meaning here'
            self.problems.append(codes.YAML_SYNTAX.at(self.place(node), message, "put the text in quotation marks"))
        text = self.whole(str(node.value), node)
        plain = not getattr(node, "style", None) and text in {text.lower(), text.capitalize(), text.upper()}
        return _CONSTANTS.get(text.lower(), text) if plain else text


def _syntax(error: Exception, conversion: _Conversion) -> Problem:
    found = ((words, hint) for key, words, hint in _IN_PLAIN_WORDS if key in str(error))
    words, hint = next(found, ("this line, or one just above it, is not well-formed YAML", ""))
    return codes.YAML_SYNTAX.at(conversion.line(_line(error, "not closed" in words)), words, hint)


def _line(error: Exception, where_it_began: bool) -> int:
    """The line of a mistake, or of the beginning of what it is in."""
    if not isinstance(error, MarkedYAMLError):
        return 0
    marks = [error.problem_mark, error.context_mark]
    return next((mark.line for mark in (reversed(marks) if where_it_began else marks) if mark), 0)

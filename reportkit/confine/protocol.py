"""What a child says to its parent: messages in JSON and finished files as bytes, each with its length before it.

The parent trusts none of it: lengths have caps, names are looked up or refused, and nothing is unpickled or run.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from struct import Struct
from typing import Any, BinaryIO

from reportkit import codes
from reportkit.answer import Answer
from reportkit.problems import Place, Problem, Severity

MOST_MESSAGE, MOST_FILES = 64_000_000, 512_000_000
_HEAD = Struct(">cQ")
_MESSAGE, _BYTES = b"m", b"b"
_PROBLEM = "$problem"
_PLAIN_NAME = re.compile(r"[^/\\\0]{1,255}")
_HIDDEN = (".", "~")


class Garbled(Exception):
    """What came over the pipe is cut off, or not what a child says."""


def message(kind: str, **content: Any) -> bytes:
    """A message as it goes over the pipe."""
    text = json.dumps({"say": kind, **content}, default=_problem_as_plain, ensure_ascii=True)
    return _framed(_MESSAGE, text.encode("ascii"))


def answered(answer: Answer) -> Iterable[bytes]:
    """An answer as it goes over the pipe: what it says, and then its files."""
    sizes = {name: len(data) for name, data in answer.files.items()}
    yield message("answer", value=answer.value, problems=list(answer.problems), files=sizes)
    for data in answer.files.values():
        yield _framed(_BYTES, data)


def received(stream: BinaryIO) -> dict[str, Any] | None:
    """The next message; None where the pipe has ended. Raises :class:`Garbled`."""
    payload = _payload(stream, _MESSAGE, MOST_MESSAGE)
    if payload is None:
        return None
    try:
        said = json.loads(payload, object_hook=_plain_as_problem)
    except (ValueError, RecursionError) as error:
        raise Garbled("this is not JSON") from error
    if not isinstance(said, dict) or not isinstance(said.get("say"), str):
        raise Garbled("this is not a message")
    return said


def answer_of(said: Mapping[str, Any], stream: BinaryIO) -> Answer:
    """The answer that a message of that kind begins, with its files. Raises :class:`Garbled`."""
    sizes = said.get("files")
    if not isinstance(sizes, dict) or not all(isinstance(size, int) and size >= 0 for size in sizes.values()):
        raise Garbled("these are no files")
    if sum(sizes.values()) > MOST_FILES:
        raise Garbled("the files are too large")
    files = {_plain_name(name): _bytes(stream, size) for name, size in sizes.items()}
    return Answer(said.get("value"), problems_of(said), files)


def problems_of(said: Mapping[str, Any]) -> tuple[Problem, ...]:
    """The problems that a message holds. Raises :class:`Garbled`."""
    found = said.get("problems", [])
    if not isinstance(found, list) or not all(isinstance(each, Problem) for each in found):
        raise Garbled("these are no problems")
    return tuple(found)


def text_of(said: Mapping[str, Any], name: str) -> str:
    """A text of a message. Raises :class:`Garbled`."""
    text = said.get(name, "")
    if not isinstance(text, str):
        raise Garbled(f"{name} is no text")
    return text


def names_of(said: Mapping[str, Any]) -> list[str]:
    """The names of files that a message holds. Raises :class:`Garbled`."""
    names = said.get("names")
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Garbled("these are no names")
    return [_plain_name(name) for name in names]


def number_of(said: Mapping[str, Any], name: str) -> float:
    """A number of a message. Raises :class:`Garbled`."""
    number = said.get(name, 0)
    if not isinstance(number, int | float):
        raise Garbled(f"{name} is no number")
    return float(number)


def _framed(kind: bytes, payload: bytes) -> bytes:
    return _HEAD.pack(kind, len(payload)) + payload


def _payload(stream: BinaryIO, wanted: bytes, most: int) -> bytes | None:
    head = stream.read(_HEAD.size)
    if not head:
        return None
    if len(head) < _HEAD.size:
        raise Garbled("the pipe was cut")
    kind, size = _HEAD.unpack(head)
    if kind != wanted or size > most:
        raise Garbled("this was not expected")
    payload = stream.read(size)
    if len(payload) < size:
        raise Garbled("the pipe was cut")
    return payload


def _bytes(stream: BinaryIO, size: int) -> bytes:
    payload = _payload(stream, _BYTES, size)
    if payload is None or len(payload) != size:
        raise Garbled("a file is missing")
    return payload


def _plain_name(name: str) -> str:
    """A name that stays in its folder, whatever a child says."""
    if not _PLAIN_NAME.fullmatch(name) or name.startswith(_HIDDEN):
        raise Garbled("this is no name of a file")
    return name


def _problem_as_plain(value: object) -> dict[str, list[Any]]:
    if not isinstance(value, Problem):
        raise TypeError(f"{type(value).__name__} is not plain data")
    place = value.place
    where = [place.file, place.line, place.column, place.sheet, place.part]
    return {_PROBLEM: [value.code.name, value.severity, *where, value.message, value.hint]}


def _plain_as_problem(data: dict[str, Any]) -> Any:
    """The problem behind a dictionary with that one key; a severity may have been switched by a template."""
    if set(data) != {_PROBLEM}:
        return data
    match data[_PROBLEM]:
        case [str(name), str(severity), str(), int(), str(), str(), str(), str(text), str(hint)] if name in _codes():
            code = replace(_codes()[name], severity=Severity(severity))
            return Problem(code, Place(*data[_PROBLEM][2:7]), text, hint)
    raise Garbled("this is no problem")


def _codes() -> Mapping[str, Any]:
    return _KNOWN or _KNOWN.update(codes.every()) or _KNOWN


_KNOWN: dict[str, Any] = {}

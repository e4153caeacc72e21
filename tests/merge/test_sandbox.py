"""No template gets out of its sandbox; that is asked of the interpreter itself, which reports what a template does.

The same ways out are tried without the sandbox first, so that the test is known to see an escape when there is one.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from pathlib import Path
from types import FunctionType
from typing import Any

import jinja2
import pytest
from pydantic import BaseModel

from reportkit.document.outline import outline
from reportkit.merge.context import context
from reportkit.merge.values import BlocksValue, Rich
from reportkit.pipeline import Merged
from tests.merge.test_template import tree

VALUES: dict[str, Any] = {"x": "a", "n": 7, "d": {"k": "v"}, "l": ["a", "b"], "day": date(2021, 11, 4), "f": len}
STARTS = (
    "''",
    "x",
    "n",
    "l",
    "d",
    "day",
    "f",
    "()",
    "range(2)",
    "namespace()",
    "dict",
    "x.upper",
    "d.items",
    "l.append",
)
TO_CLASS = ("{0}.__class__", "{0}['__class__']", "{0}|attr('__class__')", "{0}['__cla'~'ss__']")
FURTHER = ".__mro__[-1].__subclasses__()"
GLOBALS = (
    "lipsum.__globals__['os'].getcwd()",
    "cycler.__init__.__globals__.os.getcwd()",
    "joiner.__init__.__globals__.os.getcwd()",
    "namespace.__init__.__globals__.os.getcwd()",
    "self.__init__.__globals__",
    "self._TemplateReference__context",
    "self.__dict__",
    "x.upper.__self__.__class__",
    "range.__class__",
    "dict.mro()",
    "dict.fromkeys.__self__.mro()",
    "x.__init_subclass__",
    "x.format.__func__",
    "x.__reduce_ex__(2)",
    "x.__getattribute__('__class__')",
    "l.__iter__().__reduce__()",
    "l.append(1) or l.__class__",
    "'{0.__class__}'.format(x)",
    "'{0.__class__.__mro__}'.format(x)",
    "'{x.__class__}'.format(x=x)",
    "'{x.__class__}'.format_map({'x': x})",
    "x.format_map.__self__.__class__",
    "('{0.__class__}'|format(x)).format(x)",
    "'{0[__class__]}'.format(x.__class__)",
    "l|map(attribute='__class__')|list|string",
    "l|map('attr', '__class__')|list|string",
    "[l]|map(attribute='__class__.__mro__')|join(', ')",
    "l|groupby('__class__')|list|string",
    "l|selectattr('__class__')|list|length * '<class'",
    "l|sort(attribute='__class__.__name__')|map(attribute='__class__')|join",
    "l|sum(attribute='__class__', start='')",
    "l|unique(attribute='__class__')|map(attribute='__class__')|join",
    "l|max(attribute='__class__.__name__') ~ x.__class__",
    "x|attr('__cl' ~ 'ass__')",
    "x|attr(('__', 'class', '__')|join)",
    "x['\\x5f\\x5fclass\\x5f\\x5f']",
    "x[['_'*2, 'class', '_'*2]|join]",
    "x|attr('\\u005f\\u005fclass\\u005f\\u005f')",
    "(x|attr)('__class__')",
    "f.__self__",
    "f.__module__",
    "f.__call__.__self__",
    "caller.__globals__",
    "loop.__class__",
    "joiner",
    "_getitem",
    "environment",
    "context",
    "__builtins__",
    "__import__('os').getcwd()",
    "().__class__.__base__.__subclasses__()[0]",
    "x.encode('utf-8').__class__",
    "n.real.__class__",
    "n.to_bytes.__self__.__class__",
    "day.__class__.today()",
    "day.__reduce__()",
    "(day.strftime).__self__.__class__",
)
STATEMENTS = (
    "{% include '../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include ['nope.md', '/etc/passwd'] %}",
    "{% include x ~ '/../paper.md' %}",
    "{% import '/etc/passwd' as p %}{{ p }}",
    "{% from '/etc/passwd' import p %}{{ p }}",
    "{% extends '/etc/passwd' %}",
    "{% set c = x.__class__ %}{{ c }}",
    "{% for c in x.__class__.__mro__ %}{{ c|string }}{% endfor %}",
    "{% macro m() %}{{ m.__globals__ }}{{ caller.__closure__ }}{% endmacro %}{{ m() }}",
    "{% macro m() %}{{ varargs.__class__ }}{% endmacro %}{{ m(1) }}",
    "{% macro m() %}x{% endmacro %}{{ m._func.__globals__ }}{{ m._environment }}",
    "{% call(c) x.__class__() %}{% endcall %}",
    "{% filter attr('__class__') %}x{% endfilter %}",
    "{% for a in l %}{{ loop._LoopContext__x }}{{ loop.__init__.__globals__ }}{% endfor %}",
    "{% set ns = namespace() %}{% set ns.__class__ = 1 %}{{ ns.__class__ }}",
    "{% with c = x|attr('__class__') %}{{ c }}{% endwith %}",
    "{% block b %}{{ super.__class__ }}{{ self.b.__globals__ }}{% endblock %}",
    "{% print x.__class__ %}",
    "{% set _ = l.append('a') %}{{ l|length }}",
    "{% set _ = d.update({'k': 'changed'}) %}{{ d.k }}",
    "{% set _ = d.pop('k') %}{{ d }}",
    "{% set _ = l.clear() %}",
)
EXPRESSIONS = [*(way.format(start) + FURTHER for start in STARTS for way in TO_CLASS), *GLOBALS]
ESCAPES = ["{{ " + each + " }}" for each in EXPRESSIONS] + list(STATEMENTS)
SHOWN = (
    "<class",
    "<function",
    "<module",
    "<built-in",
    "built-in method",
    "root:x",
    "<bound",
    "object at 0x",
    "mro",
    "Member",
)
FORBIDDEN = ("open", "os.", "subprocess.", "socket.", "import", "ctypes.", "shutil.", "pty.", "pickle.")

HARMLESS = {"", "[Undefined, Undefined]"}
"""What may be printed without a complaint: nothing, and two values that are not there."""

_heard: list[str] | None = None


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _heard is not None and event.startswith(FORBIDDEN):
        _heard.append(f"{event} {arguments[:1]}")


sys.addaudithook(_hear)


@contextmanager
def hearing() -> Iterator[list[str]]:
    """What the interpreter reports meanwhile: files, processes, sockets and imports."""
    global _heard
    _heard = []
    try:
        yield _heard
    finally:
        _heard = None


def escaped_without_a_sandbox(text: str) -> bool:
    values = {**VALUES, "l": ["a", "b"], "d": {"k": "v"}}
    try:
        printed = jinja2.Environment(loader=jinja2.FileSystemLoader("/")).from_string(text).render(values)
    except Exception:
        return False
    changed = values["l"] != VALUES["l"] or values["d"] != VALUES["d"]
    return changed or any(each in printed for each in SHOWN) or str(Path.cwd()) in printed


def test_there_are_enough_ways_out_and_they_lead_out_where_there_is_no_sandbox():
    assert len(ESCAPES) >= 80
    assert sum(map(escaped_without_a_sandbox, ESCAPES)) >= 80


def test_the_ear_hears_a_file_being_opened():
    with hearing() as heard:
        Path("/dev/null").read_bytes()
    assert heard


tree("{{ x }}{% include '_shared/a.md' %}{{ ''.__class__ }}", VALUES, _shared__a="{{ n }}")  # it imports what it needs


@pytest.mark.parametrize("text", ESCAPES)
def test_a_template_does_not_get_out(text: str):
    values = {**VALUES, "l": ["a", "b"], "d": {"k": "v"}}
    with hearing() as heard:
        blocks, problems = tree(text, values)
    printed = outline(blocks)
    assert heard == []
    assert problems or printed in HARMLESS
    assert not any(each in printed + "".join(problems) for each in SHOWN if each != "mro")
    assert str(Path.cwd()) not in printed + "".join(problems)
    assert (values["l"], values["d"]) == (["a", "b"], {"k": "v"})


PLAIN = (str, int, float, bool, type(None), date, time, Enum)


def audited(value: Any, path: str, seen: set[int]) -> Iterator[tuple[str, Any]]:
    """Everything that can be reached from a value, with how one gets there."""
    if id(value) in seen:
        return
    seen.add(id(value))
    yield path, value
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from audited(key, f"{path} key", seen)
            yield from audited(inner, f"{path}.{key}", seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for at, inner in enumerate(value):
            yield from audited(inner, f"{path}[{at}]", seen)
    elif isinstance(value, Rich):
        yield from audited(value.inlines, f"{path}.inlines", seen)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from audited(getattr(value, each.name), f"{path}.{each.name}", seen)


def reached(sample: Merged) -> list[tuple[str, Any]]:
    values, _ = context(sample.printed, sample.template)
    return list(audited(values, "", set()))


def test_what_a_template_is_given_is_plain_data_through_and_through(sample: Merged):
    odd = {
        path: type(value).__name__
        for path, value in reached(sample)
        if not isinstance(value, (*PLAIN, Mapping, list, tuple, frozenset, Rich, BlocksValue))
        and not type(value).__module__.startswith("reportkit.document.")
        and not (type(value).__module__ == "reportkit.problems" and type(value).__name__ == "Place")
        and not (isinstance(value, FunctionType) and value.__closure__ is None)
    }
    assert odd == {}
    assert not any(isinstance(value, Path | BaseModel) for _, value in reached(sample))


def test_nothing_that_a_template_is_given_holds_a_name_of_the_participant_list(sample: Merged):
    tokens = {word for person in sample.meeting.participants for word in person.name.split() if len(word) >= 4}
    assert len(tokens) > 20
    text = "\n".join(value for _, value in reached(sample) if isinstance(value, str))
    assert {token for token in tokens if token in text} == set()

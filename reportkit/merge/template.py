"""The only door to Jinja: a template's text and a meeting's values in, Markdown with slots out.

The environment is sandboxed, strict about names and closed to files. It reports every mistake that it can find, each at
its line: names and filters that do not exist before anything runs, missing values while it runs.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from jinja2 import FunctionLoader, TemplateError, TemplateNotFound, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reportkit import codes, doing
from reportkit.merge.caps import SECONDS, check_power, check_product, counted, rounds
from reportkit.merge.filters import FILTERS, long_date
from reportkit.merge.slots import Slots
from reportkit.merge.values import Rich, named, remedy
from reportkit.model.template import Template
from reportkit.problems import Code, Place, Problem, did_you_mean

_NOT_FOR_TEMPLATES = frozenset(
    {"safe", "escape", "e", "forceescape", "xmlattr", "urlize", "pprint", "tojson", "striptags", "random"}
)
_OUT_OF_REACH = frozenset({"blocks", "inlines"})
"""What the writers see of a value and templates do not."""


class Environment(ImmutableSandboxedEnvironment):
    """Jinja for papers: values leave slots, mistakes leave problems."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, template: Template, slots: Slots) -> None:
        super().__init__(
            loader=FunctionLoader(
                lambda name: (template.sources[name], name, None) if name in template.sources else None
            ),
            autoescape=True,  # what a macro returns is Markup, and so told apart from a value
            finalize=self.printed,
            undefined=self.missing_type(),
            optimized=False,  # else constants are worked out three times, and once before anybody counts
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.template = template
        self.slots = slots
        self.problems: list[Problem] = []
        self.filters = {name: made for name, made in self.filters.items() if name not in _NOT_FOR_TEMPLATES} | FILTERS
        self.globals = {"range": rounds, "dict": dict, "namespace": self.globals["namespace"]}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A dot reads the key of a mapping first: ``session.items`` is what the session holds, not Python's method."""
        if isinstance(obj, Mapping):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        return attr not in _OUT_OF_REACH and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """``*`` and ``**``, as far as a paper needs them."""
        (check_product if operator == "*" else check_power)(left, right)
        return super().call_binop(context, operator, left, right)

    @pass_context
    def printed(self, context: Context, value: Any) -> Any:
        """What ``{{ value }}`` leaves in the text: template text as it is, everything else as a slot."""
        if isinstance(value, Markup):
            return value
        if isinstance(value, Undefined):
            return str(value)
        if value is None or (value == "" and not isinstance(value, Rich)):
            return ""
        if isinstance(value, list | tuple | dict | bool) or callable(value):
            self.complain(codes.NOT_PRINTABLE, f"this is {named(value)}, which cannot be printed", remedy(value))
            return ""
        return Markup(self.slots.keep(long_date(value) if isinstance(value, date) else value))

    def missing_type(self) -> type[Undefined]:
        """Jinja's stand-in for a value that is not there; each use of it is a problem."""
        environment = self

        class Missing(Undefined):
            def reported(self, *_: Any, **__: Any) -> Any:
                environment.complain(codes.TEMPLATE_NAME, *_missing(self))
                return ""

            __str__ = __format__ = reported
            __call__ = reported
            __add__ = __radd__ = __sub__ = __mul__ = __lt__ = __gt__ = __le__ = __ge__ = reported

            def __iter__(self) -> Iterator[Any]:
                self.reported()
                return iter(())

            def __len__(self) -> int:
                self.reported()
                return 0

            def __bool__(self) -> bool:
                self.reported()
                return False

            def __getattr__(self, name: str) -> Any:
                if name.startswith("__"):
                    raise AttributeError(name)
                self.reported()
                return self

        return Missing

    def complain(self, code: Code, message: str, hint: str = "") -> None:
        """A problem at the template line that is being run."""
        self.problems.append(code.at(self.place(), message, hint))

    def place(self) -> Place:
        """The template line that is being run: the innermost frame of compiled template code."""
        frame = sys._getframe(1)
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None:
                return self.shown(template.name, template.get_corresponding_lineno(frame.f_lineno))
            frame = frame.f_back  # type: ignore[assignment]
        return self.shown(self.template.paper, 0)

    def shown(self, source: str | None, line: int) -> Place:
        return Place(f"{self.template.shown}/{source or self.template.paper}", line)


def expand(template: Template, values: Mapping[str, Any], slots: Slots) -> tuple[str, list[Problem]]:
    """The Markdown that ``paper.md`` makes of ``values``, with slots, and all that was wrong with the template."""
    environment = Environment(template, slots)
    with doing.at_most(SECONDS, environment.shown(template.paper, 0).file):
        return _expanded(environment, values)


def _expanded(environment: Environment, values: Mapping[str, Any]) -> tuple[str, list[Problem]]:
    problems, readable = _lint(environment, frozenset(values))
    if not readable:
        return "", problems
    try:
        text = "".join(counted(environment.get_template(environment.template.paper).generate(values)))
    except (TemplateError, SecurityError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError) as error:
        return "", [*problems, *environment.problems, _failure(environment, error)]
    known = {(problem.place, problem.code) for problem in problems}
    return text, problems + [each for each in environment.problems if (each.place, each.code) not in known]


def _lint(environment: Environment, names: frozenset[str]) -> tuple[list[Problem], bool]:
    """What can be seen without running, in all sources that the paper uses; and whether they can be run."""
    problems: list[Problem] = []
    readable = True
    waiting, seen = [environment.template.paper], set[str]()
    while waiting:
        source = waiting.pop()
        seen.add(source)
        try:
            tree = environment.parse(environment.template.sources[source], source)
        except TemplateSyntaxError as error:
            place = environment.shown(source, error.lineno)
            problems.append(codes.TEMPLATE_SYNTAX.at(place, (error.message or "this is not Jinja").rstrip(".")))
            readable = False
            continue
        problems += _unknown_filters(environment, tree, source)
        problems += _unknown_names(environment, tree, source, names)
        for wanted, line in _included(tree):
            if wanted not in environment.template.sources:
                readable = False
                hint = did_you_mean(wanted, environment.template.sources)
                problems.append(
                    codes.TEMPLATE_SYNTAX.at(environment.shown(source, line), f'there is no "{wanted}"', hint)
                )
            elif wanted not in seen:
                waiting.append(wanted)
    return problems, readable


def _unknown_names(environment: Environment, tree: nodes.Template, source: str, names: frozenset[str]) -> list[Problem]:
    known = names | set(environment.globals)
    unknown = find_undeclared_variables(tree) - known
    lines = {(name.name, name.lineno) for name in tree.find_all(nodes.Name) if name.name in unknown}
    return [
        codes.TEMPLATE_NAME.at(
            environment.shown(source, line), f'"{name}" is not known', did_you_mean(name, sorted(names))
        )
        for name, line in sorted(lines, key=lambda found: found[1])
    ]


def _unknown_filters(environment: Environment, tree: nodes.Template, source: str) -> list[Problem]:
    """Filters and tests that do not exist; from now on they change nothing, so that other mistakes can be found."""
    filters: list[tuple[Any, dict[str, Any], str]] = [
        (each, environment.filters, "filter") for each in tree.find_all(nodes.Filter)
    ]
    tests = [(each, environment.tests, "test") for each in tree.find_all(nodes.Test)]
    unknown = [(each, known, kind) for each, known, kind in [*filters, *tests] if each.name not in known]
    problems = [
        codes.TEMPLATE_SYNTAX.at(
            environment.shown(source, each.lineno),
            f'there is no {kind} "{each.name}"',
            did_you_mean(each.name, sorted(known)),
        )
        for each, known, kind in unknown
    ]
    for each, known, _ in unknown:
        known[each.name] = lambda value, *_: value
    return problems


def _included(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for each in tree.find_all((nodes.Include, nodes.Extends, nodes.Import, nodes.FromImport)):
        if isinstance(each.template, nodes.Const) and isinstance(each.template.value, str):  # type: ignore[attr-defined]
            yield each.template.value, each.lineno  # type: ignore[attr-defined]


def _failure(environment: Environment, error: Exception) -> Problem:
    """A mistake that stopped the template, at the line where it happened."""
    line, source = 0, ""
    trace = error.__traceback__
    while trace is not None:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            line, source = trace.tb_lineno, trace.tb_frame.f_code.co_filename
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError | TemplateNotFound):
        line, source = getattr(error, "lineno", line) or line, str(error.name or source)
    code = codes.TEMPLATE_FORBIDDEN if isinstance(error, SecurityError) else codes.TEMPLATE_FAILED
    return code.at(environment.shown(source, line), str(error).rstrip(".") or type(error).__name__)


def _missing(missing: Undefined) -> tuple[str, str]:
    """The sentence and the hint for a value that is not there."""
    name, owner = missing._undefined_name, missing._undefined_obj
    if isinstance(owner, Mapping):
        return f'"{name}" is not part of this', did_you_mean(str(name), [str(key) for key in owner])
    return f'"{name}" is not known', ""

"""The conventions, one after the other: the list is the specification."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportkit import codes
from reportkit.check.conventions import abbreviations, countries, figures, links, spelling, verbs
from reportkit.check.conventions.words import Found, Slip, Words, written
from reportkit.model.meeting import Meeting
from reportkit.model.template import Template
from reportkit.problems import Code, Place, Problem, Severity, did_you_mean

Find = Callable[[Sequence[Words], Meeting], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A convention: the code that names and explains it, and how to find what breaks it."""

    code: Code
    find: Find


def _each(find: Callable[[Words], Iterator[Slip]]) -> Find:
    """A rule about words, for all words."""

    def in_all(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
        return ((each.place, message, hint) for each in words for message, hint in find(each))

    return in_all


RULES: tuple[Rule, ...] = (
    Rule(codes.COUNTRY_NAME, _each(countries.names)),
    Rule(codes.COUNTRY_ORDER, _each(countries.order)),
    Rule(codes.DATE_FORM, _each(figures.dates)),
    Rule(codes.TIME_FORM, _each(figures.times)),
    Rule(codes.NUMBER_FORM, _each(figures.numbers)),
    Rule(codes.MONEY_FORM, _each(figures.money)),
    Rule(codes.RANGE_FORM, _each(figures.ranges)),
    Rule(codes.ABBREVIATION_UNDEFINED, abbreviations.undefined),
    Rule(codes.ABBREVIATION_VARIANT, abbreviations.variants),
    Rule(codes.AMERICAN_SPELLING, _each(spelling.american)),
    Rule(codes.HOUSE_SPELLING, _each(spelling.house)),
    Rule(codes.HEADING_FULL_STOP, _each(links.stops)),
    Rule(codes.LINK_WORDS, _each(links.targets)),
    Rule(codes.RECOMMENDATION_VERB, verbs.recommendations),
    Rule(codes.OUTCOME_VERB, verbs.outcomes),
    Rule(codes.STRENGTH_WORDS, verbs.strengths),
)

SEEN_ELSEWHERE = (codes.HEADING_SKIPPED, codes.FIGURE_WITHOUT_WORDS, codes.SINGLED_OUT)
"""What other checks find (``check.document``, ``check.singled_out``) and templates switch in the same way."""

_LEVELS = {"off": None, "on": Severity.WARNING} | {str(severity): severity for severity in Severity}


def check_conventions(meeting: Meeting, template: Template) -> list[Problem]:
    """Where the words of a meeting and of its template break a convention that the template has not switched off."""
    levels, problems = _switched(template)
    words = written(meeting, template)
    for rule in RULES:
        level = levels.get(rule.code.name, rule.code.severity)
        if level is not None:
            code = replace(rule.code, severity=level)
            problems += [code.at(*found) for found in rule.find(words, meeting)]
    return problems


def as_switched(problems: list[Problem], template: Template) -> list[Problem]:
    """What other checks found, as bad as the template says, without what it has switched off."""
    levels, _ = _switched(template)
    switched = [(problem, levels.get(problem.code.name, problem.severity)) for problem in problems]
    return [replace(problem, code=replace(problem.code, severity=level)) for problem, level in switched if level]


def _switched(template: Template) -> tuple[dict[str, Severity | None], list[Problem]]:
    """How bad each rule is that the template switches (``None`` is off), and what is wrong with its switches."""
    file = template.file
    own = "rules" in file.places
    place = file.where("rules") if own else Place(f"{template.shown}/_shared/template.yaml")
    names = [code.name for code in (*(rule.code for rule in RULES), *SEEN_ELSEWHERE)]
    levels: dict[str, Severity | None] = {}
    problems: list[Problem] = []
    for name, level in file.rules.items():
        word = {True: "on", False: "off"}.get(level, level) if isinstance(level, bool) else level
        if name not in names:
            problems.append(codes.RULE_UNKNOWN.at(place, f'there is no rule "{name}"', did_you_mean(name, names)))
        elif word not in _LEVELS:
            hint = did_you_mean(str(word), _LEVELS)
            problems.append(codes.BAD_CHOICE.at(place, f'the rule "{name}" cannot be "{word}"', hint))
        else:
            levels[name] = _LEVELS[word]
    return levels, problems

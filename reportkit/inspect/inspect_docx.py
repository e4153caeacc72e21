"""A Word file, inspected."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from reportkit.inspect import word_properties as properties
from reportkit.inspect.inspection import Inspection, Kind, Link, Trace, WordTraits
from reportkit.inspect.word_package import WordPackage
from reportkit.inspect.word_story import Found, Story
from reportkit.inspect.word_styles import Styles, W
from reportkit.inspect.words import tidy

_ASIDE = {"footnotes": "a footnote", "endnotes": "an endnote", "header": "a header", "footer": "a footer"}
_ALWAYS_THERE = frozenset({"", "_top", "top"})


def inspect_docx(file: str, data: bytes) -> Inspection:
    """All that is found in a Word file but its problems. Raises ``Refusal`` where it is none."""
    package = WordPackage(data)
    styles = Styles(package.part("styles"))
    main = Story(styles, package.relations(package.main)).read(package.body)
    aside = _aside(package, styles)
    said = properties.metadata(package)
    facts = _facts(main, aside)
    return replace(
        facts,
        file=file,
        size=len(data),
        title=said.get("title", ""),
        language=styles.language or said.get("language", ""),
        other_languages=tuple(each for each in facts.other_languages if each != styles.language),
        pages=int(said["pages"]) if said.get("pages", "").isdecimal() else 0,
        page_sizes=properties.page_sizes(package.body),
        fonts=properties.fonts(package),
        metadata=tuple(said.items()),
        traces=(*_comments(package, main), *_changes([main, *aside])),
        active=properties.active(package),
        attachments=properties.attachments(package),
        word=replace(facts.word or WordTraits(), asks_to_update=properties.asks_to_update(package)),
    )


def _aside(package: WordPackage, styles: Styles) -> list[Found]:
    """What stands beside the body: notes, headers and footers."""
    return [
        Story(styles, package.relations(name), where).read(root)
        for kind, where in _ASIDE.items()
        for name, root in package.parts(kind)
    ]


def _facts(main: Found, aside: list[Found]) -> Inspection:
    """The facts of all stories; headings, tables and figures are those of the body."""
    stories = [main, *aside]
    places = _ALWAYS_THERE.union(*(each.places for each in stories))
    return Inspection(
        "",
        Kind.WORD,
        other_languages=tuple(sorted(set().union(*(each.languages for each in stories)))),
        headings=tuple(main.headings),
        tables=tuple(main.tables),
        figures=tuple(main.figures),
        links=tuple(_led(link, places) for each in stories for link in each.links),
        footnotes=main.footnotes,
        endnotes=main.endnotes,
        hidden=tuple(hidden for each in stories for hidden in each.hidden),
        word=WordTraits(
            stale_fields=sum(each.stale_fields for each in stories),
            empty_contents=main.empty_contents,
        ),
    )


def _led(link: Link, places: frozenset[str]) -> Link:
    return replace(link, broken=link.target.startswith("#") and link.target[1:] not in places)


def _comments(package: WordPackage, main: Found) -> list[Trace]:
    """The comments of each person."""
    by: dict[str, list[str]] = defaultdict(list)
    for _, root in package.parts("comments"):
        for each in root.iterfind(f"{W}comment"):
            where = main.comments.get(str(each.get(f"{W}id")), "")
            by[tidy(str(each.get(f"{W}author", "")))].append(where)
    return [_trace("comment", author, where) for author, where in by.items()]


def _changes(stories: Iterable[Found]) -> list[Trace]:
    """The tracked changes of each person and kind."""
    by: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in stories:
        for who, where in each.changes.items():
            by[who] += where
    return [_trace(kind, author, where) for (kind, author), where in by.items()]


def _trace(kind: str, author: str, where: list[str]) -> Trace:
    return Trace(kind, author or "nobody named", len(where), tuple(dict.fromkeys(filter(None, where))))

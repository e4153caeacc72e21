"""What is wrong with a file for those who will read it; only what can be decided without judgement."""

import re
from collections.abc import Iterator, Sequence

from reportkit import codes
from reportkit.inspect.inspection import Inspection, Link, PdfTraits, Trace, WordTraits
from reportkit.inspect.words import counted, listed, tidy
from reportkit.problems import Code, Place, Problem, Severity

_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|tiff?|bmp|svg|emf|wmf|webp)", re.IGNORECASE)
_EMPTY_WORDS = {
    "",
    "here",
    "click here",
    "this",
    "link",
    "this link",
    "more",
    "read more",
    "see here",
    "see more",
    "page",
}
_MOST_EACH = 20
_LONG = 4
_SHORT = 80


def complaints(found: Inspection) -> Iterator[Problem]:
    """Every problem of a file, the gravest kinds first."""
    problems = [code.at(Place(found.file), message, hint) for code, message, hint in _all(found)]
    for severity in Severity:
        yield from (problem for problem in problems if problem.severity is severity)


_Complaint = tuple[Code, str, str]


def _all(found: Inspection) -> Iterator[_Complaint]:
    yield from _whole(found)
    if found.pdf:
        yield from _pdf(found, found.pdf)
    if found.word:
        yield from _word(found.word)
    for each in (_headings, _tables, _scopes, _figures, _links, _left):
        yield from _first(list(each(found)))


def _first(every: Sequence[_Complaint]) -> Iterator[_Complaint]:
    """Of very many complaints of one kind the first, and how many more there are."""
    yield from every[:_MOST_EACH]
    if len(every) > _MOST_EACH:
        yield every[-1][0], f"and {counted(len(every) - _MOST_EACH, 'more place')} of this kind", ""


def _whole(found: Inspection) -> Iterator[_Complaint]:
    if not found.title:
        yield codes.TITLE_MISSING, "the file has no title in its properties", ""
    if not found.language:
        yield codes.LANGUAGE_MISSING, "the file does not say in which language it is", ""
    if not found.headings and found.pages > 1 and (found.word or (found.pdf and found.pdf.tagged)):
        yield codes.HEADINGS_MISSING, f"there is no heading on {counted(found.pages, 'page')}", ""
    if found.active:
        yield codes.ACTIVE_CONTENT, f"the file runs or loads {listed(found.active)}", ""


def _pdf(found: Inspection, pdf: PdfTraits) -> Iterator[_Complaint]:
    if pdf.repaired:
        yield codes.FILE_DAMAGED, "the file is damaged; this is what could be saved of it", "make it again"
    if not pdf.tagged:
        yield codes.PDF_UNTAGGED, "the PDF has no tags", "export it again, with tags"
    if pdf.pages_without_text:
        pages = listed([str(number) for number in pdf.pages_without_text], 10)
        yield codes.PAGE_WITHOUT_TEXT, f"only pictures and no words on page {pages}", ""
    missing = [font.name for font in found.fonts if not font.embedded]
    if missing:
        yield codes.FONT_NOT_EMBEDDED, f"not embedded: {listed(missing, 10)}", ""
    if not pdf.title_displayed:
        yield codes.TITLE_NOT_DISPLAYED, "programs show the name of the file instead of the title", ""
    if found.pages > _LONG and not pdf.bookmarks:
        yield codes.BOOKMARKS_MISSING, f"{counted(found.pages, 'page')} and no bookmarks", ""
    if pdf.restricted:
        yield codes.READING_RESTRICTED, f"the PDF forbids {listed(pdf.restricted)}", ""
    unclaimed = [name for name in ("PDF/UA", "PDF/A") if not any(each.startswith(name) for each in pdf.claims)]
    if unclaimed:
        yield codes.STANDARD_NOT_CLAIMED, f"the PDF does not claim to follow {' or '.join(unclaimed)}", ""


def _word(word: WordTraits) -> Iterator[_Complaint]:
    if word.empty_contents:
        yield codes.CONTENTS_EMPTY, "the table of contents is empty", "update it in Word (Ctrl+A, F9) and save"
    if word.asks_to_update:
        yield codes.FIELDS_STALE, "Word will ask whether to update fields when the file is opened", ""
    if word.stale_fields:
        message = f"{counted(word.stale_fields, 'field')} will be worked out when the file is opened"
        yield codes.FIELDS_STALE, message, "update them in Word (Ctrl+A, F9) and save"


def _headings(found: Inspection) -> Iterator[_Complaint]:
    before = 0
    for heading in found.headings:
        if heading.level > before + 1:
            after = f"the one before it of level {before}" if before else "and it is the first"
            message = f'the heading "{tidy(heading.words, _SHORT)}" is of level {heading.level}, {after}'
            yield codes.HEADING_SKIPPED, message, f"make it a heading of level {before + 1}"
        before = heading.level


def _tables(found: Inspection) -> Iterator[_Complaint]:
    for at, table in enumerate(found.tables, 1):
        name = f"table {at}{_at(table.where)}"
        if not table.headers and (table.rows > 1 or table.columns > 1):
            size = f"{counted(table.rows, 'row')}, {counted(table.columns, 'column')}"
            yield codes.TABLE_WITHOUT_HEADER, f"{name} has no header cell ({size})", ""


def _scopes(found: Inspection) -> Iterator[_Complaint]:
    cells, tables = sum(table.unscoped for table in found.tables), sum(table.unscoped > 0 for table in found.tables)
    if cells:
        message = f"{counted(cells, 'header cell')} in {counted(tables, 'table')} without a scope, row or column"
        yield codes.HEADER_WITHOUT_SCOPE, message, ""


def _figures(found: Inspection) -> Iterator[_Complaint]:
    for at, figure in enumerate(found.figures, 1):
        if not figure.alternative and not figure.decorative:
            yield codes.FIGURE_WITHOUT_WORDS, f"figure {at}{_at(figure.where)} has no alternative text", ""
        elif _FILE_NAME.fullmatch(figure.alternative):
            message = f'figure {at}{_at(figure.where)} has a file name as its alternative text: "{figure.alternative}"'
            yield codes.ALTERNATIVE_IS_FILE_NAME, message, ""


def _links(found: Inspection) -> Iterator[_Complaint]:
    for link in dict.fromkeys(found.links):
        if link.broken:
            words = tidy(link.words, _SHORT)
            yield codes.LINK_BROKEN, f'the link "{words}"{_at(link.where)} leads to no place in the file', ""
        if _says_nothing(link):
            words = f'with the words "{link.words}"' if link.words else "without words"
            message = f"a link {words}{_at(link.where)} leads to {tidy(link.target, _SHORT)}"
            yield codes.LINK_WITHOUT_WORDS, message, "let it bear the name of what it leads to"


def _says_nothing(link: Link) -> bool:
    return not link.target.startswith("#") and link.words.casefold().strip(" .!>»→[]()") in _EMPTY_WORDS


def _left(found: Inspection) -> Iterator[_Complaint]:
    """Comments, tracked changes and hidden words."""
    for kind, code in (("comment", codes.COMMENTS_LEFT), ("change", codes.CHANGES_LEFT)):
        traces = [trace for trace in found.traces if (trace.kind == "comment") == (kind == "comment")]
        if traces:
            people = listed(list(dict.fromkeys(trace.author for trace in traces)))
            yield code, f"{counted(_sum(traces), kind if kind == 'comment' else 'tracked change')} by {people}", ""
    if found.hidden:
        places = listed(list(dict.fromkeys(filter(None, (each.where for each in found.hidden)))))
        yield codes.HIDDEN_TEXT, f"there are hidden words{_at(places)}", ""


def _sum(traces: Sequence[Trace]) -> int:
    return sum(trace.count for trace in traces)


def _at(where: str) -> str:
    if not where:
        return ""
    return f" on {where}" if where.startswith("page ") else f" ({where})"

"""An inspection as titled tables of words."""

from collections.abc import Iterator, Sequence

from reportkit.inspect.inspection import Inspection, PdfTraits
from reportkit.inspect.words import counted, listed
from reportkit.report.section import Section

_SHOWN = {"title", "pages"}
_DULL = {
    *("Words", "Lines", "Characters", "CharactersWithSpaces", "Paragraphs", "AppVersion", "DocSecurity"),
    *("ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged"),
}
_FIRST = dict(zip(("author", "subject", "keywords", "created", "modified", "modified by"), range(6), strict=True))


def report_sections(found: Inspection) -> tuple[Section, ...]:
    """The whole report but the problems, without tables that would be empty; nothing for a file that cannot be read."""
    if not found.word and not found.pdf:
        return ()
    every = (*_outlines(found), _tables(found), _figures(found), _links(found), *_left(found), *_about(found))
    return (Section("At a glance", ("What", "Found"), tuple(_glance(found))), *(each for each in every if each.rows))


def _glance(found: Inspection) -> Iterator[tuple[str, str]]:
    yield "Kind", f"{found.kind} {found.pdf.version}" if found.pdf else str(found.kind)
    yield "Title", found.title or "none"
    yield "Language", found.language or "none"
    if found.other_languages:
        yield "Also in", listed(found.other_languages, 8)
    yield "Pages", _pages(found)
    parts = [(found.headings, "heading"), (found.tables, "table"), (found.figures, "figure")]
    yield "Holds", ", ".join([*(counted(len(each), name) for each, name in parts), *_notes(found)])
    inside = sum(link.target.startswith("#") for link in found.links)
    yield "Links", f"{len(found.links) - inside} to the outside, {inside} within the file"
    if found.pdf:
        yield from _traits(found.pdf)
    if found.active or found.attachments:
        yield "Brings along", listed([*found.active, *found.attachments], 8)


def _pages(found: Inspection) -> str:
    number = (str(found.pages) if found.pages else "not known") + (
        " when last saved" if found.word and found.pages else ""
    )
    return " · ".join([number, *found.page_sizes[:3]])


def _notes(found: Inspection) -> list[str]:
    endnotes = [counted(found.endnotes, "endnote")] if found.endnotes else []
    return [counted(found.footnotes, "footnote"), *endnotes]


def _traits(pdf: PdfTraits) -> Iterator[tuple[str, str]]:
    yield "Tagged", "yes" if pdf.tagged else "no"
    yield "Claims", ", ".join(pdf.claims) or "no standard"
    yield "Title bar", "shows the title" if pdf.title_displayed else "shows the name of the file"
    yield "Bookmarks", str(len(pdf.bookmarks)) if pdf.bookmarks else "none"


def _outlines(found: Inspection) -> Iterator[Section]:
    yield _outline("Headings", [(each.level, each.words) for each in found.headings])
    if found.pdf and not found.headings:
        yield _outline("Bookmarks", [(each.level, each.words) for each in found.pdf.bookmarks])


def _outline(title: str, headings: Sequence[tuple[int, str]]) -> Section:
    rows = tuple((str(level), words) for level, words in headings)
    return Section(title, ("Level", title.removesuffix("s")), rows, tuple(level - 1 for level, _ in headings))


def _tables(found: Inspection) -> Section:
    rows = (
        (str(at), f"{each.rows} × {each.columns}", " | ".join(each.headers) or "none", each.where)
        for at, each in enumerate(found.tables, 1)
    )
    return Section("Tables", ("No", "Rows × columns", "Header cells", "Where"), tuple(rows))


def _figures(found: Inspection) -> Section:
    rows = (
        (str(at), each.alternative or ("decorative" if each.decorative else "none"), each.where)
        for at, each in enumerate(found.figures, 1)
    )
    return Section("Figures", ("No", "Alternative text", "Where"), tuple(rows))


def _links(found: Inspection) -> Section:
    """Links to the outside; those within the file are counted, and named only where they are broken."""
    outside = dict.fromkeys((each.words, each.target) for each in found.links if not each.target.startswith("#"))
    return Section("Links to the outside", ("Words", "Target"), tuple(outside))


def _left(found: Inspection) -> Iterator[Section]:
    traces = tuple((each.author, counted(each.count, each.kind), listed(each.where)) for each in found.traces)
    yield Section("Comments and tracked changes", ("Who", "What", "Where"), traces)
    hidden = tuple((each.words, each.how, each.where) for each in found.hidden)
    yield Section("Hidden words", ("Words", "How", "Where"), hidden)


def _about(found: Inspection) -> Iterator[Section]:
    fonts = tuple((each.name, "embedded" if each.embedded else "not embedded") for each in found.fonts)
    yield Section("Fonts", ("Font", "In the file"), fonts)
    said = sorted(
        (each for each in found.metadata if each[0] not in _SHOWN | _DULL), key=lambda each: _FIRST.get(each[0], 99)
    )
    yield Section("Properties", ("Name", "Says"), tuple(said))

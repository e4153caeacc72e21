"""A PDF, inspected."""

from collections.abc import Iterable
from dataclasses import replace

import pikepdf

from reportkit.inspect import pdf_links, pdf_pages
from reportkit.inspect import pdf_properties as properties
from reportkit.inspect.inspection import Hidden, Inspection, Kind, Link, PdfTraits
from reportkit.inspect.pdf_file import entry, identity, opened, text
from reportkit.inspect.pdf_structure import Structure, structure_of, where
from reportkit.inspect.pdf_tags import Tag, tags_of
from reportkit.inspect.pdf_words import Words, words_of
from reportkit.inspect.words import tidy


def inspect_pdf(file: str, data: bytes) -> Inspection:
    """All that is found in a PDF but its problems. Raises ``Refusal`` where it cannot be opened."""
    with opened(data) as (pdf, repaired), words_of(data) as words:
        pages = {identity(page.obj): at for at, page in enumerate(pdf.pages)}
        tags = tags_of(pdf, pages)
        traits = replace(_traits(pdf, words), tagged=_is_tagged(pdf, tags), repaired=repaired)
        found = Inspection(file, Kind.PDF, len(data), hidden=tuple(_hidden(pdf, words)), pdf=traits)
        on_pages = pdf_links.links_on_pages(pdf, pages)
        said = structure_of(tags, words, pdf_links.targets(on_pages)) if tags else Structure()
        links = [*said.links, *pdf_links.untagged(on_pages, said.annotations, words)]
        found = replace(found, links=tuple(_led(links, pdf_links.named_places(pdf))))
        return _with_structure(_with_properties(found, pdf), said)


def _traits(pdf: pikepdf.Pdf, words: Words) -> PdfTraits:
    return PdfTraits(
        version=pdf.pdf_version,
        claims=properties.claims(properties.xmp_of(pdf)),
        title_displayed=entry(pdf.Root, "/ViewerPreferences", "/DisplayDocTitle") is True,
        bookmarks=properties.bookmarks(pdf),
        restricted=properties.restricted(pdf),
        pages_without_text=_pages_without_text(len(pdf.pages), words),
    )


def _is_tagged(pdf: pikepdf.Pdf, tags: Tag | None) -> bool:
    return tags is not None and bool(tags.kids) and entry(pdf.Root, "/MarkInfo", "/Marked") is True


def _with_properties(found: Inspection, pdf: pikepdf.Pdf) -> Inspection:
    """The same with what the file says of itself."""
    said = properties.metadata(pdf, properties.xmp_of(pdf))
    return replace(
        found,
        title=said.get("title", ""),
        language=text(pdf.Root, "/Lang"),
        pages=len(pdf.pages),
        page_sizes=pdf_pages.page_sizes(pdf),
        fonts=pdf_pages.fonts(pdf),
        metadata=tuple(said.items()),
        traces=tuple(pdf_pages.comments(pdf)),
        active=properties.active(pdf),
        attachments=properties.attachments(pdf),
    )


def _with_structure(found: Inspection, said: Structure) -> Inspection:
    """The same with what the tags say."""
    return replace(
        found,
        headings=tuple(said.headings),
        tables=tuple(said.tables),
        figures=tuple(said.figures),
        footnotes=said.footnotes,
        other_languages=tuple(sorted(said.languages - {found.language})),
    )


def _led(links: Iterable[Link], places: set[str]) -> Iterable[Link]:
    for link in links:
        inside = link.target.startswith("#") and not link.target.startswith("#page ")
        yield replace(link, broken=inside and link.target[1:] not in places)


def _hidden(pdf: pikepdf.Pdf, words: Words) -> Iterable[Hidden]:
    for at in range(len(pdf.pages)):
        if invisible := tidy(words.page(at).invisible):
            yield Hidden(invisible, "drawn invisibly", where(at))
    for name in properties.hidden_layers(pdf):
        yield Hidden(name, "a layer that is switched off", "")


def _pages_without_text(count: int, words: Words) -> tuple[int, ...]:
    """The pages, from 1, that show pictures and hold no words: scans."""
    pages = ((at + 1, words.page(at)) for at in range(count))
    return tuple(number for number, page in pages if page.pictures and not page.any)

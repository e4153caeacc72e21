"""The tree as a tagged PDF, and the page on which each anchor stands.

This is WeasyPrint's only door. It takes a second to import, so that it is imported where it is used. It may load what
:mod:`reportkit.write.assets` answers and nothing else, and it sees no fonts but those that ``look.css`` names.
"""

import errno
import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.errors import NotWritten, Refused
from reportkit.problems import Place, Problem
from reportkit.write import archive, footnotes, links
from reportkit.write.assets import LOOK_ADDRESS, Asset, Assets, RefusedAddress
from reportkit.write.complaints import Listener, Sheet, heard, place_of_picture, without_words
from reportkit.write.direction import wrongly_ordered
from reportkit.write.drawings import Drawn, drawn
from reportkit.write.html import IMAGE_SCHEME, html
from reportkit.write.surroundings import libraries_by_name, only_the_fonts_of_the_look
from reportkit.write.tags.tagging import Tagging

_PAGE_ADDRESS = "reportkit:///"
_MOST_LAYOUTS = 8
_TRANSLUCENT = "what is translucent (opacity below 1) is not told to those who listen to the PDF; use a paler colour"
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
_ROOM_HINT = "set TMPDIR to a folder with room in it"
_FONT_HINT = 'begin the style sheet with @import "../_shared/look.css";'


@dataclass(frozen=True)
class Look:
    """A style sheet: its text, the folder it stands in, and the templates folder nothing may be read outside of."""

    css: str
    folder: Path
    root: Path

    @property
    def address(self) -> str:
        """Where the style sheet stands for the page: below ``LOOK_ADDRESS``, as it stands below the root."""
        inside = self.folder.resolve().relative_to(self.root.resolve())
        return f"{LOOK_ADDRESS}{(inside / 'look.css').as_posix()}"

    @property
    def place(self) -> Place:
        """The style sheet, as the editor knows it."""
        return Place(self.name(self.address))

    def name(self, address: str) -> str:
        """The name of a look's file as the editor knows it, without the path of the machine."""
        return f"{self.root.name}/{address.removeprefix(LOOK_ADDRESS)}"

    def stamp(self) -> tuple[tuple[str, int], ...]:
        """The files of the templates and when they changed: while it is the same, a sheet read before is used again."""
        files = (path for path in sorted(self.root.rglob("*")) if path.is_file())
        return tuple((str(path), path.stat().st_mtime_ns) for path in files)


class Layout:
    """A paper laid out in pages, not yet written."""

    def __init__(self, rendered: Any, listener: Listener, look: Look, problems: tuple[Problem, ...]) -> None:
        self.page_of: Mapping[str, int] = _page_of(rendered.pages)
        """The page, from 1, of each anchor of the paper."""
        self.drawn: Mapping[str, Drawn] = drawn(rendered.pages)
        """Where each picture of the paper is drawn."""
        self._rendered = rendered
        self._listener = listener
        self._look = look
        self._problems = problems

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._rendered.pages)

    def pdf(self) -> bytes:
        """The file, PDF/UA-1 and PDF/A-3a in one; the same layout gives the same bytes."""
        return self._written[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What came up, in layout and in writing (a missing glyph shows only in writing, so this writes the PDF)."""
        return tuple(dict.fromkeys((*self._problems, *self._listener.problems(self._written[1]))))

    @cached_property
    def _written(self) -> tuple[bytes, list[str]]:
        tagging = Tagging(self._rendered.pages)
        links.to_footnotes(self._rendered.pages)
        archive.identify(self._rendered.metadata)

        def finish(document: Any, pdf: Any) -> None:
            links.named(document.pages)
            archive.show_pictures_as_they_are(pdf)
            if not tagging.finish(pdf):
                messages.append(_TRANSLUCENT)

        with heard() as messages, _refused_if_it_breaks(self._look):
            data = self._rendered.write_pdf(pdf_variant=archive.VARIANT, finisher=finish)
        return data, messages


def _page_of(pages: list[Any]) -> dict[str, int]:
    """The page, from 1, of each anchor of the paper."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def lay_out(document: n.Document, look: Look) -> Layout:
    """The paper in pages, as ``look`` wants it to look; raises ``Refused`` where the look cannot be followed at all."""
    style = _style(look, look.stamp())
    fetching = _Fetching(look, document.images, document.blocks)
    with heard() as messages, _refused_if_it_breaks(look):
        page = _weasyprint().HTML(string=html(document), base_url=_PAGE_ADDRESS, url_fetcher=fetching.fetcher())
        rendered = _rendered(page, style)
    links.without_repeats(rendered.pages)
    listener = Listener(style.sheets, document.blocks)
    problems = (*style.problems, *fetching.refused, *listener.problems(messages), *without_words(document.blocks))
    limits = (*wrongly_ordered(document.blocks), *footnotes.problems(rendered.pages, document.blocks))
    return Layout(rendered, listener, look, (*problems, *limits))


def _rendered(page: Any, style: "_Style") -> Any:
    """The pages, laid out anew while a footnote is not where it is called."""
    for _ in range(_MOST_LAYOUTS):
        rendered = page.render(stylesheets=[style.css], font_config=style.fonts, pdf_variant=archive.VARIANT)
        if footnotes.kept(rendered.pages):
            break
    return rendered


@dataclass(frozen=True)
class _Style:
    css: Any
    fonts: Any
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


@lru_cache(maxsize=4)
def _style(look: Look, stamp: tuple[tuple[str, int], ...]) -> _Style:
    """The style sheet, parsed, with its fonts loaded: once for a batch, and again when ``stamp`` says so."""
    weasyprint, fetching = _weasyprint(), _Fetching(look, {}, ())
    with heard() as messages, only_the_fonts_of_the_look(), _refused_if_it_breaks(look):
        fonts = weasyprint.text.fonts.FontConfiguration()
        given = {"font_config": fonts, "url_fetcher": fetching.fetcher()}
        css = weasyprint.CSS(string=look.css, base_url=look.address, **given)
    sheets = (Sheet(look.place.file, look.css), *fetching.sheets)
    problems = (*fetching.refused, *Listener(sheets).problems(messages))
    if not _any_font(fonts):
        none = "no font can be loaded, so that nothing can be printed"
        raise Refused([*problems, codes.LOOK_BREAKS.at(look.place, none, _FONT_HINT)])
    return _Style(css, fonts, sheets, problems)


def _any_font(fonts: Any) -> bool:
    """Whether the look brought a font: without any, Pango does not raise an error, it ends the whole process."""
    fontconfig = _weasyprint().text.ffi.fontconfig
    loaded = fontconfig.FcConfigGetFonts(fonts._config, fontconfig.FcSetApplication)
    return bool(loaded) and loaded.nfont > 0


class _Fetching:
    """Answers WeasyPrint's requests from the assets, and keeps what was refused and which style sheets were read."""

    def __init__(self, look: Look, images: Mapping[str, n.Image], blocks: n.Blocks) -> None:
        self._look = look
        self._assets = Assets(look.root, images)
        self._blocks = blocks
        self.sheets: list[Sheet] = []
        self.refused: list[Problem] = []

    def load(self, address: str) -> Asset:
        try:
            asset = self._assets.load(address)
        except RefusedAddress as refused:
            self.refused.append(self._problem(address, str(refused)))
            raise
        if asset.media_type == "text/css":
            self.sheets.append(Sheet(self._look.name(address), asset.data.decode("utf-8", "replace")))
        return asset

    def _problem(self, address: str, reason: str) -> Problem:
        if address.startswith(IMAGE_SCHEME):
            place = place_of_picture(self._blocks, unquote(address.removeprefix(IMAGE_SCHEME)))
            return codes.PICTURE_NOT_PRINTED.at(place, reason)
        return codes.LOOK_REFUSED.at(self._look.place, reason)

    def fetcher(self) -> Any:
        """A fetcher for WeasyPrint that never goes to its own ways of loading: disk, network, redirects."""
        urls, load = _weasyprint().urls, self.load

        class Fetcher(urls.URLFetcher):  # type: ignore[misc, name-defined]
            def fetch(self, url: str, headers: object = None) -> Any:
                asset = load(url)
                return urls.URLFetcherResponse(url, asset.data, {"Content-Type": asset.media_type})

        return Fetcher(allow_redirects=False, allowed_protocols=())


@cache
def _weasyprint() -> Any:
    """WeasyPrint, imported at the first use."""
    with warnings.catch_warnings(), only_the_fonts_of_the_look(), libraries_by_name():
        warnings.simplefilter("ignore")  # that there are no fonts, which is what we ask for
        import weasyprint.text.fonts
        import weasyprint.urls
    return weasyprint


@contextmanager
def _refused_if_it_breaks(look: Look) -> Iterator[None]:
    """WeasyPrint stops at a few things in a style sheet with an exception of its own: for us, that is a problem.

    A disk that takes no more of its temporary files is none of the style sheet's fault. Raises :class:`NotWritten`.
    """
    try:
        yield
    except (MemoryError, RecursionError):  # a limit, which is told otherwise
        raise
    except Exception as broken:
        if isinstance(broken, OSError) and broken.errno in _NO_ROOM:
            reason = os.strerror(broken.errno).lower()
            raise NotWritten(f"no temporary file can be written ({reason}); {_ROOM_HINT}") from broken
        said = f"WeasyPrint cannot follow the style sheet: {type(broken).__name__}: {broken}"
        raise Refused([codes.LOOK_BREAKS.at(look.place, said)]) from broken

"""Every construct by which a page may ask for something, and every kind of address that it must not get."""

import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf

CONSTRUCTS: Mapping[str, str] = {
    "img": '<img src="{0}" alt=x>',
    "img in svg": '<svg width=9 height=9><image width=9 height=9 href="{0}"/></svg>',
    "img in svg, old": '<svg width=9 height=9><image width=9 height=9 xlink:href="{0}"/></svg>',
    "use": '<svg width=9 height=9><use href="{0}#a"/></svg>',
    "filter": '<svg width=9 height=9><filter id=f><feImage href="{0}"/></filter><rect filter="url({0}#f)"/></svg>',
    "fill": '<svg width=9 height=9><rect width=9 height=9 fill="url({0}#f)"/></svg>',
    "svg style": '<svg width=9 height=9><style>@import url("{0}"); rect {{ fill: red }}</style><rect width=9 /></svg>',
    "svg in data": '<img alt=x src=\'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg">'
    '<image href="{0}"/></svg>\'>',
    "object": '<object data="{0}"></object>',
    "object of type": '<object data="{0}" type="image/png"></object>',
    "embed": '<embed src="{0}">',
    "iframe": '<iframe src="{0}"></iframe>',
    "input": '<input type=image src="{0}">',
    "poster": '<video poster="{0}"></video>',
    "audio": '<audio src="{0}"></audio>',
    "source": '<picture><source srcset="{0}"><img src="{0}" alt=x></picture>',
    "attachment": '<link rel=attachment href="{0}">',
    "attachment of a link": '<a rel=attachment href="{0}">x</a>',
    "sheet": '<link rel=stylesheet href="{0}">',
    "icon": '<link rel=icon href="{0}">',
    "base": '<base href="{0}"><img src="a.png" alt=x>',
    "old background": '<table background="{0}"><tr><td background="{0}">x</table>',
    "refresh": '<meta http-equiv=refresh content="0; url={0}">',
    "style": "<p style=\"background: url('{0}')\">x</p>",
    "import": '<style>@import url("{0}");</style>',
    "import of a name": '<style>@import "{0}" print;</style>',
    "background": '<style>p {{ background-image: url("{0}") }}</style>',
    "several": '<style>p {{ background: url("{0}"), url("{0}?2") }}</style>',
    "list": '<style>li {{ list-style-image: url("{0}") }}</style>',
    "content": '<style>p::before {{ content: url("{0}") }}</style>',
    "border": '<style>p {{ border: 9px solid; border-image: url("{0}") 9 }}</style>',
    "mask": '<style>p {{ mask-image: url("{0}"); mask-border-source: url("{0}"); cursor: url("{0}") }}</style>',
    "font": '<style>@font-face {{ font-family: F; src: url("{0}") }} p {{ font-family: F }}</style>',
    "page": '<style>@page {{ background: url("{0}"); @top-left {{ content: url("{0}") }} }}</style>',
    "profile": '<style>@color-profile device-cmyk {{ src: url("{0}") }}</style>',
    "footnote": '<style>::footnote-call {{ content: url("{0}") }}</style><p><i style="float: footnote">x</i></p>',
}
TARGETS = (
    "file://{secret}.png",
    "file://{secret}.css",
    "file://{secret}.txt",
    "file://localhost{secret}.png",
    "FILE://{secret}.svg",
    "file:{secret}.png",
    "{secret}.png",
    "../../../../../../../../../../..{secret}.png",
    "..%2f..%2f..%2f..%2f..%2f..%2f..%2f..{secret}.png",
    "http://127.0.0.1:{port}/a.png",
    "http://127.0.0.1:{port}/a.css",
    "//127.0.0.1:{port}/a.png",
    "ftp://127.0.0.1:{port}/a.png",
    "javascript:alert(1)",
)
SIZE = (37, 41)
"""Width and height of the secret picture, by which it is known again."""

WORD = "S3CRETW0RD"
BODY = "<p>Words</p><ul><li>a</ul>"


def cases(secret: Path, port: int) -> dict[str, str]:
    """A page for each construct and each target."""
    targets = [each.format(secret=secret, port=port) for each in TARGETS]
    return {
        f"{name} {at}": f"<html lang=en><title>t</title>{text.format(target)}{BODY}"
        for name, text in CONSTRUCTS.items()
        for at, target in enumerate(targets)
    }


def printed(pages: Mapping[str, str], templates: Path, fetching: bool) -> dict[str, bytes]:
    """The PDF of each page; with the fetcher of the look, or with WeasyPrint's own. A page that breaks has none."""
    from reportkit.write import pdf

    folder = templates / "_shared"
    look = pdf.Look((folder / "look.css").read_text("utf-8"), folder, templates)
    weasyprint, style, made = pdf._weasyprint(), pdf._style(look, ()), {}
    for name, page in pages.items():
        given: dict[str, Any] = {"url_fetcher": pdf._Fetching(look, {}, ()).fetcher()} if fetching else {}
        base = pdf._PAGE_ADDRESS if fetching else templates.as_uri() + "/"
        try:
            document = weasyprint.HTML(string=page, base_url=base, **given)
            made[f"{name}.pdf"] = document.write_pdf(font_config=style.fonts, uncompressed_pdf=True)
        except Exception:  # whatever it makes of that, it did not print it
            continue
    return made


def betrays(data: bytes) -> list[str]:
    """What of the secret is in a PDF."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream):
                inside = each.read_bytes() if each.get("/Filter") != "/DCTDecode" else b""
                if WORD.encode() in inside:
                    found.append("its word")
                if (each.get("/Width"), each.get("/Height")) == SIZE:
                    found.append("its picture")
        if pdf.attachments:
            found.append("an attachment")
    return found


def foreign(data: bytes) -> list[str]:
    """Addresses in a PDF that lead to a computer or run something."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        actions = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each]
        wrong = [str(each["/S"]) for each in actions if str(each["/S"]) in {"/Launch", "/GoToR", "/JavaScript"}]
        uris = [str(each["/URI"]) for each in actions if "/URI" in each]
    return wrong + [uri for uri in uris if not re.match(r"(https?://|mailto:|#)", uri)]

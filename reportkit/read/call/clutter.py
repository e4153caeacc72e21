"""What surrounds the words of a page on every page of its site: menus, cookie banners, share buttons, footers."""

import re

from lxml.html import HtmlElement

_NEVER_WORDS = frozenset(
    {
        "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "button", "select", "textarea",
        "iframe", "object", "video", "audio", "canvas",
    }
)  # fmt: skip
_ROLES = frozenset(
    {
        "navigation", "dialog", "alertdialog", "contentinfo", "search", "complementary", "menu", "menubar",
    }
)  # fmt: skip
_NAMES = frozenset(
    {
        "cookie", "cookies", "consent", "gdpr", "breadcrumb", "breadcrumbs", "share", "sharing", "social",
        "related", "newsletter", "subscribe", "sidebar", "footer", "menu", "nav", "navbar", "navigation", "skip",
        "search", "login", "topbar", "pager", "pagination", "comments", "toolbar", "banner", "advert", "recommended",
    }
)  # fmt: skip
_SPLIT = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])|(?<=[a-z]s)(?=[A-Z])")
_LEAST = 40


def is_clutter(element: HtmlElement) -> bool:
    """Whether nothing in an element belongs to the call."""
    if not isinstance(element.tag, str) or element.tag in {"html", "body", "main", "article"}:
        return False
    if element.tag in _NEVER_WORDS or _is_hidden(element):
        return not _holds_most(element)
    marked = element.get("role", "") in _ROLES or not _NAMES.isdisjoint(_names(element))
    return (marked or element.tag in {"header", "form"}) and not _holds_most(element)


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style", "").replace(" ", "").casefold()
    return "hidden" in element.attrib or element.get("aria-hidden") == "true" or "display:none" in style


def _names(element: HtmlElement) -> set[str]:
    """The words of an element's class and id."""
    return {word.casefold() for word in _SPLIT.split(f"{element.get('class', '')} {element.get('id', '')}")}


def _holds_most(element: HtmlElement) -> bool:
    """Whether the heading of the page, or several paragraphs, stand in it: then its name means something else."""
    if element.tag in {"script", "style", "template", "svg", "noscript"}:
        return False
    paragraphs = (each for each in element.iter("p") if len(each.text_content().strip()) > _LEAST)
    return next(element.iter("h1"), None) is not None or sum(1 for _ in paragraphs) > 2

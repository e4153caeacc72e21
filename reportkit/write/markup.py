"""HTML, built from the inside out.

``Markup`` is a type of its own, so that the type checker refuses a plain string where HTML is wanted: the only way from
words to markup is :func:`words`, which escapes them.
"""

from collections.abc import Iterable
from html import escape
from typing import NewType

Markup = NewType("Markup", str)

NOTHING = Markup("")
LINE_BREAK = Markup("<br>")

_VOID = frozenset({"br", "col", "hr", "img", "meta"})


def words(text: str) -> Markup:
    """Plain words as markup that prints them as they stand."""
    return Markup(escape(text, quote=False))


def joined(parts: Iterable[Markup], between: Markup = NOTHING) -> Markup:
    """Pieces of markup one after the other."""
    return Markup(between.join(parts))


def element(name: str, /, *content: Markup, **attributes: str) -> Markup:
    """One element; an empty attribute is left out (but an ``alt`` says something even when it is empty).

    ``class_`` is written ``class``, and ``data_kind`` is written ``data-kind``.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value or key == "alt")
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(content)}</{name}>")


def _attribute(key: str, value: str) -> str:
    return f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'

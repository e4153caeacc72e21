"""Footnotes, put where they are read: behind the paragraph that calls them, so that no sentence is torn apart."""

from dataclasses import replace

from reportkit.write.tags.tree import Kid, Kids, Tag

_HOLDERS = frozenset({"Document", "Div", "BlockQuote", "LBody", "TD", "TH", "Caption"})
_INLINE = frozenset({"Code", "Em", "Lbl", "Link", "Reference", "Span", "Strong"})


def with_notes(document: Tag) -> Tag:
    """The whole paper with its footnotes in place, each with a name of its own."""
    return _Placing().tag(document)[0]


class _Placing:
    """Counts the footnotes while it places them."""

    def __init__(self) -> None:
        self._count = 0

    def tag(self, tag: Tag) -> tuple[Tag, list[Tag]]:
        """The tag with the notes it can hold, and the notes called in it that must go further up."""
        kids: list[Kid] = []
        waiting: list[Tag] = []
        for kid in tag.kids:
            if not isinstance(kid, Tag):
                kids.append(kid)
                continue
            if kid.role not in _INLINE and tag.role in _HOLDERS:
                kids, waiting = [*kids, *waiting], []
            placed, more = self.tag(kid)
            kids.append(placed)
            waiting += more
        if tag.note:
            waiting.append(self._named(tag.note))
        return (replace(tag, kids=(*kids, *waiting)), []) if tag.role in _HOLDERS else (_with(tag, kids), waiting)

    def _named(self, note: Tag) -> Tag:
        self._count += 1
        return replace(note, name=f"note-{self._count}")


def _with(tag: Tag, kids: list[Kid]) -> Tag:
    held: Kids = tuple(kids)
    return tag if held == tag.kids else replace(tag, kids=held)

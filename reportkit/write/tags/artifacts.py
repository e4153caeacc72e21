"""The pages' content, told apart: what belongs to a tag, and what a listener may do without."""

from collections.abc import Mapping, Sequence

import pydyf

from reportkit.write.tags.painted import Painted
from reportkit.write.tags.tree import Mark


def tell_apart(pages: Sequence[Painted], roles: Mapping[Mark, str], margins: Mapping[Mark, str]) -> bool:
    """Call everything painted by its role; what has none is an artifact: margins, repeated heads, leading dots.

    False where something was painted that the page itself does not hold, as WeasyPrint does for what is translucent.
    """
    whole = [_page_told_apart(number, page, roles, margins) for number, page in enumerate(pages)]
    return all(whole)


def _page_told_apart(number: int, page: Painted, roles: Mapping[Mark, str], margins: Mapping[Mark, str]) -> bool:
    content, blanks, found = page.stream.stream, page.blanks(), 0
    for at, entry in enumerate(content):
        if isinstance(entry, dict) and "MCID" in entry:
            mark, found = Mark(number, entry["MCID"]), found + 1
            if mark not in roles:
                content[at - 1 : at + 1] = ["/Artifact", _kind(margins.get(mark, ""))]
                continue
            content[at - 1] = f"/{roles[mark]}"
            if mark.number in blanks:
                entry["ActualText"] = pydyf.String(" ")
    return found == len(page.marks)


def _kind(margin: str) -> pydyf.Dictionary:
    """What kind of artifact something is."""
    where = {"Subtype": f"/{margin}", "Attached": f"[/{'Top' if margin == 'Header' else 'Bottom'}]"} if margin else {}
    return pydyf.Dictionary({"Type": "/Pagination" if margin else "/Layout", **where})

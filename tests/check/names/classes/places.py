"""Names in properties, bookmarks, addresses and names of files."""

from urllib.parse import quote

from ..person import MadeUp
from .marks import unmarked
from .registry import spelling


def slug(person: MadeUp, joint: str) -> str:
    """The name in small letters without marks, its words put together."""
    return unmarked(person.name).lower().replace("’", "").replace("-", " ").replace(" ", joint)


@spelling("promised", carried=False)
def value_of_a_property(person: MadeUp) -> list[str]:
    name = person.name
    return [name, f"{name}; reportkit", f"Author: {name}", f"<dc:creator>{name}</dc:creator>", f"{name}\x00"]


@spelling("promised", carried=False)
def bookmark(person: MadeUp) -> list[str]:
    return [f"_Toc_{person.name.replace(' ', '_')}", f"ref-{slug(person, '-')}-1", f"sec:{slug(person, '_')}"]


@spelling("wanted", carried=False)
def attribute_of_a_tag(person: MadeUp) -> list[str]:
    name = person.name
    inserted = f'<w:ins w:id="4" w:author="{name}"><w:r/></w:ins>'
    return [inserted, f'<img src="a.png" alt="{name} at the table">', f"<a title='{name}'>x</a>"]


@spelling("wanted", carried=False)
def name_of_a_file(person: MadeUp) -> list[str]:
    given, family = person.given or "cv", person.family
    return [
        f"{person.name}.docx",
        f"2021-11-{slug(person, '_')}_notes_v2.pdf",
        f"C:\\Users\\{slug(person, '.')}\\Desktop\\paper.docx",
        f"{family.replace(' ', '')}{given}CV.pdf",
        f"media/{slug(person, '-')}(1).jpeg",
    ]


@spelling("wanted")
def in_an_address(person: MadeUp) -> list[str]:
    base = "https://people.example"
    return [
        f"{base}/staff/{slug(person, '-')}",
        f"{base}/search?q={quote(person.name)}&page=2",
        f"{base}/wiki/{quote(person.name.replace(' ', '_'))}#life",
    ]


@spelling("wanted")
def local_part_of_another_address(person: MadeUp) -> list[str]:
    if not person.given or not slug(person, "").isascii():
        return []
    dotted, joined = slug(person, "."), slug(person, "")
    return [f"{dotted}@mail.example", f"{joined}@mail.example", f"<mailto:{dotted}@mail.example>"]

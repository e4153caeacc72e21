"""What a Word file says of itself: properties, fonts, page sizes, settings, and what loads or runs from elsewhere."""

from lxml.etree import _Element as Element

from reportkit.inspect.inspection import Font
from reportkit.inspect.page_size import page_size
from reportkit.inspect.word_package import WordPackage
from reportkit.inspect.word_styles import W, switch
from reportkit.inspect.words import tidy

_PROPERTIES = ("core-properties", "extended-properties")
_EMBEDDED = ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")
_LOADING = {"attachedTemplate": "a template", "image": "a picture", "oleObject": "an object", "frame": "a frame"}
_NAMES = {"creator": "author", "lastModifiedBy": "modified by", "Application": "program", "Pages": "pages"}
_SKIPPED = frozenset({"TitlesOfParts", "HeadingPairs"})
_TWIPS_PER_POINT = 20


def metadata(package: WordPackage) -> dict[str, str]:
    """All properties that hold something, by their names."""
    found: dict[str, str] = {}
    for kind in _PROPERTIES:
        for _, root in package.parts(kind, of=""):
            found |= {_name(each): tidy(_text(each)) for each in root if _local(each) not in _SKIPPED}
    for _, root in package.parts("custom-properties", of=""):
        found |= {str(each.get("name")): tidy(_text(each)) for each in root}
    return {name: text for name, text in found.items() if text}


def fonts(package: WordPackage) -> tuple[Font, ...]:
    """The fonts that the file names."""
    table = package.part("fontTable")
    every = [] if table is None else list(table.iterfind(f"{W}font"))
    named = {str(each.get(f"{W}name")): any(each.find(W + form) is not None for form in _EMBEDDED) for each in every}
    return tuple(Font(tidy(name), embedded) for name, embedded in sorted(named.items()))


def page_sizes(body: Element) -> tuple[str, ...]:
    """The sizes of the pages, each once."""
    found: list[str] = []
    for section in body.iter(f"{W}pgSz"):
        width, height = (str(section.get(W + side, "")) for side in "wh")
        if width.isdecimal() and height.isdecimal():
            found.append(page_size(int(width) / _TWIPS_PER_POINT, int(height) / _TWIPS_PER_POINT))
    return tuple(dict.fromkeys(found))


def asks_to_update(package: WordPackage) -> bool:
    """Whether Word asks to update the fields when the file is opened."""
    return switch(package.part("settings"), "updateFields") or False


def active(package: WordPackage) -> tuple[str, ...]:
    """What runs, or is loaded from elsewhere, when the file is opened."""
    names = [name for name in package.names if name.endswith(".rels")]
    sources = [name.replace("_rels/", "").removesuffix(".rels") for name in names]
    relations = [each for source in sources for each in package.relations(source).values()]
    from_elsewhere = [each for each in relations if each.external and each.kind in _LOADING]
    loading = [f"{_LOADING[each.kind]} from {tidy(each.target)}" for each in from_elsewhere]
    macros = ["macros"] if any(each.kind == "vbaProject" for each in relations) else []
    return (*macros, *dict.fromkeys(loading))


def attachments(package: WordPackage) -> tuple[str, ...]:
    """Files within the file: embedded objects and workbooks."""
    return tuple(name.rsplit("/", 1)[-1] for name in sorted(package.names) if "/embeddings/" in name)


def _name(element: Element) -> str:
    return _NAMES.get(_local(element), _local(element))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Element) -> str:
    return " ".join(str(text) for text in element.itertext())

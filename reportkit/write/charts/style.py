"""The colours and the font of charts: those that ``look.css`` names at its top, so that editors change them there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reportkit.write.pdf import Look

_IMPORT = re.compile(r"@import\s+(?:url\()?\s*[\"']([^\"']+)[\"']")
_NAMED = re.compile(r"--([a-z-]+)\s*:\s*([^;}]+)")
_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FAMILY = re.compile(r"font-family\s*:\s*[\"']?([^\"';]+)")
_SOURCE = re.compile(r"src\s*:\s*url\(\s*[\"']?([^\"')]+)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_COLOURS = {"ink": "#1f2328", "navy": "#16325c", "grey": "#56606b", "line": "#b8c4d2"}


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Colours as ``#rrggbb`` by their names in look.css, the family of the text, and the file of its upright face."""

    colours: Mapping[str, str]
    family: str
    face: Path


def chart_style(look: Look) -> ChartStyle:
    """The style of charts in a look; what the look does not name is that of the shared look."""
    named: dict[str, str] = {}
    faces: dict[str, Path] = {}
    for folder, css in _sheets(look.folder, look.css, look.root):
        named = {**dict(_NAMED.findall(css)), **named}
        faces = {**_faces(folder, css), **faces}
    colours = {name: _colour(named.get(name, ""), usual) for name, usual in _COLOURS.items()}
    wanted = [family.strip().strip("\"'") for family in named.get("text-font", "").split(",")]
    family = next((family for family in wanted if family in faces), next(iter(faces), ""))
    return ChartStyle(colours, family, faces.get(family, Path()))


def _sheets(folder: Path, css: str, root: Path) -> Iterator[tuple[Path, str]]:
    """A style sheet and those that it imports, the nearest first; none from outside the templates."""
    bare = _COMMENT.sub("", css)
    yield folder, bare
    for name in _IMPORT.findall(bare):
        path = (folder / name).resolve()
        if path.is_relative_to(root.resolve()) and path.is_file() and path.parent != folder.resolve():
            yield from _sheets(path.parent, path.read_text("utf-8"), root)


def _faces(folder: Path, css: str) -> dict[str, Path]:
    """The file of the first face of each family, which is the upright one."""
    found: dict[str, Path] = {}
    for face in _FACE.findall(css):
        family, source = _FAMILY.search(face), _SOURCE.search(face)
        if family and source:
            found.setdefault(family[1].strip(), folder / source[1])
    return found


def _colour(value: str, usual: str) -> str:
    found = _COLOUR.search(value)
    return found[0] if found else usual

"""The size of a page in the words of a stationer."""

_MILLIMETRES = 25.4 / 72
_KNOWN = {(148, 210): "A5", (210, 297): "A4", (297, 420): "A3", (216, 279): "US Letter", (216, 356): "US Legal"}


def page_size(width: float, height: float) -> str:
    """A size in points as ``A4, 210 × 297 mm``."""
    across, down = round(width * _MILLIMETRES), round(height * _MILLIMETRES)
    sides = min(across, down), max(across, down)
    known = next((name for size, name in _KNOWN.items() if _alike(size, sides)), "")
    direction = " landscape" if known and across > down else ""
    return f"{known}{direction}, {across} × {down} mm" if known else f"{across} × {down} mm"


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return all(abs(side - its) <= 1 for side, its in zip(one, other, strict=True))

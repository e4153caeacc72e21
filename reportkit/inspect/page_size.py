"""The size of a page in the words of a stationer."""

_MILLIMETRES = 25.4 / 72
_KNOWN = {(148, 210): "A5", (210, 297): "A4", (297, 420): "A3", (216, 279): "US Letter", (216, 356): "US Legal"}


def page_size(width: float, height: float) -> str:
    """A size in points as ``A4, 210 × 297 mm``."""
    across, down = round(width * _MILLIMETRES), round(height * _MILLIMETRES)
    near = [name for (one, two), name in _KNOWN.items() if _alike(min(across, down), one) and _alike(max(across, down), two)]
    direction = " landscape" if near and across > down else ""
    return f"{near[0]}{direction}, {across} × {down} mm" if near else f"{across} × {down} mm"


def _alike(one: int, other: int) -> bool:
    return abs(one - other) <= 1

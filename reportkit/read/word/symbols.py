"""The characters of the fonts Symbol and Wingdings, which stand in Word files as numbers of their own."""

_SYMBOL = {
    0x20: " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
    0xF1: "〉∫",
}
_WINGDINGS = {
    0x28: "☎",
    0x2A: "✉",
    0x41: "✌",
    0x43: "👍👎☜☞☝☟",
    0x4A: "☺😐☹",
    0x6C: "●",
    0x6E: "■□",
    0x71: "❑❒⬧⧫◆❖⬥",
    0x9F: "•●",
    0xA7: "▪◻",
    0xAB: "★",
    0xD8: "➢",
    0xDF: "←→↑↓↖↗↙↘🡐➔",
    0xEF: "⇦⇨⇧⇩⬄⇳",
    0xFB: "✗✓☒☑",
}
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "☐"}


def _table(ranges: dict[int, str]) -> dict[int, str]:
    return {first + at: character for first, text in ranges.items() for at, character in enumerate(text)}


_FONTS = {"symbol": _table(_SYMBOL), "wingdings": _table(_WINGDINGS), "wingdings 2": _table(_WINGDINGS_2)}


def is_symbols(font: str) -> bool:
    """Whether letters in a font are no letters."""
    return font.casefold() in _FONTS or font.casefold() in {"webdings", "wingdings 3", "zapfdingbats"}


def symbol(code: int, font: str) -> str:
    """The character that a font shows for a number, empty where nobody knows; fonts of letters show what it says."""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if is_symbols(font):
        return _FONTS.get(font.casefold(), {}).get(low, "")
    return "" if not 0x20 <= code < 0x110000 or 0xD800 <= code <= 0xF8FF else chr(code)

"""The settings of the file: those of a current Word, without a trace of anybody's editing."""

from reportkit.write.docx.elements import Element, found, root, w

# fmt: off
_LAYOUT = (
    "mirrorMargins", "defaultTabStop", "autoHyphenation", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders",
)
# fmt: on
_WORD = "http://schemas.microsoft.com/office/word"
_COMPATIBLE = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


def settings(look: Element | None, language: str) -> Element:
    """The root of the settings part; how pages and lines are laid out is taken from the look."""
    kept = [element for name in _LAYOUT if look is not None and (element := found(look, name)) is not None]
    lines = [w("footnote", id=id) for id in (-1, 0)]
    compatible = [w("compatSetting", name=name, uri=_WORD, val=each) for name, each in _COMPATIBLE.items()]
    return root(
        "settings",
        w("zoom", percent=100),
        *kept,
        w("characterSpacingControl", val="doNotCompress"),
        w("footnotePr", *lines),
        w("compat", *compatible),
        w("themeFontLang", val=language),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )

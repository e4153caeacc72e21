"""Patterns of Markdown that have cost readers of it quadratic or cubic time, each as long as one asks for."""

from collections.abc import Callable

Pattern = Callable[[int], str]


def _repeated(unit: str) -> Pattern:
    return lambda size: unit * max(1, size // len(unit))


def _around(before: str, unit: str, after: str) -> Pattern:
    return lambda size: before + unit * (size // len(unit)) + after


def _paragraphs(unit: str, times: int) -> Pattern:
    """Paragraphs of which each holds as many marks as one paragraph may."""
    return _repeated(unit * times + "\n\n")


def _stairs(mark: str) -> Pattern:
    return lambda size: "".join(f"{'  ' * step}{mark} a\n" for step in range(int(size**0.5)))


def _growing(mark: str) -> Pattern:
    return lambda size: " ".join(mark * length for length in range(1, int((2 * size) ** 0.5)))


PATTERNS: dict[str, Pattern] = {
    "brackets": _repeated("["),
    "brackets, paragraph by paragraph": _paragraphs("[", 200),
    "images": _paragraphs("![", 200),
    "links without an end": _repeated("[a](b "),
    "links without an end, paragraph by paragraph": _paragraphs("[a](b ", 200),
    "links in angles": _repeated("[a](<b"),
    "empty links": _paragraphs("[](", 200),
    "parentheses": _around("[a](", "(", ""),
    "footnotes without an end": _repeated("[^"),
    "footnotes": _around("", "[^1]", "\n\n[^1]: x"),
    "one long footnote": _around("[^1]\n\n[^1]: a\n", "    b\n", ""),
    "references": _around("", "[a][b] ", "\n\n[b]: https://example.org/"),
    "angles": _repeated("<"),
    "tags without an end": _paragraphs("<a ", 100),
    "declarations": _paragraphs("<![", 100),
    "comments without an end": _repeated("<!--"),
    "comments with half an end": _repeated("<!-- -"),
    "raised words without an end": _paragraphs("<sub>", 100),
    "a fence and spaces": _around("```", " ", "x"),
    "a fence of waves and spaces": _around("~~~", " ", "x"),
    "stars": _repeated("*"),
    "stars and words": _repeated("*a "),
    "stars and lines": _paragraphs("*_", 2000),
    "three stars": _paragraphs("***a", 600),
    "back-quotes": _paragraphs("`a", 1000),
    "back-quotes that grow": _growing("`"),
    "back-slashes": _paragraphs("\\", 2000),
    "quotations in one another": _repeated("> "),
    "lists in one another": _stairs("-"),
    "numbers in one another": _repeated("1. "),
    "boxes in one another": _repeated("::: finding\n"),
    "blank lines in a list": _around("- a", "\n", "- b"),
    "underlined headings": _repeated("a\n=\n"),
    "a heading with spaces": _around("# a", " ", "x"),
    "a heading with braces": _around("# a", " {", ""),
    "bars": _repeated("|"),
    "a wide table": _around("|a|b|\n|-|-|\n", "|x|y|\n", ""),
    "entities": _repeated("&#1"),
    "lines": _repeated("a\n"),
    "addresses": _repeated("http://a "),
    "marked lines": _repeated("FINDING: x\n\n"),
    "private lines": _repeated("PRIVATE\n"),
    "details in braces": _around("FINDING: x {", "a; ", "}"),
}

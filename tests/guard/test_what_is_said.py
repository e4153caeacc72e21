"""What each refusal says, word for word: people read it who have never heard of archives or encodings."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from guard.archives import LINK, archive, changed, nested, overlapping, with_mode

from reportkit.guard.folder import contents
from reportkit.guard.markdown import check_depth, check_footnotes, check_paragraph
from reportkit.guard.names import check_name
from reportkit.guard.package import open_package
from reportkit.guard.refusal import Refusal
from reportkit.guard.xml import parsed
from reportkit.problems import Place

SMALL = archive(("a.xml", b"<a>words</a>" * 9))
PICTURE = b"\x89" + b"\0" * ((64 << 20) - 1)
MANIFEST = b"<m:manifest xmlns:m='urn:m'><m:encryption-data/></m:manifest>"
SAID: dict[str, tuple[Callable[[], object], str]] = {
    "a name that leads out": (
        lambda: check_name("../a"),
        "f: error[outside-folder] this path leads out of the folder"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name from the root": (
        lambda: check_name("/etc/hostname"),
        "f: error[outside-folder] this path leads out of the folder"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name that nobody sees": (
        lambda: check_name("a\u200bb"),
        "f: error[unsafe-name] the name of this file holds characters that nobody sees"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name with a colon": (
        lambda: check_name("a:b"),
        "f: error[unsafe-name] the name of this file holds a character that some computers do not allow"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name in disguise": (
        lambda: check_name("a%2Fb"),
        "f: error[unsafe-name] the name of this file holds a point or slash in disguise"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name of a device": (
        lambda: check_name("con.md"),
        "f: error[unsafe-name] the name of this file is that of a device on some computers"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name that ends in a point": (
        lambda: check_name("a."),
        "f: error[unsafe-name] the name of this file ends in a point or a space"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a name that is too long": (
        lambda: check_name("a" * 256),
        "f: error[unsafe-name] the name of this file is too long"
        "\n    hint: give it another name, of letters, digits, hyphens and points",
    ),
    "a file outside": (
        lambda: contents(Path("/proc/self").resolve(), "exe", 9),
        "f: error[outside-folder] this file lies outside the folder\n    hint: copy it into the folder",
    ),
    "a file that is not there": (
        lambda: contents(Path("/dev").resolve(), "none", 9),
        "f: error[file-unreadable] this file cannot be read: No such file or directory",
    ),
    "a file that is none": (
        lambda: contents(Path("/dev").resolve(), "null", 9),
        "f: error[file-unreadable] this is not an ordinary file",
    ),
    "a file that is too large": (
        lambda: contents(Path(__file__).parent.resolve(), Path(__file__).name, 9),
        "f: error[file-too-large] this file is larger than 0 MB",
    ),
    "a paragraph that is long": (
        lambda: check_paragraph("a" * 20_001),
        "f: error[paragraph-too-long] this paragraph has 20001 characters; no more than 20000 can be "
        "read as one"
        "\n    hint: divide it into several, with blank lines between them",
    ),
    "a paragraph of marks": (
        lambda: check_paragraph("[" * 201),
        'f: error[too-many-marks] this paragraph holds the character "[" 201 times; no more than 200 can '
        "be read as one"
        "\n    hint: divide it into several, with blank lines between them",
    ),
    "lists that are deep": (
        lambda: check_depth(21),
        "f: error[nested-too-deep] lists, quotations and boxes stand in one another more than 20 deep"
        "\n    hint: indent less",
    ),
    "footnotes again and again": (
        lambda: check_footnotes("[^1]", {"1": "a" * 1_000_001}),
        "f: error[paragraph-too-long] its footnotes would print more than 1000000 characters, as some "
        "are called many times"
        "\n    hint: call [^1] only once",
    ),
    "XML in pieces": (
        lambda: parsed(b"<a>", "a.xml"),
        'f: error[file-damaged] its part "a.xml" is not well-formed XML\n    hint: save it again',
    ),
    "XML with a type": (
        lambda: parsed(b"<!DOCTYPE a><a/>", "a.xml"),
        'f: error[file-bomb] its part "a.xml" declares a document type or entities, which no paper needs'
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "XML in pieces in a package": (
        lambda: open_package(archive(("a.xml", b"<a>"))).xml("a.xml"),
        'f: error[file-damaged] its part "a.xml" is not well-formed XML\n    hint: save it again',
    ),
    "XML with a type in a package": (
        lambda: open_package(archive(("a.xml", b"<!DOCTYPE a><a/>"))),
        'f: error[file-bomb] its part "a.xml" declares a document type or entities, which no paper needs'
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "XML in code": (
        lambda: parsed(b"<a>\0</a>", "a.xml"),
        'f: error[file-damaged] its part "a.xml" is in an encoding that no paper uses\n    hint: save it again',
    ),
    "XML in broken UTF-16": (
        lambda: parsed(b"\xff\xfe<\0a", "a.xml"),
        'f: error[file-damaged] its part "a.xml" is in an encoding that no paper uses\n    hint: save it again',
    ),
    "XML without end": (
        lambda: parsed(b"<a>" * 1_000_001, "a.xml"),
        'f: error[file-bomb] its part "a.xml" is larger than any paper needs'
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "no archive": (
        lambda: open_package(b"PK"),
        "f: error[file-damaged] the package is damaged or cut off\n    hint: fetch or save it again",
    ),
    "many parts": (
        lambda: open_package(archive(*((f"{at}.xml", b"") for at in range(2_001)))),
        "f: error[file-bomb] it has 2001 parts; a paper or a table has a few dozen"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "a part that is missing": (
        lambda: open_package(SMALL).part("b.xml"),
        'f: error[file-damaged] its part "b.xml" is missing\n    hint: save it again',
    ),
    "a part that is broken": (
        lambda: open_package(changed(SMALL, "crc", 0)),
        'f: error[file-damaged] its part "a.xml" cannot be unpacked\n    hint: fetch or save it again',
    ),
    "a part that is no packed bytes": (
        lambda: open_package(
            archive(("a.xml", b"<a>words</a>"), method=zipfile.ZIP_STORED).replace(b"words", b"SWORD")
        ),
        'f: error[file-damaged] its part "a.xml" cannot be unpacked\n    hint: fetch or save it again',
    ),
    "a part that unpacks to more than it says": (
        lambda: open_package(changed(SMALL, "size", 9)),
        'f: error[file-damaged] its part "a.xml" cannot be unpacked\n    hint: fetch or save it again',
    ),
    "a part of random bytes": (
        lambda: open_package(changed(SMALL.replace(SMALL[35:40], b"\xff" * 5), "size", 9)),
        'f: error[file-damaged] its part "a.xml" cannot be unpacked\n    hint: fetch or save it again',
    ),
    "a part that is large": (
        lambda: open_package(archive(("a.png", PICTURE + b"x"))),
        "f: error[file-bomb] one of its parts unpacks to more than any paper or table holds"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "a part of many times its size": (
        lambda: open_package(archive(("a.xml", b" " * 200_000))),
        'f: error[file-bomb] its part "a.xml" unpacks to a hundred times its size and more'
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "a part that is a link": (
        lambda: open_package(with_mode(LINK)),
        "f: error[file-bomb] one of its parts is a link or a device instead of a file"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "a part that is packed strangely": (
        lambda: open_package(archive(("a", b"x"), method=zipfile.ZIP_LZMA)),
        "f: error[file-damaged] it is packed in a way that no document is"
        "\n    hint: open it in the program that made it and save it again",
    ),
    "a part that is locked": (
        lambda: open_package(changed(SMALL, "flags", 1)),
        "f: error[file-locked] the package is encrypted\n    hint: save it without a password",
    ),
    "a part that is not there": (
        lambda: open_package(SMALL.replace(b"PK\x03\x04", b"PK\x03\x05")),
        "f: error[file-damaged] its list of parts leads to places where no part is"
        "\n    hint: open it in the program that made it and save it again",
    ),
    "a part of another name": (
        lambda: open_package(overlapping(2, 9)),
        "f: error[file-damaged] its list of parts says one thing and the parts another"
        "\n    hint: open it in the program that made it and save it again",
    ),
    "parts in one place": (
        lambda: open_package(nested(3, 9)),
        "f: error[file-bomb] several of its parts lie in one place, so that it unpacks to far more"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "something before": (
        lambda: open_package(b"MZ" + SMALL),
        "f: error[file-damaged] something lies before or between its parts that is none of them"
        "\n    hint: open it in the program that made it and save it again",
    ),
    "something behind": (
        lambda: open_package(SMALL + b"x"),
        "f: error[file-damaged] something lies behind its parts that is none of them"
        "\n    hint: open it in the program that made it and save it again",
    ),
    "a part that leads out": (
        lambda: open_package(archive(("../a", b"x"))),
        "f: error[file-damaged] one of its parts has a name that leads out of the package"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "two parts of one name": (
        lambda: open_package(archive(("a", b"x"), ("A", b"x"))),
        "f: error[file-damaged] two of its parts have one name\n    hint: save it again",
    ),
    "all of it too large": (
        lambda: open_package(archive(*((f"{at}.png", PICTURE) for at in range(5)))),
        "f: error[file-bomb] it unpacks to far more than any paper or table holds"
        "\n    hint: do not open it in another program either, and ask its sender where it comes from",
    ),
    "a password": (
        lambda: open_package(archive(("META-INF/manifest.xml", MANIFEST))),
        "f: error[file-locked] it needs a password to be opened\n    hint: save it without a password",
    ),
}


def said(problem: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        problem()
    assert str(caught.value)
    return str(caught.value.problem(Place("f")))


@pytest.mark.parametrize("case", SAID)
def test_a_refusal_is_a_sentence_with_a_remedy(case):
    problem, words = SAID[case]
    assert said(problem) == words

"""Drawings are written anew, with nothing in them but what is drawn."""

import pytest

from reportkit.document.nodes import Image
from reportkit.problems import Place, Problem
from reportkit.read.drawings import read_drawing

HERE = Place("figures/x.svg")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside: str, attributes: str = 'viewBox="0 0 40 20"') -> Image:
    image = read_drawing(f"{HEAD} {attributes}>{inside}</svg>".encode(), HERE)
    assert isinstance(image, Image), image
    return image


def refused(text: str) -> str:
    problem = read_drawing(text.encode(), HERE)
    assert isinstance(problem, Problem), problem
    assert problem.code.name == "image-unreadable"
    return problem.message


def test_a_drawing_is_read_and_is_the_same_each_time():
    image = drawing('<rect width="4" height="4"/>')
    assert (image.media_type, image.width, image.height) == ("image/svg+xml", 40, 20)
    assert image == drawing('<rect width="4" height="4"/>')


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="100" height="50"', (100, 50)),
        ('width="1in" height="36pt"', (96, 48)),
        ('width="25.4mm" height="2.54cm"', (96, 96)),
        ('width="100" viewBox="0 0 2 1"', (100, 50)),
        ('width="100%" height="100%" viewBox="-1 -1 300 200"', (300, 200)),
    ],
)
def test_a_drawing_is_as_large_as_it_says(attributes: str, size: tuple[int, int]):
    image = drawing("", attributes)
    assert (image.width, image.height) == size


HARMLESS = {
    "a script": "<script>alert(1)</script>",
    "a handler": '<g onload="alert(1)"/>',
    "a comment": "<!-- alert(1) -->",
    "an instruction": "<?alert 1?>",
    "metadata": '<metadata><a:b xmlns:a="urn:a">alert(1)</a:b></metadata>',
    "a program's own part": '<i:view xmlns:i="urn:inkscape">alert(1)</i:view>',
    "a program's own attribute": '<g xmlns:i="urn:inkscape" i:label="alert(1)"/>',
    "an animation": '<animate attributeName="alert(1)"/>',
}


@pytest.mark.parametrize("what", HARMLESS)
def test_what_shows_nothing_goes_out(what: str):
    image = drawing(f"<text>before {HARMLESS[what]} after</text>")
    assert b"alert" not in image.data
    assert b"before" in image.data
    assert b"after" in image.data


def test_a_plain_document_type_goes_out():
    text = f'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://x.example/svg11.dtd">{HEAD} viewBox="0 0 1 1"/>'
    image = read_drawing(text.encode(), HERE)
    assert isinstance(image, Image)
    assert b"DOCTYPE" not in image.data
    assert b"dtd" not in image.data


REFUSED = {
    "a picture from elsewhere": '<image href="https://x.example/a.png"/>',
    "a picture inside": '<image href="data:image/png;base64,AAAA"/>',
    "HTML": "<foreignObject/>",
    "a copy from elsewhere": '<use xlink:href="other.svg#a"/>',
    "a local file": '<use href="file:///etc/passwd"/>',
    "a fill from elsewhere": '<rect fill="url(https://x.example/a#b)"/>',
    "a style from elsewhere": "<style>@import 'https://x.example/a.css';</style>",
    "a hidden address": "<style>rect{fill:\\75rl(https://x.example)}</style>",
    "a fill in a style": "<g style=\"fill:URL( 'https://x.example/a')\"/>",
    "copies of copies": '<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>',
    "a copy of itself": '<g id="a"><use href="#a"/></g>',
    "a link": '<a href="javascript:alert(1)"><text>x</text></a>',
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_would_show_and_may_not_is_refused(what: str):
    assert refused(f'{HEAD} viewBox="0 0 1 1">{REFUSED[what]}</svg>').startswith("this drawing ")


def test_entities_are_refused_before_they_are_read():
    text = f'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>{HEAD} viewBox="0 0 1 1"><text>&c;</text></svg>'
    assert refused(text) == "this drawing declares entities, which no drawing needs"


@pytest.mark.parametrize("text", ["", "not a drawing", "<svg/>", "<html/>", f"{HEAD}>", "<a:svg xmlns:a='urn:a'/>"])
def test_what_is_no_drawing_is_refused(text: str):
    assert "is damaged, or it is not an SVG file" in refused(text) or "is not an SVG file" in refused(text)


@pytest.mark.parametrize("attributes", ["", 'width="0" height="0"', 'viewBox="0 0 0 0"', 'width="1e9" height="9e9"'])
def test_a_drawing_must_say_how_large_it_is(attributes: str):
    assert "how large it is" in refused(f"{HEAD} {attributes}/>")


def test_a_drawing_of_very_many_parts_is_refused():
    assert "more than 20000 parts" in refused(f'{HEAD} viewBox="0 0 1 1">{"<g/>" * 20_001}</svg>')


def test_a_very_large_drawing_is_refused():
    assert "larger than 2 MB" in refused(f"{HEAD}>{' ' * 2_000_001}</svg>")

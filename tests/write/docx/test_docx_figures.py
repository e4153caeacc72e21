"""Pictures."""

from everything import png
from word_file import TEXT_WIDTH, WordFile, style, words, written

from reportkit.document import nodes as n

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def size(file: WordFile) -> tuple[int, int]:
    extent = next(file.body.iter(WP + "extent"))
    return int(extent.get("cx", 0)), int(extent.get("cy", 0))


def test_a_picture_stands_above_its_caption_and_says_what_it_shows() -> None:
    figure = n.Figure("a.png", 'Bars & "lines"', (n.Text("Courses"),), "f", 2)
    file = written(figure, images={"a.png": png()})
    assert [(style(each), words(each)) for each in file.paragraphs] == [
        ("Figure", ""),
        ("Caption", "Figure 2. Courses"),
    ]
    properties = next(file.body.iter(WP + "docPr"))
    assert dict(properties.attrib) == {"id": "1", "name": "Picture 1", "descr": 'Bars & "lines"'}


def test_a_picture_without_words_is_marked_as_an_ornament() -> None:
    file = written(n.Figure("a.png", ""), images={"a.png": png()})
    assert (
        b'<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        in (file.parts["word/document.xml"])
    )


def test_the_same_picture_is_held_once_and_others_apart() -> None:
    images = {"a.png": png(), "again.png": png(), "b.png": png("red")}
    file = written(*(n.Figure(name, "x") for name in ("b.png", "a.png", "again.png")), images=images)
    assert [name for name in file.names if "media" in name] == ["word/media/image1.png", "word/media/image2.png"]
    assert file.parts["word/media/image1.png"] == images["b.png"].data
    assert len({each.get("id") for each in file.body.iter(WP + "docPr")}) == 3


def test_a_picture_is_as_large_as_its_pixels_at_150_an_inch() -> None:
    assert size(written(n.Figure("a", "x"), images={"a": png(size=(300, 150))})) == (1828800, 914400)


def test_a_large_picture_is_made_to_fit_the_text_and_keeps_its_shape() -> None:
    wide, high = (written(n.Figure("a", "x"), images={"a": png(size=each)}) for each in ((3000, 30), (100, 2000)))
    assert size(wide) == (TEXT_WIDTH * 635, round(TEXT_WIDTH * 635 / 100))
    assert size(high) == (round(18 * 360000 / 20), 18 * 360000)


def test_a_drawing_stands_beside_its_picture_and_is_as_large_as_it_says() -> None:
    drawing = n.Image(b"<svg/>", "image/svg+xml", 96, 48, png().data)
    file = written(n.Figure("a.svg", "Steps"), images={"a.svg": drawing})
    assert [name for name in file.names if "media" in name] == ["word/media/image1.png", "word/media/image2.svg"]
    assert file.parts["word/media/image2.svg"] == b"<svg/>"
    assert b'ContentType="image/svg+xml"' in file.parts["[Content_Types].xml"]
    assert b"<asvg:svgBlip" in file.parts["word/document.xml"]
    assert size(file) == (914_400, 457_200)


def test_without_the_picture_its_words_are_printed() -> None:
    assert words(written(n.Figure("lost.png", "What it shows")).body) == "What it shows"

"""What Word and its users leave in a file that becomes ``look.docx``, each with a word that nothing else holds."""

from collections.abc import Callable

from metadata.left import Left
from metadata.pictures import jpeg_exif, png_text

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MORE_KINDS = "http://schemas.microsoft.com/office/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_SETTINGS, _HEADER, _STYLES = "word/settings.xml", "word/header1.xml", "word/styles.xml"
_DOCUMENT, _TYPES = "word/document.xml", "[Content_Types].xml"
_ENDINGS = (
    '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="bin" ContentType="application/octet-stream"/>'
)


Residue = Callable[[str], Left]


def _relation(kind: str, target: str, source: str = _DOCUMENT, *, outside: bool = False, id: str = "rX") -> Left:
    full = kind if kind.startswith("http") else f"{_KINDS}/{kind}"
    mode = ' TargetMode="External"' if outside else ""
    line = f'<Relationship Id="{id}" Type="{full}" Target="{target}"{mode}/>'
    folder, _, name = source.rpartition("/")
    return Left({}, {f"{folder}/_rels/{name}.rels".lstrip("/"): line})


def _part(kind: str, name: str, data: str | bytes, content: str = "application/xml", source: str = _DOCUMENT) -> Left:
    """A part that another leads to."""
    related = _relation(kind, f"/{name}", source)
    override = f'<Override PartName="/{name}" ContentType="{content}"/>'
    return Left({name: data}, {**related.ends, _TYPES: override})


def _end(part: str, words: str) -> Left:
    return Left({}, {part: words})


def _header(inside: str) -> Left:
    return _end(_HEADER, f"<w:p>{inside}</w:p>")


def _run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


def _field(instruction: str, result: str = "x") -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{middle}{_run(result)}{end}"


def _author(word: str) -> str:
    return f'w:id="9" w:author="{word}" w:date="2020-01-01T00:00:00Z"'


def _core(name: str) -> Residue:
    return lambda word: _end("docProps/core.xml", f"<{name}>{word}</{name}>")


def _app(name: str) -> Residue:
    return lambda word: _end("docProps/app.xml", f"<{name}>{word}</{name}>")


def _settings(inside: str) -> Residue:
    return lambda word: _end(_SETTINGS, inside.format(word))


def _in_header(inside: str) -> Residue:
    return lambda word: _header(inside.format(word))


def _template(word: str) -> Left:
    """The template that the file hangs on, by its path in somebody's home."""
    path = f"file:///C:/Users/{word}/Templates/x.dotm"
    related = _relation("attachedTemplate", path, _SETTINGS, outside=True)
    return Left({}, {**related.ends, _SETTINGS: '<w:attachedTemplate r:id="rX"/>'})


def _picture(data: Callable[[str], bytes], ending: str, described: str = "") -> Residue:
    """A picture in a header, with whatever a camera or a program put into it."""

    def left(word: str) -> Left:
        name = f"word/media/logo1.{ending}"
        related = _relation("image", f"/{name}", _HEADER, id="rP")
        return Left({name: data(word)}, {**related.ends, _TYPES: _ENDINGS, _HEADER: _drawing(described.format(word))})

    return left


def _drawing(described: str) -> str:
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing"><wp:extent cx="9525" cy="9525"/>'
        f'<wp:docPr id="1" name="Picture 1" {described}/><a:graphic xmlns:a="{a}/main">'
        f'<a:graphicData uri="{a}/picture">'
        f'<pic:pic xmlns:pic="{a}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Picture 1"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="rP"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


_GONE = '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
_IS_GONE = '<w:rPr><w:rStyle w:val="Gone"/></w:rPr>'
KEPT: dict[str, Residue] = {
    "the address of a link": lambda word: Left(
        {},
        {
            **_relation("hyperlink", f"https://x.example/{word}", _HEADER, outside=True).ends,
            _HEADER: f'<w:p><w:hyperlink r:id="rX">{_run("x")}</w:hyperlink></w:p>',
        },
    ),
    "a picture's description": _picture(lambda word: png_text(""), "png", 'descr="{0}"'),
    "a picture's title": _picture(lambda word: png_text(""), "png", 'title="{0}"'),
    "words": _in_header(_run("{0}")),
}
"""What a look tells its readers on purpose."""

RESIDUES: dict[str, Residue] = {
    "the author": _core("dc:creator"),
    "who saved it last": _core("cp:lastModifiedBy"),
    "the description": _core("dc:description"),
    "the company": _app("Company"),
    "the manager": _app("Manager"),
    "the template's name": _app("Template"),
    "the base of its links": _app("HyperlinkBase"),
    "own properties": lambda word: _part(
        "custom-properties",
        "docProps/custom.xml",
        f'<Properties xmlns="{_KINDS[:-13]}custom-properties"><property name="{word}"/></Properties>',
        source="",
    ),
    "a thumbnail": lambda word: _part(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/thumbnail.jpeg",
        jpeg_exif(word),
        "image/jpeg",
        source="",
    ),
    "custom XML": lambda word: _part("customXml", "customXml/item1.xml", f"<x>{word}</x>"),
    "comments": lambda word: _part(
        "comments", "word/comments.xml", f"<w:comments {_W}><w:comment {_author(word)}/></w:comments>"
    ),
    "people": lambda word: _part(
        "http://schemas.microsoft.com/office/2011/relationships/people",
        "word/people.xml",
        f'<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:author="{word}"/>',
    ),
    "building blocks": lambda word: _part(
        "glossaryDocument", "word/glossary/document.xml", f"<w:glossaryDocument {_W}>{_run(word)}</w:glossaryDocument>"
    ),
    "a printer": lambda word: _part("printerSettings", "word/printerSettings1.bin", word.encode("utf-16-le")),
    "macros": lambda word: _part(f"{_MORE_KINDS}/vbaProject", "word/vbaProject.bin", word.encode(), "application/x"),
    "an embedded file": lambda word: _part(
        "oleObject", "word/embeddings/oleObject1.bin", word.encode(), "application/x"
    ),
    "a control": lambda word: _part("control", "word/activeX/activeX1.xml", f"<x>{word}</x>"),
    "an embedded file of a header": lambda word: _part(
        "oleObject", "word/embeddings/oleObject2.bin", word.encode(), "application/x", _HEADER
    ),
    "the path of a template": _template,
    "the path of a picture": lambda word: _relation("image", f"file:///home/{word}/a.png", _HEADER, outside=True),
    "the path of a link": lambda word: _relation("hyperlink", f"file:///home/{word}/", outside=True),
    "the data of a mail merge": _settings(
        '<w:mailMerge><w:connectString w:val="Data Source=C:\\Users\\{0}\\list.xlsx"/></w:mailMerge>'
    ),
    "a variable": _settings('<w:docVars><w:docVar w:name="x" w:val="{0}"/></w:docVars>'),
    "editing sessions": _settings('<w:rsids><w:rsidRoot w:val="{0}"/></w:rsids>'),
    "who protected it": _settings('<w:documentProtection w:salt="{0}"/>'),
    "tracked changes": lambda word: _header(f"<w:ins {_author(word)}>{_run('x')}</w:ins>"),
    "a deletion": lambda word: _header(
        f'<w:del w:id="1" w:author="x"><w:r><w:delText>{word}</w:delText></w:r></w:del>'
    ),
    "hidden words": _in_header(_run("{0}", "<w:rPr><w:vanish/></w:rPr>")),
    "words hidden by a style": lambda word: Left({}, {_STYLES: _GONE, _HEADER: f"<w:p>{_run(word, _IS_GONE)}</w:p>"}),
    "a bookmark": _in_header('<w:bookmarkStart w:id="7" w:name="{0}"/><w:bookmarkEnd w:id="7"/>'),
    "a content control's tag": _in_header(
        '<w:sdt><w:sdtPr><w:tag w:val="{0}"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>'
    ),
    "a content control's title": _in_header('<w:sdt><w:sdtPr><w:alias w:val="{0}"/></w:sdtPr><w:sdtContent/></w:sdt>'),
    "an element of a vocabulary": _in_header(
        '<w:customXml w:uri="x" w:element="{0}"><w:r><w:t>x</w:t></w:r></w:customXml>'
    ),
    "a field with a user's name": _in_header(_field("USERNAME {0}")),
    "a field with an author": _in_header(_field('AUTHOR "{0}"')),
    "a simple field with a user's name": _in_header('<w:fldSimple w:instr="USERNAME {0}"><w:r/></w:fldSimple>'),
    "the file's path in a field": _in_header(_field("FILENAME \\p", "C:\\Users\\{0}\\look.docx")),
    "the path of a picture in a field": _in_header(_field('INCLUDEPICTURE "C:\\Users\\{0}\\a.png"')),
    "what a field kept": _in_header(
        '<w:r><w:fldChar w:fldCharType="begin"><w:fldData>{0}</w:fldData></w:fldChar></w:r>'
    ),
    "a form field": _in_header(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{0}"/></w:ffData></w:fldChar></w:r>'
    ),
    "a remark in the XML": _in_header("<!-- {0} -->"),
    "an order in the XML": _in_header("<?word {0}?>"),
    "a paragraph's id": lambda word: _end(
        _HEADER, f'<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="{word}"/>'
    ),
    "a photograph in a header": _picture(jpeg_exif, "jpeg"),
    "a screenshot in a header": _picture(png_text, "png"),
    "a picture's path": _picture(lambda word: png_text(""), "png", 'descr="C:\\Users\\{0}\\a.png"'),
    "the name of a picture's file": _picture(lambda word: png_text(""), "png", 'descr="{0}.PNG"'),
    "a picture's name": lambda word: _end(_HEADER, _drawing("").replace("Picture 1", word).replace('r:embed="rP"', "")),
    "the name of a picture's part": lambda word: Left(
        {f"word/media/{word}.png": png_text("")},
        {**_relation("image", f"media/{word}.png", _HEADER, id="rP").ends, _TYPES: _ENDINGS, _HEADER: _drawing("")},
    ),
    "the title of an old picture": _in_header(
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:imagedata xmlns:o="urn:schemas-microsoft-com:office:office" o:title="{0}"/></v:shape></w:pict></w:r>'
    ),
    "a remark in the theme": lambda word: _end("word/theme/theme1.xml", f"<!-- {word} -->"),
    "a style's editing session": lambda word: _end(
        _STYLES, f'<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Q"/><w:rsid w:val="{word}"/></w:style>'
    ),
    "the ZIP file's comment": lambda word: Left(comment=word),
    "an extra field of the ZIP file": lambda word: Left(extra=word),
    "a part that nothing leads to": lambda word: Left({"word/left.xml": f"<x>{word}</x>"}, {_TYPES: ""}),
}

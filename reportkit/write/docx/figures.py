"""Figures: a picture in the line, with its alternative text, and its caption below."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reportkit.document import nodes as n
from reportkit.write.docx.captions import caption
from reportkit.write.docx.elements import NAMESPACES, Element, allowed, w
from reportkit.write.docx.paragraphs import paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Ledger, Scope

_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/svg+xml": "svg"}
_EMU_PER_TWIP = 635
_EMU_PER_PIXEL = 914_400 // 150
_EMU_PER_DRAWN_PIXEL = 914_400 // 96
_EMBED = f"{{{NAMESPACES['r']}}}embed"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_HIGHEST = 18 * 360_000
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def figure(node: n.Figure, scope: Scope) -> list[Element]:
    """The picture and its caption; the alternative text in place of a picture that the paper does not hold."""
    image = scope.ledger.document.images.get(node.source)
    shown = [PLAIN.run(_drawing(node, image, scope))] if image else PLAIN.words(node.alternative)
    below = caption(node, scope)
    alone = None if below else w("keepNext", val=0)
    return [paragraph(scope.ledger.styles["Figure"].id, shown, alone), *below]


def _drawing(node: n.Figure, image: n.Image, scope: Scope) -> Element:
    scope.ledger.drawings += 1
    width, height = _size(image, scope.width * _EMU_PER_TWIP)
    properties = _described(_draw("wp:docPr", id=scope.ledger.drawings, name=f"Picture {scope.ledger.drawings}"), node)
    locks = _draw("wp:cNvGraphicFramePr", _draw("a:graphicFrameLocks", noChangeAspect=1))
    data = _draw("a:graphicData", _picture(image, (width, height), scope), uri=NAMESPACES["pic"])
    extent = _draw("wp:extent", cx=width, cy=height)
    return w("drawing", _draw("wp:inline", extent, properties, locks, _draw("a:graphic", data), **_CLOSE))


_CLOSE = {"distT": 0, "distB": 0, "distL": 0, "distR": 0}


def _described(properties: Element, node: n.Figure) -> Element:
    """The picture's properties with its alternative text, or marked as a mere ornament where it has none."""
    if node.alternative:
        properties.set("descr", allowed(node.alternative))
        return properties
    ornament = etree.Element(f"{{{_DECORATIVE}}}decorative", {"val": "1"}, {"adec": _DECORATIVE})
    properties.append(_draw("a:extLst", _draw("a:ext", ornament, uri=_DECORATIVE_URI)))
    return properties


def _picture(image: n.Image, size: tuple[int, int], scope: Scope) -> Element:
    name = _draw("pic:cNvPr", id=scope.ledger.drawings, name=f"Picture {scope.ledger.drawings}")
    blip = _draw("a:blip")
    shown = n.Image(image.picture, "image/png", image.width, image.height) if image.picture else image
    blip.set(_EMBED, _relationship(shown, scope))
    if image.picture:
        blip.append(_itself(image, scope))
    fill = _draw("pic:blipFill", blip, _draw("a:stretch", _draw("a:fillRect")))
    box = _draw("a:xfrm", _draw("a:off", x=0, y=0), _draw("a:ext", cx=size[0], cy=size[1]))
    shape = _draw("pic:spPr", box, _draw("a:prstGeom", _draw("a:avLst"), prst="rect"))
    return _draw("pic:pic", _draw("pic:nvPicPr", name, _draw("pic:cNvPicPr")), fill, shape)


def _itself(image: n.Image, scope: Scope) -> Element:
    """The drawing beside its picture: Word shows it from 2016 on, and it stays sharp at any size."""
    drawing = etree.Element(f"{{{_SVG}}}svgBlip", {_EMBED: _relationship(image, scope)}, {"asvg": _SVG})
    return _draw("a:extLst", _draw("a:ext", drawing, uri=_SVG_URI))


def _relationship(image: n.Image, scope: Scope) -> str:
    return scope.part.relate_to(_part(image, scope.ledger, scope.part), RELATIONSHIP_TYPE.IMAGE)


def _part(image: n.Image, ledger: Ledger, near: Part) -> Part:
    """The part that holds a picture; the same picture is held once."""
    if image.data not in ledger.pictures:
        name = PackURI(f"/word/media/image{len(ledger.pictures) + 1}.{_ENDINGS.get(image.media_type, 'png')}")
        ledger.pictures[image.data] = Part(name, image.media_type, image.data, near.package)
    return ledger.pictures[image.data]


def _size(image: n.Image, widest: int) -> tuple[int, int]:
    """Width and height at 150 dots an inch (drawings: 96), made smaller where they would not fit the text."""
    pixel = _EMU_PER_DRAWN_PIXEL if image.picture else _EMU_PER_PIXEL
    width, height = max(image.width, 1) * pixel, max(image.height, 1) * pixel
    share = min(1.0, widest / width, _HIGHEST / height)
    return max(1, round(width * share)), max(1, round(height * share))


def _draw(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """An element of DrawingML, whose attributes have no namespace."""
    prefix, _, local = name.partition(":")
    names = {key: str(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{NAMESPACES[prefix]}}}{local}", names, {prefix: NAMESPACES[prefix]})
    element.extend(children)
    return element

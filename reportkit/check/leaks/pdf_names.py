"""Words of the PDF format that are in all our files: somebody called Lang or Link is not meant by them."""

import re

# Names of ISO 32000-1, of PDF/A and of WeasyPrint, as keys and as values.
_WORDS = """
    A1.0 Action Annot Annots Ascent Author BBox BaseFont BitsPerComponent BleedBox BlockQuote Bounds
    CIDFontType2 CIDSystemInfo CIDToGIDMap CapHeight Caption Catalog Code ColorSpace Colors Column Columns
    Contents Coords Count CreationDate Creator Decimal DecodeParms DescendantFonts Descent Dest
    DestOutputProfile Dests DeviceRGB Disc DisplayDocTitle Document Domain Encode Encoding ExtGState Extend
    Figure Filter First Flags FlateDecode Font FontBBox FontDescriptor FontFamily FontFile2 FontName Form
    Function FunctionType Functions GTS_PDFA1 Group Height ICCBased IDTree Identity Identity-H Image Index Info
    Interpolate ItalicAngle Keywords Kids LBody Lang Last Layout Length Length1 Link List ListNumbering MarkInfo
    Marked MediaBox Metadata ModDate Names Note Nums OBJR ObjStm Ordering Outlines OutputConditionIdentifier
    OutputIntent OutputIntents Page Pages Parent ParentTree ParentTreeNextKey Pattern Predictor Producer Range
    Rect Reference Registry Resources RoleMap Root Scope Shading ShadingType Size Span StemH StemV Strong
    StructElem StructParent StructParents StructTreeRoot Subject Subtype Supplement TBody THead Table Tabs Title
    ToUnicode Transparency TrimBox Type Type0 ViewerPreferences WhitePoint Width XObject XRef
"""
_NAMES = frozenset(_WORDS.split())
_FONTS = re.compile(r"([A-Z]{6}\+)?Liberation[- ](Sans|Serif|Mono)(-Bold|-Italic)*")
_XMP = re.compile(rb"</?(?:rdf|dc|xmp|pdf|pdfaid|pdfuaid):\w+|\bxml:lang=")


def is_of_the_format(name: str) -> bool:
    """Whether a name (without its ``/``) is one of the format's, or that of a font that we use."""
    return name in _NAMES or _FONTS.fullmatch(name) is not None


def without_tags(packet: bytes) -> bytes:
    """What an XMP packet says: the names of its tags are no words."""
    return _XMP.sub(b"<", packet)

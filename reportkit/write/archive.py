"""What makes the file fit for archives: it names both standards it follows, and shows its pictures as they are."""

from typing import Any

from lxml import etree

VARIANT = "pdf/a-3u"
"""WeasyPrint's way to write a file for archives without tags of its own; with ours, it is PDF/A-3a and PDF/UA-1."""

_LEVEL = ("a", 3, "A")
_ACCESSIBLE = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Description rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""
"""PDF/UA's identification, and its schema, which PDF/A wants explained as it is none of its own."""


class Archived:
    """Says that a paper is PDF/A-3a and PDF/UA-1: it stands in for WeasyPrint's ``generate_rdf_metadata``."""

    def __init__(self, metadata: Any) -> None:
        self._said = type(metadata).generate_rdf_metadata
        self._metadata = metadata

    def __call__(self, *_variant: object) -> bytes:
        """The metadata as RDF."""
        root = etree.fromstring(self._said(self._metadata, *_LEVEL))
        root.extend(etree.fromstring(_ACCESSIBLE))
        return etree.tostring(root, encoding="utf-8")


def identify(metadata: Any) -> None:
    """Let a file's metadata name both standards when they are written."""
    metadata.generate_rdf_metadata = Archived(metadata)


def show_pictures_as_they_are(pdf: Any) -> None:
    """Ask no viewer to smooth a picture: an archive's file looks the same in all of them."""
    for each in pdf.objects:
        extra = getattr(each, "extra", {})
        if extra.get("Subtype") == "/Image" and "Interpolate" in extra:
            extra["Interpolate"] = "false"

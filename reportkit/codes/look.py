"""The looks: look.css and what WeasyPrint says of it, look.docx and what Word needs."""

from reportkit.problems import Code, Severity

LOOK_CSS = Code(
    "look-css",
    Severity.WARNING,
    "A rule in a look.css cannot be used and was left out: an unknown property, a value that does not fit, or a "
    "slip of the pen such as a missing semicolon. The paper is made without it. Mend the line, or delete it.",
)
LOOK_REFUSED = Code(
    "look-refused",
    Severity.ERROR,
    "A look.css asks for a file that is not there or may not be read. A look may use style sheets, fonts and "
    "pictures inside the templates folder, named relative to the look.css; nothing is ever fetched from the "
    "internet, and nothing is read from elsewhere on the machine.",
)
LOOK_BREAKS = Code(
    "look-breaks",
    Severity.ERROR,
    "The style sheet asks for something that the program which makes the PDF cannot lay out, and it stopped. Take "
    "out what was last changed in look.css, or in a style sheet that it imports, piece by piece, until the PDF is "
    "made again.",
)
PICTURE_NOT_PRINTED = Code(
    "picture-not-printed",
    Severity.ERROR,
    "A picture could not be put on the page: it is missing, or its file is damaged. Save it again as PNG or JPEG.",
)
PICTURE_WITHOUT_WORDS = Code(
    "picture-without-words",
    Severity.WARNING,
    "A picture has no alternative text. People who cannot see it hear that text instead; write in one or two "
    "sentences what the picture shows.",
)
NO_GLYPH = Code(
    "no-glyph",
    Severity.WARNING,
    "A character is not in the fonts of the paper, so that the PDF shows an empty frame in its place: most often a "
    "rare emoji, or a letter of a script such as Thai or Chinese. A PDF with such a frame breaks the rules for "
    "archives and for screen readers. Write the word instead, or the name in Latin letters.",
)

RIGHT_TO_LEFT = Code(
    "right-to-left",
    Severity.WARNING,
    "The PDF shows words of a script that is written from right to left, such as Arabic or Hebrew, in the wrong order. "
    "A word or a phrase inside a sentence is fine; a paragraph that begins with one is not, nor is a phrase that a "
    "link, a footnote or bold and italic letters part in two. Give the name in Latin letters, or change the sentence "
    "so that the phrase stands in one piece between other words.",
)
FOOTNOTE_TOO_LONG = Code(
    "footnote-too-long",
    Severity.WARNING,
    "A footnote does not fit on the page of the PDF that calls it: the program that makes the PDF cannot go on with a "
    "footnote on the next page, so that its beginning is cut off or it stands on another page. Shorten it, or move a "
    "part of it into the text; about 250 words always fit.",
)

LOOK_UNREADABLE = Code(
    "look-unreadable",
    Severity.ERROR,
    "The file look.docx of a template cannot be read as a Word document. It says how the Word file of the paper "
    "looks: its styles, lists, page, header and footer. Open it in Word and save it anew, as a document (.docx) and "
    "without a password; or copy the look.docx of another template.",
)
LOOK_STYLE_MISSING = Code(
    "look-style-missing",
    Severity.ERROR,
    "The paper needs a style that look.docx does not have. Each kind of text has a style of its own name in Word: "
    '"Heading 1", "Body Text", "Key Outcomes" and so on. Open look.docx in Word, add a style of that name, or copy '
    "it from another look.docx with Word's Organizer.",
)
LOOK_LIST_MISSING = Code(
    "look-list-missing",
    Severity.ERROR,
    "A list style of look.docx has no bullets or numbers, so that the lists of the paper would lose theirs. Open "
    "look.docx in Word, choose Modify Style, Format, Numbering, and pick the bullets or numbers that belong to the "
    "style.",
)
LOOK_RESIDUE = Code(
    "look-residue",
    Severity.ERROR,
    "A header or footer of look.docx holds something that may tell of those who made it, or that Word would fetch from "
    "elsewhere, and what is printed would change if it were taken out: a field such as FILENAME, USERNAME or "
    "INCLUDEPICTURE, or a picture that is neither PNG nor JPEG. Fields for pages, dates, headings and the paper's own "
    "properties are fine. Open look.docx in Word, take it out or put plain words in its place, and save it.",
)

"""The paper before it is written, and its two files when they are."""

from reportkit.problems import Code, Severity

REFERENCE_UNKNOWN = Code(
    "reference-unknown",
    Severity.ERROR,
    "A cross-reference leads to something that is not in the paper: no finding, recommendation, table, figure, "
    "heading or reference has that id. Correct the id, or take the cross-reference out.",
)
ANCHOR_TWICE = Code(
    "anchor-twice",
    Severity.ERROR,
    "Two things in the paper have the same id, so that a cross-reference could mean either. Give one of them "
    "another id.",
)
FIGURE_MISSING = Code(
    "figure-missing",
    Severity.ERROR,
    "A figure names a picture that is not in the meeting's figures folder. Put the file there (PNG or JPEG), and "
    "write its name as figures/name.png.",
)
FIGURE_WITHOUT_WORDS = Code(
    "figure-without-words",
    Severity.ERROR,
    "A figure has no alternative text, so that people who cannot see it learn nothing from it, and the file fails "
    "every accessibility check. Write what the figure shows between the brackets: ![what it "
    "shows](figures/name.png); in Word, right-click the figure and choose View Alt Text.",
)
HEADING_SKIPPED = Code(
    "heading-skipped",
    Severity.WARNING,
    "A heading is two or more levels below the one before it (for example ### straight after #). People who move "
    "through the paper by its headings think that something is missing. Use the level in between.",
)

FILES_DIFFER = Code(
    "files-differ",
    Severity.ERROR,
    "The Word file or the PDF does not say what the paper says: a word, a heading, a list item, a table cell, a "
    "footnote, a picture's alternative text or a link is missing, is another one, or stands elsewhere. Nothing is "
    "published. The fault is reportkit's, or that of a look.css or look.docx that hides something or prints words "
    "of its own; it is never the fault of the notes. Undo the last change to the look, or report the message with "
    "the inputs.",
)

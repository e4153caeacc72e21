"""Notes from Word."""

from reportkit.problems import Code, Severity

NOTES_FORMAT = Code(
    "notes-format",
    Severity.ERROR,
    "Notes are Word documents (.docx) or Markdown (.md). This file is something else: one of an old Word (.doc), one "
    "with macros (.docm), a template (.dotx), a Rich Text (.rtf) or OpenDocument (.odt) file, or no document at all. "
    "Open it in Word or LibreOffice and save it as a Word document (.docx); then remove the old file from the folder.",
)
NOTES_TWICE = Code(
    "notes-twice",
    Severity.ERROR,
    "Notes of one name lie in the folder in two forms, such as 2b.docx and 2b.md. If both were read, everything in "
    "them would be in the paper twice. Keep the one in which you go on working, and move the other elsewhere.",
)
WORD_REFUSED = Code(
    "word-refused",
    Severity.ERROR,
    "Something stands in these notes that cannot be read: an equation, a chart, a drawing made of shapes (SmartArt), "
    "an object of another program such as a sheet of Excel, or another document that was put in as a whole. Rather "
    "than leave it out in silence, nothing is built. Say in words what it says, or put a picture of it in its place "
    "(PNG; in Word: copy it, then Paste special, Picture).",
)
WORD_HIDDEN = Code(
    "word-hidden",
    Severity.WARNING,
    "Words are formatted as hidden in Word. Somebody did not want them to be seen, so they are not printed. Delete "
    "them, or show them (select them; Font, Hidden) if they belong to the notes. Word shows them with the ¶ button.",
)
WORD_COMMENT = Code(
    "word-comment",
    Severity.WARNING,
    "A comment stands in the margin of these notes. Comments are never printed, and what they say is not shown here, "
    "since it may be about persons. Look whether the notes should say it, then delete the comment.",
)
WORD_CHANGES = Code(
    "word-changes",
    Severity.NOTE,
    "Changes were tracked in these notes. They were read as if all had been accepted: what was inserted is in, what "
    "was deleted is out, and what was moved stands where it was moved to. Accept or reject them in Word (Review) if "
    "somebody still has to decide.",
)
WORD_TEXT_BOX = Code(
    "word-text-box",
    Severity.WARNING,
    "A text box or shape with words floats in these notes. It stands nowhere in the text, so that its words were put "
    "below the paragraph to which Word ties it. Look whether they make sense there; better, move them into a "
    "paragraph.",
)
WORD_PICTURE = Code(
    "word-picture",
    Severity.ERROR,
    "A picture of these notes cannot be shown: it is only linked, not in the file, or it stands in a table or a "
    "footnote, where a figure has no place. Give it a paragraph of its own, as PNG or JPEG (in Word: Insert, "
    "Pictures, This device).",
)
WORD_SHAPE = Code(
    "word-shape",
    Severity.NOTE,
    "A line, an arrow or another drawn shape without words stands in these notes. It is not printed. If it says "
    "something, say it in words, or put a picture of it in its place.",
)
WORD_SYMBOL = Code(
    "word-symbol",
    Severity.WARNING,
    "A character was taken from a font of signs, such as Webdings, and only this font knows what it shows. It is "
    "printed as a question mark in a diamond. Type the character anew (in Word: Insert, Symbol, normal text), or say "
    "it in words.",
)
WORD_STRUCK = Code(
    "word-struck",
    Severity.WARNING,
    "Words are struck through in these notes. A paper has no such look, so that they would read as if they were "
    "meant. Delete them, or take the strike-through away.",
)
WORD_TABLE = Code(
    "word-table",
    Severity.NOTE,
    "A table in these notes is more than rows of cells: cells are merged, or a cell holds a list or another table. "
    "Its words are all printed, in rows of cells and line by line. Look at the table in the paper; a plain table "
    "reads best, to screen readers too.",
)
WORD_MARKER_LOST = Code(
    "word-marker-lost",
    Severity.WARNING,
    "A marker such as FINDING: stands in a table or a footnote. It marks nothing there, and becomes no finding. Give "
    "it a paragraph of its own, outside the table.",
)
WORD_PROMPT = Code(
    "word-prompt",
    Severity.NOTE,
    'A form field in these notes was never filled in. What Word shows there, such as "Click here to enter text", is '
    "no part of the notes and was left out.",
)
WORD_NOTE = Code(
    "word-note",
    Severity.ERROR,
    "The text calls a footnote that the file does not hold, or a footnote calls another one. Delete its mark in the "
    "text and insert the footnote anew (in Word: References, Insert footnote).",
)
WORD_RUNNING = Code(
    "word-running",
    Severity.NOTE,
    "These notes have words in the header or footer of their pages. They repeat on each page and are no part of the "
    "text, so they are not read. If they say something that belongs to the notes, put it into a paragraph.",
)
WORD_FORM = Code(
    "word-form",
    Severity.NOTE,
    "The first table of these notes says which session they are from. Its other rows, such as the date or who was in "
    "the chair, are about the meeting: meeting.yaml says that, and they are not printed.",
)

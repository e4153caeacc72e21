"""Finished files of any origin, as ``reportkit inspect`` finds them."""

from reportkit.problems import Code, Severity

NO_PAPER_FILE = Code(
    "no-paper-file",
    Severity.ERROR,
    "The file is neither a Word document (.docx) nor a PDF, whatever its name says. Old Word files (.doc) and those of "
    "other programs have to be saved as .docx or exported as PDF first; then reportkit inspect says what is in them.",
)
INSPECTION_FAILED = Code(
    "inspection-failed",
    Severity.ERROR,
    "The file opens, but something in it is put together in a way that reportkit does not understand, so that "
    "nothing can be said of it. Other programs may stumble over it too. Make the file again with the program it "
    "comes from; if the message stays, report it together with the file.",
)
TITLE_MISSING = Code(
    "title-missing",
    Severity.ERROR,
    "The properties of the file have no title. Screen readers say the title first, and windows, libraries and search "
    "results show it; without one they show the name of the file. In Word it stands under File, Info, Title, and a "
    "PDF takes it from there.",
)
LANGUAGE_MISSING = Code(
    "language-missing",
    Severity.ERROR,
    "The file does not say in which language it is, so that screen readers pronounce it in the language of their "
    "user. In Word choose Review, Language, Set Proofing Language for the whole text, and export the PDF again.",
)
HEADINGS_MISSING = Code(
    "headings-missing",
    Severity.WARNING,
    "The file has several pages and not one heading that a program could recognise, so that nobody can move through "
    "it by headings. Large bold letters are not a heading: use the styles Heading 1, Heading 2 and so on.",
)
TABLE_WITHOUT_HEADER = Code(
    "table-without-header",
    Severity.ERROR,
    "A table has no cell that is marked as a header, so that people who hear it cannot know what a cell is about. In "
    "Word select the first row and choose Table Layout, Repeat Header Rows. If it is no table but keeps things in "
    "their places on the page, use paragraphs instead.",
)
HEADER_WITHOUT_SCOPE = Code(
    "header-without-scope",
    Severity.WARNING,
    "Header cells of a table in a PDF do not say whether they stand for their row or their column. Screen readers "
    "guess, and in tables with headers on both sides they guess wrong. The program that writes the PDF has to set it "
    "(the attribute Scope).",
)
ALTERNATIVE_IS_FILE_NAME = Code(
    "alternative-is-file-name",
    Severity.WARNING,
    "The alternative text of a figure is the name of a file, as some programs fill it in by themselves. It says "
    "nothing to people who cannot see the figure. Write in a sentence what the figure shows.",
)
LINK_WITHOUT_WORDS = Code(
    "link-without-words",
    Severity.WARNING,
    'The words of a link do not say where it leads: they are missing, or are "here", "click here", "more" and so on. '
    "People who go through a paper by its links hear these words and nothing else. Let the link bear the name of what "
    "it leads to.",
)
LINK_BROKEN = Code(
    "link-broken",
    Severity.WARNING,
    "A link or cross-reference leads to a place in the file that is not there: the place was deleted, or lost when "
    "text was copied. In Word it will show an error as soon as fields are updated. Insert it again.",
)
PDF_UNTAGGED = Code(
    "pdf-untagged",
    Severity.ERROR,
    "The PDF has no tags: nothing in it says what is a heading, a list, a table or a figure, nor in which order it is "
    "read. It fails every standard of accessibility. Export it again with tags (in Word: Options, Document structure "
    "tags for accessibility); a printed or scanned PDF never has any.",
)
PAGE_WITHOUT_TEXT = Code(
    "page-without-text",
    Severity.ERROR,
    "Pages of the PDF show pictures and hold no words, as scans do. Nobody can search, copy or hear them. Make the "
    "PDF from the document itself; where only paper is left, run text recognition and read the result.",
)
FONT_NOT_EMBEDDED = Code(
    "font-not-embedded",
    Severity.ERROR,
    "The PDF uses a font that it does not bring along. Other computers put another font in its place, and letters "
    "change their width or become boxes. Standards for archives and accessibility forbid it. Export the PDF again "
    "with all fonts embedded.",
)
STANDARD_NOT_CLAIMED = Code(
    "standard-not-claimed",
    Severity.NOTE,
    "The PDF does not say that it follows PDF/UA (accessibility) or PDF/A (archives). It may be a good file all the "
    "same, and a file that does say so may still break the standard: only a validator such as veraPDF can tell.",
)
TITLE_NOT_DISPLAYED = Code(
    "title-not-displayed",
    Severity.WARNING,
    "The PDF asks programs to show the name of the file in the title bar instead of the title, and screen readers "
    "then say the name of the file. In Acrobat it is set under Properties, Initial View, Show: Document Title.",
)
BOOKMARKS_MISSING = Code(
    "bookmarks-missing",
    Severity.WARNING,
    "The PDF is longer than a few pages and has no bookmarks, the list of headings beside the page by which people "
    "find their way. Export it again and ask for bookmarks from headings.",
)
CONTENTS_EMPTY = Code(
    "contents-empty",
    Severity.ERROR,
    "The table of contents in the Word file is empty until somebody updates it, and a reader who does not know that "
    "sees a blank. Open the file in Word, press Ctrl+A and F9, and save it.",
)
FIELDS_STALE = Code(
    "fields-stale",
    Severity.WARNING,
    "Word is asked to work out fields (contents, numbers, references) when the file is opened: people see a question "
    "about it that worries them, and a number that may be wrong if they answer no. Open the file in Word, press "
    "Ctrl+A and F9, and save it.",
)
COMMENTS_LEFT = Code(
    "comments-left",
    Severity.ERROR,
    "There are comments in the file, with the names of those who wrote them. They are meant for authors, not for "
    "readers. Work them in and delete them before the paper goes out; the report says who left them and where.",
)
CHANGES_LEFT = Code(
    "changes-left",
    Severity.ERROR,
    "There are tracked changes in the file, with names, and with every word that was deleted: whoever receives the "
    "file can read them. Accept or reject all of them before the paper goes out, and turn tracking off.",
)
HIDDEN_TEXT = Code(
    "hidden-text",
    Severity.WARNING,
    "The file holds words that are not to be seen: formatted as hidden, drawn invisibly, or in a layer that is "
    "switched off. Others can find and copy them. Delete them unless they are meant, as under a scanned page; the "
    "report shows their beginning.",
)
READING_RESTRICTED = Code(
    "reading-restricted",
    Severity.WARNING,
    "The PDF is encrypted and forbids something to its readers, such as copying, printing or reading aloud. Some "
    "screen readers obey that, archives refuse such files, and it protects nothing. Save it without restrictions.",
)
ACTIVE_CONTENT = Code(
    "active-content",
    Severity.WARNING,
    "Opening or using the file runs something or loads something from elsewhere: macros, scripts, a template or a "
    "picture on another computer. Mail filters stop such files, and whoever keeps the other place learns who opens "
    "the paper. Remove it before the paper goes out.",
)

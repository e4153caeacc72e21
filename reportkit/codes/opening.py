"""Files of Office programs and PDFs, whoever made them, that cannot be opened without harm or at all."""

from reportkit.problems import Code, Severity

FILE_DAMAGED = Code(
    "file-damaged",
    Severity.ERROR,
    "The file is cut off or its inside is not as its format demands, so that some programs will not open it and "
    "others will show part of it. Often a download or a copy was interrupted. Fetch it again, or open it in the "
    "program that made it and save it anew.",
)
FILE_LOCKED = Code(
    "file-locked",
    Severity.ERROR,
    "The file is encrypted and opens with a password only, so that nothing in it can be looked at. Neither the notes "
    "and lists of a meeting nor a paper for distribution need one. Open it with the password, remove the protection, "
    "and save it again.",
)
FILE_BOMB = Code(
    "file-bomb",
    Severity.ERROR,
    "The file is made in a way that would exhaust the computer that opens it: it unpacks to far more than it seems to "
    "hold, or it defines its text by tricks that no paper needs. Do not open it in another program either, and ask "
    "its sender where it comes from.",
)
CALL_FORMAT = Code(
    "call-format",
    Severity.ERROR,
    "A call for participants can be read from a web page as the browser saves it (.html, .mhtml), from text copied "
    "from the page (.txt, .md), from a Word file (.docx) and from a PDF that has words in it. This file is none of "
    "these: an older Word file (.doc) can be saved as .docx, and the words of a picture or a scan have to be typed.",
)
CALL_EMPTY = Code(
    "call-empty",
    Severity.WARNING,
    "Nothing in the file reads like a call for participants: no date, no title and no question was found in it. The "
    "folder was made all the same, with every field of the meeting left open. Look whether it is the right file, and "
    "whether the page was saved when all of it had loaded.",
)

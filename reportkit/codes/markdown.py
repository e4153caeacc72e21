"""Markdown in notes and templates."""

from reportkit.problems import Code, Severity

LINK_REFUSED = Code(
    "link-refused",
    Severity.WARNING,
    "A link leads somewhere that a public paper must not lead to: a file on a computer, a script, or a page without "
    "its full address. The words of the link are kept, the link is not. Write the whole address, beginning with "
    "https://, or mailto: for e-mail; #id leads to a place inside the paper.",
)
RAW_HTML = Code(
    "raw-html",
    Severity.WARNING,
    "Something in the text looks like an HTML tag. Notes and templates are Markdown: tags are printed as they "
    "stand, so that nothing hidden can get into the paper. Only <br>, <sub> and <sup> work. If the text is meant to "
    "show a tag, put it between back-quotes and this warning goes away.",
)
IMAGE_IN_LINE = Code(
    "image-in-line",
    Severity.ERROR,
    "An image stands in the middle of a paragraph. A figure needs a line of its own, so that it gets a number, a "
    "caption and a place in the paper. Leave a blank line before and after it.",
)
FOOTNOTE_UNKNOWN = Code(
    "footnote-unknown",
    Severity.ERROR,
    "The text calls a footnote that is written nowhere in the same file, or a footnote calls another footnote. "
    'Write the footnote on a line of its own, anywhere in the file: "[^name]: The text of the note."',
)
BOX_UNKNOWN = Code(
    "box-unknown",
    Severity.ERROR,
    'A template uses a box ("::: name") that does not exist. Each box has a style in look.docx and a class in '
    "look.css; the hint names those that there are.",
)
BOX_UNCLOSED = Code(
    "box-unclosed",
    Severity.ERROR,
    'A box begins with a line "::: name" and ends with a line ":::". One of the two is missing, so that it cannot '
    "be told where the box ends. Boxes may stand in boxes; each needs a line of its own at both ends.",
)
COMMENT_UNCLOSED = Code(
    "comment-unclosed",
    Severity.ERROR,
    "A comment begins with <!-- and never ends, so that everything after it would be hidden. Close it with -->.",
)
PARAGRAPH_TOO_LONG = Code(
    "paragraph-too-long",
    Severity.ERROR,
    "A paragraph, a heading or a row of a table has more than 20 000 characters, some eight pages without a break, or "
    "a long footnote is called over and over again. Programs that read Markdown can take hours for such a text. Mostly "
    "something was pasted that is no text, or all line breaks were lost. Divide it with blank lines, or delete it.",
)
TOO_MANY_MARKS = Code(
    "too-many-marks",
    Severity.ERROR,
    "One paragraph holds so many characters with a meaning in Markdown, such as [ or <, that working out what belongs "
    "together could take hours. Mostly something was pasted that is no text: a program, a web page, or a rule drawn "
    "with characters. Delete it, divide it with blank lines, or put it between two lines of three back-quotes, where "
    "it is printed as it stands.",
)
NESTED_TOO_DEEP = Code(
    "nested-too-deep",
    Severity.ERROR,
    "Lists, quotations and boxes stand in one another more than 20 deep, which no page could show. Mostly a text was "
    "answered by mail again and again, so that its lines begin with many >, or lines were indented a little more each "
    "time. Take out the > or the spaces at the beginning of the lines.",
)

"""Templates: paper.md and template.yaml."""

from reportkit.problems import Code, Severity

TEMPLATE_SYNTAX = Code(
    "template-syntax",
    Severity.ERROR,
    "A template cannot be read: a tag that does not end, a filter that does not exist, or a file to include that is "
    "not there. Tags are written {% … %}, values {{ … }}; every {% if %} and {% for %} needs its {% endif %} or {% "
    "endfor %}.",
)
TEMPLATE_NAME = Code(
    "template-name",
    Severity.ERROR,
    "A template prints or asks for something that does not exist, most often because of a slip of the pen. The hint "
    "names the nearest name that there is; README lists all that a template may print.",
)
TEMPLATE_FAILED = Code(
    "template-failed",
    Severity.ERROR,
    "A template could be read but not carried out at this line: a filter was given something that it cannot handle, "
    "such as a text where a date is needed. Compare the line with those of a template that comes with reportkit, or "
    "ask whoever keeps the template; the inputs of the meeting need no change.",
)
TEMPLATE_FORBIDDEN = Code(
    "template-forbidden",
    Severity.ERROR,
    "A template tries to do something that templates may not do, such as calling into the program or looping a "
    "million times. Templates only print values and choose among them.",
)
NOT_PRINTABLE = Code(
    "not-printable",
    Severity.ERROR,
    "A template prints a whole list, a group of values or a yes/no. Go over a list with {% for %} or join it with "
    'the filter "and", print one part of a group, and ask for a yes/no with {% if %}.',
)
BLOCKS_IN_LINE = Code(
    "blocks-in-line",
    Severity.ERROR,
    "A table, the contents or a passage of the notes is printed in the middle of a line. Such a value needs a line "
    "of its own, with a blank line before and after it.",
)
NOTICE_UNKNOWN = Code(
    "notice-unknown",
    Severity.ERROR,
    "meeting.yaml asks for a notice that the template does not have. Notices are kept, word for word, in the "
    "template's template.yaml under notices; the hint names those that there are.",
)
TEMPLATE_NEEDS = Code(
    "template-needs",
    Severity.ERROR,
    "The template cannot be filled without an input that this meeting lacks, such as recommendations for a "
    "one-pager. template.yaml lists what it needs. Add the input, or choose another template under template in "
    "meeting.yaml.",
)
TEMPLATE_FILE = Code(
    "template-file",
    Severity.ERROR,
    "A template is a folder with paper.md, template.yaml and, if it does not use the shared look, look.css and "
    "look.docx. One of these is missing or cannot be read.",
)

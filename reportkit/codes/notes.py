"""Notes and pictures."""

from reportkit.problems import Code, Severity

NOTES_WITHOUT_SESSION = Code(
    "notes-without-session",
    Severity.ERROR,
    "Notes must say which session they are from, since every finding in them is traced back to it. The file begins "
    'with three lines: "---", then "session: 2a" with an id of meeting.yaml, then "---" again. A group, the '
    "rapporteur's name (never printed) and a theme may stand there too.",
)
NOTES_IGNORED = Code(
    "notes-ignored",
    Severity.WARNING,
    "A file lies in the folder notes and is not read, because its name ends neither in .docx nor in .md. What a "
    "rapporteur wrote in it would be missing from the paper. Save it as a Word document (.docx), or as plain text in "
    "UTF-8 with a name that ends in .md, and say at its top which session it is from. If it is not notes, move it "
    "elsewhere.",
)
PRIVATE_OPEN = Code(
    "private-open",
    Severity.ERROR,
    'A line "PRIVATE" opens a passage that is not for publication, and no line "END PRIVATE" closes it. To be safe, '
    "everything below it was left out and nothing is built. Write END PRIVATE on a line of its own where the "
    'passage ends. To keep back a single paragraph, begin it with "PRIVATE:" and a colon; it ends at the next blank '
    "line.",
)
PRIVATE_UNOPENED = Code(
    "private-unopened",
    Severity.ERROR,
    'A line "END PRIVATE" closes a passage that no line "PRIVATE" opened. Something that should be kept back may '
    "stand in the text above it, so nothing is built. Write PRIVATE on a line of its own where the passage begins, "
    "or delete the line if nothing is to be kept back.",
)
PRIVATE_UNCLEAR = Code(
    "private-unclear",
    Severity.ERROR,
    "Something looks like PRIVATE and does not work as such: the word is misspelt, stands in the middle of a line "
    "or in a table, or lacks its colon. Rather than print what was meant to be kept back, nothing is built. Put "
    "PRIVATE: at the beginning of a paragraph, or PRIVATE and END PRIVATE on lines of their own.",
)
PRIVATE_MARKER = Code(
    "private-marker",
    Severity.WARNING,
    "A marked line such as FINDING: stands inside a private paragraph and is left out with it. A private paragraph "
    "ends only at a blank line. If the finding is not private, put a blank line before it; if it is, nothing needs "
    "to be done but to close the passage between PRIVATE and END PRIVATE, which makes this warning go away.",
)
MARKER_UNKNOWN = Code(
    "marker-unknown",
    Severity.WARNING,
    "A line begins with a word in capitals and a colon that is almost one of the markers FINDING, GAP, NEED, REC, "
    "PRACTICE, ACTION and QUOTE. It was kept as ordinary text. If it should be a marker, write it as the hint says; "
    "if not, write the word in small letters.",
)
MARKER_WITHOUT_COLON = Code(
    "marker-without-colon",
    Severity.WARNING,
    "A line begins with a marker word in capitals, but no colon follows it directly, so it was kept as ordinary "
    'text and becomes no finding. Write "FINDING: Trainees want more practice." with the colon directly after the '
    "word, and the number, if any, in braces at the end: {F3}.",
)
MARKER_EMPTY = Code(
    "marker-empty",
    Severity.ERROR,
    "A marker such as FINDING: has no words after it. Write the statement directly after the colon, on the same "
    "line or on the next one without a blank line between, or delete the marker.",
)
MARKER_NOT_ONE_PARAGRAPH = Code(
    "marker-not-one-paragraph",
    Severity.ERROR,
    "What follows a marker is one paragraph: it becomes a row of a table or an item of a list. Lists, tables, "
    "headings and pictures do not fit there. Put a blank line before them, so that they become part of the notes, "
    "and keep the statement itself as a sentence.",
)
DETAILS_BROKEN = Code(
    "details-broken",
    Severity.ERROR,
    "The details of a marked line stand in one pair of braces at its very end, parted by semicolons, such as {F3; "
    "theme: competences; strength: broad}. The first may be the id; each of the others is a name, a colon and a "
    "value; several values are parted by commas. Here a brace is not closed, the braces are not at the end, there "
    "are two pairs, or a detail lacks its name or its value.",
)
DETAIL_UNKNOWN = Code(
    "detail-unknown",
    Severity.ERROR,
    "A detail in braces has a name that this marker does not take, so that what it says would be lost. A finding "
    "takes theme, kind, strength, sessions and outcome; a recommendation takes to, evidence, horizon and outcome. "
    "The hint names the nearest, or all of them; a heading takes only theme.",
)
MARKER_ID = Code(
    "marker-id",
    Severity.ERROR,
    "The id in braces does not fit its marker. Ids are a letter and a number: F for FINDING, G for GAP, N for NEED, "
    "R for REC, P for PRACTICE, A for ACTION and Q for QUOTE, such as {R2}. You may leave the id out; reportkit "
    "then gives the next free number. Write it if a recommendation refers to the finding, so that the number stays.",
)
PRACTICE_WITHOUT_NAME = Code(
    "practice-without-name",
    Severity.ERROR,
    'A practice needs a name by which people can find it, and a description. Write "PRACTICE: Name: what it is and '
    'what it achieves." with a colon or a dash between the two, or put the name in the braces: {P1; name: Peer '
    "visits}.",
)
FOOTNOTE_TWICE = Code(
    "footnote-twice",
    Severity.ERROR,
    "Two footnotes of one notes file have the same name, and only the first would be printed. Names of footnotes "
    "are not printed: any word will do, such as [^source]. Rename one of the two, where it is written and where it "
    "is called.",
)
FOOTNOTE_UNUSED = Code(
    "footnote-unused",
    Severity.WARNING,
    "A footnote is written in the notes, but no text calls it, so it is not printed. Put its mark, such as [^1], "
    "where it belongs, or delete the footnote.",
)
NOTES_WITHOUT_THEME = Code(
    "notes-without-theme",
    Severity.NOTE,
    'A stretch of notes belongs to no theme and is printed under "Other points raised". If it belongs to a theme, '
    "say so behind the heading above it, such as ## Training needs {theme: competences}, or for the whole file in "
    "its first lines, such as theme: competences.",
)

IMAGE_MISSING = Code(
    "image-missing",
    Severity.ERROR,
    "The notes show a picture that is not in the meeting's folder. Pictures lie in the folder figures beside notes "
    "and are named from the meeting's folder: ![What the picture shows](figures/map.png). Look at the spelling, at "
    "capitals too, and at the ending: .png, .jpg, .jpeg or .svg.",
)
IMAGE_UNREADABLE = Code(
    "image-unreadable",
    Severity.ERROR,
    "A picture cannot be used: it is damaged, larger than 25 megapixels, or neither PNG nor JPEG whatever its name "
    "says. Open it in a picture program and export it anew as PNG (drawings) or JPEG (photographs), about 2 000 "
    "pixels wide. A drawing (SVG) may hold shapes and words, but nothing from outside itself: no pictures, no fonts or "
    "styles from the internet. Export it as plain SVG, or as PNG.",
)
IMAGE_UNUSED = Code(
    "image-unused",
    Severity.NOTE,
    "A picture lies in the folder figures, and no notes show it. It is not in the paper. Nothing needs to be done, "
    "unless it was forgotten: ![What the picture shows](figures/map.png) on a line of its own puts it there.",
)

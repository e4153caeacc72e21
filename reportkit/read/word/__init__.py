"""Notes from Word: a DOCX becomes the Markdown that says the same, and is read like any other notes.

There is one reader of notes, and so one meaning of markers, details and PRIVATE; what Word has and Markdown has not is
made simpler or refused, each with a problem that names the paragraph.
"""

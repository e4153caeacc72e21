"""Files in the build folder that may not be written over, and inputs that do not stand still."""

from reportkit.problems import Code, Severity

FILE_EDITED = Code(
    "file-edited",
    Severity.ERROR,
    "A file in the build folder is no longer as reportkit wrote it: somebody worked on it, in Word for example, and a "
    "new build would put an end to that work. Nothing was written. Build again with --keep, and the edited file stays "
    "beside the new one, with the day of the change in its name; or with --force, and it is written over.",
)
FILE_UNKNOWN = Code(
    "file-unknown",
    Severity.ERROR,
    "In the build folder there is a file under a name that the paper needs, and reportkit did not write it, or the "
    "list of what it wrote (.manifest.json) is gone. It may be somebody's work, so nothing was written. Move it "
    "elsewhere, or build again with --keep, which keeps it under a dated name, or with --force, which writes over it.",
)
FILE_OPEN = Code(
    "file-open",
    Severity.ERROR,
    "A file that is about to be replaced is open in Word or LibreOffice: they put a small hidden file beside it to say "
    "so. Whoever has it open may have changes that are not saved yet. Close it there and build again. After a crash of "
    "that program the hidden file may be left; if nobody has the paper open, delete it, or build with --force.",
)
INPUTS_CHANGED = Code(
    "inputs-changed",
    Severity.ERROR,
    "A file of the meeting or of the template was saved while the paper was being made, so that the paper might be "
    "half of the old and half of the new. Nothing was written. Build again when the files are as you want them.",
)

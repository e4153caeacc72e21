"""Limits: what an input may take of the machine."""

from reportkit.problems import Code, Severity

MEMORY_LIMIT = Code(
    "memory-limit",
    Severity.ERROR,
    "Reading, merging or writing needed more memory than it may have, and was stopped so that the machine goes on "
    "working. Nothing was written; the last good files stay. The place is what was in hand at that moment. Most often "
    "an input repeats something without end, or a template does. If the paper is really that large, give it more "
    "room: --memory 2000 is about 2 GB.",
)
TIME_LIMIT = Code(
    "time-limit",
    Severity.ERROR,
    "Reading, merging or writing took longer than it may, and was stopped. Nothing was written; the last good files "
    "stay. The place is what was in hand at that moment. Most often a template goes round a loop without end, or a "
    "text repeats a sign thousands of times. If the paper is really that large, give it more time: --seconds 300 is "
    "five minutes of work.",
)
DEPTH_LIMIT = Code(
    "depth-limit",
    Severity.ERROR,
    "Something stands in something that stands in something, hundreds of times: lists in lists, quotations in "
    "quotations, or a piece of a template that calls itself. Nothing was written; the last good files stay. The place "
    "is what was in hand at that moment. Write it flatter.",
)
STOPPED_EARLY = Code(
    "stopped-early",
    Severity.ERROR,
    "The work on a paper is done by a process of its own, and that process was ended from outside, or by a library "
    "that could not go on; lack of memory does that too, and so do too many processes. Nothing was written; the last "
    "good files stay. The place is what was in hand at that moment. Try again; if it happens again with this input, "
    "take away half of it to find what it is.",
)
GATE_UNFINISHED = Code(
    "gate-unfinished",
    Severity.ERROR,
    "The last look at the finished files, for names and other data of participants, could not be brought to its end: "
    "it took too long, needed too much memory or was ended. What has not been looked through is not published. Nothing "
    "was written; the last good files stay. If the paper is really that large, give it more: --seconds 300 "
    "--memory 2000.",
)

"""The notes of a meeting: what is in each file, or each Word file as Markdown."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from reportkit.answer import Answer
from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.problems import Problem, in_order
from reportkit.read.files import Folder, folder_at
from reportkit.read.markers import MARKERS
from reportkit.read.notes import NotesRead
from reportkit.read.notesfile import NotesFile, read_notes_file
from reportkit.read.notesfiles import WORD_LIMIT, in_notes_folder, is_word, stem
from reportkit.read.word.converted import converted
from reportkit.report.section import Section
from reportkit.tasks.discreet import naming_nobody

_COLUMNS = ("File", "Session", "Words", "Marked", "Problems")


@naming_nobody
def run(folder: Path, to_markdown: bool) -> Answer:
    """What the notes in a meeting's folder hold, as a table; or those in Word as files of Markdown and pictures."""
    inside = folder_at(folder)
    found = in_notes_folder(inside)
    if to_markdown:
        return _as_markdown(inside, [name for name in found.names if is_word(name)])
    files = [read_notes_file(inside, name) for name in found.names]
    problems = in_order([*found.problems, *(problem for file in files for problem in file.problems)])
    rows = tuple(_row(file) for file in files)
    section = Section("Notes", _COLUMNS, rows, empty="there are no notes in this meeting's folder")
    return Answer([asdict(section)], tuple(problems))


def _row(file: NotesFile) -> tuple[str, ...]:
    read = file.read or NotesRead(None)
    session = ", ".join(filter(None, (read.notes.session, read.notes.group))) if read.notes else ""
    marked = Counter(entry.marker.word.lower() for entry in read.entries)
    counts = ", ".join(_counted(marked[word.lower()], word.lower()) for word in MARKERS if marked[word.lower()])
    severities = Counter(str(problem.severity) for problem in file.problems)
    problems = ", ".join(_counted(severities[each], each) for each in sorted(severities))
    return (PurePosixPath(file.name).name, session, str(_words(read)), counts, problems)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count > 1 else ''}"


def _words(read: NotesRead) -> int:
    """How many words notes have, marked lines and footnotes included."""
    passages = read.notes.passages if read.notes else ()
    marked = (entry.written.data.get(entry.marker.words, ()) for entry in read.entries)
    blocks: Iterable[n.Block] = (block for passage in passages for block in passage.blocks)
    nodes = (*every(blocks), *(node for words in marked for node in every(words)))
    return sum(len(node.text.split()) for node in nodes if isinstance(node, n.Text | n.Code))


def _as_markdown(folder: Folder, names: Sequence[str]) -> Answer:
    """Each of these Word files as Markdown, and the pictures in them, as files without folders."""
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in names:
        data = folder.data(name, WORD_LIMIT)
        found = converted(data, folder.place(name).file, stem(name)) if isinstance(data, bytes) else data
        if isinstance(found, Problem):
            problems.append(found)
            continue
        problems += found.problems
        files[f"{stem(name)}.md"] = found.text.encode("utf-8")
        files |= {PurePosixPath(source).name: image.data for source, image in found.pictures.items()}
    return Answer(len(names), tuple(in_order(problems)), files)

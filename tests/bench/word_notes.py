"""How long reading notes in Word takes: 25 to 200 files, each as long as the sample's, and one file that grows.

Run it by ``python tests/bench/word_notes.py``. Each figure is the processor's time in this process, best of three.
"""

import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from typed_in_word import SESSION, docx, item, paragraph  # noqa: E402

from reportkit.read.files import folder_at  # noqa: E402
from reportkit.read.notesfile import read_notes_file  # noqa: E402
from reportkit.read.notesfiles import in_notes_folder  # noqa: E402

SAMPLE = ROOT / "inputs" / "ran-prisons-2021-11" / "notes" / "2c-prison-partners.docx"
SENTENCE = "Most partners wanted to learn how such a conference works before they sit in one. "


def seconds(folder: Path) -> float:
    """The time that reading all notes of a folder takes; every file must be readable."""
    inside = folder_at(folder)
    started = time.process_time()
    for name in in_notes_folder(inside).names:
        file = read_notes_file(inside, name)
        assert file.read is not None, name
        assert file.read.notes is not None, file.problems
    return time.process_time() - started


def many(count: int) -> float:
    with tempfile.TemporaryDirectory() as work:
        notes = Path(work) / "notes"
        notes.mkdir()
        for number in range(count):
            (notes / f"{number:03}.docx").write_bytes(SAMPLE.read_bytes())
        return min(seconds(Path(work)) for _ in range(3))


def words(at: int) -> str:
    """A sentence that packs as badly as people's words do."""
    return f"{SENTENCE}{sha256(str(at).encode()).hexdigest()} "


def long(paragraphs: int) -> float:
    body = "".join(
        paragraph(words(at) * 4) + item(words(at)) + item(words(-at), 1) + paragraph(f"FINDING: {words(at)}")
        for at in range(paragraphs // 4)
    )
    with tempfile.TemporaryDirectory() as work:
        notes = Path(work) / "notes"
        notes.mkdir()
        (notes / "long.docx").write_bytes(docx(SESSION + body))
        return min(seconds(Path(work)) for _ in range(3))


def show(what: str, sizes: tuple[int, ...], measure: object) -> None:
    before = 0.0
    for size in sizes:
        now = measure(size)  # type: ignore[operator]
        growth = f"{now / before:.2f} × the half" if before else ""
        print(f"{what} {size:>6}: {now:7.3f} s  {1000 * now / size:6.2f} ms each  {growth}")
        before = now


if __name__ == "__main__":
    many(2)
    show("note files", (25, 50, 100, 200), many)
    show("paragraphs of one file", (500, 1_000, 2_000, 4_000), long)

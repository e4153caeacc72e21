"""How long a build takes, beside what WeasyPrint and pandoc take for the same paper, and how it grows with the notes.

Run it by ``make bench``. Every figure is a ratio within one run, each command in a process of its own, best of three:
machines are noisy. The last table shows the whole build for notes 1, 4, 16 and 64 times as long (``--most 16`` stops
earlier).
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = "ran-prisons-2021-11"
RAW = """
import sys, weasyprint
from pathlib import Path
root = Path(sys.argv[2])
html = weasyprint.HTML(filename=sys.argv[1], base_url=str(root / "_shared") + "/")
html.write_pdf(sys.argv[3], stylesheets=[str(root / "_shared/look.css")], pdf_variant="pdf/ua-1")
"""


def measured(command: list[str]) -> tuple[float, float]:
    """Seconds and peak memory (MiB) of a command, in a process of its own; it must succeed."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode()}")
    return seconds, usage.ru_maxrss / 1024


def best(command: list[str], runs: int = 3) -> tuple[float, float]:
    """The fastest run and the smallest peak of several."""
    results = [measured(command) for _ in range(runs)]
    return min(seconds for seconds, _ in results), min(memory for _, memory in results)


def build(inputs: Path, to: Path) -> list[str]:
    return [sys.executable, "-m", "reportkit", "build", SAMPLE, "--inputs", str(inputs), "--build", str(to), "--quiet"]


def html_of(inputs: Path, to: Path) -> Path:
    """The HTML that the build hands to WeasyPrint, with its pictures as files."""
    from reportkit.config import Settings
    from reportkit.pipeline import prepare
    from reportkit.write.html import html

    document = prepare(inputs / SAMPLE, Settings(inputs=inputs), lambda step: None).document
    text = html(document)
    for name, image in document.images.items():
        path = to / name.replace("/", "-")
        path.write_bytes(image.data)
        text = re.sub(rf'src="[^"]*{re.escape(Path(name).name)}"', f'src="{path.as_uri()}"', text)
    target = to / "paper.html"
    target.write_text(text, "utf-8")
    return target


def longer(times: int, to: Path) -> Path:
    """A copy of the inputs whose notes are ``times`` times as long: their running text is added again and again."""
    inputs = to / f"inputs-{times}"
    shutil.copytree(ROOT / "inputs" / SAMPLE, inputs / SAMPLE)
    paths = sorted((inputs / SAMPLE / "notes").glob("*.md"))
    texts = [path.read_text("utf-8") for path in paths]
    plain = re.compile(r"(?!PRIVATE|END)[A-Za-z‘“][^|:{}\[\]!<>]{80,}")
    pool = cycle(each for text in texts for each in text.split("\n\n") if plain.fullmatch(each.strip()))
    for path, text in zip(paths, texts, strict=True):
        more, wanted = ["## More of it"], (times - 1) * len(text.split())
        while times > 1 and wanted > 0:
            more.append(next(pool).strip())
            wanted -= len(more[-1].split())
        path.write_text("\n\n".join([text, *more]) + "\n" if times > 1 else text, "utf-8")
    return inputs


def compare(work: Path) -> None:
    """The whole build beside WeasyPrint alone and pandoc alone."""
    inputs = ROOT / "inputs"
    page = html_of(inputs, work)
    rows = {
        "reportkit build (both files)": build(inputs, work / "build"),
        "WeasyPrint alone (same HTML)": [sys.executable, "-c", RAW, *map(str, (page, ROOT / "templates", work / "r"))],
    }
    if shutil.which("pandoc"):
        rows["pandoc alone (Word, same HTML)"] = ["pandoc", str(page), "-o", str(work / "p.docx")]
    figures = {name: best(command) for name, command in rows.items()}
    base = figures["WeasyPrint alone (same HTML)"][0]
    for name, (seconds, memory) in figures.items():
        print(f"{name:<34} {seconds:7.2f} s {memory:7.0f} MiB   {seconds / base:5.2f} x WeasyPrint")


def grow(work: Path, most: int) -> None:
    """The whole build for longer and longer notes."""
    for times in (each for each in (1, 4, 16, 64) if each <= most):
        inputs = longer(times, work)
        words = sum(len(path.read_text("utf-8").split()) for path in (inputs / SAMPLE / "notes").glob("*.md"))
        seconds, memory = measured(build(inputs, work / f"build-{times}"))
        each = 1000 * seconds / words
        print(f"notes x {times:<3} {words:>8} words {seconds:7.2f} s {memory:7.0f} MiB {each:6.2f} ms/word")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=64, help="the longest notes to try, as a multiple")
    most = parser.parse_args().most
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder))
        grow(Path(folder), most)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest peak of all: {peak:.0f} MiB")


if __name__ == "__main__":
    main()

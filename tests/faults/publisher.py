"""Publishes a small paper, for tests that make it fail: ``publisher.py FOLDER TEXT EDITED [TIMES]``.

It says and ends with what the command line would.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportkit.cli.ending import failed
from reportkit.config import Edited
from reportkit.write.publish import Paper, publish, tidy

NAMES = ("m-a.docx", "m-a.pdf")


def files(text: str) -> dict[str, bytes]:
    """Two files that belong together: both hold the same text, and neither fits into one page of a disk."""
    return {name: f"{name}: {text}\n".encode() * 600 for name in NAMES}


def whole(folder: Path, text: str, edited: Edited = Edited.STOP) -> None:
    """One build, as the command does it: tidy up, publish."""
    tidy(folder, lambda words: print(words, file=sys.stderr))
    publish(folder, Paper("m-a", files(text)), edited, lambda words: print(words, file=sys.stderr))


def main() -> None:
    folder, text, edited, times = (*sys.argv[1:], "1")[:4]
    try:
        for time in range(int(times)):
            whole(Path(folder), text if times == "1" else f"{text} {time}", Edited(edited))
    except BaseException as error:
        sys.exit(failed(error))


if __name__ == "__main__":
    main()

"""The ``reportkit`` command, also as ``python -m reportkit``: what runs first, before anything large is imported."""

import signal
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line, loaded as far as there is room for it.

    Until it can say so itself, Ctrl-C ends the program without a word.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from reportkit.confine.limits import shortage  # later there may be no room for it

    try:
        from reportkit.cli.main import main as command
    except (MemoryError, ImportError, OSError) as error:
        little = bool(shortage(error))
        whole = "it is not installed as a whole: install it again"
        said = "there is not enough memory even to begin; nothing was written" if little else whole
        print(f"reportkit: {said}", file=sys.stderr)
        sys.exit(5 if little else 1)
    command()


if __name__ == "__main__":
    main()

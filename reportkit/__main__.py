"""The ``reportkit`` command, also as ``python -m reportkit``: what runs first, before anything else is imported."""

import signal
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; until it can say so itself, Ctrl-C ends the program without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from reportkit.cli.main import main as run

    run()


if __name__ == "__main__":
    main()

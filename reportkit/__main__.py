"""``python -m reportkit`` is the ``reportkit`` command."""

from reportkit.cli.main import main

if __name__ == "__main__":
    main()

"""Why a file is not opened."""

from reportkit.problems import Code, Place, Problem

ASK = "do not open it in another program either, and ask its sender where it comes from"
"""What to do with a file that is made to do harm."""


class Refusal(Exception):
    """Raised where a file cannot be opened without harm, or at all; a reader makes a problem of it at its own door."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self._code, self._message, self._hint = code, message, hint

    def problem(self, place: Place) -> Problem:
        """The problem of the file at ``place``."""
        return self._code.at(place, self._message, self._hint)

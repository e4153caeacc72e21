"""Why a file is not opened."""

from reportkit.problems import Code, Place, Problem


class Refusal(Exception):
    """Raised where a file cannot be opened without harm, or at all; a reader makes a problem of it at its own door."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self._code, self._message, self._hint = code, message, hint

    def problem(self, place: Place) -> Problem:
        """The problem of the file at ``place``."""
        return self._code.at(place, self._message, self._hint)

"""Why a file cannot be inspected."""

from reportkit.problems import Code, Place, Problem


class Refusal(Exception):
    """Raised where a file turns out to be none that can be inspected; becomes a problem at the one door."""

    def __init__(self, code: Code, message: str, hint: str = "") -> None:
        super().__init__(message)
        self._code, self._message, self._hint = code, message, hint

    def problem(self, file: str) -> Problem:
        """The problem of this file."""
        return self._code.at(Place(file), self._message, self._hint)

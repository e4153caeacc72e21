"""What people are told of finished files, ours or not: the run behind ``reportkit inspect`` and ``build --report``.

It stands beside ``pipeline``, which imports it only where a report is asked for: its readers of files that others made
would slow down every build.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from reportkit.inspect.door import inspect_data, inspect_file
from reportkit.inspect.inspection import Inspection
from reportkit.inspect.report_html import report_html
from reportkit.inspect.report_json import report_json as report_json
from reportkit.inspect.sections import report_sections as report_sections


def inspect(files: Iterable[Path]) -> list[Inspection]:
    """What is in finished files, whoever made them, and what is wrong with them."""
    return [inspect_file(path) for path in files]


def page_on(files: Mapping[str, bytes]) -> bytes:
    """One HTML page on files (name → bytes) that are not written yet."""
    return page(inspect_data(name, data) for name, data in files.items())


def page(inspections: Iterable[Inspection]) -> bytes:
    """One HTML page on what was found."""
    return report_html(list(inspections)).encode("utf-8")

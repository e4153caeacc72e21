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
from reportkit.write.publish import publish


def inspect(files: Iterable[Path]) -> list[Inspection]:
    """What is in finished files, whoever made them, and what is wrong with them."""
    return [inspect_file(path) for path in files]


def page_on(files: Mapping[str, bytes]) -> bytes:
    """One HTML page on files (name → bytes) that are not written yet."""
    return report_html([inspect_data(name, data) for name, data in files.items()]).encode("utf-8")


def publish_report(path: Path, inspections: Iterable[Inspection]) -> None:
    """Write what was found as one HTML page. Raises :class:`NotWritten`."""
    publish(path.parent, {path.name: report_html(list(inspections)).encode("utf-8")})

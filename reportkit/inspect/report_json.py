"""The report for programs. Keys are stable: new ones may come, and those that are here stay and keep their meaning.

::

    {"reportkit_inspection": 1,            the version of this form
     "files": [{
       "file", "kind",                     name as given; "word", "pdf" or "unknown" (then only "problems" says more)
       "size",                             in bytes
       "title", "language",                empty where the file has none
       "other_languages": [""],
       "pages", "page_sizes": [""],        0 where a Word file does not say
       "headings":  [{"level", "words"}],
       "tables":    [{"rows", "columns", "headers": [""], "where", "unscoped"}],
       "figures":   [{"alternative", "decorative", "where"}],
       "links":     [{"words", "target", "where", "broken"}],
       "footnotes", "endnotes",
       "fonts":     [{"name", "embedded"}],
       "metadata":  {name: text},
       "traces":    [{"kind", "author", "count", "where": [""]}],     kind: comment, insertion, deletion, move, format
       "hidden":    [{"words", "how", "where"}],
       "active": [""], "attachments": [""],
       "word": null or {"asks_to_update", "stale_fields", "empty_contents"},
       "pdf":  null or {"version", "tagged", "claims": [""], "title_displayed", "bookmarks": [{"level", "words"}],
                        "restricted": [""], "pages_without_text": [0], "repaired"},
       "problems":  [{"code", "severity", "message", "hint"}]}]}
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from reportkit.inspect.inspection import Inspection
from reportkit.problems import Problem

_FORM = 1


def report_json(inspections: Sequence[Inspection]) -> str:
    """All inspections as one JSON text, in ASCII."""
    return json.dumps({"reportkit_inspection": _FORM, "files": [_file(each) for each in inspections]}, indent=2)


def _file(found: Inspection) -> dict[str, Any]:
    kind = found.kind.name.lower()
    return {
        **asdict(found),
        "kind": kind,
        "metadata": dict(found.metadata),
        "problems": [_problem(each) for each in found.problems],
    }


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code.name,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
    }

"""What reportkit made in a folder, and of what: ``.manifest.json`` beside the papers.

It holds the SHA-256 of every output and of all that it was made of, for each paper of its own: building one leaves what
is said of the others as it was. There is no path, no date and no name of a person in it (input files that people name
themselves are numbered), so that the same inputs give the same manifest.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportkit import __version__

MANIFEST = ".manifest.json"
_ABOUT = "SHA-256 of what reportkit made here and of what it was made; a file that differs was changed afterwards."


@dataclass(frozen=True)
class Manifest:
    """What was made in one folder: one entry for each paper, by the name that its files share."""

    papers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def knows(self, name: str, digest: str) -> bool:
        """Whether a file is as reportkit wrote it, in whichever build."""
        return any(
            isinstance(entry.get(kind), dict) and entry[kind].get(name) == digest
            for entry in self.papers.values()
            for kind in ("outputs", "earlier")
        )

    def lists(self, name: str) -> bool:
        """Whether reportkit ever wrote a file of that name."""
        kinds = [entry.get(kind) for entry in self.papers.values() for kind in ("outputs", "earlier")]
        return any(name in kind for kind in kinds if isinstance(kind, dict))

    def with_paper(self, paper: str, outputs: Mapping[str, str], sources: Mapping[str, Any]) -> "Manifest":
        """The manifest after a build of one paper; what an earlier build made and this one did not is kept apart."""
        before = self.papers.get(paper, {})
        known = {**_digests(before.get("earlier")), **_digests(before.get("outputs"))}
        earlier = {name: digest for name, digest in known.items() if name not in outputs}
        entry = {"made_by": f"reportkit {__version__}", "outputs": dict(outputs), "earlier": earlier, **sources}
        return Manifest({**self.papers, paper: {key: value for key, value in entry.items() if value}})

    def data(self) -> bytes:
        """The bytes of the file: the same for the same contents."""
        text = json.dumps({"about": _ABOUT, "papers": self.papers}, indent=2, sort_keys=True, ensure_ascii=False)
        return os.fsencode(f"{text}\n")  # names as the disk has them, whatever letters this machine takes them for


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; without one, or with one that is damaged, nothing is known. Raises :class:`OSError`."""
    try:
        papers = json.loads(os.fsdecode((folder / MANIFEST).read_bytes()))["papers"]
        return Manifest({name: entry for name, entry in papers.items() if isinstance(entry, dict)})
    except FileNotFoundError:
        return Manifest()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest()


def _digests(value: Any) -> dict[str, str]:
    return value if isinstance(value, dict) else {}

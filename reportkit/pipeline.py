"""A paper's way from its inputs to finished files: read → check → merge → check → write → check."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportkit import codes, doing
from reportkit.check.conventions.rules import as_switched, check_conventions
from reportkit.check.document import check_document
from reportkit.check.edition import check_edition
from reportkit.check.files import check_files
from reportkit.check.leaks.gate import gate
from reportkit.check.leaks.listed import check_roster
from reportkit.check.leaks.residue import residue
from reportkit.check.meeting import check_meeting
from reportkit.check.singled_out.search import check_singled_out
from reportkit.check.texts import texts
from reportkit.config import Format, Settings, templates_folder
from reportkit.document.nodes import Document
from reportkit.errors import Exposed, NotFound, Refused
from reportkit.merge.paper import merge
from reportkit.model.meeting import Meeting, MeetingFile
from reportkit.model.public import PublicMeeting, public
from reportkit.model.restricted import restricted
from reportkit.model.template import Template
from reportkit.problems import Place, Problem, did_you_mean, errors, in_order
from reportkit.read.folder import read_applicants, read_meeting
from reportkit.read.sources import input_digests, template_digests
from reportkit.read.template import read_template, template_names
from reportkit.select.candidates import Candidate, candidates
from reportkit.trace.chain import Evidence, evidence
from reportkit.write.charts.paper import with_charts
from reportkit.write.docx.writer import docx
from reportkit.write.drawings import with_pictures
from reportkit.write.pdf import Look, lay_out

Step = Callable[[str], None]
"""Is told the name of each step as it begins: read, merge, write, check."""


@dataclass(frozen=True)
class Merged:
    """A paper that is ready to be written, and what is not quite right with it.

    ``printed`` is all that the paper was made from: the meeting as this edition sees it.
    """

    meeting: Meeting
    printed: PublicMeeting
    template: Template
    document: Document
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Made:
    """A paper as finished files (name → bytes) that are not published yet, and what is not quite right with it.

    ``name`` is what its files have in common; ``sources`` holds the SHA-256 of what it was made of.
    """

    name: str
    files: Mapping[str, bytes]
    sources: Mapping[str, Mapping[str, str]]
    pages: int
    problems: tuple[Problem, ...]


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Garbage is collected when a paper is done, not while it is made: going over WeasyPrint's boxes again and again
    finds nothing to free, and costs a tenth of the time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_without_collecting()
def make(folder: Path, settings: Settings, step: Step, strict: bool = False) -> Made:
    """The finished files of one meeting, read again and checked. Raises :class:`Refused`."""
    inputs = input_digests(folder)
    merged = prepare(folder, settings, step)
    sources = {"inputs": inputs, "templates": _templates(merged, settings)}
    if strict and any(problem.severity == "warning" for problem in merged.problems):
        raise Refused(merged.problems)
    stem = f"{merged.meeting.name}-{merged.template.name}{'-restricted' if settings.restricted else ''}"
    doing.making(_names(stem, settings))
    step("write")
    template, document = merged.template, merged.document
    look = Look(template.css.read_text("utf-8"), template.css.parent, template.root)
    document = with_charts(document, look)
    layout = lay_out(document, look)
    document = with_pictures(document, layout.pdf(), layout.drawn)
    written = {Format.PDF: layout.pdf(), Format.DOCX: docx(document, template.word, layout.page_of)}
    step("check")
    found = [*merged.problems, *layout.problems, *check_files(document, written[Format.DOCX], written[Format.PDF])]
    if sources != {"inputs": input_digests(folder), "templates": _templates(merged, settings)}:
        message = "a file of the meeting or of the template was saved while the paper was being made"
        found.append(codes.INPUTS_CHANGED.at(Place(str(folder)), message, "build again"))
    _stop_at_errors(found)
    files = {f"{stem}.{each}": data for each, data in sorted(written.items()) if each in settings.formats}
    if settings.report:
        from reportkit.reporting import page_on

        files[f"{stem}-report.html"] = page_on(files)
    step("gate")
    found += [] if settings.restricted else _looked_through(files, merged.meeting)
    return Made(stem, files, sources, layout.pages, tuple(in_order(found)))


def _names(stem: str, settings: Settings) -> list[str]:
    names = [f"{stem}.{each}" for each in sorted(settings.formats)]
    return [*names, f"{stem}-report.html"] if settings.report else names


def _templates(merged: Merged, settings: Settings) -> dict[str, str]:
    return template_digests(templates_folder(settings), merged.template.name)


def _looked_through(files: Mapping[str, bytes], meeting: Meeting) -> list[Problem]:
    """What may point to a participant in finished files. Raises :class:`Exposed` where something does."""
    found = [*gate(files, meeting.roster, texts(meeting)), *residue(files)]
    if errors(found):
        raise Exposed(in_order(found))
    return found


def prepare(folder: Path, settings: Settings, step: Step) -> Merged:
    """Everything up to writing: read, check, merge, check. Raises :class:`Refused` with all problems of a step."""
    step("read")
    meeting, problems = read_meeting(folder)
    problems += check_meeting(meeting) if meeting else []
    problems += check_roster(meeting) if meeting and not settings.restricted else []
    template, more = _template(meeting, settings)
    problems += more
    _stop_at_errors(problems)
    if meeting is None or template is None:
        raise Refused(problems)
    step("merge")
    small = template.file.options.small_count
    printed = restricted(meeting, small) if settings.restricted else public(meeting, small)
    document, more = merge(printed, template)
    switched = [*check_document(document), *check_singled_out(meeting, small)]
    problems += [*check_edition(meeting, printed), *more, *as_switched(switched, template)]
    problems += check_conventions(meeting, template)
    _stop_at_errors(problems)
    return Merged(meeting, printed, template, document, tuple(in_order(problems)))


def trace(folder: Path, settings: Settings, step: Step) -> tuple[Evidence, tuple[Problem, ...]]:
    """What each recommendation of a meeting rests on. Raises :class:`Refused` where its inputs have errors."""
    step("read")
    meeting, problems = read_meeting(folder)
    problems += check_meeting(meeting) if meeting else []
    _stop_at_errors(problems)
    if meeting is None:
        raise Refused(problems)
    return evidence(meeting), tuple(in_order(problems))


def applicants(folder: Path) -> tuple[MeetingFile, tuple[Candidate, ...], tuple[Problem, ...]]:
    """Those who applied for a place, as candidates. Raises :class:`Refused` where the meeting's files have errors."""
    file, found, problems = read_applicants(folder)
    _stop_at_errors(problems)
    if file is None:
        raise Refused(problems)
    return file, candidates(found, file.selection, file.call.deadline if file.call else None), tuple(in_order(problems))


def find_templates(settings: Settings) -> list[tuple[Template | None, list[Problem]]]:
    """Every template that there is, with what is wrong with it."""
    root = templates_folder(settings)
    return [read_template(root, name) for name in template_names(root)]


def _template(meeting: Meeting | None, settings: Settings) -> tuple[Template | None, list[Problem]]:
    name = settings.template or (meeting.file.paper.template if meeting else "")
    if not name:
        return None, []
    root = templates_folder(settings)
    if name not in template_names(root):
        hint = did_you_mean(name, template_names(root))
        raise NotFound(f'there is no template "{name}"' + (f"; {hint}" if hint else ""))
    return read_template(root, name)


def _stop_at_errors(problems: Iterable[Problem]) -> None:
    found = in_order(problems)
    if errors(found):
        raise Refused(found)

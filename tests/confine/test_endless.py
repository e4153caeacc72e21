"""Small inputs that want all of the machine: each ends by itself or at its limit, and the problem names where."""

import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.answer import Answer
from reportkit.config import Settings
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.parent import run
from reportkit.errors import LimitReached, Refused
from reportkit.meetings import readable
from reportkit.start import new_meeting
from tests.conftest import ROOT

OFTEN = "{% for a in range(9999) %}{% for b in range(9999) %}"
END = "{% endfor %}{% endfor %}"
TEMPLATES = {
    "loops in loops": OFTEN + "{% for c in range(9999) %}{% endfor %}" + END,
    "a long range": "{% for a in range(999999999) %}{% endfor %}",
    "a longer range": "{{ range(10**18)|list|length }}",
    "much text": OFTEN + "x" * 40 + END,
    "much text in a variable": "{% set t %}" + OFTEN + "x" * 400 + END + "{% endset %}{{ t|length }}",
    "much text in a filter": "{% filter upper %}" + OFTEN + "x" * 400 + END + "{% endfilter %}",
    "a repeated text": "{{ 'x' * 999999999 }}",
    "a repeated list": "{{ [1, 2] * 999999999 }}",
    "repeated again and again": "{{ ('x' * 9999)|replace('x', 'y' * 9999)|replace('y', 'z' * 9999)|length }}",
    "a power": "{{ 9 ** 999999999 }}",
    "a power of powers": "{{ 9 ** 99 ** 99 }}",
    "a product": "{% set ns = namespace(n=9) %}{% for a in range(99) %}{% set ns.n = ns.n * ns.n %}{% endfor %}",
    "a sum that doubles": "{% set ns = namespace(t='x' * 99) %}{% for a in range(99) %}{% set ns.t = ns.t ~ ns.t %}"
    "{% endfor %}",
    "a list that doubles": "{% set ns = namespace(t=[1]) %}{% for a in range(99) %}{% set ns.t = ns.t + ns.t %}"
    "{% endfor %}",
    "a wide number": "{{ '%999999999d' % 1 }}",
    "a wide format": "{{ '{:999999999}'.format(1) }}",
    "a wide text": "{{ 'x'.ljust(999999999) }}",
    "a wide text in lines": "{{ 'x'.center(9999999)|wordwrap(1)|length }}",
    "batches": "{{ [0]|batch(99999999, 0)|list|length }}",
    "slices": "{{ [0]|slice(99999999, 0)|list|length }}",
    "indents": "{{ ('x\\n' * 4999)|indent(99999999)|length }}",
    "itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "itself twice": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "an include of itself": "{% include 'bomb/paper.md' %}",
    "deep lists": "{% set ns = namespace(t=[]) %}{% for a in range(9999) %}{% set ns.t = [ns.t] %}{% endfor %}"
    "{{ ns.t|string }}",
}


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A meeting, and a template ``bomb`` that is still harmless."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(tmp_path / "templates/one-pager", tmp_path / "templates/bomb")
    new_meeting(tmp_path / "inputs/m")
    return tmp_path


def made(task: str, limits: Limits) -> Answer:
    settings = Settings(template="bomb")
    folder = Path("inputs/m")
    given = (folder, settings, False) if task == "build" else (folder, settings)
    return run(Job(task, str(folder), given, readable(folder, settings)), limits)


def refused(task: str, limits: Limits) -> list[str]:
    """What is said of it; it must be stopped or refused."""
    with pytest.raises((LimitReached, Refused)) as stopped:
        made(task, limits)
    return [str(problem) for problem in stopped.value.problems if problem.severity == "error"]


def ended(work: Callable[[], Answer]) -> bool:
    """Whether it was done, or stopped with a reason; anything else that it raises is a bug."""
    try:
        return bool(work().value)
    except (LimitReached, Refused) as stopped:
        return any(problem.severity == "error" for problem in stopped.problems)


def used() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_that_never_ends_is_stopped_and_named(work: Path, name: str):
    (work / "templates/bomb/paper.md").write_text(TEMPLATES[name], "utf-8")
    before = used()
    said = refused("outline", Limits())
    spent = used() - before  # of the processor, however busy the machine is: 2 s, and what it takes to begin
    assert spent <= 3.5, said
    assert len(said) <= 2
    assert said[0].startswith("templates/bomb/paper.md")


def test_there_are_enough_of_them():
    assert len(TEMPLATES) >= 20


USES = "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 12))
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><defs><g id="g0"><rect width="1" height="1"/></g>'
    + USES
    + '</defs><use href="#g11"/></svg>'
)
BOXES = "::: finding\n\n" * 25 + "Deep.\n\n" + ":::\n\n" * 25
LOOKS = {
    "pages of a dot": ("# A\n\n" + "Words. " * 2000, "@page { size: 1mm 1mm !important; margin: 0 !important }"),
    "endless pages": ("# A\n\nWords.", "p { padding-bottom: 99999999px }"),
    "boxes in boxes that flex": (BOXES, "div, section { display: flex } div > div { display: flex; flex-wrap: wrap }"),
    "grids in grids": (BOXES, "div, section { display: grid; grid-template-columns: 1fr 1fr }"),
    "many columns": ("Words. " * 2000, "body { columns: 99999 }"),
    "a large letter": ("Words.", "p { font-size: 99999999px }"),
    "a drawing of drawings": ("Words.", 'p { background: url("bomb.svg") }'),
    "much made up": ("Words.", 'p::before { content: "' + "x " * 200_000 + '" }'),
    "a list of numbers": ("- a\n- b", "li { counter-increment: x 99999999; list-style: upper-roman }"),
    "quotations in quotations": (">" * 900 + " Deep.", ""),
    "lists in lists": ("\n".join("    " * n + "- a" for n in range(400)), ""),
    "lists in lists in boxes": (BOXES + "\n".join("    " * n + "- a" for n in range(60)), "div { display: flex }"),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_or_a_text_that_never_ends_is_stopped(work: Path, name: str):
    """Some of these are done quickly by now; then the paper is simply made."""
    words, css = LOOKS[name]
    (work / "templates/bomb/paper.md").write_text(words, "utf-8")
    (work / "templates/bomb/bomb.svg").write_text(SVG, "utf-8")
    with (work / "templates/bomb/look.css").open("a", encoding="utf-8") as look:
        look.write(css)
    before = used()
    assert ended(lambda: made("build", Limits(seconds=4)))
    assert used() - before <= 8


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td colspan=1000000>a</table>",
        "<table>" + "<tr><td rowspan=65534 colspan=1000>a" * 400 + "</table>",
        "<div style='display:flex'>" * 60 + "a",
        "<div>" * 3000 + "a",
        f"<p>{SVG}</p>",
        "<p>a</p>" * 60_000,
    ],
    ids=["colspan", "rowspan", "flex", "depth", "use", "paragraphs"],
)
def test_html_that_no_input_can_bring_about_is_stopped_too(odd: Callable[..., Job], html: str):
    templates = ROOT / "templates"
    assert ended(lambda: run(odd("lays_out", html, templates, readable=(templates,)), Limits(seconds=3)))

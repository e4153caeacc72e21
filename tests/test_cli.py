"""The commands, as a rapporteur types them."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportkit import codes
from reportkit.cli.main import cli
from reportkit.config import Settings
from reportkit.document import nodes as n
from reportkit.document.walk import rewrite
from reportkit.errors import Refused
from reportkit.write.docx.writer import docx
from tests.conftest import ROOT, SAMPLE


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the templates and a meeting of one's own."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), catch_exceptions=False)


def test_a_new_meeting_builds_as_it_stands_with_both_templates(work: Path):
    assert run("new", "first").exit_code == 0
    for template in ("conclusions-paper", "one-pager", "call-for-participants"):
        result = run("build", "first", "--template", template, "--strict")
        assert result.exit_code == 0, result.output
        assert (work / f"build/first/first-{template}.docx").is_file()
        assert f"build/first/first-{template}.pdf  (" in result.stdout
        assert " page" in result.stdout


def test_without_a_name_every_meeting_is_built(work: Path):
    run("new", "one")
    run("new", "two")
    assert run("build", "--format", "docx", "--quiet").exit_code == 0
    names = sorted(path.name for path in (work / "build").rglob("[!.]*.*"))
    assert names == ["one-conclusions-paper.docx", "two-conclusions-paper.docx"]


def test_check_writes_nothing(work: Path):
    run("new", "first")
    result = run("check", "first")
    assert (result.exit_code, result.stdout) == (0, "first: ready to build\n")
    assert not (work / "build").exists()


def test_a_mistake_stops_the_build_and_names_its_place(work: Path):
    run("new", "first")
    path = work / "inputs/first/meeting.yaml"
    path.write_text(path.read_text("utf-8").replace("mode:", "mood:", 1), "utf-8")
    result = run("build", "first")
    assert result.exit_code == 1
    assert "inputs/first/meeting.yaml:" in result.stderr
    assert 'did you mean "mode"?' in result.stderr
    assert not (work / "build").exists()


def test_a_failed_build_leaves_the_last_good_files(work: Path):
    run("new", "first")
    run("build", "first", "--quiet")
    before = {path: path.read_bytes() for path in (work / "build").rglob("*.*")}
    (work / "inputs/first/meeting.yaml").write_text("event: {", "utf-8")
    assert run("build", "first").exit_code == 1
    assert {path: path.read_bytes() for path in (work / "build").rglob("*.*")} == before


def test_a_build_folder_that_cannot_be_written_is_exit_6(work: Path):
    run("new", "first")
    (work / "build").mkdir()
    (work / "build/first").write_text("a file, not a folder")
    result = run("build", "first")
    assert result.exit_code == 6
    assert "could not be written" in result.stderr


@pytest.mark.parametrize("command", ["build", "check", "outline"])
def test_a_meeting_that_is_not_there_is_named_with_its_neighbour(work: Path, command: str):
    run("new", "first")
    result = run(command, "frist")
    assert result.exit_code == 1
    assert 'there is no meeting "frist"; did you mean "first"?' in result.stderr


def test_a_template_that_is_not_there_is_named_with_its_neighbour(work: Path):
    run("new", "first")
    result = run("build", "first", "--template", "onepager")
    assert result.exit_code == 1
    assert 'did you mean "one-pager"?' in result.stderr


def test_outline_prints_the_paper(work: Path):
    run("new", "first")
    result = run("outline", "first")
    assert result.exit_code == 0
    assert "heading 1: " in result.stdout


def test_templates_are_listed(work: Path):
    result = run("templates")
    assert result.exit_code == 0
    assert "conclusions-paper: Conclusions paper" in result.stdout
    assert "one-pager: One-pager" in result.stdout


def test_every_code_is_explained(work: Path):
    for name in codes.every():
        result = run("explain", name)
        assert result.exit_code == 0
        assert len(result.stdout) > 120, name
    assert run("explain", "unknown-sesion").exit_code == 2
    assert "unknown-session" in run("explain").stdout


def test_every_command_shows_an_example():
    assert "Examples:" in run("--help").stdout
    for name in cli.commands:
        assert "Examples:" in run(name, "--help").stdout, name


def test_help_imports_nothing_slow():
    code = (
        "import sys\nfrom reportkit.cli.main import cli\n"
        "try: cli(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'weasyprint','docx','pydantic','jinja2','markdown','rich','lxml'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_a_changed_colour_and_a_moved_section_show_in_the_next_build(work: Path):
    shutil.copytree(SAMPLE, work / "inputs" / "sample")
    run("build", "sample", "--quiet")
    before = (work / "build/sample/sample-conclusions-paper.pdf").read_bytes()
    look = work / "templates/_shared/look.css"
    look.write_text(look.read_text("utf-8").replace("--navy: #16325c", "--navy: #5c1616"), "utf-8")
    run("build", "sample", "--quiet")
    recoloured = (work / "build/sample/sample-conclusions-paper.pdf").read_bytes()
    assert recoloured != before
    paper = work / "templates/conclusions-paper/paper.md"
    text = paper.read_text("utf-8")
    start, end = text.index("{% if practices %}"), text.index("{% if paper.next_steps %}")
    moved = text[:start] + text[end:].replace("{% if references %}", text[start:end] + "{% if references %}", 1)
    paper.write_text(moved, "utf-8")
    outline = run("outline", "sample").stdout
    assert outline.index("Follow-up\n") < outline.index("Promising practices\n")


@pytest.mark.parametrize("damage", ["footnote", "cell", "item"])
def test_a_writer_that_loses_something_leaves_nothing_to_publish(
    work: Path, monkeypatch: pytest.MonkeyPatch, damage: str
):
    from reportkit import pipeline

    def forgetful(document: n.Document, look: bytes, pages: Mapping[str, int]) -> bytes:
        return docx(replace(document, blocks=damaged(document.blocks, damage)), look, pages)

    shutil.copytree(SAMPLE, work / "inputs" / "sample")
    monkeypatch.setattr(pipeline, "docx", forgetful)
    with pytest.raises(Refused) as refused:
        pipeline.make(Path("inputs/sample"), Settings(), lambda step: None)
    assert "files-differ" in {problem.code.name for problem in refused.value.problems}


def damaged(blocks: n.Blocks, damage: str) -> n.Blocks:
    """The tree without one footnote, with two cells of a table swapped, or without the last item of a list."""
    done: list[str] = []

    def once(kind: str) -> bool:
        if kind != damage or done:
            return False
        done.append(kind)
        return True

    def inline(node: n.Inline) -> n.Inline | n.Inlines:
        return () if isinstance(node, n.Note) and once("footnote") else node

    def block(node: n.Block) -> n.Block:
        if isinstance(node, n.Table) and once("cell"):
            first, *rest = node.body
            return replace(node, body=(tuple(reversed(first)), *rest))
        if isinstance(node, n.BulletList) and once("item"):
            return replace(node, items=node.items[:-1])
        return node

    return rewrite(blocks, block=block, inline=inline)


def test_a_heading_that_skips_a_level_is_found_and_can_be_switched_off(work: Path):
    run("new", "first")
    notes = next((work / "inputs/first/notes").glob("*.md"))
    notes.write_text(notes.read_text("utf-8") + "\n## Two {theme: second-theme}\n\n#### Four\n\nText.\n", "utf-8")
    assert "warning[heading-skipped]" in run("check", "first").stderr
    settings = work / "templates/conclusions-paper/template.yaml"
    settings.write_text(settings.read_text("utf-8") + "\nrules: {heading-skipped: off}\n", "utf-8")
    assert "heading-skipped" not in run("check", "first").stderr


def test_an_edited_file_stops_the_build(work: Path):
    run("new", "first")
    run("build", "first", "--quiet")
    path = work / "build/first/first-conclusions-paper.docx"
    path.write_bytes(path.read_bytes() + b"a review")
    result = run("build", "first")
    assert result.exit_code == 6
    assert result.stderr.startswith(
        "build/first/first-conclusions-paper.docx: error[file-edited] somebody has changed this file since reportkit "
    )
    assert path.read_bytes().endswith(b"a review")


def test_an_edited_file_is_kept_or_written_over(work: Path):
    run("new", "first")
    run("build", "first", "--quiet")
    path = work / "build/first/first-conclusions-paper.docx"
    made = path.read_bytes()
    path.write_bytes(b"a review")
    result = run("build", "first", "--keep", "--quiet")
    assert result.exit_code == 0
    kept = list(path.parent.glob("*(edited *).docx"))
    assert result.stdout == f"build/first/{kept[0].name}  (the edited file, kept)\n"
    assert kept[0].read_bytes() == b"a review"
    path.write_bytes(b"another review")
    assert run("build", "first", "--force").exit_code == 0
    assert path.read_bytes() == made
    assert list(path.parent.glob("*(edited *).docx")) == kept


def test_another_template_is_built_beside_an_edited_file(work: Path):
    run("new", "first")
    run("build", "first", "--quiet")
    path = work / "build/first/first-conclusions-paper.docx"
    path.write_bytes(b"a review")
    assert run("build", "first", "--template", "one-pager").exit_code == 0
    assert path.read_bytes() == b"a review"


def test_the_manifest_names_no_person_and_no_path(work: Path):
    run("new", "first")
    next((work / "inputs/first/notes").glob("*.md")).rename(work / "inputs/first/notes/anna-example.md")
    assert run("build", "first").exit_code == 0
    text = (work / "build/first/.manifest.json").read_text("utf-8")
    assert "anna" not in text
    assert str(work) not in text
    assert '"notes/1.md"' in text


def test_a_file_that_another_program_wrote_is_not_written_over_unasked(work: Path):
    (work / "meeting.json").write_text("mine")
    assert run("schema", "--into", ".").exit_code == 6
    assert (work / "meeting.json").read_text() == "mine"
    assert not (work / "findings.json").exists()
    assert run("schema", "--into", ".", "--force").exit_code == 0


def test_a_new_meeting_that_did_not_come_to_be_is_no_meeting(work: Path):
    run("new", "first")
    shutil.copytree(work / "inputs/first", work / "inputs/.second.0123456789abcdef.part")
    result = run("check")
    assert result.stdout == "first: ready to build\n"
    run("new", "second")
    assert sorted(path.name for path in (work / "inputs").iterdir()) == ["first", "second"]

"""A paper that names a participant is not published; who may be named is; and any file can be looked through."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from check.leaks.matcher import names_in, package_text
from check.leaks.planted import IN_WORD, drawn, paragraph, pdf, word
from click.testing import CliRunner, Result

from reportkit.cli.main import cli
from tests.conftest import ROOT, Files, Merged
from tests.readers import pdf_text, word_text

ADA = (
    "name,role,organisation,group,country,email\nAda Example,governor,Example House of Custody,B,NL,ada@house.example\n"
)
Write = Callable[[dict[str, str]], Path]


def run(*words: str) -> Result:
    options = ("--templates", str(ROOT / "templates"), "--inputs", ".") if words[0] in ("build", "check") else ()
    return CliRunner().invoke(cli, [*words, *options], catch_exceptions=False)


@pytest.fixture
def meeting(folder: Write, sound: dict[str, str]) -> Callable[..., Path]:
    """Writes a meeting with one participant; what is given replaces its files."""

    def write(**files: str) -> Path:
        given = {
            name.replace("__", "/") + ".md" if "notes" in name else name + ".csv": text for name, text in files.items()
        }
        return folder({**sound, "participants.csv": ADA, **given})

    return write


def notes(words: str) -> str:
    return f"---\nsession: 2a\ntheme: landscape\n---\n\n{words}\n"


def with_yaml(meeting: Path, more: str) -> None:
    path = meeting / "meeting.yaml"
    path.write_text(path.read_text("utf-8") + more, "utf-8")


LEAKS = {
    "a name": "Ada Example said so.",
    "a name in an address": "See [this](https://x.example/?q=Ada%20Example).",
    "an employer": "At Example House of Custody this works.",
    "an address": "Write to ada@house.example.",
    "alternative text": "| a | b |\n|---|---|\n| Ada | Example |",
}


@pytest.mark.parametrize("what", LEAKS)
def test_a_paper_that_names_a_participant_is_not_published(what: str, meeting: Callable[..., Path]):
    meeting(notes__2a=notes(LEAKS[what]))
    result = run("build", "m")
    assert result.exit_code == 4
    assert "participants.csv:2" in result.output
    assert not re.search("Ada|House of", result.output)
    assert not Path("build").exists() or not list(Path("build").rglob("*.*"))


@pytest.mark.parametrize("what", ["a name", "an employer", "an address"])
def test_the_line_to_be_changed_is_named(what: str, meeting: Callable[..., Path]):
    meeting(notes__2a=notes(LEAKS[what]))
    assert "take it out of m/notes/2a.md:6;" in run("build", "m").output


def test_the_last_good_files_stay(meeting: Callable[..., Path]):
    meeting()
    assert run("build", "m").exit_code == 0
    before = {path: path.read_bytes() for path in Path("build").rglob("*.*")}
    meeting(notes__2a=notes(LEAKS["a name"]))
    assert run("build", "m").exit_code == 4
    assert {path: path.read_bytes() for path in Path("build").rglob("*.*")} == before


def test_an_author_is_permitted_and_so_is_an_employer_with_a_reason(meeting: Callable[..., Path]):
    place = meeting(notes__2a=notes("Ada Example of Example House of Custody said so."))
    text = (place / "meeting.yaml").read_text("utf-8")
    text = text.replace("paper_date: 2021-12-10", "paper_date: 2021-12-10\n  authors: [{name: Ada Example}]")
    permission = "permitted:\n  - {name: Example House of Custody, role: organisation, reason: it asked for it}\n"
    (place / "meeting.yaml").write_text(text + permission, "utf-8")
    result = run("build", "m")
    assert result.exit_code == 0, result.output


def test_a_cited_writer_is_permitted_in_the_work_and_nowhere_else(meeting: Callable[..., Path]):
    work = "references:\n  - {id: ada, text: 'Example, A., The custody of examples in Europe, Press, 2019'}\n"
    permission = "permitted:\n  - {name: Example, role: cited, reason: the work is cited}\n"
    roster = ADA.replace("Ada Example", "Ada Beispielhaft").replace("ada@", "a@")
    work, permission = (each.replace("Example", "Beispielhaft") for each in (work, permission))
    place = meeting(participants=roster, notes__2a=notes("As shown [](#ref-ada)."))
    with_yaml(place, work)
    assert run("build", "m").exit_code == 4
    with_yaml(place, permission)
    assert run("build", "m").exit_code == 0
    meeting(participants=roster, notes__2a=notes("As Beispielhaft has shown [](#ref-ada)."))
    with_yaml(place, work + permission)
    assert run("build", "m").exit_code == 4


def test_a_permission_for_a_writer_whom_nobody_cites_is_worth_a_warning(meeting: Callable[..., Path]):
    with_yaml(meeting(), "permitted:\n  - {name: Nobody Cited, role: cited, reason: x}\n")
    assert "permitted-unused" in run("check", "m").output


SHORT = {
    "empty": "name,role,group,country\n",
    "unreadable": "nothing that is a table",
    "shorter than was said": ADA,
}


@pytest.mark.parametrize("how", SHORT)
def test_a_list_that_nobody_can_rely_on_is_no_pass(how: str, meeting: Callable[..., Path]):
    place = meeting(participants=SHORT[how])
    path = place / "meeting.yaml"
    if how == "shorter than was said":
        path.write_text(path.read_text("utf-8").replace("mode: online", "mode: online\n  attended: 12"), "utf-8")
    result = run("build", "m")
    assert result.exit_code == 1, result.output
    assert not Path("build").exists()


def test_fewer_people_than_groups_are_too_few(meeting: Callable[..., Path]):
    place = meeting()
    path = place / "meeting.yaml"
    group = '  - {{id: "{}", title: T, kind: breakout, date: 2021-11-04, start: "9.00", end: "10.30"}}'
    more = "\n".join(group.format(each) for each in ("2b", "2c"))
    path.write_text(path.read_text("utf-8").replace("themes:", f"{more}\nthemes:"), "utf-8")
    assert "roster-short" in run("check", "m").output


def test_a_meeting_may_say_why_there_is_no_list(meeting: Callable[..., Path]):
    place = meeting()
    (place / "participants.csv").unlink()
    assert "roster-missing" in run("check", "m").output
    with_yaml(place, "without_participants: the desk keeps it\n")
    assert run("build", "m").exit_code == 0


def test_a_rapporteur_who_is_not_on_the_list_is_looked_for_too(meeting: Callable[..., Path]):
    head = "---\nsession: 2a\nrapporteur: Bea Beispielhaft\ntheme: landscape\n---\n\n"
    meeting(notes__2a=f"{head}Beispielhaft wrote this.\n")
    result = run("build", "m")
    assert result.exit_code == 4
    assert "notes/2a.md:3" in result.output


def test_the_restricted_edition_may_name_people(meeting: Callable[..., Path]):
    place = meeting(notes__2a=notes(LEAKS["a name"]))
    path = place / "meeting.yaml"
    marking = "paper_date: 2021-12-10\n  restricted_marking: {scheme: TLP, label: 'TLP:AMBER'}"
    path.write_text(path.read_text("utf-8").replace("paper_date: 2021-12-10", marking), "utf-8")
    assert run("build", "m", "--edition", "restricted").exit_code == 0


FILES = {"reviewed.docx": lambda: word(paragraph("said Ada Example")), "paper.pdf": lambda: drawn("(Ada Example) Tj")}


@pytest.mark.parametrize("name", FILES)
def test_any_file_can_be_looked_through(name: str, meeting: Callable[..., Path]):
    meeting()
    Path(name).write_bytes(FILES[name]())
    result = run("check", "--leaks", name)
    assert result.exit_code == 4
    assert "participants.csv:2" in result.output
    assert "looked for the participants of: m (1 people)" in result.output


def test_files_that_name_nobody_are_clean_and_the_list_is_named(meeting: Callable[..., Path]):
    meeting()
    Path("a.docx").write_bytes(word(paragraph("nobody")))
    Path("b.pdf").write_bytes(pdf())
    result = run("check", "--leaks", "a.docx", "b.pdf", "--meeting", "m")
    assert result.exit_code == 0, result.output
    assert "m (1 people)" in result.output


def test_comments_and_their_authors_are_told(meeting: Callable[..., Path]):
    meeting()
    Path("a.docx").write_bytes(IN_WORD["an insertion"]())
    result = run("check", "--leaks", "a.docx")
    assert "Comments and tracked changes" in result.output
    assert result.exit_code == 1


def test_a_file_that_cannot_be_read_is_not_clean(meeting: Callable[..., Path]):
    meeting()
    Path("a.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert run("check", "--leaks", "a.pdf").exit_code == 4
    assert run("check", "--leaks", "not-there.pdf").exit_code == 4


def test_without_a_list_nothing_is_clean(meeting: Callable[..., Path]):
    (meeting() / "participants.csv").unlink()
    Path("a.pdf").write_bytes(pdf())
    result = run("check", "--leaks", "a.pdf")
    assert result.exit_code == 1
    assert "roster-missing" in result.output


def test_leaks_wants_files_and_meeting_belongs_to_leaks(meeting: Callable[..., Path]):
    meeting()
    assert run("check", "--leaks").exit_code == 2
    assert run("check", "m", "--meeting", "m").exit_code == 2


def test_independent_readers_and_another_matcher_find_nobody_in_the_sample(
    paper: Files, sample: Merged, tmp_path: Path
):
    names = [person.name for person in sample.meeting.participants]
    assert len(names) == 28
    employers = [person.organisation for person in sample.meeting.participants if person.organisation]
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.pdf)
    poppler = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    strings = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file, "-"], capture_output=True, check=True)
    texts = [
        poppler,
        strings.stdout.decode("latin-1"),
        pdf_text(paper.pdf),
        word_text(paper.word),
        package_text(paper.word),
    ]
    assert [names_in(text, names + employers) for text in texts] == [[]] * len(texts)
    assert names_in(poppler, ["RAN PRISONS Working Group"])

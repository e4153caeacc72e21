import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportkit.cli.main import cli
from reportkit.read.folder import read_meeting

HEAD = "Name,Role,Organisation,Country,Group,Active in the last 24 months?,Received"
PEOPLE = "\n".join(
    f"Person {at},Prison officer,Example {at},{['BE', 'DE', 'PT'][at % 3]},{'AB'[at % 2]},yes,2021-10-0{at}"
    for at in range(1, 9)
)
AGAIN = "Person 1,Prison officer,Example 1,BE,B,yes,2021-10-09"


@pytest.fixture
def meeting(folder, sound) -> Path:
    files = {name: text for name, text in sound.items() if not name.startswith("participants")}
    return folder({**files, "applications.csv": f"{HEAD}\n{PEOPLE}\n{AGAIN}\n"})


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*arguments, "--inputs", "."], env={"COLUMNS": "160"}, catch_exceptions=False)


def test_applications_are_shown_by_their_rows(meeting: Path):
    result = run("applications", "m")
    assert result.exit_code == 0
    assert "again in row 10" in result.stdout
    assert "Person" not in result.stdout
    assert "Person 3" in run("applications", "m", "--names").stdout


def test_those_selected_become_a_list_of_participants_without_permissions(meeting: Path):
    result = run("select", "m", "--places", "4")
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO((meeting / "participants.csv").read_text("utf-8-sig"))))
    assert sorted(row["group"] for row in rows) == ["A", "A", "B", "B"]
    assert {row["list_public"] + row["list_restricted"] + row["attribute"] + row["contact"] for row in rows} == {""}
    read, problems = read_meeting(meeting)
    assert read is not None
    assert len(read.participants) == 4
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_the_same_applications_give_the_same_list(meeting: Path):
    for name in ("one.csv", "two.csv"):
        assert run("select", "m", "--into", name).exit_code == 0
    assert Path("one.csv").read_bytes() == Path("two.csv").read_bytes()


def test_a_list_that_is_there_is_never_overwritten(meeting: Path):
    (meeting / "participants.xlsx").write_bytes(b"mine")
    result = run("select", "m")
    assert result.exit_code == 1
    assert "participants-there" in result.stderr
    assert (meeting / "participants.xlsx").read_bytes() == b"mine"
    assert not (meeting / "participants.csv").exists()
    assert run("select", "m", "--dry-run").exit_code == 0


def test_without_applications_the_command_says_what_to_do(folder, sound):
    folder(sound)
    result = run("applications", "m")
    assert result.exit_code == 1
    assert "applications-absent" in result.stderr


def test_a_name_that_looks_like_a_formula_stays_a_name(meeting: Path):
    table = meeting / "applications.csv"
    table.write_text(table.read_text("utf-8").replace("Person 2", "=1+1"), "utf-8")
    run("select", "m", "--into", "list.csv")
    assert '"\'=1+1"' in Path("list.csv").read_text("utf-8-sig")

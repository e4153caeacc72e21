"""Whatever a command is given and however it ends, nothing that it says or leaves behind names a participant."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from canaries import ADDRESSES, EMPLOYERS, NAMES, NUMBERS, PARTICIPANTS, Left, files_in, holds, run

NOTES = "---\nsession: 2a\nrapporteur: {}\ntheme: landscape\n---\n\n{}\n"
CALL = f"Call for participants\n\nTraining prison staff\n\n4 November 2021, online\n\n{NAMES[0]}, {ADDRESSES[0]}\n"
APPLICATIONS = (
    "Name;Organisation;Country;Role;Email;Target group\n"
    f"{NAMES[0]};{EMPLOYERS[0]};Netherlands;governor;{ADDRESSES[0]};B\n{NAMES[1]};x;nowhere;psychologist;no address;?\n"
)
Files = Mapping[str, str | bytes]
Case = tuple[int, Files, tuple[str, ...]]
CASES: dict[str, Case] = {
    "built": (0, {}, ("build", "m", "--verbose", "--report")),
    "checked strictly": (0, {}, ("check", "m", "--strict", "--verbose")),
    "a name in the notes": (4, {"notes/2a.md": NOTES.format("", f"{NAMES[0]} spoke.")}, ("build", "m", "--report")),
    "an address in the notes": (4, {"notes/2a.md": NOTES.format("", f"Write to {ADDRESSES[1]}.")}, ("build", "m")),
    "a number in the notes": (4, {"notes/2a.md": NOTES.format("", f"Ring 0{NUMBERS[0]}.")}, ("build", "m")),
    "an employer in the notes": (4, {"notes/2a.md": NOTES.format("", f"At {EMPLOYERS[0]} so.")}, ("build", "m")),
    "a name as a session": (1, {"notes/2a.md": f"---\nsession: {NAMES[0]}\n---\n\nText.\n"}, ("check", "m")),
    "a name as a key": (1, {"notes/2a.md": f"---\nsession: 2a\n{NAMES[0]}: x\n---\n\nText.\n"}, ("check", "m")),
    "a name in broken YAML": (1, {"meeting.yaml": f"event: [{NAMES[0]}\n  {ADDRESSES[0]}: {{"}, ("build", "m")),
    "a name twice in YAML": (1, {"meeting.yaml": f"{NAMES[0]}: 1\n{NAMES[0]}: 2\n"}, ("build", "m")),
    "a name as a reference": (1, {"notes/2a.md": NOTES.format("", f"See [](#{NAMES[0]}).")}, ("build", "m")),
    "a name as a picture": (1, {"notes/2a.md": NOTES.format("", f"![x]({NAMES[0]}.png)")}, ("build", "m")),
    "names in the wrong columns": (
        1,
        {"participants.csv": f"name,role,group,country\n{NAMES[0]},x,{NAMES[1]},{ADDRESSES[0]}\n"},
        ("check", "m"),
    ),
    "a name as a heading": (1, {"participants.csv": f"{NAMES[0]},{ADDRESSES[0]}\n{NAMES[1]},x\n"}, ("build", "m")),
    "the list in a wrong encoding": (1, {"participants.csv": PARTICIPANTS.encode("utf-16") + b"\xd8"}, ("build", "m")),
    "a list that is no workbook": (1, {"participants.xlsx": b"PK\x03\x04 broken"}, ("build", "m")),
    "too little memory": (5, {}, ("build", "m", "--memory", "64")),
    "a private passage": (0, {"notes/2a.md": NOTES.format(NAMES[0], f"Text.\n\nPRIVATE: {NAMES[1]}")}, ("build", "m")),
    "the outline": (0, {}, ("outline", "m")),
    "the evidence": (0, {}, ("evidence", "m", "--html", "e.html", "--xlsx", "e.xlsx")),
    "the notes": (0, {"notes/2a.md": NOTES.format(NAMES[0], "Text.")}, ("notes", "m")),
    "applications": (0, {"applications.csv": APPLICATIONS}, ("applications", "m")),
    "selection": (0, {"applications.csv": APPLICATIONS}, ("select", "m", "--dry-run")),
    "a meeting that is not there": (1, {}, ("build", "n")),
    "templates": (0, {}, ("templates",)),
    "schema": (0, {}, ("schema", "--into", "schemas")),
    "explain": (0, {}, ("explain", "participant-exposed")),
}


@pytest.fixture
def meeting(work: Path) -> Callable[[Files], Path]:
    """Writes the meeting ``m`` with people whom nobody could miss; what is given replaces its files."""

    def write(files: Files) -> Path:
        for name, text in {"participants.csv": PARTICIPANTS, **files}.items():
            (work / "inputs/m" / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        if "participants.xlsx" in files:
            (work / "inputs/m/participants.csv").unlink()
        return work

    return write


def clean(left: Left, code: int) -> None:
    assert left.found == (), left.said
    assert left.code == code, left.said


# Whole builds are tried in make hostile, but for two of them; what is refused while it is read is tried each time.
_EACH_TIME = {"built", "a name in the notes"}
_WHOLE = {what for what, (code, _, words) in CASES.items() if words[0] == "build" and code in (0, 4)} - _EACH_TIME


@pytest.mark.parametrize("what", [pytest.param(each, marks=[pytest.mark.full] * (each in _WHOLE)) for each in CASES])
def test_nothing_names_anybody(what: str, meeting: Callable[[Files], Path]):
    code, files, words = CASES[what]
    clean(run(meeting(files), *words), code)


def test_what_would_be_found_is_found(meeting: Callable[[Files], Path]):
    work = meeting({"applications.csv": APPLICATIONS})
    assert run(work, "applications", "m", "--names").found == ("stdout",)
    assert run(work, "select", "m", "--dry-run", "--xlsx", "x.xlsx").found == ()
    assert all(holds(text.encode(coding)) for text in (*NAMES, *NUMBERS) for coding in ("utf-8", "utf-16-le"))


def test_a_call_names_its_contacts_in_one_private_file_alone(meeting: Callable[[Files], Path]):
    work = meeting({})
    (work / "inputs/call.txt").write_text(CALL, "utf-8")
    clean(run(work, "new", "k", "--from", "inputs/call.txt"), 0)
    named = [path.name for path in (work / "inputs/k").rglob("*") if path.is_file() and holds(path.read_bytes())]
    assert named in ([], ["contacts.csv"])


def test_looking_through_and_inspecting_a_file_that_names_people_repeats_nobody(meeting: Callable[[Files], Path]):
    work = meeting({"notes/2a.md": NOTES.format("", "Text.")})
    (work / "inputs/said.docx").write_bytes(b"PK\x03\x04 broken")
    (work / "inputs/said.html").write_text(f"<p>{NAMES[0]}</p>", "utf-8")
    clean(run(work, "check", "--leaks", "inputs/said.docx", "--meeting", "m"), 4)
    clean(run(work, "check", "--leaks", "inputs/said.html", "--meeting", "m"), 4)
    clean(run(work, "inspect", "inputs/said.docx", "--html", "i.html"), 1)


def test_a_file_edited_by_hand_is_told_without_what_it_holds(meeting: Callable[[Files], Path]):
    work = meeting({})
    clean(run(work, "build", "m"), 0)
    edited = next((work / "build").rglob("*.pdf"))
    edited.write_bytes(edited.read_bytes() + NAMES[0].encode())
    clean(run(work, "build", "m", kept=(edited.relative_to(work).as_posix(),)), 6)


BREAKS = {
    "a bug": f"raise ValueError({NAMES[0]!r}, {ADDRESSES!r})",
    "an end by force": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "no end": "\n    while True: pass",
}


@pytest.mark.parametrize(
    "how", [pytest.param(each, marks=[pytest.mark.full] * (each != "an end by force")) for each in BREAKS]
)
def test_a_gate_that_breaks_says_nothing_and_publishes_nothing(how: str, meeting: Callable[[Files], Path]):
    work = meeting({})
    (work / "broken").mkdir()
    program = f"import reportkit.check.leaks.search as it\ndef broken(*given): {BREAKS[how]}\nit.Search.hits = broken\n"
    (work / "broken/sitecustomize.py").write_text(program, "utf-8")
    left = run(work, "build", "m", "--seconds", "20", PYTHONPATH=str(work / "broken"))
    clean(left, 70 if how == "a bug" else 4)
    assert not [name for name, _ in files_in(work / "build", ()) if name.endswith((".docx", ".pdf"))]

"""A folder in, a meeting out, with the problems of all its files."""

import os
from pathlib import Path

import pytest

from reportkit.read.folder import read_meeting


def test_a_sound_folder_becomes_a_meeting(folder, sound):
    meeting, problems = read_meeting(folder(sound))
    assert problems == []
    assert meeting.name == "m"
    assert [finding.id for finding in meeting.collected.findings] == ["F1"]
    assert [notes.session for notes in meeting.notes] == ["2a"]
    assert len(meeting.participants) == len(meeting.trainings) == 1


def test_without_meeting_yaml_there_is_no_meeting(found):
    assert found({"notes.txt": ""}) == (
        "m/meeting.yaml: error[no-meeting-file] there is no meeting.yaml in this folder\n"
        '    hint: is this the right folder? "reportkit new NAME" begins a new meeting'
    )


def test_all_other_files_may_be_missing(found, sound):
    assert found({"meeting.yaml": sound["meeting.yaml"].replace("breakout", "break")}).splitlines() == [
        "m/findings.yaml: note[input-absent] there is no findings.yaml; the paper is made without it",
        "m/notes: note[input-absent] there are no notes; the paper is made without them",
        "m/participants.csv: note[input-absent] there is no participants.csv; the paper is made without it",
        "m/trainings.csv: note[input-absent] there is no trainings.csv; the paper is made without it",
    ]


def test_a_file_with_capitals_in_its_name_is_suggested(found, sound):
    sound["Trainings.csv"] = sound.pop("trainings.csv")
    assert found(sound).splitlines()[-1] == '    hint: did you mean "Trainings.csv"? Its name is written otherwise'


def test_notes_in_another_format_are_not_passed_over(found, sound):
    assert found({**sound, "notes/day-2.txt": "x"}) == (
        "m/notes/day-2.txt: warning[notes-ignored] this file is not read: notes are Word documents (.docx) or Markdown "
        "files (.md)\n    hint: save it as .docx, or as text with .md"
    )


def test_notes_in_the_form_of_an_old_word_are_refused_with_advice(found, sound):
    assert found({**sound, "notes/day-2.doc": "x"}) == (
        "m/notes/day-2.doc: error[notes-format] notes cannot be read from a file whose name ends in .doc\n"
        "    hint: open it in Word or LibreOffice and save it as .docx"
    )


def test_notes_in_two_forms_are_not_read_twice(found, sound):
    assert "m/notes/2a.docx: error[notes-twice]" in found({**sound, "notes/2a.docx": "x"})


def test_files_that_programs_leave_behind_are_passed_over(found, sound):
    assert found({**sound, "notes/.DS_Store": "x", "notes/~$day.md": "x", "notes/Thumbs.db": "x"}) == ""


def test_notes_come_in_the_order_of_the_agenda(folder, sound):
    sound["notes/1.md"] = sound.pop("notes/2a.md")
    sound["notes/9.md"] = "---\nsession: 1\n---\nGAP: x\n"
    meeting, _ = read_meeting(folder(sound))
    assert [notes.session for notes in meeting.notes] == ["1", "2a"]


def test_an_id_left_out_is_the_next_that_is_free(folder, sound):
    sound["notes/2a.md"] += "\nFINDING: a\n\nFINDING: b {F2}\n\nFINDING: c\n\nGAP: d\n"
    sound["notes/0.md"] = "---\nsession: 1\n---\nFINDING: e\n"
    meeting, problems = read_meeting(folder(sound))
    assert problems == []
    assert [finding.id for finding in meeting.collected.findings] == ["F1", "F3", "F4", "F2", "F5"]
    assert [gap.id for gap in meeting.collected.gaps] == ["G1"]


def test_abbreviations_of_notes_join_those_of_the_meeting(folder, sound):
    sound["notes/2a.md"] += "\n*[EU]: European Union\n"
    meeting, _ = read_meeting(folder(sound))
    assert [each.short for each in meeting.file.abbreviations] == ["EU"]


def test_problems_name_files_as_seen_from_the_working_directory(folder, sound, monkeypatch, tmp_path):
    folder({**sound, "findings.yaml": "x: 1"})
    (tmp_path / "elsewhere").mkdir()
    for here, path, shown in (
        (".", "m", "m/findings.yaml"),
        (".", str(tmp_path / "m"), "m/findings.yaml"),
        ("m", ".", "findings.yaml"),
        ("elsewhere", "../m", "../m/findings.yaml"),
        ("elsewhere", str(tmp_path / "m"), "m/findings.yaml"),
    ):
        monkeypatch.chdir(tmp_path / here)
        assert read_meeting(Path(path))[1][0].place.file == shown


def test_a_link_out_of_the_folder_is_refused(folder, sound, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\nsession: 2a\n---\nSECRET")
    path = folder(sound)
    (path / "notes" / "2b.md").symlink_to(secret)
    meeting, problems = read_meeting(path)
    assert list(map(str, problems)) == [
        "m/notes/2b.md: error[outside-folder] this file lies outside the folder\n    hint: copy it into the folder"
    ]
    assert "SECRET" not in repr(meeting)


def test_a_pipe_is_not_waited_for(folder, sound):
    path = folder(sound)
    os.mkfifo(path / "notes" / "2b.md")
    assert list(map(str, read_meeting(path)[1])) == [
        "m/notes/2b.md: error[file-unreadable] this is not an ordinary file"
    ]


def test_a_link_to_itself_is_a_problem(folder, sound):
    path = folder(sound)
    (path / "notes" / "2b.md").symlink_to("2b.md")
    assert [problem.code.name for problem in read_meeting(path)[1]] == ["file-unreadable"]


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_text_that_is_not_utf_8_is_named_with_the_remedy(encoding, folder, sound):
    path = folder(sound)
    (path / "notes" / "2a.md").write_bytes((sound["notes/2a.md"] + "é").encode(encoding))
    (problem,) = read_meeting(path)[1]
    assert problem.code.name == "not-utf8"
    assert problem.hint == 'save it again as UTF-8 (in Excel: "CSV UTF-8"; in an editor: Save with encoding)'
    assert problem.place.line == (7 if encoding == "latin-1" else 0)


def test_a_byte_order_mark_and_windows_line_ends_make_no_difference(folder, sound):
    meeting, _ = read_meeting(folder(sound))
    path = folder(sound)
    for name, text in sound.items():
        (path / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_meeting(path) == (meeting, [])


def test_a_text_larger_than_any_notes_is_refused(folder, sound):
    assert [str(each) for each in read_meeting(folder({**sound, "notes/2a.md": "x" * 5_000_001}))[1]] == [
        "m/notes/2a.md: error[file-too-large] this file is larger than 5 MB"
    ]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    meeting, problems = read_meeting(Path("nowhere"))
    assert meeting is None
    assert "no-meeting-file" in {problem.code.name for problem in problems}


def test_notes_without_a_session_make_one_problem_and_not_one_for_each_finding(found, sound):
    sound["notes/1.md"] = "FINDING: One. {F2}\n\nFINDING: Two.\n"
    assert found(sound) == (
        "m/notes/1.md:1: error[notes-without-session] these notes name no session\n"
        '    hint: begin the file with three lines: "---", "session: 2a", "---"'
    )

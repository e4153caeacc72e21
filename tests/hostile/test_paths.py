"""Whatever stands in the folder of a meeting, nothing outside it is read (S7)."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.acceptance import run

from reportkit.read.files import folder_at
from reportkit.read.folder import read_meeting

SECRET = "Zebedee Secretson"
NOTES = f"---\nsession: 2a\ntheme: landscape\n---\n\n{SECRET} spoke.\n"
PICTURES = [
    "../secret.png", "../../secret.png", "/etc/hostname", "figures/../../secret.png", "%2e%2e/secret.png",
    "..%2fsecret.png", "%252e%252e/secret.png", "..\\secret.png", "file:///etc/hostname", "//example.org/a.png",
    "https://example.org/a.png", "data:image/png;base64,AAAA", "C:\\secret.png", "figures/a:b.png", "figures/con.png",
    "figures/a.png.", "figures/a.png%00.jpg", "figures/​a.png", "~/secret.png", "$HOME/secret.png", "figures/",
    "figures//../../../secret.png", "/proc/self/environ", "figures/link.png", "figures/linked/secret.png",
    "figures/pipe.png", "figures/loop.png", "figures/folder.png", "." * 300 + ".png", "a/" * 200 + "a.png",
]  # fmt: skip


def _link(place: str, target: str) -> Callable[[Path], None]:
    def make(meeting: Path) -> None:
        path = meeting / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return make


def _linked_folder(meeting: Path) -> None:
    (meeting / "notes").rename(meeting / "gone")
    (meeting / "notes").symlink_to("../../outside", target_is_directory=True)


def _pipe(meeting: Path) -> None:
    os.mkfifo(meeting / "notes" / "b.md")


def _undecodable(meeting: Path) -> None:
    (os.fsencode(meeting / "notes") + b"/b\xff.md")
    with open(os.fsencode(meeting / "notes") + b"/b\xff.md", "w", encoding="utf-8") as file:
        file.write("x")


def _named(name: str) -> Callable[[Path], None]:
    def make(meeting: Path) -> None:
        (meeting / "notes" / name).write_text(NOTES.replace(SECRET, "People"), "utf-8")

    return make


FOLDERS: dict[str, tuple[Callable[[Path], None], str]] = {
    "notes are a link out": (_link("notes/b.md", "../../../outside/a.md"), "outside-folder"),
    "notes are a link to a device": (_link("notes/b.md", "/dev/zero"), "outside-folder"),
    "notes are a link to a process": (_link("notes/b.md", "/proc/self/environ"), "outside-folder"),
    "notes are a link to themselves": (_link("notes/b.md", "b.md"), "file-unreadable"),
    "notes are a link to nothing": (_link("notes/b.md", "nothing.md"), "file-unreadable"),
    "the folder of notes is a link": (_linked_folder, "outside-folder"),
    "the list of people is a link": (_link("participants.csv", "../../outside/people.csv"), "outside-folder"),
    "meeting.yaml is a link": (_link("meeting.yaml", "../../outside/meeting.yaml"), "outside-folder"),
    "notes are a pipe": (_pipe, "file-unreadable"),
    "a name is not UTF-8": (_undecodable, "unsafe-name"),
    "a name is that of a device": (_named("con.md"), "unsafe-name"),
    "a name holds a colon": (_named("a:b.md"), "unsafe-name"),
    "a name holds an escape": (_named("a\x1b]0;x\x07.md"), "unsafe-name"),
    "a name turns round": (_named("a\u202edm.md"), "unsafe-name"),
    "two names are one": (_named("2A.md"), "names-alike"),
}


@pytest.fixture
def outside(work: Path) -> Path:
    folder = work / "outside"
    folder.mkdir()
    (folder / "a.md").write_text(NOTES, "utf-8")
    (folder / "people.csv").write_text(f"name,role,group,country\n{SECRET},governor,B,NL\n", "utf-8")
    (folder / "meeting.yaml").write_text(f"event: {SECRET}", "utf-8")
    (folder / "secret.png").write_text(SECRET, "utf-8")
    return work


@pytest.mark.parametrize("case", FOLDERS)
def test_what_is_put_into_a_folder_never_brings_in_what_lies_outside(case, outside):
    make, code = FOLDERS[case]
    make(outside / "inputs" / "m")
    outcome = run(outside, "check", "m", secret=SECRET)
    assert outcome.code == 1
    assert code in outcome.codes


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_found_in_the_folder_or_nowhere(picture, folder, sound, tmp_path):
    sound["notes/2a.md"] += f"\n![A picture]({picture})\n"
    path = folder(sound)
    (tmp_path / "secret.png").write_text(SECRET)
    (path / "figures").mkdir()
    (path / "figures" / "link.png").symlink_to("../../secret.png")
    (path / "figures" / "linked").symlink_to("../..", target_is_directory=True)
    (path / "figures" / "loop.png").symlink_to("loop.png")
    (path / "figures" / "folder.png").mkdir()
    os.mkfifo(path / "figures" / "pipe.png")
    meeting, problems = read_meeting(path)
    assert meeting is not None
    assert meeting.images == {}
    assert [each for each in problems if each.severity == "error" and each.place.file.startswith("m/")]
    assert SECRET not in repr(meeting) + repr(problems)


@pytest.mark.parametrize("swapped", ["file", "folder"])
def test_a_link_that_is_put_there_meanwhile_is_never_followed_out(swapped, tmp_path):
    (tmp_path / "m" / "notes").mkdir(parents=True)
    (tmp_path / "m" / "notes" / "a.md").write_text("words")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.md").write_text(SECRET)
    notes = tmp_path / "m" / "notes"
    target = notes / "a.md" if swapped == "file" else notes
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "outside" / ("a.md" if swapped == "file" else ""))
    aside, done = tmp_path / "aside", threading.Event()

    def swap() -> None:
        while not done.is_set():
            target.rename(aside)
            link.rename(target)
            target.rename(link)
            aside.rename(target)

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        folder = folder_at(tmp_path / "m")
        read = [folder.data("notes/a.md", 100) for _ in range(2_000)]
    finally:
        done.set()
        swapping.join()
    assert {each for each in read if isinstance(each, bytes)} <= {b"words"}
    assert len({type(each) for each in read}) == 2, "the swapping never met the reading"

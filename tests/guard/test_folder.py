"""Files of a folder are read, and nothing else, whatever stands in their place."""

import os
import socket
from pathlib import Path

import pytest

from reportkit.guard import folder as guard
from reportkit.guard.folder import contents
from reportkit.guard.names import check_name, twins
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    inside = tmp_path.resolve() / "m"
    (inside / "notes").mkdir(parents=True)
    (inside / "notes" / "a.md").write_bytes(b"words")
    (tmp_path / "secret.md").write_bytes(b"SECRET")
    (tmp_path / "m-other").mkdir()
    (tmp_path / "m-other" / "a.md").write_bytes(b"SECRET")
    return inside


@pytest.fixture(params=[True, False], ids=["by steps", "by path"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Systems on which a folder can be held open while its files are opened, and those on which it cannot."""
    monkeypatch.setattr(guard, "_BY_STEPS", request.param)


def refused(root: Path, name: str, limit: int = 100) -> str:
    with pytest.raises(Refusal) as caught:
        contents(root, name, limit)
    return caught.value.problem(Place("x")).code.name


@pytest.mark.usefixtures("way")
def test_a_file_is_read_to_its_limit(root):
    assert contents(root, "notes/a.md", 5) == b"words"
    assert refused(root, "notes/a.md", 4) == "file-too-large"
    os.truncate(root / "notes" / "a.md", 1_000_001)
    with pytest.raises(Refusal, match="larger than 1 MB"):
        contents(root, "notes/a.md", 1_000_000)


@pytest.mark.usefixtures("way")
def test_no_more_of_a_file_is_read_than_its_limit(root):
    os.truncate(root / "notes" / "a.md", 1 << 42)
    assert refused(root, "notes/a.md") == "file-too-large"


@pytest.mark.usefixtures("way")
def test_links_inside_the_folder_are_followed(root):
    (root / "b.md").symlink_to("notes/a.md")
    (root / "more").symlink_to("notes", target_is_directory=True)
    assert contents(root, "b.md", 9) == contents(root, "more/a.md", 9) == b"words"


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("target", ["../secret.md", "../m-other/a.md", "/etc/hostname", "/proc/self/environ"])
def test_links_out_of_the_folder_are_refused(root, target):
    (root / "b.md").symlink_to(target)
    assert refused(root, "b.md") == "outside-folder"


@pytest.mark.usefixtures("way")
def test_what_is_no_ordinary_file_is_refused_and_not_waited_for(root):
    os.mkfifo(root / "pipe.md")
    (root / "loop.md").symlink_to("loop.md")
    (root / "gone.md").symlink_to("nowhere.md")
    (root / "folder.md").mkdir()
    here = os.getcwd()
    os.chdir(root)  # a socket's address is short
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind("socket.md")
    finally:
        os.chdir(here)
    for name in ("pipe.md", "loop.md", "gone.md", "folder.md", "socket.md", "none.md", "notes/a.md/x", "", "."):
        assert refused(root, name) == "file-unreadable", name
    for name, words in {
        "": "not an ordinary file",
        "loop.md": r"read: (its name leads nowhere|Too many levels)",
    }.items():
        with pytest.raises(Refusal, match=words):
            contents(root, name, 9)


@pytest.mark.usefixtures("way")
def test_a_device_is_refused(root, tmp_path):
    with pytest.raises(Refusal, match="not an ordinary file"):
        contents(Path("/dev"), "null", 9)


@pytest.mark.parametrize("name", ["/etc/hostname", "../secret.md", "notes/../../secret.md", "..", "notes/.."])
def test_paths_that_lead_out_are_refused_by_their_names(root, name):
    assert refused(root, name) == "outside-folder"


@pytest.mark.parametrize(
    "name",
    [
        "a\0b",
        "a\nb",
        "a\u202eb",
        "a\u200bb",
        "a\u2028b",
        "a\u2029b",
        "a\udc80b",
        "a\\b",
        "a:b",
        "%2e%2e/a",
        "a%2Fb",
        "a%5cb",
        "a%00",
        "con",
        "notes/NUL.md",
        "aux.tar.gz",
        "com1",
        "LPT9.x",
        "com²",
        "CONIN$",
        "a.",
        "a ",
        "notes./a",
        "é" * 128,
        "a" * 256,
    ],
)
def test_names_that_are_not_plain_are_refused(name):
    with pytest.raises(Refusal) as caught:
        check_name(name)
    assert caught.value.problem(Place("x")).code.name == "unsafe-name"


@pytest.mark.parametrize(
    "name",
    [
        "a",
        "notes/day-1.md",
        "Tag 1 – Prüfung (Entwurf).md",
        "console.md",
        "com10",
        ".hidden",
        "100 %.md",
        "é" * 127 + "a",
    ],
)
def test_names_that_people_give_are_fine(name):
    check_name(name)


def test_names_that_are_one_on_other_computers_are_found():
    assert twins(["a.md", "b.md", "A.md", "e\u0301.md", "é.md", "É.md"]) == [
        ("a.md", "A.md"),
        ("e\u0301.md", "é.md"),
        ("e\u0301.md", "É.md"),
    ]
    assert twins(["a", "b", "ab"]) == []


def test_a_file_that_is_put_in_place_of_another_is_noticed(root, monkeypatch):
    monkeypatch.setattr(guard, "_BY_STEPS", False)
    (root / "other.md").write_bytes(b"other")
    really = os.open

    def swapping(path: object, *how: object, **more: object) -> int:
        os.replace(root / "other.md", root / "notes" / "a.md")
        return really(path, *how, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", swapping)
    with pytest.raises(Refusal) as caught:
        contents(root, "notes/a.md", 9)
    assert str(caught.value.problem(Place("x"))) == (
        "x: error[file-unreadable] this file was put in another's place while it was read"
    )


def test_a_link_that_is_put_in_place_of_a_file_is_not_followed(root, monkeypatch):
    really = os.open

    def swapping(path: object, *how: object, **more: object) -> int:
        (root / "notes" / "a.md").unlink(missing_ok=True)
        (root / "notes" / "a.md").symlink_to("../../secret.md")
        monkeypatch.setattr(os, "open", really)
        return really(path, *how, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", swapping)
    with pytest.raises(Refusal, match="not an ordinary file"):
        contents(root, "notes/a.md", 9)


def test_nothing_stays_open(root):
    before = len(os.listdir("/proc/self/fd"))
    contents(root, "notes/a.md", 9)
    refused(root, "none.md")
    refused(root, "notes")
    assert len(os.listdir("/proc/self/fd")) == before

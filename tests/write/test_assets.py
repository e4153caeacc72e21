"""What a page may load, asked of the one place that answers: no layout is needed for that."""

import os
from pathlib import Path

import pytest

from reportkit.document.nodes import Image
from reportkit.write.assets import Asset, Assets, RefusedAddress

LOOK = "https://look.invalid/"
KINDS = {
    "a.css": "text/css",
    "a.ttf": "font/ttf",
    "a.otf": "font/otf",
    "a.woff2": "font/woff2",
    "a.png": "image/png",
    "a.jpg": "image/jpeg",
    "X.SVG": "image/svg+xml",
}


@pytest.fixture
def assets(tmp_path: Path) -> Assets:
    """A folder of looks, reached through a link, with a secret beside it; and one picture of a paper."""
    (tmp_path / "really" / "fonts").mkdir(parents=True)
    (tmp_path / "templates").symlink_to("really")
    for name in KINDS:
        (tmp_path / "really" / name).write_bytes(name.encode())
    (tmp_path / "really" / "fonts" / "two words.ttf").write_bytes(b"font")
    (tmp_path / "really" / "notes.txt").write_bytes(b"notes")
    (tmp_path / "really" / "folder.css").mkdir()
    (tmp_path / "secret.css").write_bytes(b"secret")
    (tmp_path / "really-not.css").write_bytes(b"secret")
    (tmp_path / "really" / "way-out.css").symlink_to("../secret.css")
    return Assets(tmp_path / "templates", {"figures/a b.png": Image(b"picture", "image/png", 1, 1)})


@pytest.mark.parametrize("name", KINDS)
def test_the_files_of_a_look_are_loaded_as_what_they_are(assets: Assets, name: str):
    assert assets.load(LOOK + name) == Asset(name.encode(), KINDS[name])


def test_names_are_decoded_once_and_what_follows_a_question_mark_does_not_count(assets: Assets):
    assert assets.load(f"{LOOK}fonts/two%20words.ttf?v=1#x") == Asset(b"font", "font/ttf")
    assert assets.load(f"{LOOK}/a.css").media_type == "text/css"
    assert assets.load("reportkit:image/figures/a%20b.png") == Asset(b"picture", "image/png")


NEITHER = ("file:///etc/hostname", "https://example.org/a.css", "https://look.invalid.example/a.css", "a.css", "")
REFUSED = {
    **{each: f'"{each}" is neither a picture of the paper nor a file of the look' for each in NEITHER},
    "reportkit:image/b.png": 'the paper holds no picture "b.png"',
    "reportkit:image/figures/a%2520b.png": 'the paper holds no picture "figures/a%20b.png"',
    LOOK + "../secret.css": '"../secret.css" is outside the templates folder',
    LOOK + "%2e%2e/secret.css": '"../secret.css" is outside the templates folder',
    LOOK + "../really-not.css": '"../really-not.css" is outside the templates folder',
    LOOK + "way-out.css": '"way-out.css" is outside the templates folder',
    LOOK + "notes.txt": '"notes.txt" is not a style sheet, font or picture',
    LOOK + "fonts": '"fonts" is not a style sheet, font or picture',
    LOOK + "folder.css": 'there is no file "folder.css"',
    LOOK + "none.css": 'there is no file "none.css"',
}


@pytest.mark.parametrize("address", REFUSED)
def test_everything_else_is_refused_in_a_sentence(assets: Assets, address: str):
    with pytest.raises(RefusedAddress) as refused:
        assets.load(address)
    assert str(refused.value) == REFUSED[address]


def test_a_file_of_a_look_may_have_twenty_million_bytes(assets: Assets):
    os.truncate(assets.root / "a.ttf", 20_000_000)
    assert len(assets.load(LOOK + "a.ttf").data) == 20_000_000
    os.truncate(assets.root / "a.ttf", 20_000_001)
    with pytest.raises(RefusedAddress, match=r'^"a\.ttf" is larger than 20 MB$'):
        assets.load(LOOK + "a.ttf")

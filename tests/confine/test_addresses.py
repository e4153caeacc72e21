"""Nothing that a page asks for is fetched from elsewhere: the fetcher holds alone, and so does the fence."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image

from reportkit.config import Settings
from reportkit.confine import landlock
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.parent import run
from reportkit.pipeline import make
from reportkit.start import new_meeting
from tests.confine.addresses import CONSTRUCTS, SIZE, TARGETS, WORD, betrays, cases, foreign, printed
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
SHEET = f'p::after {{ content: "{WORD}" }}'


class _Server(ThreadingHTTPServer):
    """Gives the secret to whoever asks, and counts."""

    asked = 0


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self.server.asked += 1
        data, kind = (SHEET.encode(), "text/css") if ".css" in self.path else (picture(), "image/png")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None: ...


def picture() -> bytes:
    import io

    file = io.BytesIO()
    Image.new("RGB", SIZE, "red").save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server(("127.0.0.1", 0), _Handler) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    (tmp_path / "secret.png").write_bytes(picture())
    (tmp_path / "secret.css").write_text(SHEET, "utf-8")
    (tmp_path / "secret.txt").write_text(WORD, "utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">{}</text></svg>'
    (tmp_path / "secret.svg").write_text(svg.format(WORD), "utf-8")
    return tmp_path / "secret"


def test_there_are_enough_constructs_and_targets():
    assert len(CONSTRUCTS) >= 30
    assert len(TARGETS) >= 12


def test_without_fetcher_and_fence_the_secret_comes_out(secret: Path, server: _Server):
    """So that the two tests below are known to see it when it does."""
    chosen = {
        name: page
        for name, page in cases(secret, server.server_port).items()
        if name.split()[-1] in {"0", "1", "2", "9"}
    }
    out = {name for name, data in printed(chosen, TEMPLATES, fetching=False).items() if betrays(data)}
    assert len(out) >= 20, sorted(out)
    assert server.asked >= 10


def test_the_fetcher_alone_lets_nothing_in(secret: Path, server: _Server):
    made = printed(cases(secret, server.server_port), TEMPLATES, fetching=True)
    assert {name: found for name, data in made.items() if (found := betrays(data))} == {}
    assert len(made) >= len(CONSTRUCTS) * len(TARGETS) * 0.9
    assert server.asked == 0


@pytest.mark.skipif(landlock.version() < 4, reason="this kernel has no Landlock, or one that knows nothing of TCP")
def test_the_fence_alone_lets_nothing_in(odd: Callable[..., Job], secret: Path, server: _Server):
    pages = cases(secret, server.server_port)
    made = run(odd("prints", pages, TEMPLATES, readable=(TEMPLATES,)), Limits(seconds=120)).files
    assert {name: found for name, data in made.items() if (found := betrays(data))} == {}
    assert len(made) >= len(CONSTRUCTS) * len(TARGETS) * 0.9
    assert server.asked == 0


def test_links_of_notes_and_template_lead_out_to_the_web_alone(
    secret: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    new_meeting(tmp_path / "inputs/m")
    targets = [each.format(secret=secret, port=1) for each in TARGETS]
    more = [
        "vbscript:x",
        "data:text/html,x",
        "jar:file:///x!/y",
        "\\\\server\\share",
        "smb://server/x",
        "java\nscript:x",
    ]
    lines = [f"[words](<{each}>) and [more][r{at}]\n\n[r{at}]: <{each}>\n" for at, each in enumerate([*targets, *more])]
    notes = next((tmp_path / "inputs/m/notes").glob("*.md"))
    notes.write_text(notes.read_text("utf-8") + "\n\n" + "\n".join(lines), "utf-8")
    made = make(Path("inputs/m"), Settings(templates=TEMPLATES), lambda step: None)
    (data,) = (data for name, data in made.files.items() if name.endswith(".pdf"))
    assert foreign(data) == []
    assert len({each.place.line for each in made.problems if each.code.name == "link-refused"}) >= 10

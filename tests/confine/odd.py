"""What a child may do when its input has taken it over, or when it has a bug; run by a child of the tests alone."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from reportkit import codes, doing
from reportkit.answer import Answer
from reportkit.errors import NotFound, Refused
from reportkit.problems import Place, Severity
from tests.confine.addresses import printed


def run(what: str, *arguments: Any) -> Answer:
    return globals()[what](*arguments)


def echo(value: Any) -> Answer:
    return Answer(value, files={"a.bin": b"\0" * 3_000_000, "b.bin": b""})


def says(*messages: bytes) -> Answer:
    """Bytes of one's own on the pipe."""
    for each in messages:
        doing._watcher.send([each])  # type: ignore[attr-defined]
    os._exit(0)


def names(name: str) -> Answer:
    return Answer(files={name: b"x"})


def problem() -> Answer:
    found = codes.TIME_LIMIT.at(Place("a.md", 3, "c"), "words", "hint")
    warning = type(found.code)(found.code.name, Severity.WARNING, found.code.explanation)
    return Answer({"nested": [found]}, (warning.at(Place("b.md"), "w"),))


def refuses() -> Answer:
    raise Refused([codes.TIME_LIMIT.at(Place("a.md"), "words")])


def misses() -> Answer:
    raise NotFound("there is no such thing")


def crashes() -> Answer:
    raise ValueError("Secret Name")


def waits(step: str = "merge") -> Answer:
    doing.step(step)
    doing.now(str(os.getpid()))
    time.sleep(600)
    return Answer()


def works(step: str = "merge") -> Answer:
    doing.step(step)
    doing.now("inputs/m/notes/a.md")
    while True:
        pass


def works_in_c() -> Answer:
    """One call that never comes back to Python."""
    with doing.at_most(0.5, "templates/x/paper.md"):
        return Answer(len(str(9**9_999_999)))


def works_a_little() -> Answer:
    """The smaller limit ends with its piece of work, and the one around it goes on."""
    with doing.at_most(20, "outer"):
        with doing.at_most(0.4, "inner"):
            pass
        started = time.process_time()
        while time.process_time() - started < 0.6:
            pass
    return Answer("done")


def eats(step: str = "merge") -> Answer:
    doing.step(step)
    held = []
    while True:
        held.append(bytearray(1_000_000))


def eats_at_once() -> Answer:
    return Answer(len(bytearray(10_000_000_000)))


def goes_deep() -> Answer:
    return goes_deep()


def is_killed(name: str, step: str = "write") -> Answer:
    doing.step(step)
    number = getattr(signal, name)
    if number != signal.SIGKILL:
        signal.signal(number, signal.SIG_DFL)  # who ran the tests may ignore it
    os.kill(os.getpid(), number)
    time.sleep(60)
    return Answer()


def breaks_memory() -> Answer:
    ctypes.string_at(0)
    return Answer()


def leaves(status: int) -> Answer:
    os._exit(status)


def chatters() -> Answer:
    print("Secret Name")
    print("Secret Name", file=sys.stderr)
    os.write(1, b"Secret Name")
    return Answer("said")


def environment() -> Answer:
    return Answer(dict(os.environ))


def limits() -> Answer:
    import resource

    kinds = ("RLIMIT_CORE", "RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_DATA")
    return Answer({name: list(resource.getrlimit(getattr(resource, name))) for name in kinds})


def status() -> Answer:
    return Answer(Path("/proc/self/status").read_text() if os.access("/proc/self/status", os.R_OK) else "")


def lays_out(html: str, templates: Path) -> Answer:
    """HTML as it stands, laid out behind the fence with the fetcher of the look."""
    from reportkit.write import pdf

    folder = templates / "_shared"
    look = pdf.Look((folder / "look.css").read_text("utf-8"), folder, templates)
    with pdf._refused_if_it_breaks(look):
        fetcher = pdf._Fetching(look, {}, ()).fetcher()
        page = pdf._weasyprint().HTML(string=html, base_url="reportkit:///", url_fetcher=fetcher)
        style = pdf._style(look, ())
        return Answer(len(page.write_pdf(stylesheets=[style.css], font_config=style.fonts)))


def prints(pages: dict[str, str], templates: Path) -> Answer:
    """Pages, printed by WeasyPrint with a fetcher that fetches anything."""
    return Answer(files=printed(pages, templates, fetching=False))


def attempts(*wanted: tuple[str, str]) -> Answer:
    """What came of each attempt: ``done`` or the name of the error."""
    return Answer([_attempt(how, target) for how, target in wanted])


def _attempt(how: str, target: str) -> str:
    try:
        _ATTEMPTS[how](target)
    except OSError as error:
        return type(error).__name__
    return "done"


def _connect(target: str) -> None:
    with socket.create_connection(("127.0.0.1", int(target)), timeout=2):
        pass


def _listen(target: str) -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))


_ATTEMPTS = {
    "read": lambda target: Path(target).read_bytes(),
    "list": os.listdir,
    "write": lambda target: Path(target).write_bytes(b"x"),
    "append": lambda target: open(target, "ab").close(),
    "truncate": lambda target: os.truncate(target, 0),
    "remove": os.remove,
    "rename": lambda target: os.rename(target, target + "2"),
    "make folder": os.mkdir,
    "link": lambda target: os.symlink("/etc/passwd", target),
    "hard link": lambda target: os.link(target, target + "3"),
    "run": lambda target: subprocess.run([target], check=False),
    "connect": _connect,
    "listen": _listen,
    "signal": lambda target: os.kill(int(target), 0),
    "memory of": lambda target: open(f"/proc/{target}/mem", "rb").close(),
}

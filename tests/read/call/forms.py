"""Calls in every form in which people have them; Word files, PDFs and texts are made by pandoc and LibreOffice."""

import re
import shutil
import subprocess
from email.message import EmailMessage
from pathlib import Path

from lxml import html

from reportkit.read.call.letters import decoded_cfemail
from tests.missing import missing

CALLS = Path(__file__).with_name("calls")
NAMES = sorted(path.stem for path in CALLS.glob("*.html"))
FORMS = ("html", "mhtml", "txt", "wrapped.txt", "docx", "pdf")
_MAIN = (
    "//div[@class='ecl-page-header'] | //main | //*[@class='content-body'] | //section[@class='hero'] "
    "| //section[@class='text'] | //*[@id='inhalt'] | //*[@dir='ltr'][self::div]"
)


def every_form(folder: Path) -> dict[tuple[str, str], bytes]:
    """All calls in all forms; ``folder`` is for the programs that make them."""
    if not (shutil.which("pandoc") and shutil.which("soffice")):
        missing("pandoc and LibreOffice are not installed")
    made: dict[tuple[str, str], bytes] = {}
    for name in NAMES:
        page = (CALLS / f"{name}.html").read_bytes()
        shown = _shown(page)
        made[name, "html"], made[name, "mhtml"] = page, _mhtml(page)
        made[name, "txt"] = _pandoc(shown, folder / f"{name}.txt", "plain", "--wrap=none")
        made[name, "wrapped.txt"] = _pandoc(shown, folder / f"{name}.txt", "plain", "--wrap=auto")
        made[name, "docx"] = _pandoc(_main_part(shown), folder / f"{name}.docx", "docx")
    _print_all(folder)
    return made | {(name, "pdf"): (folder / f"{name}.pdf").read_bytes() for name in NAMES}


def _shown(page: bytes) -> bytes:
    """The page as a browser shows it: what scripts put together is there."""
    found = re.compile(rb'<a [^>]*data-cfemail="([0-9a-f]+)"[^>]*>.*?</a>', re.DOTALL)
    return found.sub(lambda match: decoded_cfemail(match[1].decode()).encode(), page)


def _main_part(page: bytes) -> bytes:
    root = html.document_fromstring(page)
    for each in root.xpath("//nav | //*[contains(@class, 'share')]"):
        each.drop_tree()
    chosen = list(root.xpath(_MAIN))
    outer = [each for each in chosen if not any(other in chosen for other in each.iterancestors())]
    return b"<meta charset=utf-8>" + b"".join(html.tostring(each, encoding="utf-8") for each in outer)


def _pandoc(page: bytes, out: Path, to: str, *options: str) -> bytes:
    command = ["pandoc", "-f", "html", "-t", to, "-o", str(out), *options]
    subprocess.run(command, input=page, check=True, capture_output=True)
    return out.read_bytes()


def _print_all(folder: Path) -> None:
    """LibreOffice makes a PDF of each Word file, in one go."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = map(str, sorted(folder.glob("*.docx")))
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def _mhtml(page: bytes) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Saved by a browser"
    message["Snapshot-Content-Location"] = "https://news.example/call"
    message.set_content("not this")
    message.add_alternative(page, "text", "html")
    return message.as_bytes()

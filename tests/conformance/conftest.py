"""The PDFs that validators look at: the sample and a new meeting with both templates, and papers with everything."""

from datetime import date
from pathlib import Path

import pikepdf
import pytest
from rich_paper import rich_pdf

from reportkit.config import Settings
from reportkit.pipeline import prepare
from reportkit.start import new_meeting
from reportkit.write.pdf import Look, lay_out
from tests.conftest import ROOT, SAMPLE, Files, prepared, written

STRESS = Path(__file__).with_name("stress")


@pytest.fixture(scope="session")
def pdfs(
    paper: Files, one_pager: Files, restricted: Files, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Where each PDF is, by what is in it."""
    folder = tmp_path_factory.mktemp("conformance")
    new_meeting(folder / "first", date(2024, 3, 5))
    made = {
        "sample": paper.pdf,
        "sample one-pager": one_pager.pdf,
        "sample restricted": restricted.pdf,
        "sample call": written(prepared(SAMPLE, "call-for-participants")).pdf,
        "new call": written(prepared(folder / "first", "call-for-participants")).pdf,
        "new": written(prepared(folder / "first", "conclusions-paper")).pdf,
        "new one-pager": written(prepared(folder / "first", "one-pager")).pdf,
        "stress": stress_pdf(),
        "rich": rich_pdf(),
    }
    for name, data in made.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return {name: folder / f"{name}.pdf" for name in made}


def stress_pdf() -> bytes:
    merged = prepare(STRESS, Settings(templates=ROOT / "templates"), lambda step: None)
    css = merged.template.css
    return lay_out(merged.document, Look(css.read_text("utf-8"), css.parent, merged.template.root)).pdf()


@pytest.fixture(scope="session")
def broken(pdfs: dict[str, Path]) -> Path:
    """A PDF that breaks a rule of each standard, to see that it is noticed."""
    path = pdfs["sample one-pager"].with_name("broken.pdf")
    with pikepdf.open(pdfs["sample one-pager"]) as pdf:
        del pdf.Root.Lang
        del pdf.Root.OutputIntents
        pdf.save(path)
    return path

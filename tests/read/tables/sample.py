"""Makes the sample meeting's participants.xlsx from sample_people.csv, with LibreOffice.

Run ``python -m tests.read.tables.sample`` after a change to the rows: the workbook that LibreOffice saves is what the
sample holds, and a test compares the two.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

ROWS = Path(__file__).with_name("sample_people.csv")
MADE = Path(__file__).parents[3] / "inputs/ran-prisons-2021-11/participants.xlsx"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "Participants.csv"  # the sheet takes its name from the file
        shutil.copy(ROWS, source)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        as_text = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
        command = ["soffice", profile, "--headless", as_text, "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, timeout=180)
        shutil.copy(Path(folder) / "Participants.xlsx", MADE)


if __name__ == "__main__":
    main()

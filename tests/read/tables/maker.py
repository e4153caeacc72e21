"""Workbooks as people send them, and as LibreOffice saves them in its forms.

XlsxWriter writes the sources, with titles, merged headings, hidden sheets and dates; LibreOffice, a real program with
habits of its own, saves each of them as XLSX, XLS, ODS and CSV. EUSurvey's layout is written from its description.
"""

import datetime as dt
import io
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

# Form → what LibreOffice is asked for; the numbers of a CSV filter are separator, quotation mark and encoding.
FORMS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1",
    "cp1252.csv": "csv:Text - txt - csv (StarCalc):59,34,1,1",
    "utf16.tsv": "csv:Text - txt - csv (StarCalc):9,34,65535,1",
}

PEOPLE = [
    # last name, first name, born, role, organisation, country, group, days, public, restricted, e-mail
    ("Probestück", "Sabine", dt.date(1970, 5, 1), "Programme developer", "Institut Eins", "Allemagne", "Developers",
     "1; 2", "non", "oui", "sabine@example.org"),
    ("Näidis", "Mari", dt.date(1981, 1, 31), "Prison officer", "Vangla Üks", "Estonie", "Prison staff",
     2, "", "", "mari@example.org"),
    ("Dexemple", "Camille", dt.date(1975, 12, 24), "Surveillante", "École «Une»", "France", "Prison staff",
     1, "oui", "oui", "camille@example.org"),
    ("Voorbeeld", "Jan", dt.date(1990, 2, 28), "Chaplain; imam", "Dienst, geestelijke zorg", "Pays-Bas", "Prison staff",
     "1; 2", "non", "non", "jan@example.org"),
]  # fmt: skip
TRAININGS = [
    (
        "Signs on the wing",
        "Niederlande",
        "Sample Academy",
        "Prison staff",
        "Signs",
        "Präsenz",
        "2 Tage",
        2019,
        2021,
        "ja",
    ),
    (
        "Talking",
        "Deutschland",
        "Sample Institute",
        "Developers; Prison staff",
        "Signs",
        "online",
        "4",
        2020,
        2021,
        "nein",
    ),
]
FINDINGS = [
    ("finding", "Training is rarely refreshed.", "The landscape", "2a", "several", "", ""),
    ("gap", "Nothing is for night staff.", "The landscape", "2a", "single", "", ""),
    ("recommendation", "Train night staff.", "", "", "", "Member States", "F1; G1"),
]
PLAIN = {
    "participants.csv": "name,role,organisation,group,country,attendance,list_public,list_restricted\n"
    "Sabine Probestück,Programme developer,Institut Eins,A,DE,1; 2,no,yes\n"
    "Mari Näidis,Prison officer,Vangla Üks,B,EE,2,,\n"
    "Camille Dexemple,Surveillante,École «Une»,B,FR,1,yes,yes\n"
    'Jan Voorbeeld,Chaplain; imam,"Dienst, geestelijke zorg",B,NL,1; 2,no,no\n',
    "trainings.csv": "title,country,developer,audience,topics,format,duration,start_year,end_year,evaluated\n"
    "Signs on the wing,NL,Sample Academy,B,a,in person,2 Tage,2019,2021,yes\n"
    "Talking,DE,Sample Institute,A; B,a,online,4,2020,2021,no\n",
    "findings.yaml": "findings:\n"
    '  - {id: F1, theme: landscape, statement: Training is rarely refreshed., sessions: ["2a"], strength: several}\n'
    "gaps:\n"
    '  - {id: G1, theme: landscape, statement: Nothing is for night staff., sessions: ["2a"], strength: single}\n'
    "recommendations:\n  - {id: R1, text: Train night staff., to: [ms], evidence: [F1, G1]}\n",
}


def written(
    sheets: dict[str, Sequence[Sequence[Any]]], hidden: Sequence[str] = (), merged: Sequence[str] = ()
) -> bytes:
    """A workbook of these sheets; ``merged`` are ranges of the first one, whose first cells keep their words."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_date_format": "d/m/yyyy", "strings_to_formulas": False}) as book:
        for number, (name, rows) in enumerate(sheets.items()):
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            for area in merged if number == 0 else ():
                row, column = xlsxwriter.utility.xl_cell_to_rowcol(area.split(":")[0])
                sheet.merge_range(area, rows[row][column])
            if name in hidden:
                sheet.hide()
    return out.getvalue()


def people() -> bytes:
    """A list with a title, an empty row, a header of two rows in French, and columns that nobody may keep."""
    head = ["Nom", "", "Date de naissance", "Fonction", "Organisme", "État membre", "Groupe cible", "Présence"]
    head += ["Autorisations", "", "Courriel"]
    below = ["Nom de famille", "Prénom", *[""] * 6, "Liste publique", "Liste restreinte", ""]
    rows = [["Liste des participants"], [], head, below, *PEOPLE]
    merged = ["A1:K1", "A3:B3", "I3:J3", *(f"{letter}3:{letter}4" for letter in "CDEFGHK")]
    return written({"Liste": rows, "Ancien": [["Nom"], ["x"]], "Remarques": [["à relire"]]}, ["Ancien"], merged)


def trainings() -> bytes:
    head = ["Schulung", "Mitgliedstaat", "Anbieter", "Zielgruppe", "Themen", "Durchführung", "Dauer"]
    return written({"Schulungen": [["Übersicht"], [], [*head, "Startjahr", "Endjahr", "Evaluiert"], *TRAININGS]})


def findings() -> bytes:
    head = ["Type", "Wording", "Theme", "Session", "Strength", "Addressee", "Based on"]
    return written({"Findings": [head, *FINDINGS]})


def survey() -> bytes:
    """The same people as an export of EUSurvey, with ids, chosen answers, a matrix, a table and system columns."""
    head = ["Invitation number", "Contribution ID", "User name", "Languages", "Full name (ID10)",
            "What is your role? (ID11)", "Your organisation (ID12)", "Member State (ID13)", "Target group (P5)",
            "Attendance (ID15)", "List public (ID16)", "List restricted (ID17)", "E-mail address (ID18)",
            "How useful: in prison: day to day (ID19)", "Courses attended row (ID486):Year (ID484)", "Creation date",
            "Last update"]  # fmt: skip
    codes = {"Allemagne": "Germany(ID131)", "Estonie": "Estonia(ID132)", "France": "France(ID133)"}
    codes["Pays-Bas"] = "Netherlands(ID134)"
    groups = {"Developers": "Developers(P5A)", "Prison staff": "Prison staff(P5B)"}
    said = {"oui": "Yes(ID161)", "non": "No(ID162)", "": ""}
    days = {"1; 2": "1(ID151); 2(ID152)", 2: "2(ID152)", 1: "1(ID151)"}
    rows = [
        [f"inv{at}", f"c-{at}", "", "EN", f"{each[1]} {each[0]}", each[3], each[4], codes[each[5]], groups[each[6]],
         days[each[7]], said[each[8]], said[each[9]], each[10], "Very(ID191)", 2020, 44500.5 + at, 44501.25]
        for at, each in enumerate(PEOPLE)
    ]  # fmt: skip
    top = [["Alias", "prison-training"], ["Export Date", "26-11-2021 10:00:00"], []]
    return written({"Content": [*top, head, *rows]})


SOURCES = {"participants": people, "trainings": trainings, "findings": findings, "survey": survey}


def saved_by_libreoffice(folder: Path, sources: dict[str, bytes], forms: Mapping[str, str] = FORMS) -> dict[str, bytes]:
    """Every source in each of the forms: ``participants.xls`` and so on, by a LibreOffice with a profile of its own."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here; .ci/run installs it")
    for name, data in sources.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    made = {}
    for form, wanted in forms.items():
        to = folder / form
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            wanted,
        ]
        files = [str(folder / f"{name}.xlsx") for name in sources]
        subprocess.run([*command, "--outdir", str(to), *files], check=True, capture_output=True, timeout=180)
        ending = wanted.split(":")[0]
        for name in sources:
            made[f"{name}.{form}"] = (to / f"{name}.{ending}").read_bytes()
    return made

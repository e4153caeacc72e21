"""A meeting with a hundred mistakes: each line that holds one says which, behind a sign that is taken out.

The expected problem of a line stands behind ``§``; lines are made several times, with a number in place of ``@``.
"""

from collections.abc import Iterator

SIGN = "§"
TIMES = 4
_MEETING = [
    '- {id: "u@", title: Unknown key, kind: breakout, date: 2021-11-04, roomm: blue}§unknown-key',
    '- {id: "d@", title: Bad date, kind: breakout, date: 2021-13-4@}§bad-date',
    '- {id: "k@", title: Bad kind, kind: meal@, date: 2021-11-04}§bad-choice',
    '- {id: "m@", kind: breakout, date: 2021-11-04}§missing-field',
    '- {id: "w@", title: [one, two], kind: breakout, date: 2021-11-04}§wrong-type',
    '- {id: "i @", title: Bad id, kind: breakout, date: 2021-11-04}§bad-id',
    '- {id: "t@", title: Bad time, kind: breakout, date: 2021-11-04, start: "2@.77"}§bad-time',
    '- {id: "e@", title: "", kind: breakout, date: 2021-11-04}§empty-text',
    '- {id: "b@", title: "Bell \\a", kind: breakout, date: 2021-11-04}§bad-value',
]
_FINDINGS = [
    "- {id: F1@, theme: nowhere@, statement: Unknown theme., sessions: [2a]}§unknown-theme",
    "- {id: F2@, theme: landscape, statement: Unknown session., sessions: [9x@]}§unknown-session",
    "- {id: F3@, theme: landscape, statement: Unknown key., sessions: [2a], colour: red}§unknown-key",
    "- {id: F4@, theme: landscape, sessions: [2a]}§missing-field",
]
_RECOMMENDATIONS = [
    "- {id: R1@, text: Unknown evidence., to: [ms], evidence: [F99@]}§unknown-evidence",
    "- {id: R2@, text: Unknown addressee., to: [moon@], evidence: [F1]}§unknown-addressee",
]
_PEOPLE = [
    "Example Nobody@,,B,NL§cell-missing",
    "Example Abroad@,governor,B,Atlantis@§unknown-country",
    "Example Group@,governor,Z@,NL§unknown-group",
]
_TRAININGS = [
    "Course A@,,B,a§cell-missing",
    "Course B@,Atlantis@,B,a§unknown-country",
    "Course C@,BE,Z@,a§unknown-group",
]
_NOTES = [
    "Words with a footnote[^n@] that nobody wrote.§footnote-unknown",
    "![A picture](figures/none@.png)§image-missing",
    "Words and ![a picture](figures/in@.png) in a line.§image-in-line",
    "FINDING: Broken braces @. {theme: landscape§details-broken",
    "FINDING: A detail @ that is none. {colour: red@}§detail-unknown",
    "::: nobox@§box-unknown",
]


def _numbered(lines: list[str], indent: str = "") -> Iterator[str]:
    for number in range(1, TIMES + 1):
        for line in lines:
            yield indent + line.replace("@", str(number))


def files(sound: dict[str, str]) -> dict[str, str]:
    """The files of a sound meeting, with the mistakes put in and still marked."""
    made = dict(sound)
    made["meeting.yaml"] = _after(sound["meeting.yaml"], "sessions:", _numbered(_MEETING, "  "))
    findings = _after(sound["findings.yaml"], "findings:", _numbered(_FINDINGS, "  "))
    made["findings.yaml"] = _after(findings, "recommendations:", _numbered(_RECOMMENDATIONS, "  "))
    made["participants.csv"] += "\n".join(_numbered(_PEOPLE)) + "\n"
    made["trainings.csv"] += "\n".join(_numbered(_TRAININGS)) + "\n"
    boxed = (f"{line}\n\nInside.\n\n:::" if line.startswith(":::") else line for line in _numbered(_NOTES))
    made["notes/2a.md"] += "\n" + "\n\n".join(boxed) + "\n"
    return made


def _after(text: str, line: str, more: Iterator[str]) -> str:
    assert f"{line}\n" in text
    return text.replace(f"{line}\n", "\n".join([line, *more]) + "\n", 1)


def parted(marked: dict[str, str]) -> tuple[dict[str, str], set[tuple[str, int, str]]]:
    """The files as people would have them, and the mistakes: file, line and code."""
    wanted = {
        (name, number, line.split(SIGN)[1])
        for name, text in marked.items()
        for number, line in enumerate(text.split("\n"), start=1)
        if SIGN in line
    }
    plain = {name: "\n".join(line.split(SIGN)[0] for line in text.split("\n")) for name, text in marked.items()}
    return plain, wanted

"""Tables in any form: spreadsheets and text files."""

from reportkit.problems import Code, Severity

INPUT_TWICE = Code(
    "input-twice",
    Severity.ERROR,
    "There are two files of one kind, such as participants.csv and participants.xlsx, and only one of them could be "
    "used. Perhaps one is an older version. Keep the one that counts, and move the other out of the folder.",
)
ENCODING_GUESSED = Code(
    "encoding-guessed",
    Severity.NOTE,
    "A CSV or TSV file is not saved as UTF-8 but as UTF-16, or in the way of Western European Windows (Windows-1252), "
    "which older Excel files have. It was read so. Windows-1252 cannot be told from its Eastern European cousins with "
    "certainty: if ř, ů or ă come out as other letters, save the table again as CSV UTF-8, or as XLSX.",
)
TABLE_TOO_LARGE = Code(
    "table-too-large",
    Severity.ERROR,
    "A table reaches over more than 100 000 rows or 500 columns, or over five million cells. Lists of a meeting do "
    "not; usually a space or a remark stands in a cell far away from the table. Go there (Ctrl and End), delete the "
    "rows and columns that do not belong to the table, and save the file.",
)
SHEET_HIDDEN = Code(
    "sheet-hidden",
    Severity.WARNING,
    "A workbook has a sheet that the spreadsheet program does not show. It was not read. Hidden sheets have made the "
    "data of thousands of people public, because nobody saw that they were sent along. Show the sheet (right-click "
    "on the names of the sheets) and delete it, unless it is the table that is meant.",
)
SHEET_CHOSEN = Code(
    "sheet-chosen",
    Severity.NOTE,
    "A workbook has several sheets. The table was read from the one whose headings fit best, or the first of several "
    "that fit equally well; the message names it and the others. If another one is meant, move the table into a "
    "workbook of its own.",
)
CELLS_HIDDEN = Code(
    "cells-hidden",
    Severity.WARNING,
    "The sheet has rows or columns that the spreadsheet program does not show, because somebody hid them or a filter "
    "is on. They were read like all others, so that people may be counted whom you do not see. Show them, and delete "
    "what does not belong to the table.",
)
CELL_WITHOUT_VALUE = Code(
    "cell-without-value",
    Severity.ERROR,
    "A cell holds an error such as #N/A, or a formula whose result is not in the file because a program wrote it "
    "without calculating. What it should say is not known, and an empty cell would say something else. Open the file "
    "in a spreadsheet program, mend the cell (or replace the formula by its value) and save the file.",
)
ROW_LEFT_OUT = Code(
    "row-left-out",
    Severity.NOTE,
    "A row below the headings is one merged cell across the table, as people make them for the heading of a part of "
    "a list. It was left out. If it should say something of each row below it, such as their group, give the table a "
    "column for it.",
)
COLUMN_EXPLAINED = Code(
    "column-explained",
    Severity.ERROR,
    "Under columns, meeting.yaml says what columns of a table hold whose headings are not understood, such as columns: "
    '{participants: {"Votre fonction": role}}. Here it names a heading that is not in the table, or a field that such '
    "tables do not have. Copy the heading from the table; capitals, accents and punctuation do not count, and in an "
    "export of EUSurvey the id of the question will do.",
)
COUNTRY_GUESSED = Code(
    "country-guessed",
    Severity.NOTE,
    "A country in a table is written in a way that is nobody's name for it, and only one country has a name that is "
    "nearly so. It was read as that one. Have a look at the cell, and write the code or the name.",
)
COLUMN_PRIVATE = Code(
    "column-private",
    Severity.NOTE,
    "A list of participants has e-mail addresses or telephone numbers. No part of the paper sees them; the check on "
    "finished papers alone is told, so that it can make sure that none of them comes out. If you have no need of them "
    "in this file, delete the columns.",
)

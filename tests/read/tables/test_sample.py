"""The sample's workbook, which LibreOffice saved, says what its rows say."""

from reportkit.problems import Place
from reportkit.read.participants import read_participants
from tests.read.tables.sample import MADE, ROWS


def test_the_sample_has_the_people_of_its_rows():
    there, problems = read_participants(MADE.read_bytes(), Place(MADE.name))
    wanted, _ = read_participants(ROWS.read_bytes(), Place(ROWS.name))
    assert problems == []
    assert there.participants == wanted.participants
    assert len(wanted.participants) == 28
    assert str(there.participants[3].where("country")) == 'participants.xlsx, sheet "Participants", cell E5'

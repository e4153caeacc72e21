"""The gate: finished files, opened again and decoded, against the list of those who must not be found in them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePath

from reportkit import codes
from reportkit.check.leaks.places import Text
from reportkit.check.leaks.search import Hit, Search
from reportkit.check.leaks.written import Written
from reportkit.guard.refusal import Refusal
from reportkit.model.roster import Roster
from reportkit.problems import Place, Problem
from reportkit.report.page import STYLE

_WHAT = {
    "name": "a name",
    "organisation": "an employer",
    "email": "an e-mail address",
    "phone": "a telephone number",
}
_MOST_PLACES = 3
_SIGNS = {".pdf": b"%PDF-", ".docx": b"PK"}
"""What each kind of file begins with; a PDF within its first 1,024 bytes."""
_BEGINNING = 1024
_PERMITTED = "if it may be named, say so under permitted in meeting.yaml, with the reason"


def gate(files: Mapping[str, bytes], roster: Roster, written: Iterable[tuple[Place, str]] = ()) -> list[Problem]:
    """What of the roster is found in files (name → bytes), and which files could not be looked through.

    Each problem says where and whom it concerns by their row, and repeats nothing of what was found. ``written`` are
    the texts that the files were made of: the hint says which of them are to be changed.
    """
    search, source = _search(roster), Written(written, roster)
    found = (each for name, data in files.items() for each in _in_file(name, data, search, roster))
    return [each if isinstance(each, Problem) else _problem(each, roster, source) for each in found]


@lru_cache(1)
def _search(roster: Roster) -> Search:
    """What looks for everybody: a meeting with several papers has one list, which takes a while to be prepared."""
    return Search(roster)


@dataclass(frozen=True, slots=True)
class _Found:
    """Who is found in a file, by what, how sure that is, and where."""

    file: str
    person: int
    what: str
    sure: bool
    places: list[str]


def _in_file(name: str, data: bytes, search: Search, roster: Roster) -> Iterator[Problem | _Found]:
    if _SIGNS.get(PurePath(name).suffix, b"") not in data[:_BEGINNING]:
        yield codes.GATE_UNREADABLE.at(Place(name), "it could not be looked through: it is empty, or no such file")
        return
    try:
        texts = [Text("the file's name", PurePath(name).name), *places_of(data)]
    except Refusal as refused:
        yield codes.GATE_UNREADABLE.at(Place(name), f"it could not be looked through: {refused}")
        return
    except Exception as error:  # a file may break any reader; what cannot be read is not known to be clean
        message = f"it could not be looked through to its end ({type(error).__name__})"
        yield codes.GATE_UNREADABLE.at(Place(name), message)
        return
    found = _found(texts, search, roster)
    for (person, what, sure), places in sorted(found.items(), key=lambda each: (not each[0][2], each[0])):
        yield _Found(name, person, what, sure, list(dict.fromkeys(places)))


def places_of(data: bytes) -> Iterator[Text]:
    """The texts in the bytes of a file: a PDF, a package of Office, or any other."""
    if _SIGNS[".pdf"] in data[:_BEGINNING]:
        from reportkit.check.leaks.pdf_places import pdf_places  # pikepdf takes its time to load

        yield from pdf_places(data, places_of)
    elif data.startswith(_SIGNS[".docx"]):
        from reportkit.check.leaks.docx_places import docx_places

        yield from docx_places(data)
    else:
        yield Text("the text", data.decode(errors="replace").replace(STYLE, ""))  # ours: ``max-width`` is nobody


_Key = tuple[int, str, bool]


def _found(texts: list[Text], search: Search, roster: Roster) -> dict[_Key, list[str]]:
    """Where each person is found. All texts are searched as one first: nobody is there nearly always.

    Then only those who are there are looked for in each text by itself.
    """
    known = dict.fromkeys(each.text for each in texts)
    whole = {_key(hit) for hit in search.hits("\n\n".join(known))}
    people = sorted({person for person, _, _ in whole})
    few = Search(Roster(tuple(roster.people[person] for person in people), roster.permitted))
    found: dict[_Key, list[str]] = defaultdict(list)
    for each in texts if whole else ():
        for person, what, sure in sorted({_key(hit) for hit in few.hits(each.text)}):
            found[people[person], what, sure].append(each.where)
    for key in whole - set(found):
        found[key].append("words that stand side by side")
    return found


def _key(hit: Hit) -> _Key:
    return hit.person, hit.what, hit.sure


def _problem(found: _Found, roster: Roster, source: Written) -> Problem:
    what = f"{_WHAT[found.what]} of the participant at {roster.people[found.person].where or 'a row of the list'}"
    where = _listed(found.places)
    written = _listed(list(map(str, source.naming(found.person, found.what))))
    if found.sure:
        hint = f"take it out{f' of {written}' if written else ''}; {_PERMITTED}"
        return codes.PARTICIPANT_EXPOSED.at(Place(found.file), f"{what} is in this file: {where}", hint)
    hint = f"look {f'at {written}' if written else 'there'}: is it the participant, or somebody else?"
    return codes.PARTICIPANT_SUSPECTED.at(Place(found.file), f"what may be {what} is in this file: {where}", hint)


def _listed(places: list[str]) -> str:
    more = f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
    return f"{'; '.join(places[:_MOST_PLACES])}{more}"

"""Who is found, in which spellings, and who is not."""

from functools import cache

import pytest

from reportkit.check.leaks.search import Hit, Search
from reportkit.model.roster import Person, Roster

PEOPLE = (
    Person("Erika Mustermann", "Example Probation District", ("e.muster@probation.example",), ("+49 30 1234567",)),
    Person("Anna Przykładowa", "Example Central Board (XCBO)"),
    Person("Aoife Ní Shampla", "Ministry of Justice"),
    Person("Probestück, Sabine", "Example Institute e.V."),
    Person("Jan de Wit", "EPTAX"),
    Person("Dr. Mark Young"),
    Person("Ђорђе Ђорђевић"),
    Person("Γεώργιος Παπαδόπουλος"),
    Person("Jana Ukázková"),
    Person("Marek Havelec"),
    Person("Юлия Примерова"),
    Person("Maria O'Ensample"),
    Person("Jean-Luc Échantillon-Duspecimen"),
    Person("Pedro Costa"),
)
ERIKA, ANNA, AOIFE, SABINE, JAN, MARK, DJORDJE, GEORGIOS, JANA, MAREK, JULIA, MARIA, JEAN, PEDRO = range(len(PEOPLE))


@cache
def everybody() -> Search:
    return Search(Roster(PEOPLE))


@pytest.fixture(autouse=True)
def _anew() -> None:
    everybody.cache_clear()


def found(text: str, search: Search | None = None) -> set[tuple[int, str]]:
    return {(hit.person, hit.what) for hit in (search or everybody()).hits(text) if hit.sure}


def suspected(text: str) -> set[int]:
    return {hit.person for hit in everybody().hits(text) if not hit.sure}


NAMED = {
    "as it is": ("Erika Mustermann said so", ERIKA),
    "the surname alone": ("so said Mustermann.", ERIKA),
    "capitals": ("ERIKA MUSTERMANN", ERIKA),
    "small letters": ("mustermann", ERIKA),
    "changing letters": ("eRiKa MuStErMaNn", ERIKA),
    "spaced letters": ("M u s t e r m a n n", ERIKA),
    "cut at a line's end": ("Muster-\nmann", ERIKA),
    "cut as pdfium tells it": ("Muster\x02mann", ERIKA),
    "a soft hyphen": ("Muster\u00admann", ERIKA),
    "a soft hyphen at a line's end": ("Muster\u00ad\nmann", ERIKA),
    "a hyphen": ("Muster-mann", ERIKA),
    "cut by tags": ("Mus<b>ter</b>mann", ERIKA),
    "in a tag": ('<img alt="Erika Mustermann">', ERIKA),
    "in angle brackets": ("<erika.mustermann@mail.example>", ERIKA),
    "an entity": ("&#77;ustermann", ERIKA),
    "an entity twice": ("&amp;#77;ustermann", ERIKA),
    "percent": ("%4Dusterm%61nn", ERIKA),
    "percent and an accent": ("Probest%C3%BCck", SABINE),
    "percent in Windows' way": ("Probest%FCck", SABINE),
    "an escape": ("Probest\\u00fcck", SABINE),
    "full width": ("Ｍｕｓｔｅｒｍａｎｎ", ERIKA),
    "mathematical letters": ("𝐌𝐮𝐬𝐭𝐞𝐫𝐦𝐚𝐧𝐧", ERIKA),
    "zero width": ("Mus\u200bter\u2060mann", ERIKA),
    "a Hangul filler": ("Mus\u3164termann", ERIKA),
    "Cyrillic letters that look alike": ("Mustеrmаnn", ERIKA),
    "Greek letters that look alike": ("Mustermαnn", ERIKA),
    "small capitals": ("ᴍᴜsᴛᴇʀᴍᴀɴɴ", ERIKA),
    "an accent too many": ("Musterma\u0301nn", ERIKA),
    "in a file's name": ("erikamustermann.docx", ERIKA),
    "in a file's name, parted": ("2021-mustermann_erika-v2.docx", ERIKA),
    "camel case": ("notesErikaMustermann", ERIKA),
    "with an initial in one word": ("emustermann", ERIKA),
    "in the genitive": ("Mustermanns Frage", ERIKA),
    "with an apostrophe": ("Mustermann’s", ERIKA),
    "in a query": ("q=Erika+Mustermann", ERIKA),
    "ł as l": ("Przykladowa", ANNA),
    "declined in Polish": ("Przykładowej", ANNA),
    "both declined": ("Anny Przykładowej", ANNA),
    "a short particle": ("Aoife Ni Shampla", AOIFE),
    "ü as ue": ("Probestueck", SABINE),
    "ü as u": ("Probestuck", SABINE),
    "ü read as Windows-1252": ("ProbestÃ¼ck", SABINE),
    "ü read so twice": ("ProbestÃƒÂ¼ck", SABINE),
    "ü taken apart": ("Probestu\u0308ck", SABINE),
    "turned round": ("Sabine Probestück", SABINE),
    "two short words": ("Jan de Wit", JAN),
    "two short words, turned round": ("de Wit, Jan", JAN),
    "two short words, at some distance": ("Wit (his friends say Jan)", JAN),
    "two short words in one": ("janwit", JAN),
    "a short word and an initial": ("Wit, J.", JAN),
    "an initial before": ("J. Wit", JAN),
    "an initial in an address": ("jwit@mail.example", JAN),
    "two words that papers use": ("Mark Young", MARK),
    "two such words, turned round": ("Young, Mark", MARK),
    "such a word and an initial": ("Young, M.", MARK),
    "Serbian in Latin": ("Đorđević", DJORDJE),
    "Serbian with dj": ("Djordjevic", DJORDJE),
    "Serbian in its letters": ("Ђорђевићу", DJORDJE),
    "Greek in its letters": ("Παπαδόπουλος", GEORGIOS),
    "Greek in capitals": ("ΠΑΠΑΔΟΠΟΥΛΟΣ", GEORGIOS),
    "Greek in Latin": ("Papadopoulos", GEORGIOS),
    "Greek in Latin, u for ou": ("Papadopulos", GEORGIOS),
    "a last vowel that changes": ("Ukázkové", JANA),
    "a vowel that goes": ("Havelce", MAREK),
    "Russian in a passport": ("Iuliia Primerova", JULIA),
    "Russian in a library": ("Primerovoj", JULIA),
    "Russian declined": ("Примеровой", JULIA),
    "an apostrophe": ("O’Ensample", MARIA),
    "an apostrophe left out": ("OEnsample", MARIA),
    "half of a double name": ("M. Échantillon", JEAN),
    "a double name without its hyphen": ("Échantillon Duspecimen", JEAN),
}


@pytest.mark.parametrize("case", NAMED)
def test_a_name_is_found(case: str):
    text, person = NAMED[case]
    assert (person, "name") in found(text)
    assert {who for who, _ in found(text)} == {person}


OTHERS = {
    "an employer": ("the Example Probation District", (ERIKA, "organisation")),
    "an employer in the genitive": ("Example Probation Districts", (ERIKA, "organisation")),
    "an employer in one word": ("exampleprobationdistrict.example", (ERIKA, "organisation")),
    "an employer's short form": ("at XCBO", (ANNA, "organisation")),
    "an employer without its short form": ("Example Central Board", (ANNA, "organisation")),
    "an employer without its legal form": ("Example Institute", (SABINE, "organisation")),
    "an employer of one word": ("from EPTAX", (JAN, "organisation")),
    "an address": ("write to e.muster@probation.example", (ERIKA, "email")),
    "an address in words": ("e.muster [at] probation [dot] example", (ERIKA, "email")),
    "a mailbox": ("twitter: @e_muster", (ERIKA, "email")),
    "a number": ("+49 30 1234567", (ERIKA, "phone")),
    "a number dialled at home": ("030/123 45 67", (ERIKA, "phone")),
    "a number with brackets": ("+49 (0)30 123-45-67", (ERIKA, "phone")),
    "a number without spaces": ("tel:0049301234567", (ERIKA, "phone")),
    "a number in full width": ("０３０１２３４５６７", (ERIKA, "phone")),
    "a number in percent": ("tel:%2B49%2030%201234567", (ERIKA, "phone")),
}


@pytest.mark.parametrize("case", OTHERS)
def test_an_employer_an_address_or_a_number_is_found(case: str):
    text, what = OTHERS[case]
    assert what in found(text)


EDGES = {
    "two ordinary words with three between": ("Mark of the three Young", {MARK}),
    "two ordinary words with four between": ("Mark of the three four Young", set()),
    "two ordinary words, one small": ("Mark of the young", set()),
    "a first name and an ordinary word": ("Pedro in the costas", set()),
    "shared words six apart": ("Jan a b c d e Wit", {JAN}),
    "shared words seven apart": ("Jan a b c d e f Wit", set()),
    "shared words in another order": ("Wit a b c d e Jan", {JAN}),
    "the same word twice": ("Wit and Wit", set()),
    "a short word with an ending": ("Jans Wit", {JAN}),
    "a short word with another ending": ("Janx Wit", set()),
    "a stem with one letter": ("Ukázkovu", {JANA}),
    "a stem with four letters": ("Ukázkovami", {JANA}),
    "a stem with five letters": ("Ukázkovemixx", set()),
    "a stem alone": ("Ukázkov", set()),
    "a stem with one letter of no ending": ("Ukázkovx", {JANA}),
    "a stem with four letters of no ending": ("Ukázkovxyxx", {JANA}),
    "a stem with spaces": ("Ukáz kovami", set()),
    "a short stem in small letters": ("havelci", set()),
    "a short stem with a vowel": ("Havelcem", {MAREK}),
    "a stem of six letters with anything": ("Havelcxy", {MAREK}),
    "a word with four letters more": ("Mustermannsche", {ERIKA}),
    "a word with five letters more": ("Mustermannschex", set()),
    "a whole name over a sentence's end": ("Jan! Wit", {JAN}),
    "an employer over a sentence's end": ("Example Probation. District", set()),
    "an employer with an ending": ("EPTAXs", set()),
    "a stem in three letters": ("Ukázkovemi", {JANA}),
    "a name of seven letters in small letters with an ending": ("shamplas", set()),
    "a name of eight letters in small letters with an ending": ("ensamples", {MARIA}),
    "a name of ten letters in small letters with an ending": ("probestucks", {SABINE}),
    "shared words that are other words with their endings": ("Marks Youngs", set()),
    "a shared word of four letters with no ending": ("Markxx Young", set()),
    "a shared word of four letters with an ending": ("Markem Young", {MARK}),
    "a shared word of three letters with a long ending": ("Janovi Wit", set()),
    "a short name with no ending of any language": ("Costaxq", set()),
    "initials with a comma and no stop": ("Young, M", {MARK}),
    "initials without anything": ("Young M", set()),
    "initials before without a stop": ("M Young", set()),
    "an initial with another before it": ("2M. Young", set()),
    "an initial at an address": ("myoung@x.example", {MARK}),
    "an initial in one word": ("myoung", set()),
    "an initial and an ending": ("M. Youngs", set()),
    "an initial that is two letters": ("Ma. Young", set()),
    "a name and its initial that are cut elsewhere": ("my oung. wi tj.", set()),
    "an initial far away": ("M. de Young", set()),
}


@pytest.mark.parametrize("case", EDGES)
def test_the_edges_of_what_is_found(case: str):
    text, people = EDGES[case]
    assert {who for who, what in found(text)} == people
    assert {who for who, what in found(f"{BEFORE} {text} and more")} == people


BEFORE = "It was said in the room that day, and some of those who came by did not hear it at all:"
INNOCENT = {
    "words of a name that papers use": "Young people mark the day, and the young will mark others.",
    "a sentence's end": "That is the mark. Young people agree.",
    "a short word alone": "a wit on whom nobody calls",
    "words in another order": "for example, the probation district",
    "an employer like any other": "the ministry of justice and the Ministry of Justice",
    "a longer word": "Mustermannschaftsspiel",
    "words that make a name together": "in a must er mann",
    "an initial that is a word": "as long a time as young a man",
    "a word that a vowel would make a name": "Costs rise.",
    "another number": "2019-2021, pp. 30-123, 1234567",
    "half of an address": "probation district",
}


@pytest.mark.parametrize("case", INNOCENT)
def test_what_is_no_name_is_not_found(case: str):
    assert found(INNOCENT[case]) == set()


def test_one_letter_wrong_an_initial_or_a_nickname_is_worth_a_warning():
    assert suspected("Mustermamn") == {ERIKA}
    assert suspected("Mustermnn") == {ERIKA}
    assert suspected("Mustermaann") == {ERIKA}
    assert suspected("Mustemramn") == set()
    assert suspected("E. M. said") == {ERIKA}
    assert suspected("Johnny Wit") == {JAN}


def test_a_frequent_first_name_alone_is_worth_a_warning():
    assert suspected("Erika said so") == {ERIKA}
    assert found("Erika said so") == set()


def test_one_word_that_papers_use_and_one_that_they_do_not_need_no_capitals():
    search = Search(Roster((Person("Jan Young"),)))
    assert found("jan met nobody but the young", search) == {(0, "name")}


def test_a_letter_and_a_word_are_an_initial_and_a_name_only_where_they_are_those_of_the_name():
    search = Search(Roster((Person("Dan Dvořáček"),)))
    assert found("Dan, D. and D. Dan", search) == {(0, "name")}
    assert [hit.sure for hit in search.hits("D. Dan")] == [True]
    assert [hit.sure for hit in search.hits("Dan D.")] == [True]
    assert found("see Annex D. And then there is a second annex, D., and a third", search) == set()


def test_a_name_of_six_letters_may_end_in_anything_and_a_shorter_one_may_not():
    assert found("Wzorexqq", Search(Roster((Person("Wzorex"),)))) == {(0, "name")}
    assert found("Wzoreqq", Search(Roster((Person("Wzore"),)))) == set()


def test_what_is_sure_is_not_suspected_too():
    assert suspected("Mustermann, E.M.") == {ERIKA}
    assert suspected("Mustermann") == set()


def test_a_house_is_suspected_by_the_domain_of_its_mail():
    search = Search(Roster((Person("A Nobody", emails=("x.y@examplehouse.example", "x.y@gmail.com")),)))
    assert [(hit.what, hit.sure) for hit in search.hits("https://www.examplehouse.example/a")] == [
        ("organisation", False)
    ]
    assert search.hits("https://gmail.com/") == []


def test_permitted_words_are_no_leak_and_the_same_name_elsewhere_is():
    permitted = ("Erika Mustermann", "Wit J., On the wit of prisons and those who work in them, Example Press, 2019")
    search = Search(Roster(PEOPLE, permitted))
    assert found("Erika Mustermann wrote this.", search) == set()
    assert found("Muster-\nmann, Erika Mustermann", search) == {(ERIKA, "name")}
    assert found("(see Wit J., On the wit of prisons)", search) == set()
    assert found("Jan de Wit", search) == {(JAN, "name")}


def test_a_permitted_number_is_no_leak():
    assert found("030 1234567", Search(Roster(PEOPLE, ("+49 30 1234567",)))) == set()


def test_hits_say_where_they_are_in_the_normalised_text():
    assert everybody().hits("so said mustermann, who left.") == [Hit(ERIKA, "name", True, 8, 18)]


def test_an_empty_roster_finds_nobody():
    assert Search(Roster()).hits("Erika Mustermann") == []

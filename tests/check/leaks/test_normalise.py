"""Each step of the normaliser by itself, and the spellings and words of names."""

import pytest

from reportkit.check.leaks import normalise as steps
from reportkit.check.leaks.addresses import number_of
from reportkit.check.leaks.common import is_common
from reportkit.check.leaks.employers import employer_keys
from reportkit.check.leaks.keys import keys_of, stems
from reportkit.check.leaks.kinds import Kind
from reportkit.check.leaks.names import halves, words_of
from reportkit.check.leaks.normalise import CAPITAL, TIGHT, readings
from reportkit.check.leaks.reading import Reading
from reportkit.check.leaks.scripts import CYRILLIC, from_cyrillic, from_greek
from reportkit.check.leaks.spellings import spellings, squeezed
from reportkit.model.roster import Person

DECODED = {
    "a<b>b</b>": "ab\nb\nb",
    "a<br/>b": "a b\nbr/",
    "a<br >b": "a b\nbr ",
    "a</P>b": "a b\nP",
    "<img alt='x y'>": "\nimg alt='x y'",
    "1 < 2 and 3 > 2": "1 < 2 and 3 > 2",
    "&amp;#65;": "A",
    "&amp;amp;amp;amp;amp;": "&amp;",
    "%41%c3%bc": "Aü",
    "%FC": "ü",
    "%81": "\ufffd",
    "%2541": "A",
    "50 %": "50 %",
    "\\u00fc": "ü",
    "plain": "plain",
}


@pytest.mark.parametrize("text", DECODED)
def test_tags_entities_and_percent_signs_are_undone(text: str):
    assert steps.decoded(text) == DECODED[text]


MENDED = {
    "Ã¼": "ü",
    "ÃƒÂ¼": "ü",
    "Å\u00a0koda": "Škoda",
    "â‚¬": "€",
    "Ã\u0081": "Á",
    "Ãx": "Ãx",
    "Ü–": "ܖ",
    "Ç‘": "Ǒ",
    "naïve": "naïve",
    "Ð˜Ð²Ð°Ð½": "Иван",
}


@pytest.mark.parametrize("text", MENDED)
def test_what_was_read_as_windows_1252_is_mended(text: str):
    assert steps.mended(text) == MENDED[text]


JOINED = {
    "Muster-\nmann": "Mustermann",
    "Muster- \r\n mann": "Mustermann",
    "Muster\u00ad\nmann": "Mustermann",
    "Muster\u2010\u2028mann": "Mustermann",
    "Muster\u0002mann": "Mustermann",
    "Muster\ufffemann": "Mustermann",
    "Mus\u200bter\ufeffmann\u00ad": "Mustermann",
    "Mus\u3164ter\u034fmann\ufe0f": "Mustermann",
    "Xa\u200bver\u00ad": "Xaver",
    "Muster-mann": "Muster-mann",
    "two\nlines": "two\nlines",
}


@pytest.mark.parametrize("text", JOINED)
def test_what_a_line_cut_is_joined_and_what_nobody_sees_goes(text: str):
    assert steps.joined(text) == JOINED[text]


def test_letters_that_look_latin_are_latin_in_latin_words_only():
    assert steps.unmasked("Mustеrmаnn αlphα Мау m0on b1g 10") == "Mustermann alpha Мау moon blg 10"
    assert steps.unmasked("ᴇɡ") == "eg"
    assert steps.unmasked_wholly(steps.unmasked("Мау Иван Mаy")) == "May Иван May"
    assert steps.as_it_is("Мау") == "Мау"
    assert steps.unmasked("Österreich, straße") == "Österreich, straße"


def test_words_that_touch_are_parted():
    assert steps.parted("annaExample ANNAExample ÄnneÖster iPhone") == f"anna{TIGHT}Example ANNA{TIGHT}Example " + (
        f"Änne{TIGHT}Öster i{TIGHT}Phone"
    )


def test_capitals_are_marked_and_marks_go():
    assert steps.with_capitals_marked("Anna öster Öster aB") == f"{CAPITAL}Anna öster {CAPITAL}Öster aB"
    assert steps.without_marks("ŁÓDŹ İstanbul Æther ﬁ ß’") == "lodz istanbul aether fi ss'"
    assert steps.compatible("ＡＢ ﬁ ½") == "AB fi 1⁄2"


def test_other_alphabets_become_latin():
    assert from_greek("ευθυμια ουρανος αυριο μπαμπης αγγελος χψ") == "efthymia ouranos avrio bampis angelos chps"
    tables = [from_cyrillic("жюй", table) for table in range(len(CYRILLIC))]
    assert tables == ["zhyuy", "zhiui", "zuj", "zhyuy", "zhiui", "zyuy"]
    assert from_greek("plain") == from_cyrillic("plain", 0) == "plain"


def test_readings_are_those_ways_that_differ():
    assert readings("plain words") == ("plain words",)
    assert len(readings("Ó\u00a0x")) == 2
    assert readings("m0on here\none two\nm1lk there")[1] == "m0on here\nm1lk there"
    assert len(readings("Юлия")) > 2
    assert readings("Ã¼ Muster-\nmann") == (f"u {CAPITAL}mustermann", f"{CAPITAL}a1⁄4 {CAPITAL}mustermann")


SPELT = {
    "Müller": {"muller", "mueller"},
    "Mueller": {"mueller", "muller"},
    "Åse": {"ase", "aase"},
    "Đorđe": {"dorde", "dordje", "djorde", "djordje"},
    "Βουλα": {"voula", "vula", "voyla", "boula", "bula", "boyla"},
    "O'Neill-Example": {"oneillexample"},
}


@pytest.mark.parametrize("name", SPELT)
def test_a_name_has_its_spellings(name: str):
    assert spellings(name) == SPELT[name]


def test_a_name_with_very_many_spellings_has_few():
    found = spellings("äöüåäöüåäöüåäöüå")
    assert {"aouaaouaaouaaoua", "aeoeueaaaeoeueaaaeoeueaaaeoeueaa", "aeouaaouaaouaaoua"} <= found
    assert len(found) < 200
    assert "wlwle" in spellings("łłłłæ")  # 48 are not too many
    assert squeezed("a_b-c 1") == "abc1"


def parts(name: str) -> list[tuple[str, bool]]:
    return [(word.written, word.telling) for word in words_of(name)]


def test_the_words_of_a_name_say_who_it_is_or_do_not():
    assert parts("Dr. Erika Mustermann") == [("Erika", False), ("Mustermann", True)]
    assert parts("Mustermann, Erika") == [("Erika", False), ("Mustermann", True)]
    assert parts("Mustermann, PhD") == [("Mustermann", True)]
    assert parts("MARTIN Erika") == [("MARTIN", True), ("Erika", False)]
    assert parts("Erika Martin") == [("Erika", False), ("Martin", True)]
    assert parts("Jan van Wit") == [("Jan", False), ("van", False), ("Wit", False)]
    assert parts("Mark Young") == [("Mark", False), ("Young", False)]
    assert parts("Erika (Rika) Beispiel") == [("Erika", False), ("Beispiel", True), ("Rika", True)]
    assert parts("Beispiel (Xika) (Ka)") == [("Beispiel", True), ("Xika", True), ("Ka", False)]
    assert parts("Mustermann, Erika, PhD") == [("Erika,", False), ("Mustermann", True)]
    assert parts("A Martin") == [("A", False), ("Martin", True)]
    assert parts("LI Martin") == [("LI", False), ("Martin", False)]
    assert parts("- .") == []


def test_a_first_name_is_one_unless_papers_use_the_word():
    erika, mark = words_of("Erika Beispiel")[0], words_of("Mark Beispiel")[0]
    assert (erika.first, mark.first) == (True, False)


def test_a_double_name_has_halves():
    double, plain, apostrophe = (words_of(f"A {name}")[1] for name in ("Nord-Beispiel", "Beispiel", "O’Beispiel"))
    assert [word.written for word in halves(double)] == ["Nord", "Beispiel"]
    assert list(halves(plain)) == []
    assert [word.written for word in halves(apostrophe)] == ["Beispiel"]
    assert [word.written for word in halves(words_of("Al-Beispiel")[0])] == ["Al", "Beispiel"]
    surname, first = words_of("A Nord-Martin")[1], words_of("Mari-Anne Beispiel")[0]
    assert [(word.telling, word.first) for word in halves(surname)] == [(True, False), (True, False)]
    assert [(word.written, word.first) for word in halves(first)] == [("Mari", False), ("Anne", True)]


def test_stems_are_what_declension_leaves():
    assert stems("ukazkova") == {"ukazkov"}
    assert stems("havelec") == {"havelc"}
    assert stems("kazlauskas") == {"kazlausk"}
    assert stems("esimerkki") == {"esimerkk", "esimerk"}
    assert stems("novak") == set()
    assert stems("duda") == set()
    assert stems("havel") == {"havl"}


def keys(name: str, kind: Kind) -> set[str]:
    return {key.letters for key in keys_of(0, Person(name)) if key.kind is kind}


def test_keys_are_of_their_kinds():
    assert keys("Erika Mustermann", Kind.WORD) == {"mustermann", "emustermann"}
    assert keys("Erika Mustermann", Kind.SHARED) == {"erika"}
    assert keys("Erika Mustermann", Kind.FIRST) == {"erika"}
    assert keys("Erika Mustermann", Kind.WHOLE) == {"erikamustermann", "mustermannerika"}
    assert keys("Jan de Wit", Kind.INITIAL) == {"jwit", "witj", "wjan", "janw"}
    assert {"jandewit", "janwit", "witjan", "dewitjan"} <= keys("Jan de Wit", Kind.WHOLE)
    assert keys("Robert Beispiel", Kind.NICK) >= {"bob", "rob", "bert"}
    assert keys("Erika", Kind.WHOLE) == set()
    assert keys("B. Mustermann", Kind.SHARED) == keys("B. Mustermann", Kind.INITIAL) == set()
    assert keys("Ann Van-Beispiel", Kind.WORD) >= {"vanbeispiel", "beispiel"}


def test_a_whole_name_is_looked_for_in_the_orders_in_which_people_write_it():
    three = {"xarayotazeta", "xarazetayota", "yotaxarazeta", "yotazetaxara", "zetaxarayota", "zetayotaxara"}
    assert keys("Xara Yota Zeta", Kind.WHOLE) == {*three, "xarazeta", "zetaxara"}
    turned = {"witaxarayotazeta", "xarayotazetawita", "yotazetawitaxara", "zetawitaxarayota"}
    assert keys("Xara Yota Zeta Wita", Kind.WHOLE) == {*turned, "xarawita", "witaxara"}


def test_each_word_of_a_whole_name_may_be_spelt_in_its_own_way_unless_there_are_too_many():
    mixed = "uliabespalyy"  # as in a library, and as in English
    assert mixed in keys("Юлия Беспалый", Kind.WHOLE)
    assert mixed not in spellings("Юлия Беспалый")
    assert 100 < len(keys("Äöüåää Öäüåöüå", Kind.WHOLE)) < 200


def employers(name: str) -> set[tuple[str, Kind]]:
    return {(key.letters, key.kind) for key in employer_keys(0, name)}


def test_an_employer_is_looked_for_by_its_whole_name_and_its_short_form():
    assert employers("The Example Prison e.V. (EXPR)") == {("exampleprison", Kind.WHOLE), ("expr", Kind.EXACT)}
    assert employers("Alpha House / Beta House") == {
        ("alphahousebetahouse", Kind.WHOLE),
        ("alphahouse", Kind.WHOLE),
        ("betahouse", Kind.WHOLE),
    }
    assert employers("Ministry of Justice") == set()
    assert employers("Prison 12") == set()
    assert employers("National Prison Training Centre") != set()
    assert employers("Prison Training Centre") == set()
    assert ("zetahouse", Kind.WHOLE) in employers("Prison; Zeta House")
    assert employers("DJI") == employers("Prison") == employers("") == set()


NUMBERS = {
    "+49 30 1234567": "301234567",
    "0049 (0)30 1234567": "301234567",
    "030/1234567": "301234567",
    "+372 5123 4567": "51234567",
    "+1 202 555 0100": "2025550100",
    "0555-100993": "555100993",
    "+0555-100993": "555100993",
    "1234567": "1234567",
    "123456": "",
    "12345": "",
    "": "",
}


@pytest.mark.parametrize("phone", NUMBERS)
def test_a_number_is_known_by_its_digits_at_home(phone: str):
    assert number_of(phone) == NUMBERS[phone]


def emails(address: str) -> set[tuple[str, bool]]:
    return {(key.letters, key.sure) for key in keys_of(0, Person("-", emails=(address,))) if key.what != "name"}


def test_a_mailbox_of_many_people_or_a_word_is_no_address_of_one():
    for mailbox in ("info", "kontakt", "martin", "prison", "table", "anex"):
        assert (mailbox, True) not in emails(f"{mailbox}@a.example")
        assert (f"{mailbox}aexample", True) in emails(f"{mailbox}@a.example")
    assert emails("info@xy.com") == {(f"info{end}", True) for end in ("xycom", "atxycom", "atxydotcom")}
    assert emails("house.example") == {("houseexample", False)}
    assert ("xaverus", True) in emails("Xaverus@xy.com")
    assert {("ermus", True), ("ermusaexample", True), ("ermusatadotexample", True)} <= emails("<ermus@a.example>")


def test_a_house_has_a_domain_of_its_own():
    assert ("housecom", False) in emails("x@house.com")
    assert ("hausex", False) in emails("x@haus.ex")
    assert ("houseme", False) in emails("x@house.me")
    assert ("houseexample", False) in emails("odd@one@house.example")
    assert not [sure for _, sure in emails("<x@xy.com>") | emails("x@post.gmx.net") if not sure]
    assert not [sure for _, sure in emails("x@web.de") | emails("x@xy.eu") | emails("x@abc.com") if not sure]
    assert not [sure for _, sure in emails("x@gmail.com") | emails("x@ec.europa.eu") if not sure]


def test_the_longest_group_of_letters_counts():
    assert {"gikas", "ngikas", "gkikas"} <= spellings("Γκίκας")


def test_common_words_and_their_plurals_are_common():
    assert is_common("market")
    assert is_common("markets")
    assert not is_common("mustermann")
    assert not is_common("mans")


def test_a_reading_knows_its_words_and_gaps():
    reading = Reading(f"see {CAPITAL}anna. m.u.s 12b, last")
    assert reading.words == ["see", "anna", "m", "u", "s", "12", "b", "last"]
    assert [reading.is_capital(at) for at in (0, 1, 7)] == [False, True, False]
    assert (reading.gap(1), reading.gap(6), reading.gap(7)) == (". ", ", ", "")
    assert (reading.start(1), reading.end(1)) == (5, 9)
    match = reading.match(2, 3)
    assert (match.first, match.last, match.rest) == (2, 4, "")
    assert reading.match(1, 2).rest == "na"
    assert reading.touching(match)
    assert not reading.touching(reading.match(0, 7))
    spaced = Reading("m u s")
    assert spaced.touching(spaced.match(0, 3))
    assert not reading.in_one_sentence(reading.match(1, 5))
    assert reading.in_one_sentence(reading.match(2, 3))

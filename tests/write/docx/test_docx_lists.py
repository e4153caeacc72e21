"""Bullets, numbers, levels and further paragraphs."""

from word_file import W, WordFile, style, text, words, written

from reportkit.document import nodes as n


def items(*texts: str) -> tuple[n.Blocks, ...]:
    return tuple((text(each),) for each in texts)


def seen(file: WordFile) -> list[str]:
    """Each paragraph as its style, its level in its list, and its words."""
    lines = []
    for paragraph in file.paragraphs:
        level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
        at = "" if level is None else f"[{level.get(W + 'val')}]"
        lines.append(f"{style(paragraph)}{at} {words(paragraph)}")
    return lines


def lists(file: WordFile) -> list[str | None]:
    return [number.get(W + "val") for number in file.body.iter(W + "numId")]


def test_each_level_of_a_list_is_a_level_of_words_list() -> None:
    deep = n.BulletList(
        ((text("a"), n.BulletList(((text("b"), n.BulletList(((text("c"), n.BulletList(items("d"))),))),))),)
    )
    assert seen(written(deep)) == ["ListBullet[0] a", "ListBullet[1] b", "ListBullet[2] c", "ListBullet[3] d"]


def test_a_list_restarts_after_another_list() -> None:
    file = written(n.OrderedList(items("a", "b")), n.OrderedList(items("c"), 5))
    first, again, other = lists(file)
    assert first == again != other
    numbering = file.root("word/numbering.xml")
    starts = {num.get(W + "numId"): num.find(f"{W}lvlOverride/{W}startOverride") for num in numbering.iter(W + "num")}
    assert [starts[each].get(W + "val") for each in (first, other)] == ["1", "5"]


def test_a_numbered_list_in_a_list_restarts_on_its_own_level() -> None:
    inner = n.OrderedList(items("b"))
    file = written(n.OrderedList(((text("a"), inner), (text("c"), inner))))
    outer, first, again, second = lists(file)
    assert outer == again
    assert len({outer, first, second}) == 3
    overrides = list(file.root("word/numbering.xml").iter(W + "lvlOverride"))
    assert [each.get(W + "ilvl") for each in overrides] == ["0", "1", "1"]


def test_a_numbered_list_in_a_box_in_a_list_has_a_count_of_its_own() -> None:
    inner = n.Box(n.Role.PAPER_KIND, (n.OrderedList(items("b"), 25),))
    file = written(n.OrderedList(((text("a"), inner), (text("c"), inner))))
    numbering = file.root("word/numbering.xml")
    counts = {num.get(W + "numId"): num.find(f"{W}abstractNumId").get(W + "val") for num in numbering.iter(W + "num")}
    outer, first, again, second = (counts[each or ""] for each in lists(file))
    assert outer == again not in {first, second}


def test_a_second_paragraph_of_an_item_is_set_in_and_has_no_mark() -> None:
    item = (text("a"), text("more"), n.BulletList(((text("b"), text("yet more")),)))
    assert seen(written(n.BulletList((item,)))) == [
        *("ListBullet[0] a", "ListContinue more", "ListBullet[1] b", "ListContinue2 yet more")
    ]


def test_an_item_that_begins_with_something_else_keeps_its_mark() -> None:
    assert seen(written(n.BulletList(((n.Quote((text("said"),)),), ())))) == [
        *("ListBullet[0] ", "Quote said", "ListBullet[0] ")
    ]


def test_lists_in_cells_notes_and_boxes_have_the_styles_of_their_place() -> None:
    both = (n.BulletList(items("a")), n.OrderedList(items("b")))
    table = n.Table((n.Column(),), (), ((n.Cell(both),),))
    assert [line.split("[")[0] for line in seen(written(table))[:2]] == ["TableListBullet", "TableListNumber"]
    box = written(n.Box(n.Role.KEY_OUTCOMES, both))
    assert [line.split("[")[0] for line in seen(box)] == ["KeyOutcomesListBullet", "KeyOutcomesListNumber"]
    notes = written(n.Paragraph((n.Note(both),))).root("word/footnotes.xml")
    assert [style(each) for each in list(notes.iter(W + "p"))[2:]] == [
        *("FootnoteText", "FootnoteListBullet", "FootnoteListNumber")
    ]
    assert seen(written(n.Box(n.Role.NOTICE, both)))[0] == "ListBullet[0] a"


def test_the_last_item_has_the_space_after_it_that_a_paragraph_has() -> None:
    file = written(n.BulletList(items("a", "b")), text("c"))
    own = file.root("word/styles.xml").find(f'{W}style[@{W}styleId="Normal"]/{W}pPr/{W}spacing')
    given = [each.find(f"{W}pPr/{W}spacing") for each in file.paragraphs]
    assert [each if each is None else each.get(W + "after") for each in given] == [None, own.get(W + "after"), None]


def test_every_style_of_the_key_outcomes_has_the_same_indents_so_that_word_draws_one_box() -> None:
    styles = written().root("word/styles.xml")
    names = ("KeyOutcomes", "KeyOutcomesListBullet", "KeyOutcomesListNumber", "KeyOutcomesListContinue")
    found = [styles.find(f'{W}style[@{W}styleId="{name}"]/{W}pPr/{W}ind') for name in names]
    assert len({tuple(sorted(each.attrib.items())) for each in found}) == 1

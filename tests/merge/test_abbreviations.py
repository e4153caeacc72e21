"""Abbreviations are spelt out where a reader first meets them, and nowhere else."""

import pytest

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.merge import abbreviations
from reportkit.merge.abbreviations import Expansion

KNOWN = [
    Expansion("VETO", "violent extremist or terrorist offender", "violent extremist or terrorist offenders"),
    Expansion("RAN", "Radicalisation Awareness Network", "Radicalisation Awareness Networks"),
    Expansion("NGO", "non-governmental organisation", "non-governmental organisations"),
    Expansion("P/CVE", "preventing and countering violent extremism", "preventing and countering violent extremism"),
]


def paragraph(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def blocks_of(*texts: str) -> n.Blocks:
    return tuple(map(paragraph, texts))


def expanded(*texts: str) -> list[str]:
    blocks = abbreviations.expanded(blocks_of(*texts), KNOWN)
    return [plain(block.children) for block in blocks if isinstance(block, n.Paragraph)]


def expanded_inlines(*inlines: n.Inline | str) -> str:
    (block,) = abbreviations.expanded((paragraph(*inlines),), KNOWN)
    assert isinstance(block, n.Paragraph)
    return plain(block.children)


FIRST_USES = {
    "in_a_sentence": ("The RAN met.", "The Radicalisation Awareness Network (RAN) met."),
    "in_the_plural": ("Many VETOs.", "Many violent extremist or terrorist offenders (VETOs)."),
    "at_the_start": ("NGOs came.", "Non-governmental organisations (NGOs) came."),
    "after_a_full_stop": ("It met. NGOs came.", "It met. Non-governmental organisations (NGOs) came."),
    "after_a_colon": ("Partners: NGOs.", "Partners: non-governmental organisations (NGOs)."),
    "in_a_quotation": ("‘NGOs help’, they said.", "‘Non-governmental organisations (NGOs) help’, they said."),
    "in_parentheses": ("Some (NGOs, say) came.", "Some (non-governmental organisations (NGOs), say) came."),
    "of_one": ("The RAN’s aim.", "The Radicalisation Awareness Network’s (RAN’s) aim."),
    "of_one_with_a_straight_mark": ("An NGO's aim.", "A non-governmental organisation's (NGO's) aim."),
    "after_an_article": ("Of an NGO.", "Of a non-governmental organisation (NGO)."),
    "after_the_same_article": ("Of a VETO.", "Of a violent extremist or terrorist offender (VETO)."),
    "of_many": ("The NGOs’ aims.", "The non-governmental organisations’ (NGOs’) aims."),
    "at_the_end_of_a_quotation": ("‘with NGOs’ it is.", "‘with non-governmental organisations (NGOs)’ it is."),
    "with_a_slash": ("In P/CVE, much.", "In preventing and countering violent extremism (P/CVE), much."),
    "behind_a_compound": (
        "P/CVE-related work in P/CVE.",
        "P/CVE-related work in preventing and countering violent extremism (P/CVE).",
    ),
}


@pytest.mark.parametrize("case", FIRST_USES)
def test_a_first_use_is_spelt_out(case: str):
    text, wanted = FIRST_USES[case]
    assert expanded(text) == [wanted]


def test_a_second_use_is_not():
    assert expanded("RAN met.", "RAN met.") == ["Radicalisation Awareness Network (RAN) met.", "RAN met."]


LEFT_ALONE = {
    "spelt_out_by_its_author": "The Radicalisation Awareness Network (RAN); RAN (Radicalisation Awareness Network).",
    "part_of_a_word": "RANDOM and pre-RAN and RANs_x",
    "part_of_a_compound": "RAN-wide, non-RAN, P/CVE-related and P/CVE/RAN",
    "part_of_an_address": "https://example.eu/?q=RAN and www.RAN.eu and RAN@example.eu",
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_what_is_no_first_use_is_left_alone(case: str):
    assert expanded(LEFT_ALONE[case]) == [LEFT_ALONE[case]]


def test_headings_tables_quotations_and_notices_keep_the_short_form_and_do_not_count_as_uses():
    blocks = (
        n.Heading(1, (n.Text("RAN"),)),
        n.Table((n.Column(),), (), ((n.Cell(blocks_of("RAN")),),)),
        n.Quote(blocks_of("RAN")),
        n.Box(n.Role.NOTICE, blocks_of("RAN")),
        n.Preformatted("RAN"),
    )
    last = paragraph("RAN")
    *kept, spelt = abbreviations.expanded((*blocks, last), KNOWN)
    assert tuple(kept) == blocks
    assert spelt == paragraph("Radicalisation Awareness Network (RAN)")


def test_a_sentence_that_began_before_a_mark_goes_on_after_it():
    assert expanded_inlines(n.Strong((n.Text("Some"),)), " ", "NGOs") == "Some non-governmental organisations (NGOs)"
    assert expanded_inlines("written for ", "NGOs") == "written for non-governmental organisations (NGOs)"
    assert expanded_inlines(n.Strong((n.Text("NGOs"),)), " help") == "Non-governmental organisations (NGOs) help"


def test_a_long_form_in_bold_counts_as_spelt_out():
    name = n.Strong((n.Text("Radicalisation Awareness Network"),))
    assert expanded_inlines("The ", name, " (RAN) met.") == "The Radicalisation Awareness Network (RAN) met."


def test_a_sentence_that_begins_after_a_label_has_a_capital():
    assert expanded_inlines(n.Label("F1", "F1"), " ", "NGOs help.") == "F1 Non-governmental organisations (NGOs) help."


def test_a_footnote_comes_where_it_is_called():
    note = n.Note(blocks_of("RAN met."))
    (block,) = abbreviations.expanded((paragraph("So it is", note, " with RAN."),), KNOWN)
    wanted = n.Note(blocks_of("Radicalisation Awareness Network (RAN) met."))
    assert block == paragraph("So it is", wanted, " with RAN.")


def test_key_outcomes_go_on_a_sentence():
    items = n.BulletList((blocks_of("VETOs should be known;"), blocks_of("NGO work.")))
    (box,) = abbreviations.expanded((n.Box(n.Role.KEY_OUTCOMES, (paragraph("The need to:"), items)),), KNOWN)
    assert isinstance(box, n.Box)
    assert box.blocks[1] == n.BulletList(
        (
            blocks_of("violent extremist or terrorist offenders (VETOs) should be known;"),
            blocks_of("non-governmental organisation (NGO) work."),
        )
    )


def test_links_are_spelt_out_unless_they_show_an_address():
    address = "https://example.eu/x RAN"
    assert expanded_inlines(n.Link("https://example.eu/x", (n.Text(address),))) == address
    assert expanded_inlines("the ", n.Link("https://example.eu/x", (n.Text("RAN"),))).endswith("Network (RAN)")


def test_words_in_another_language_and_code_are_left_alone():
    assert expanded_inlines(n.Foreign("fr", (n.Text("le RAN"),)), n.Code("RAN")) == "le RANRAN"

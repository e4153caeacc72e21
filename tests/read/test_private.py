"""What is not for publication goes out, whatever it looks like; where that is not clear, nothing is built."""

import pytest

from reportkit.problems import errors
from reportkit.read.private import public

MARKERS = frozenset({"FINDING", "REC"})


def seen(text):
    """What is left of a text, and the codes of its problems."""
    shown = public(text.split("\n"), "n.md", MARKERS)
    assert len(shown.lines) == len(text.split("\n"))
    return "\n".join(shown.lines), [(problem.place.line, problem.code.name) for problem in shown.problems]


GONE = {
    "a paragraph": "PRIVATE: SECRET",
    "a paragraph of several lines": "PRIVATE: SECRET\nSECRET\nand SECRET",
    "in small letters": "private: SECRET",
    "in bold": "**PRIVATE:** SECRET\nSECRET",
    "in bold without its colon": "**PRIVATE**: SECRET",
    "in bold as a whole": "**PRIVATE: SECRET**",
    "in italics": "_PRIVATE:_ SECRET",
    "with a space before the colon": "PRIVATE : SECRET",
    "with a wide colon": "PRIVATE\uff1aSECRET",
    "with its text on the next line": "PRIVATE:\nSECRET",
    "indented": "   PRIVATE: SECRET",
    "quoted": "> PRIVATE: SECRET\n> SECRET",
    "quoted and continued without a mark": "> PRIVATE: SECRET\nSECRET",
    "a block": "PRIVATE\nSECRET\n\n## SECRET\n\n- SECRET\nEND PRIVATE",
    "a block in bold": "**PRIVATE**\n\nSECRET\n\n**END PRIVATE**",
    "a block in small letters": "private\nSECRET\nend private",
    "a block as a heading": "## PRIVATE\n\nSECRET\n\n## END PRIVATE",
    "a block with a colon": "PRIVATE:\n\nSECRET\n\nEND PRIVATE:",
    "a block with a hyphen at its end": "PRIVATE\nSECRET\nEND-PRIVATE",
    "a block that is quoted": "> PRIVATE\n> SECRET\n>\n> SECRET\n> END PRIVATE",
    "a block in a list": "- PRIVATE\n  SECRET\n\n  SECRET\n- END PRIVATE",
    "a comment": "<!-- SECRET -->",
    "a comment of several lines": "<!-- SECRET\nSECRET\n\nSECRET -->",
}


@pytest.mark.parametrize("what", GONE)
def test_it_goes_out(what):
    left, problems = seen(f"Before.\n\n{GONE[what]}\n\nAfter.")
    assert "SECRET" not in left
    assert left.split() == ["Before.", "After."]
    assert problems == []


def test_an_item_takes_along_what_is_indented_below_it():
    text = "- one\n- PRIVATE: SECRET\n  SECRET\n  - SECRET\n\n  SECRET\n- two"
    left, problems = seen(text)
    assert left.split() == ["-", "one", "-", "two"]
    assert problems == []


def test_an_item_ends_at_the_next_item_of_its_list():
    assert seen("- PRIVATE: SECRET\n- two")[0].split() == ["-", "two"]
    assert seen("1. PRIVATE: SECRET\n2. two")[0].split() == ["2.", "two"]
    assert seen("  - PRIVATE: SECRET\n- two")[0].split() == ["-", "two"]


def test_a_private_paragraph_ends_at_a_heading():
    assert seen("PRIVATE: SECRET\n## Next")[0].strip() == "## Next"


def test_a_marker_in_a_private_paragraph_goes_out_with_a_warning():
    assert seen("PRIVATE: SECRET\nFINDING: SECRET") == ("\n", [(2, "private-marker")])


def test_a_marker_in_a_private_block_goes_out_without_a_word():
    assert seen("PRIVATE\nFINDING: SECRET\nEND PRIVATE") == ("\n\n", [])


UNCLEAR = {
    "PRIVATE\nSECRET\n\nSECRET": [(1, "private-open")],
    "PRIVATE\nSECRET\nPRIVATE\nSECRET\nEND PRIVATE": [(1, "private-open")],
    "SECRET\nEND PRIVATE": [(2, "private-unopened")],
    "PRIVATE what they said": [(1, "private-unclear")],
    "PRIVATE - SECRET": [(1, "private-unclear")],
    "PRIVAT: SECRET": [(1, "private-unclear")],
    "Pirvate: SECRET": [(1, "private-unclear")],
    "PRIVTE\nSECRET": [(1, "private-unclear")],
    "They said so. PRIVATE: SECRET": [(1, "private-unclear")],
    "| PRIVATE: SECRET | x |": [(1, "private-unclear")],
    "SECRET. END PRIVATE": [(1, "private-unclear")],
    "<!-- SECRET": [(1, "comment-unclosed")],
}


@pytest.mark.parametrize("text", UNCLEAR)
def test_nothing_is_built_where_it_is_not_clear(text):
    assert seen(text)[1] == UNCLEAR[text]
    assert len(errors(public(text.split("\n"), "n.md", MARKERS).problems)) == 1


@pytest.mark.parametrize("text", ["The private sector took part.", "PRIVATE SECTOR PARTNERS", "Privately: no.",
                                  "- private and public bodies", "## Private companies"])  # fmt: skip
def test_ordinary_words_stay(text):
    assert seen(text) == (text, [])


def test_after_an_open_block_nothing_is_left():
    assert seen("Before.\nPRIVATE\nSECRET\n\nSECRET")[0].split() == ["Before."]


def test_it_is_said_what_to_do():
    shown = public(["PRIVATE", "x"], "n.md", MARKERS)
    assert str(shown.problems[0]) == (
        "n.md:1: error[private-open] PRIVATE opens a passage that no END PRIVATE closes\n"
        "    hint: write END PRIVATE on a line of its own where the passage ends"
    )


def test_footnotes_that_only_private_text_calls_are_known():
    assert public(["PRIVATE: x[^1]", "", "y[^2]"], "n.md", MARKERS).called == {"1"}

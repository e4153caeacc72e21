"""What the three readers tell, put together to facts in the same way for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from reportkit.check.letters import folded
from reportkit.check.said import (
    Caption,
    Entry,
    Fact,
    Facts,
    Heading,
    Item,
    Note,
    Picture,
    Row,
    Run,
    Table,
    Words,
    words_of,
)
from reportkit.check.told_tables import joined, trimmed
from reportkit.check.writing import Writing
from reportkit.problems import Place


class Telling:
    """Is told what a paper says, in reading order, and makes facts of it.

    Words that follow one another become one run, as no file says for certain where a paragraph ends: a PDF begins a new
    one on each page. Two links beside each other to the same target are one, as a PDF has one for each line.
    """

    def __init__(self) -> None:
        self._facts: list[Fact] = []
        self._begun: Heading | Item | Caption | Entry | None = None
        self._writing = Writing()

    def say(self, text: str) -> None:
        """Say words; nothing stands between them and those before but what the words themselves bring."""
        self._writing.say(text)

    def gap(self) -> None:
        """Say that the words that follow are others than those before."""
        self._writing.gap()

    def maybe(self) -> None:
        """Say that a line ends here, in the middle of a word or not."""
        self._writing.maybe()

    def origin(self, place: Place) -> None:
        """Say where the words that follow come from."""
        self._writing.origin(place)

    def so_far(self) -> int:
        """How many letters were told since the last fact ended."""
        return self._writing.length

    def since(self, letters: int) -> str:
        """The words told since there were so many letters."""
        return self._writing.since(letters)

    def page(self, number: str) -> None:
        """Say the page that this line of the contents names."""
        if isinstance(self._begun, Entry):
            self._begun = Entry(self._begun.run, self._begun.page + number)

    @contextmanager
    def link(self, target: str) -> Iterator[None]:
        """Say that the words told meanwhile bear a link; of a link within a link only the outer is told."""
        opened = self.open_link(target)
        yield
        if opened:
            self.close_link()

    def open_link(self, target: str) -> bool:
        """Say that a link begins; false where it is none, or within another."""
        return self._writing.open(target)

    def close_link(self) -> None:
        """Say that the link ends."""
        self._writing.close()

    @contextmanager
    def heading(self, level: int) -> Iterator[None]:
        """Say that the words told meanwhile are a heading."""
        with self._alone(Heading(level, Run())):
            yield

    @contextmanager
    def caption(self) -> Iterator[None]:
        """Say that the words told meanwhile are a caption."""
        with self._alone(Caption(Run())):
            yield

    @contextmanager
    def entry(self) -> Iterator[None]:
        """Say that the words told meanwhile are a line of the contents."""
        with self._alone(Entry(Run())):
            yield

    def item(self, depth: int, ordered: bool, number: int) -> None:
        """Say that a list item begins; where it ends shows only by what follows."""
        self._end()
        self._begun = Item(depth, ordered, number, Run())

    def picture(self, alternative: str, place: Place | None = None) -> None:
        """Say that there is a picture."""
        self._end()
        self._facts.append(Picture(" ".join(folded(alternative).split()), _at(place)))

    def table(self, rows: tuple[Row, ...], place: Place | None = None, broken: bool = False) -> None:
        """Say that there is a table; ``broken`` says that a page may have ended in the middle of it.

        A table right after another one with the same head, without a caption between them, is the rest of it: that is
        what a table on two pages looks like.
        """
        self._end()
        table = Table(tuple(trimmed(row) for row in rows), places=_at(place))
        before = self._facts[-1] if self._facts else None
        if isinstance(before, Table) and (whole := joined(before, table, broken)):
            self._facts[-1] = whole
        else:
            self._facts.append(table)

    def add(self, fact: Fact) -> None:
        """Say a whole fact."""
        self._end()
        self._facts.append(fact)

    def told(self) -> Facts:
        """All that was told."""
        self._end()
        return tuple(self._facts)

    @contextmanager
    def _alone(self, begun: Heading | Caption | Entry) -> Iterator[None]:
        self._end()
        self._begun = begun
        yield
        self._end()

    def _end(self) -> None:
        run, begun = self._writing.run(), self._begun
        self._writing, self._begun = Writing(), None
        match begun:
            case None | Heading() | Caption() | Entry() if not run.words:
                pass
            case None:
                self._facts.append(Words(run))
            case Heading(level):
                self._facts.append(Heading(level, run))
            case Item(depth, ordered, number):
                self._facts.append(Item(depth, ordered, number, run))
            case Caption():
                self._facts.append(Caption(run))
            case Entry(page=page):
                self._facts.append(Entry(run, page))


class NoteTelling(Telling):
    """Is told what a footnote says. In a PDF that is lines of text, and so lists, tables and pictures become words."""

    @contextmanager
    def _alone(self, begun: Heading | Caption | Entry) -> Iterator[None]:
        self.gap()
        yield
        self.gap()

    def item(self, depth: int, ordered: bool, number: int) -> None:
        """Say the mark of an item."""
        self.gap()
        self.say(f"{number}. " if ordered else "– ")

    def picture(self, alternative: str, place: Place | None = None) -> None:
        """Say the alternative text of a picture."""
        self.say(f" {alternative} ")

    def table(self, rows: tuple[Row, ...], place: Place | None = None, broken: bool = False) -> None:
        """Say the cells of a table, with semicolons between them."""
        for row in rows:
            self.gap()
            self.say("; ".join(words_of(cell.facts) for cell in row.cells))
        self.gap()

    def note(self) -> Note:
        """The footnote."""
        return Note(self._writing.run())


def _at(place: Place | None) -> tuple[tuple[int, Place], ...]:
    return ((0, place),) if place and place.file else ()

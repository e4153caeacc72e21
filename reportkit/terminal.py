"""What people see: progress, problems and results on the terminal. The only door to rich."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reportkit.problems import Problem, Severity, shown, shown_lines

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from reportkit.report.section import Section

STEPS = {"read": "reading", "merge": "merging", "write": "writing", "check": "checking"}
_MOST_ROWS = 60
_NARROW = {"No", "Level", "What", "For", "Id", "Sessions", "Session"}
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class Terminal:
    """Prints results on standard output, progress and problems on standard error."""

    def __init__(self, quiet: bool = False, verbose: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self._noticed: set[str] = set()

    @contextmanager
    def progress(self, name: str) -> "Iterator[_Progress]":
        """A line that says which of the four steps a meeting is in; without a terminal, nothing."""
        progress = _Progress(name, self._errors() if not self.quiet and sys.stderr.isatty() else None)
        try:
            yield progress
        finally:
            progress.end()

    def problems(self, problems: Sequence[Problem]) -> None:
        """Every problem with its place, its code and its hint, and how many there are."""
        if self.quiet:
            problems = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not problems:
            return
        console = self._errors()
        for problem in problems:
            console.print(self._line(problem), soft_wrap=True)
        if problems:
            first = problems[0].code.name
            console.print(f"{_tally(problems)} · “reportkit explain {first}” says more", style="dim", soft_wrap=True)

    def _line(self, problem: Problem) -> "object":
        from rich.text import Text

        line = Text()
        line.append(str(problem.place) or "paper", "bold")
        line.append(": ")
        line.append(f"{problem.severity}[{problem.code.name}] ", _COLOURS[problem.severity])
        line.append(shown(problem.message))
        if problem.hint:
            line.append("\n    hint: ", "green")
            line.append(shown(problem.hint))
        return line

    def failure(self, message: str) -> None:
        """One sentence on what went wrong."""
        from rich.text import Text

        self._errors().print(Text.assemble(("error: ", "bold red"), shown(message)), soft_wrap=True)

    def waiting(self, message: str) -> None:
        """One sentence on why nothing seems to happen."""
        if not self.quiet:
            print(shown(message), file=sys.stderr)

    def kept(self, files: Iterable[Path]) -> None:
        """The edited files that were kept, where they are now; said however quiet we are, as they are people's work."""
        for path in files:
            print(f"{shown(str(path))}  (the edited file, kept)")

    def written(self, files: Iterable[Path], pages: int, seconds: float) -> None:
        """The files that were made, with pages and size."""
        if self.quiet:
            return
        for path in files:
            detail = f"{pages} page{'s' if pages != 1 else ''}, " if path.suffix == ".pdf" else ""
            print(f"{shown(str(path))}  ({detail}{size(path.stat().st_size)})")
        print(f"made in {seconds:.1f} s")

    def inspection(self, file: str, sections: "Sequence[Section]", problems: Sequence[Problem]) -> None:
        """What was found in a file: tables first, problems last, where the eye is when all is printed."""
        from rich.console import Console
        from rich.rule import Rule

        console = Console(highlight=False)
        console.print(Rule(_plain(file, "bold"), align="left"))
        for section in sections:
            self._section(console, section)
        console.print(_plain("Problems", "bold"))
        for problem in problems:
            console.print(self._complaint(problem))
        console.print(f"  {_tally(problems) or 'none was found'}", style="dim", soft_wrap=True)
        if problems:
            console.print(f"  “reportkit explain {problems[0].code.name}” says more", style="dim", soft_wrap=True)
        console.print()

    def sections(self, sections: "Sequence[Section]") -> None:
        """Titled tables."""
        from rich.console import Console

        console = Console(highlight=False)
        for section in () if self.quiet else sections:
            self._section(console, section)

    def _section(self, console: "Console", section: "Section") -> None:
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for column in section.columns:
            table.add_column(column, overflow="fold", no_wrap=column in _NARROW)
        for at, row in enumerate(section.rows[:_MOST_ROWS]):
            depth = section.depths[at] if section.depths else 0
            table.add_row(*(_plain(words) for words in row[:-1]), _plain("  " * min(depth, 8) + row[-1]))
        console.print(_plain(section.title, "bold"))
        console.print(table if section.rows else _plain(f"  {section.empty}\n", "dim"))
        if (more := len(section.rows) - _MOST_ROWS) > 0:
            console.print(f"… and {more} more; --html shows all of them\n", style="dim")

    def _complaint(self, problem: Problem) -> "object":
        from rich.table import Table

        words = _plain(problem.message)
        words.append(f" [{problem.code.name}]", "dim")
        if problem.hint:
            words.append("\nhint: ", "green")
            words.append(shown(problem.hint))
        line = Table.grid(padding=(0, 2))
        line.add_column(no_wrap=True, min_width=9)
        line.add_column(overflow="fold")
        line.add_row(_plain(f"  {problem.severity}", _COLOURS[problem.severity]), words)
        return line

    def notice(self, text: str) -> None:
        """Something about this machine that the talkative mode says, once."""
        if self.verbose and text not in self._noticed:
            self._noticed.add(text)
            print(shown(text), file=sys.stderr)

    def say(self, text: str) -> None:
        """Lines of ordinary output."""
        if not self.quiet:
            print(shown_lines(text))

    def _errors(self) -> "Console":
        from rich.console import Console

        return Console(stderr=True, highlight=False)


class _Progress:
    """The steps of one meeting, as they come up."""

    def __init__(self, name: str, console: "Console | None") -> None:
        self.name = name
        self.status = console.status(self._words("read")) if console else None
        if self.status:
            self.status.start()

    def step(self, name: str) -> None:
        if self.status:
            self.status.update(self._words(name))

    def end(self) -> None:
        if self.status:
            self.status.stop()

    def _words(self, current: str) -> "Text":
        from rich.text import Text

        steps = list(STEPS)
        done = steps.index(current) if current in STEPS else len(steps)
        marks = [
            f"[green]✓[/] {step}" if at < done else STEPS[step] if at == done else f"[dim]{step}[/]"
            for at, step in enumerate(steps)
        ]
        return Text.assemble((shown(self.name), "bold"), "  ", Text.from_markup("  ".join(marks)))


def _plain(words: str, style: str = "") -> "Text":
    """Words as they are: nothing in them is markup or an escape."""
    from rich.text import Text

    return Text(shown(words), style)


def size(count: int) -> str:
    """A number of bytes as people read it: ``84 kB``."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"


def _tally(problems: Sequence[Problem]) -> str:
    counts = Counter(problem.severity for problem in problems)
    named = [f"{counts[each]} {each}{'s' if counts[each] > 1 else ''}" for each in Severity if counts[each]]
    return ", ".join(named)

"""Work on other people's files in a process of its own, held to limits of memory, time and files.

The command line never opens an input. It starts a child (``parent``), which imports what it needs, shuts itself in
(``limits``, ``landlock``, ``fence``), does one task of ``TASKS`` and answers over a pipe (``protocol``). Whatever the
input does there, the parent goes on and says what happened.

To add a task: write ``reportkit/tasks/NAME.py`` with a function ``run(*arguments) -> Answer``, add NAME to ``TASKS``,
and call it from a command::

    answer = run(Job("NAME", folder.name, (folder, settings), readable(folder, settings)), limits_of(options), terminal)

* The arguments may be of any type of ours; they are pickled on their way in, since the child trusts its parent.
* The answer is never unpickled: its value is plain data (JSON, and :class:`Problem` anywhere in it), and finished
  files are bytes with plain names. The child writes nothing; publishing is the parent's part.
* What a task raises of ``reportkit.errors`` is raised again in the parent; a limit reached raises ``LimitReached``.
* A task imports at the top of its file what it needs: that is done before the fence is up.
* ``reportkit.doing`` tells the parent what is in hand, so that a message can name it.
"""

TASKS = frozenset(
    {
        "applications",
        "build",
        "call",
        "check",
        "evidence",
        "inspect",
        "leaks",
        "notes",
        "outline",
        "select",
        "templates",
    }
)
"""The tasks that a child does, each a module of ``reportkit.tasks``."""

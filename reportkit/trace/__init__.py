"""Beside the four steps: from each recommendation back to its findings, their sessions and the lines of notes.

``chain`` follows a meeting's evidence, and ``sections`` puts it into tables; nothing is merged or written.
"""

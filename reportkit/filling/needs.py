"""What a paper cannot be made without, and what a meeting of its kind does not have."""

from reportkit.model.event import Mode
from reportkit.read.call.found import Call

_ALWAYS = ("title", "working_group", "dates", "mode")
_ONLINE, _IN_A_ROOM = ("time_zone", "tool"), ("place",)


def needed(call: Call) -> tuple[str, ...]:
    """The fields that a meeting of this kind has to say before there can be a paper."""
    mode = call.mode.value if call.mode else None
    online = () if mode in {Mode.IN_PERSON, None} else _ONLINE
    room = () if mode in {Mode.ONLINE, None} else _IN_A_ROOM
    return (*_ALWAYS, *online, *room)


def missing(call: Call) -> tuple[str, ...]:
    """Those of them that the call does not say."""
    return tuple(name for name in needed(call) if not getattr(call, name))


def pointless(call: Call) -> frozenset[str]:
    """Fields that nobody misses: a place online, a tool in a room."""
    mode = call.mode.value if call.mode else None
    return frozenset({Mode.ONLINE: ("place", "country"), Mode.IN_PERSON: ("tool",)}.get(mode, ()) if mode else ())

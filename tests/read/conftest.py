"""The small meeting that these tests put mistakes into."""

from small_meeting import folder, found, mistaken, sound

__all__ = ["folder", "found", "mistaken", "sound"]

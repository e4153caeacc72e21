"""The small meeting, and applications for it."""

from small_meeting import folder, found, mistaken, sound

__all__ = ["folder", "found", "mistaken", "sound"]

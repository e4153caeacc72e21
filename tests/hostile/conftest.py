"""A folder to be attacked: a small meeting that builds, and the templates."""

from small_meeting import folder, found, mistaken, sound, work

__all__ = ["folder", "found", "mistaken", "sound", "work"]

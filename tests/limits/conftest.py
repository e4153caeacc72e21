"""A folder in which a small meeting builds."""

from small_meeting import work

__all__ = ["work"]

"""How large a table may be; the largest lists of a meeting, its applications, have a few thousand rows."""

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 500
MOST_CELLS = 5_000_000
"""The area down to the last cell that holds anything: libraries keep all of it in memory, empty cells too."""

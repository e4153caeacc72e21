"""What people are told in tables: titled tables of words, as an HTML page and as a workbook.

The noun that ``inspect`` and ``trace`` hand over; the terminal prints the same tables.
"""

"""Tables as people have them: the bytes of a spreadsheet or text file in, rows with their places out.

::

    bytes ──sheets──▶ Grids ──table──▶ Table (headings, rows) ──rows──▶ data for records
"""

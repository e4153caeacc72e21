"""The tags of the PDF, by which a screen reader knows a heading from a table.

WeasyPrint has tags of its own; they tell neither footnotes nor contents, and begin anew on each page. So it writes the
file without them, and these are made from the page's elements, which stay whole however many pages they take: painted →
parts → roles → notes → structure, and what is in none of them becomes an artifact. ``tagging`` is the way in.
"""

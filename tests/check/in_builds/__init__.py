"""Finished papers with made-up people planted in them, in every class of spelling and at every place."""

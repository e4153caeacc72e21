"""The tree as a Word file in which everything is native, with the look of ``look.docx``."""

"""Write: the finished tree becomes a Word file and a PDF file."""

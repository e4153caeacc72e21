"""What is in a Word file or a PDF, ours or not, and what is wrong with it for those who will read it."""

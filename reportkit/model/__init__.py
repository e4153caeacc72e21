"""What a meeting is made of: one noun a file, with the rules that hold for it."""

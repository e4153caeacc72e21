"""What a call says, put into the files that a new meeting begins with: each value with the words that it comes from."""

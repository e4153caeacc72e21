"""The last word: what is wrong with a meeting before it is merged, and with a paper once it is made."""

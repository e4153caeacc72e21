"""Nobody is exposed: what is in finished files, character by character, against the list of those who took part."""

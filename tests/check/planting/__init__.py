"""Papers with many people planted in them, a place each, put through the real writers and the real gate."""

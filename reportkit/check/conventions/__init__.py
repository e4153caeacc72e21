"""The conventions of EU papers that a program can find broken, but should not mend by itself."""

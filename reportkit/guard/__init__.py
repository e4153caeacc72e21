"""What stands before the libraries: files from strangers are weighed and looked through before anything opens them.

A guard raises :class:`~reportkit.guard.refusal.Refusal`; the reader that called it makes a problem of it.
"""

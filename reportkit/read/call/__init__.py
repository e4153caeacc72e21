"""A call for participants as people have it becomes what it says of the meeting.

A saved page, copied text, a Word file or a PDF becomes blocks; blocks are told apart by their headings and by the
sentences that lead in to lists; what is found carries the words of the call that it was found in. Nothing is made up:
what a call does not say is left open, and what was concluded from it says so.
"""

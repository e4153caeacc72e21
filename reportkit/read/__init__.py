"""The first step: the files of a meeting's folder become a :class:`~reportkit.model.meeting.Meeting`.

``folder`` reads them all; the other files know one kind of file each, or one thing that is found in notes.
"""

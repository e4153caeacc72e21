"""From the files of one meeting to its conclusions paper, in Word and PDF.

A paper is made in four steps, and the folders bear their names::

    inputs/<meeting>/ ──read──▶ Meeting ──merge──▶ Document ──write──▶ DOCX, PDF ──check──▶ build/<meeting>/

``model`` holds what a meeting is made of, ``document`` what a paper is made of. A step imports these two, never
another step; only ``pipeline`` knows the steps, and only ``cli`` knows the pipeline.
"""

__version__ = "0.1.0"

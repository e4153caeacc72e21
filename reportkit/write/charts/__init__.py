"""Figures drawn from numbers, as SVG: ``paper`` finds them, ``style`` reads the look, ``drawing`` draws.

ReportLab, which is made for print, is imported only where a paper has such a figure.
"""

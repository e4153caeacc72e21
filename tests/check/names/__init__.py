"""Made-up people, the ways their names may stand in a text, and innocent texts: what the privacy gate is measured with.

Written without sight of the gate's normaliser, and before it, from what is promised about people's data.
"""

"""Beside the four steps: from applications to a balanced list of participants.

``candidates`` says of each application what speaks for and against it, ``rule`` gives the places, one after the other,
and ``tables`` shows both to people. The rule is greedy and documented rather than a solver's optimum, so that every
place has a reason of one sentence and an applicant's question can be answered.
"""

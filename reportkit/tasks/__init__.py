"""What a confined child can be asked for, a module each: ``run`` takes arguments and returns an ``Answer``.

``discreet`` is no task: those on a meeting's folder are wrapped in it, so that no message of theirs names anybody.
What a module imports at its top is imported before the fence is up. ``reportkit.confine`` says how to add one.
"""

"""Files on disk, whole or not at all: the only folder of reportkit that writes to one.

``publish`` beside this folder tells the story; here are its words: ``durable`` (bytes that survive a power cut),
``lock`` (one build at a time), ``manifest`` (what was made, of what), ``edited`` (what people changed since),
``journal`` (the way back) and ``single`` (one file or folder anywhere else).
"""

"""The ways in which a person may stand in a text, by kind; importing this lists them all."""

from . import beyond, contacts, disguises, encodings, endings, marks, orders, places, scripts, separators
from .registry import CLASSES, SpellingClass

__all__ = [
    "CLASSES",
    "SpellingClass",
    "beyond",
    "contacts",
    "disguises",
    "encodings",
    "endings",
    "marks",
    "orders",
    "places",
    "scripts",
    "separators",
]

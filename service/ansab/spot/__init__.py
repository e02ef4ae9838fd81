"""Find names in running text: those that tables list, and those that only look like names."""

from ansab.spot.apposition import appositions
from ansab.spot.designated import with_designators
from ansab.spot.echoes import echoes
from ansab.spot.finder import NameFinder
from ansab.spot.known import KnownNames
from ansab.spot.span import Span, without_overlaps
from ansab.spot.words import Word, words_of

__all__ = [
    "KnownNames",
    "NameFinder",
    "Span",
    "Word",
    "appositions",
    "echoes",
    "with_designators",
    "without_overlaps",
    "words_of",
]

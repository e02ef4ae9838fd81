"""Find names in running text: those that tables list, and those that only look like names."""

from ansab.spot.apposition import appositions
from ansab.spot.designated import with_designators
from ansab.spot.echoes import echoes
from ansab.spot.finder import NameFinder
from ansab.spot.heard import HeardNames
from ansab.spot.kin import Kin, kin_of
from ansab.spot.known import KnownNames
from ansab.spot.span import Span, without_overlaps
from ansab.spot.typed import with_types
from ansab.spot.well_known import spelt_out
from ansab.spot.words import Word, words_of

__all__ = [
    "HeardNames",
    "Kin",
    "KnownNames",
    "NameFinder",
    "Span",
    "Word",
    "appositions",
    "echoes",
    "kin_of",
    "spelt_out",
    "with_designators",
    "with_types",
    "without_overlaps",
    "words_of",
]

"""Find names in running text: those that tables list, and those that only look like names."""

from ansab.spot.listed.designated import with_designators
from ansab.spot.listed.heard import HeardNames
from ansab.spot.listed.known import KnownNames
from ansab.spot.said.apposition import appositions
from ansab.spot.said.echoes import echoes
from ansab.spot.said.kin import Kin, kin_of
from ansab.spot.said.typed import with_types
from ansab.spot.span import Span, without_overlaps
from ansab.spot.unlisted.finder import NameFinder
from ansab.spot.unlisted.well_known import spelt_out
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

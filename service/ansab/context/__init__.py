"""Resolve the mentions of one document together: what a text says of one name is evidence for another."""

from ansab.context.batches import batches_of
from ansab.context.document import Court, resolve_together
from ansab.context.occurrence import Occurrence
from ansab.context.page import Page, lay_out
from ansab.context.relations import Relations
from ansab.context.surroundings import Surroundings

__all__ = [
    "Court",
    "Occurrence",
    "Page",
    "Relations",
    "Surroundings",
    "batches_of",
    "lay_out",
    "resolve_together",
]

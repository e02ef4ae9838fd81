"""Resolve the mentions of one document together: what a text says of one name is evidence for another."""

from ansab.context.document import Court, resolve_together
from ansab.context.occurrence import Occurrence
from ansab.context.relations import Relations

__all__ = ["Court", "Occurrence", "Relations", "resolve_together"]

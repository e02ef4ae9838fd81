"""A father's name is not his son's: *Hadi al-Rawi* in a text that names *Karim Hadi al-Rawi*, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.evidence.relations.families import fathers_and_children
from ansab.model import EntityType

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["tell_fathers"]


def tell_fathers(occurrences: Sequence[Occurrence], court: Court) -> None:
    """Count it against the entity of the child that a father's name is written, and decide.

    Args:
        occurrences: In the order of the document, judged so far.
        court: Judges and weighs.
    """
    people = [
        (occurrence.place, occurrence.parsed)
        for occurrence in occurrences
        if occurrence.mention.type in (None, EntityType.PERSON)
    ]
    for child, father in fathers_and_children(people):
        full = occurrences[child]
        if full.entity is None:
            continue
        for occurrence in occurrences:
            if occurrence.parsed.form != occurrences[father].parsed.form or occurrence.is_curated:
                continue
            detail = f"the document names {full.mention.name}, whose father would be called so"
            occurrence.support(full.entity, bits.FATHER, detail, right=full.mention.name)
            occurrence.rank()
            occurrence.decision = court.judge(occurrence)

"""Resolve the mentions of one document together.

Three steps, each on what the one before has decided, so that the order of the input makes no difference beyond
the order of the document itself: judge every name by itself; weigh the company it keeps and what stands beside
it; give short forms the fuller names of the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from ansab.context.beside import join_beside
from ansab.context.company import Company
from ansab.context.fathers import tell_fathers
from ansab.context.fuller import give_fuller_names
from ansab.context.occurrence import Occurrence
from ansab.context.relations import Relations
from ansab.context.repeats import carry_over
from ansab.model import Alias, Decision, EntityType

if TYPE_CHECKING:
    from ansab.candidates import Scored

__all__ = ["Court", "resolve_together"]


class Court(Protocol):
    """What the steps need of the resolver."""

    relations: Relations

    def judge(self, occurrence: Occurrence) -> Decision:
        """Decide on the candidates as they stand."""

    def weigh(self, name: str, type: EntityType | None, entity: int) -> Scored:
        """Weigh one entity for a name, found or not."""

    def aliases(self, entity: int) -> Sequence[Alias]:
        """All names of an entity."""

    def entity_type(self, entity: int) -> EntityType | None:
        """The type of an entity."""


def resolve_together(
    occurrences: Sequence[Occurrence], court: Court, beside: Sequence[tuple[Occurrence, Occurrence]] = ()
) -> None:
    """Add lines of context to the candidates of every mention, and decide.

    Args:
        occurrences: All mentions of one document in its order (see `page`); `place` is set here.
        court: Judges and weighs.
        beside: Pairs that the text gives as names of one bearer.
    """
    for place, occurrence in enumerate(occurrences):
        occurrence.place = place
        occurrence.decision = court.judge(occurrence)
    tell_fathers(occurrences, court)
    join_beside(beside, court)  # before the company: another name of the bearer is none of it
    open_ones = [
        occurrence
        for occurrence in occurrences
        if occurrence.decision is not Decision.RESOLVED
        or occurrence.kin.asked  # *the younger Rao* is nobody by himself
    ]
    company = Company(occurrences, court)
    for occurrence in occurrences:
        if not occurrence.is_curated:
            company.weigh(occurrence)
            occurrence.decision = court.judge(occurrence)
    join_beside(beside, court)
    give_fuller_names(occurrences, open_ones, court)
    join_beside(beside, court)
    if beside:
        carry_over(occurrences, court)

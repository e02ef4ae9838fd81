"""Judge the mentions of one document against an index: each by itself, then in the light of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from ansab.candidates import CandidateScorer, Ranking, Scored
from ansab.context import Court, Occurrence, Page, Relations, resolve_together
from ansab.decide import confidences, decide
from ansab.model import Alias, Decision, EntityType, Mention, Resolution
from ansab.names.tokens import ParsedName
from ansab.spot.kinship import Kin

__all__ = ["IndexCourt", "Judged", "Usable", "Weighed", "as_written", "resolve_page"]


class Weighed(NamedTuple):
    """A mention by itself; an `Occurrence` is made of it where it is read with others."""

    mention: Mention
    parsed: ParsedName
    scored: Sequence[Scored]
    cluster: str = ""


Usable: TypeAlias = Weighed | Occurrence
Judged: TypeAlias = Usable | Resolution
"""A mention with its candidates, or the answer at once where it cannot be used."""

_ENTITIES_KEPT = 256
"""Entities whose names are remembered; most have some ten."""


class IndexCourt:
    """Judges the mentions of documents by one index; see `context.Court`."""

    def __init__(self, scorer: CandidateScorer, relations: Relations) -> None:
        self._scorer = scorer
        self.relations = relations
        self._aliases = lru_cache(maxsize=_ENTITIES_KEPT)(self._read_aliases)

    def judge(self, occurrence: Occurrence) -> Decision:
        """Decide on the candidates of a mention as they stand."""
        parsed, scored = occurrence.parsed, occurrence.scored
        return decide(parsed, scored, confidences(parsed, scored, self._scorer.weights))

    def weigh(self, name: str, type: EntityType | None, entity: int) -> Scored:
        """Weigh one entity for a name, whether or not it would have been found."""
        return self._scorer.weigh_entity(name, type, entity)[1]

    def aliases(self, entity: int) -> Sequence[Alias]:
        """All names of an entity, by its number; a document asks for those of the same few again and again."""
        return self._aliases(entity)

    def _read_aliases(self, entity: int) -> tuple[Alias, ...]:
        index = self._scorer.index
        return tuple(index.alias(name, entity) for name in range(*index.names_of(entity)))

    def entity_type(self, entity: int) -> EntityType | None:
        """The type of an entity, by its number."""
        return self._scorer.index.entity_type(entity)


def resolve_page(page: Page, weighed: Sequence[Weighed | Resolution], court: Court) -> Sequence[Judged]:
    """Let the mentions of a document speak for one another; those that cannot be used say nothing.

    Args:
        page: The document, laid out.
        weighed: Its mentions by themselves, in the order of the page.
        court: Judges and weighs.
    """
    if sum(isinstance(one, Weighed) for one in weighed) < 2 and not page.places:
        return weighed
    found = [
        _occurrence(one, page, place) if isinstance(one, Weighed) else one
        for place, one in enumerate(weighed)
    ]
    usable = [occurrence for occurrence in found if isinstance(occurrence, Occurrence)]
    pairs = ((found[one], found[two]) for one, two in page.beside)
    beside = [(one, two) for one, two in pairs if isinstance(one, Occurrence) and isinstance(two, Occurrence)]
    resolve_together(usable, court, beside)
    return found


def as_written(found: Judged, mention: Mention) -> Judged:
    """What was found for the first of the names that a mention gives, as what was found for the mention."""
    if isinstance(found, Weighed):
        return found._replace(mention=mention)
    return replace(found, mention=mention)


def _occurrence(weighed: Weighed, page: Page, place: int) -> Occurrence:
    """A mention at its place, with candidates of its own: context adds lines to them."""
    scored = weighed.scored
    if isinstance(scored, Ranking):
        own = scored.own_list()
    else:
        own = [replace(candidate, extra=list(candidate.extra)) for candidate in scored]
    return Occurrence(
        mention=weighed.mention,
        parsed=weighed.parsed,
        scored=own,
        places=page.places.get(place, frozenset()),
        kin=page.kin.get(place, Kin()),
    )

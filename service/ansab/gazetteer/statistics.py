"""What a gazetteer holds, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ansab.model import Gazetteer
from ansab.text.scripts import script_of

__all__ = ["Statistics", "stats"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """Counts of a gazetteer; the mappings have the most frequent key first.

    Attributes:
        entities: Entities.
        names: Their names, the preferred one counted once.
        sources: Sources that are defined.
        types: Entities by type; `unknown` for those without.
        statuses: Entities by status.
        kinds: Names by kind.
        scripts: Names by ISO 15924 script.
        weak_names: Names that only support.
        ambiguous_names: Names that several entities share on purpose.
        unsourced_names: Names without a source.
        memberships: `member_of` references.
        cannot_links: `not_same_as` statements.
        retired_ids: `previous_ids`.
    """

    entities: int
    names: int
    sources: int
    types: Mapping[str, int] = field(default_factory=dict)
    statuses: Mapping[str, int] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    scripts: Mapping[str, int] = field(default_factory=dict)
    weak_names: int = 0
    ambiguous_names: int = 0
    unsourced_names: int = 0
    memberships: int = 0
    cannot_links: int = 0
    retired_ids: int = 0


def stats(gazetteer: Gazetteer) -> Statistics:
    """Count what a gazetteer holds."""
    entities = gazetteer.entities
    names = [alias for entity in entities for alias in entity.names()]
    return Statistics(
        entities=len(entities),
        names=len(names),
        sources=len(gazetteer.sources),
        types=_counts(str(entity.type or "unknown") for entity in entities),
        statuses=_counts(str(entity.status) for entity in entities),
        kinds=_counts(str(alias.kind) for alias in names),
        scripts=_counts(script_of(alias.text) for alias in names),
        weak_names=sum(alias.strength == "weak" for alias in names),
        ambiguous_names=sum(alias.ambiguous for alias in names),
        unsourced_names=sum(not alias.sources for alias in names),
        memberships=sum(len(entity.member_of) for entity in entities),
        cannot_links=sum(len(entity.not_same_as) for entity in entities),
        retired_ids=sum(len(entity.previous_ids) for entity in entities),
    )


def _counts(words: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))

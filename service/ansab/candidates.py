"""Score the candidates of one mention: retrieve, compare, apply what people have said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ansab.evidence.engine import Query
from ansab.evidence.explain import lines_of
from ansab.evidence.weights import Weights
from ansab.index import Index, Retrieved, Retriever
from ansab.model import Alias, EntityId, EntityType, Evidence, Strength
from ansab.names.parse import ParsedName, parse_name

__all__ = ["CandidateScorer", "Scored"]

CURATED_BITS = 14.0
"""What a reviewed alias that only one entity claims is worth when a mention is written just so."""
CANNOT_LINK_BITS = -20.0
"""What a person's "these two are not one" is worth against the other, once one of them is meant by its own alias."""
TYPE_CONFLICT_BITS = -7.0
"""What it is worth that the mention is said to be of another type."""
_NAMES_COMPARED = 64


@dataclass(slots=True, kw_only=True)
class Scored:
    """An entity weighed as a candidate; the weight is the prior, the features and the `extra` lines together.

    Attributes:
        entity: Number of the entity in the index; `name` the number of its name that fits best.
        bins: Feature bins of that name.
        feature_bits: Bits of the features.
        prior_bits: Log odds before any evidence.
        extra: Lines of other evidence: curated alias, cannot-link, type, context.
        is_exact: Whether the mention is written just as that name.
    """

    entity: int
    name: int
    alias: Alias
    bins: Sequence[int]
    feature_bits: float
    prior_bits: float
    extra: list[Evidence] = field(default_factory=list)
    is_exact: bool = False

    @property
    def weight(self) -> float:
        """Match weight in bits: prior plus the sum of the evidence."""
        return self.prior_bits + self.feature_bits + sum(line.bits for line in self.extra)


class CandidateScorer:
    """Scores the candidates of mentions against one index."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool | None = None) -> None:
        self.index = index
        self.weights = weights
        self.retriever = Retriever(index, weights, is_compiled=is_compiled)

    def score(self, surface: str, type: EntityType | None) -> tuple[ParsedName, list[Scored]]:
        """Parse a surface form and weigh every entity that it may mean, the weightiest first."""
        parsed = parse_name(surface, type)
        if not parsed.tokens:
            return parsed, []
        query = Query(parsed)
        found = self.retriever.retrieve(query, _NAMES_COMPARED)
        exact = self.index.names_with_form(parsed.form)
        missing = [name for name in exact if name not in found.names]
        names = [*found.names, *missing[:_NAMES_COMPARED]]
        if not names:
            return parsed, []
        weights, rows = self.retriever.engine.compare(query, found.buffers, names, found.near)
        table = self.weights.table(is_organization=parsed.is_organization)
        best: dict[int, tuple[bool, float, int]] = {}
        owner, is_exact = self.index.sections["name_entity"], set(exact)
        for at, name in enumerate(names):
            rank = (name in is_exact, weights[at], at)
            entity = int(owner[name])
            if entity not in best or rank[:2] > best[entity][:2]:
                best[entity] = rank
        scored = [
            Scored(
                entity=entity, name=names[at], alias=self.index.alias(names[at]), bins=rows[at],
                feature_bits=bits, prior_bits=table.prior_bits, is_exact=exactly,
            )
            for entity, (exactly, bits, at) in best.items()
        ]  # fmt: skip
        self._apply_types(scored, type)
        self._apply_curation(scored)
        scored.sort(key=lambda candidate: (-candidate.weight, candidate.entity))
        return parsed, scored

    def explain(self, parsed: ParsedName, scored: Scored) -> tuple[Evidence, ...]:
        """All lines of a candidate's weight, the prior first."""
        query = Query(parsed)
        found = self.retriever.retrieve(query, 1)
        engine = self.retriever.engine
        engine.compare(query, found.buffers, [scored.name], found.near)
        table = self.weights.table(is_organization=parsed.is_organization)
        other = parse_name(scored.alias.text, self.index.entity_type(scored.entity))
        lines = lines_of(parsed, other, scored.bins, table, engine.alignment(query.size))
        prior = Evidence(feature="prior", bits=scored.prior_bits, detail="before any evidence")
        return (prior, *lines, *scored.extra)

    def weigh_entity(self, surface: str, type: EntityType | None, entity: int) -> tuple[ParsedName, Scored]:
        """Weigh one entity for a mention, retrieved or not."""
        parsed, scored = self.score(surface, type)
        for candidate in scored:
            if candidate.entity == entity:
                return parsed, candidate
        query = Query(parsed)
        found: Retrieved = self.retriever.retrieve(query, 1)
        first, last = (int(at) for at in self.index.sections["entity_name_at"][entity : entity + 2])
        names = list(range(first, min(last, first + _NAMES_COMPARED)))
        weights, rows = self.retriever.engine.compare(query, found.buffers, names, found.near)
        at = max(range(len(names)), key=weights.__getitem__)
        table = self.weights.table(is_organization=parsed.is_organization)
        candidate = Scored(
            entity=entity, name=names[at], alias=self.index.alias(names[at]), bins=rows[at],
            feature_bits=weights[at], prior_bits=table.prior_bits,
        )  # fmt: skip
        self._apply_types([candidate], type)
        return parsed, candidate

    def _apply_types(self, scored: list[Scored], type: EntityType | None) -> None:
        for candidate in scored:
            own = self.index.entity_type(candidate.entity)
            if type is not None and own is not None and own is not type:
                candidate.extra.append(
                    Evidence(
                        feature="type", bits=TYPE_CONFLICT_BITS, left=type.value, right=own.value,
                        detail="the mention is said to be of another type",
                    )
                )  # fmt: skip

    def _apply_curation(self, scored: list[Scored]) -> None:
        """A strong alias that one entity alone claims decides; its cannot-links count against the others."""
        exact = [candidate for candidate in scored if candidate.is_exact and not candidate.extra]
        strong = [candidate for candidate in exact if candidate.alias.strength is Strength.STRONG]
        if len(strong) != 1 or strong[0].alias.ambiguous:
            return
        chosen = strong[0]
        entity = self.index.entity(chosen.entity)
        if not entity.is_reviewed:
            return
        sources = ", ".join(chosen.alias.sources)
        chosen.extra.append(
            Evidence(
                feature="curated alias", bits=CURATED_BITS, right=chosen.alias.text,
                detail="listed for this entity alone" + (f" ({sources})" if sources else ""),
            )
        )  # fmt: skip
        reasons: dict[EntityId, str] = {link.id: link.reason for link in entity.not_same_as}
        for other in scored:
            reason = reasons.get(self.index.entity_id(other.entity))
            if reason is not None and other is not chosen:
                other.extra.append(
                    Evidence(feature="cannot-link", bits=CANNOT_LINK_BITS, detail=reason or "said to be another")
                )

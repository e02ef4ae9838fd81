"""The candidates of one mention, weighed, in the order of their weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import overload

from ansab.index import Found, Index
from ansab.model import Alias, EntityType, Evidence

__all__ = ["TYPE_CONFLICT_BITS", "Ranking", "Scored", "of_other_type"]

TYPE_CONFLICT_BITS = -7.0
"""What it is worth that the mention is said to be of another type."""


@dataclass(slots=True, kw_only=True)
class Scored:
    """An entity weighed as a candidate; the weight is the prior, the features and the `extra` lines together.

    Attributes:
        index: Where the entity is.
        entity: Number of the entity in the index; `name` the number of its name that fits best.
        feature_bits: Bits of the features.
        prior_bits: Log odds before any evidence.
        extra: Lines of other evidence: curated alias, cannot-link, type, context.
        is_exact: Whether the mention is written just as that name.
    """

    index: Index
    entity: int
    name: int
    feature_bits: float
    prior_bits: float
    extra: list[Evidence] = field(default_factory=list)
    is_exact: bool = False
    _alias: Alias | None = None

    @property
    def alias(self) -> Alias:
        """The name that fits best."""
        if self._alias is None:
            self._alias = self.index.alias(self.name, self.entity)
        return self._alias

    @property
    def weight(self) -> float:
        """Match weight in bits: prior plus the sum of the evidence."""
        bits = self.prior_bits + self.feature_bits
        return bits + sum(line.bits for line in self.extra) if self.extra else bits


class Ranking(Sequence[Scored]):
    """Candidates for which spelling alone speaks, the weightiest first: none is exact, at most a type speaks against one.

    Most mentions have such candidates, and of sixteen two are looked at: each is made when it is asked for.
    """

    __slots__ = ("_found", "_index", "_made", "_others", "_prior_bits", "_type", "weights")

    def __init__(self, index: Index, found: Found, prior_bits: float, type: EntityType | None) -> None:
        """Take what was found.

        Args:
            prior_bits: Log odds before any evidence.
            type: The type that the mention is said to be of.
        """
        self._index, self._prior_bits, self._type = index, prior_bits, type
        self._made: list[Scored] = []
        self.weights = [prior_bits + bits for bits in found.weights]
        self._found = (found.entities, found.names, found.weights)
        self._others = {} if type is None else index.of_other_type(found.entities, type)
        if self._others:  # else the index has them in order
            self._put_in_order()

    def _put_in_order(self) -> None:
        entities, others = self._found[0], self._others
        for at, entity in enumerate(entities):
            if entity in others:
                self.weights[at] += TYPE_CONFLICT_BITS
        losses = [-weight for weight in self.weights]
        order = [at for _, _, at in sorted(zip(losses, entities, range(len(entities)), strict=True))]
        self.weights = [self.weights[at] for at in order]
        _, names, bits = self._found
        self._found = (
            [entities[at] for at in order],
            [names[at] for at in order],
            [bits[at] for at in order],
        )

    def __len__(self) -> int:
        return len(self.weights)

    @overload
    def __getitem__(self, at: int) -> Scored: ...
    @overload
    def __getitem__(self, at: slice) -> list[Scored]: ...
    def __getitem__(self, at: int | slice) -> Scored | list[Scored]:
        end = at.stop if isinstance(at, slice) else at + 1
        if end is None or end <= 0:
            end = len(self)
        if end > len(self._made):
            self._made += self._candidates(len(self._made), end)
        return self._made[at]

    def own_list(self) -> list[Scored]:
        """The candidates as a list that no other mention has, so that lines can be added to them."""
        return self._candidates(0, len(self))

    def _candidates(self, first: int, last: int) -> list[Scored]:
        entities, names, bits = self._found
        candidates = [
            Scored(
                index=self._index, entity=entities[at], name=names[at], feature_bits=bits[at],
                prior_bits=self._prior_bits,
            )
            for at in range(first, min(last, len(entities)))
        ]  # fmt: skip
        for candidate in candidates if self._others else ():
            if candidate.entity in self._others:
                candidate.extra.append(of_other_type(self._type, self._others[candidate.entity]))
        return candidates


def of_other_type(said: EntityType | None, own: EntityType) -> Evidence:
    """The line that says that a mention is said to be of another type than an entity."""
    return Evidence(
        feature="type", bits=TYPE_CONFLICT_BITS, left=said.value if said else "", right=own.value,
        detail="the mention is said to be of another type",
    )  # fmt: skip

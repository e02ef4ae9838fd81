"""Score names against one another: neighbours through an index made of the names themselves, then missing pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from ansab.evidence.engine import Query
from ansab.evidence.weights import Weights
from ansab.index import Index, Retriever
from ansab.model import Entity, EntityId, EntityType, Gazetteer
from ansab.names.parse import ParsedName, parse_name

__all__ = ["CEILING_BITS", "FLOOR_BITS", "NameScorer"]

Array = np.ndarray[Any, np.dtype[Any]]

FLOOR_BITS = -5.0
"""However unlike two names are, they count no worse: one man may have two names."""
CEILING_BITS = 3.0
"""However like two names are, they count no better: two men may have one name."""
_NEIGHBOURS = 24
_MOST_AT_ONCE = 256
_COMPILE_FROM_NAMES = 400


class NameScorer:
    """Scores pairs of distinct names, all of people or all of groups.

    A score is the match weight at even odds (bits), held between `FLOOR_BITS` and `CEILING_BITS`.  A pair is always
    asked in one direction, from the lower to the higher number, so that a score does not depend on who asks.

    Args:
        names: Surface forms in an order that depends on nothing but the names.
        is_organization: How to read them.
        weights: The fitted tables.
    """

    def __init__(self, names: Sequence[str], weights: Weights, *, is_organization: bool) -> None:
        self._type = EntityType.ORGANIZATION if is_organization else EntityType.PERSON
        self._names = names
        entities = (Entity(id=EntityId(f"{at:08d}"), type=self._type, name=name) for at, name in enumerate(names))
        index = Index.of(Gazetteer(entities=tuple(entities)))
        self._retriever = Retriever(index, weights, is_compiled=len(names) >= _COMPILE_FROM_NAMES)
        self._prior = weights.table(is_organization=is_organization).pair_prior_bits

    def neighbours(self) -> dict[tuple[int, int], float]:
        """Scores of the pairs that retrieval finds, (lower, higher)."""
        found: dict[tuple[int, int], float] = {}
        late: list[tuple[int, int]] = []
        for number in range(len(self._names)):
            parsed = self.parsed(number)
            if not parsed.tokens:
                continue
            query = Query(parsed)
            near = self._retriever.retrieve(query, _NEIGHBOURS)
            higher = [other for other in near.names if other > number]
            late += [(other, number) for other in near.names if other < number]
            if higher:
                bits, _ = self._retriever.engine.compare(query, near.buffers, higher, near.near)
                found.update(zip(((number, other) for other in higher), map(self._held, bits), strict=True))
        self._add(found, [pair for pair in late if pair not in found])
        return found

    def matrix(self, numbers: Sequence[int], known: dict[tuple[int, int], float]) -> Array:
        """All scores among some names, missing ones computed.

        Args:
            numbers: In rising order.
            known: Scores by (lower, higher); gains those that were missing.

        Returns:
            Symmetric, shape (n, n); the diagonal holds `CEILING_BITS`.
        """
        size = len(numbers)
        missing = [
            (one, two) for at, one in enumerate(numbers) for two in numbers[at + 1 :] if (one, two) not in known
        ]
        self._add(known, missing)
        scores = np.full((size, size), CEILING_BITS)
        for at, one in enumerate(numbers):
            for beside in range(at + 1, size):
                scores[at, beside] = scores[beside, at] = known[one, numbers[beside]]
        return scores

    def parsed(self, number: int) -> ParsedName:
        """A name, taken apart."""
        return parse_name(self._names[number], self._type)

    def _add(self, known: dict[tuple[int, int], float], pairs: Iterable[tuple[int, int]]) -> None:
        """Score pairs (lower, higher), those of one lower name together."""
        by_lower: dict[int, list[int]] = {}
        for lower, higher in pairs:
            by_lower.setdefault(lower, []).append(higher)
        for lower in sorted(by_lower):
            parsed, others = self.parsed(lower), by_lower[lower]
            if not parsed.tokens:
                known.update(((lower, other), FLOOR_BITS) for other in others)
                continue
            query = Query(parsed)
            near = self._retriever.retrieve(query, 1)
            for start in range(0, len(others), _MOST_AT_ONCE):
                part = others[start : start + _MOST_AT_ONCE]
                bits, _ = self._retriever.engine.compare(query, near.buffers, part, near.near)
                known.update(zip(((lower, other) for other in part), map(self._held, bits), strict=True))

    def _held(self, bits: float) -> float:
        return min(CEILING_BITS, max(FLOOR_BITS, self._prior + bits))

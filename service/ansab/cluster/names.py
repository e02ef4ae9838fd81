"""Score names against one another: neighbours through an index made of the names themselves, then missing pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ansab.evidence.weights import Weights
from ansab.index import Index, Retriever
from ansab.model import Entity, EntityId, EntityType, Gazetteer
from ansab.names.parse import ParsedName, parse_name

__all__ = ["CEILING_BITS", "FLOOR_BITS", "MERGE_BITS", "MERGE_GROUPS_BITS", "NameScorer"]

Array = np.ndarray[Any, np.dtype[Any]]

FLOOR_BITS = -5.0
"""However unlike two names are, they count no worse: one man may have two names."""
CEILING_BITS = 3.0
"""However like two names are, they count no better: two men may have one name."""
MERGE_BITS = -2.5
"""Least average score at which two clusters of people merge."""
MERGE_GROUPS_BITS = -1.5
"""The same for groups: their names share more words by chance."""
_NEIGHBOURS = 24
_NAMES_AT_ONCE = 1_000
_PAIRS_AT_ONCE = 256
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
        self.merge_bits = MERGE_GROUPS_BITS if is_organization else MERGE_BITS
        entities = (
            Entity(id=EntityId(f"{at:08d}"), type=self._type, name=name) for at, name in enumerate(names)
        )
        index = Index.of(Gazetteer(entities=tuple(entities)))
        self._retriever = Retriever(index, weights, is_compiled=len(names) >= _COMPILE_FROM_NAMES)
        self._prior = weights.table(is_organization=is_organization).pair_prior_bits

    def neighbours(self) -> dict[tuple[int, int], float]:
        """Scores of the pairs that retrieval finds, (lower, higher)."""
        found: dict[tuple[int, int], float] = {}
        late: set[tuple[int, int]] = set()
        usable = [number for number in range(len(self._names)) if self.parsed(number).tokens]
        for start in range(0, len(usable), _NAMES_AT_ONCE):
            numbers = usable[start : start + _NAMES_AT_ONCE]
            with self._retriever.searcher() as searcher:
                near = searcher.search([self.parsed(number) for number in numbers], _NEIGHBOURS)
            for number, others in zip(numbers, near, strict=True):
                for other, bits in zip(others.names, others.weights, strict=True):
                    if other > number:
                        found[number, other] = self._held(bits)
                    elif other < number:
                        late.add((other, number))
        self._add(found, sorted(late - found.keys()))
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
            (one, two)
            for at, one in enumerate(numbers)
            for two in numbers[at + 1 :]
            if (one, two) not in known
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

    def _add(self, known: dict[tuple[int, int], float], pairs: Sequence[tuple[int, int]]) -> None:
        """Score pairs (lower, higher), given in rising order."""
        readable = [pair for pair in pairs if all(self.parsed(number).tokens for number in pair)]
        known.update((pair, FLOOR_BITS) for pair in set(pairs).difference(readable))
        for start in range(0, len(readable), _PAIRS_AT_ONCE):
            part = readable[start : start + _PAIRS_AT_ONCE]
            lower = {number: at for at, number in enumerate(dict.fromkeys(one for one, _ in part))}
            with self._retriever.searcher() as searcher:
                shown = searcher.compare(
                    [self.parsed(number) for number in lower], [(lower[one], two) for one, two in part]
                )
            known.update(zip(part, (self._held(item.weight) for item in shown), strict=True))

    def _held(self, bits: float) -> float:
        return min(CEILING_BITS, max(FLOOR_BITS, self._prior + bits))

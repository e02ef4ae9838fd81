"""What a search of one index gives: candidate names of a query, and one name compared with it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Found", "Shown"]


class Found(NamedTuple):
    """Candidate names of a query, their entities, and their bits without the prior.

    Attributes:
        exact: Those that are written just as the query.
    """

    names: list[int]
    entities: list[int]
    weights: list[float]
    exact: frozenset[int]

    def reaches(self, bits: float) -> bool:
        """Whether a name is written just as the query, or one weighs so much."""
        return bool(self.exact) or max(self.weights, default=bits - 1.0) >= bits


class Shown(NamedTuple):
    """One name compared with a query: bits without the prior, feature bins, bits of each group of terms, and for each
    query token the aligned token of the name (-1 none) and how like the two are.
    """

    weight: float
    bins: list[int]
    groups: list[float]
    alignment: list[tuple[int, float]]

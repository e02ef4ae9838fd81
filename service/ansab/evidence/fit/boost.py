"""Fit additive tables of bits by boosting on bins, under the posterior that resolution uses.

The candidates of a query and "none of them" share 1: p(i) = exp(w(i)) / (1 + Σ exp(w)).  Each step moves one table
(one feature, or one pair of features) along the gradient of the log likelihood, bin by bin; small steps in turn
give every table its share.  What comes out is a sum of look-ups, in the order of the model's own explanation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ansab.arrays import Array

__all__ = ["Examples", "Fitted", "boost"]

_RATE = 0.12
"""Share of a full step that is taken at a time; a third of it in the last fifth of the rounds."""
_SHRINK = 160.0
"""Curvature that is added to every bin of a single feature: rare bins are held near 0."""
_PAIR_SHRINK = 600.0
"""The same for pairs of features, whose bins have fewer examples."""
_LONGEST_STEP = 0.6
"""Nats that a bin moves at the most before the rate is applied."""
_MOST_ABSOLUTE = 12.0
"""Nats that a bin is worth at the most, either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Candidates of queries, those of one query beside one another.

    Attributes:
        bins: One row a candidate, one column a table (features first, then pairs), int32.
        starts: Row at which each query begins; every query has a row.
        is_right: Whether the candidate is the one meant; at most one a query.
        importance: Weight of each query.
    """

    bins: Array
    starts: Array
    is_right: Array
    importance: Array


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Tables in nats, and the constant that is added to every candidate."""

    tables: tuple[Array, ...]
    intercept: float


def boost(
    examples: Examples,
    sizes: Sequence[int],
    n_single: int,
    rounds: int,
    tie: Sequence[bool],
    falls: Sequence[Sequence[tuple[int, int]]],
) -> Fitted:
    """Fit the tables.

    Args:
        sizes: Bins of each table.
        n_single: How many of the tables are of single features; the others are of pairs.
        tie: For each table, whether neighbouring bins are steps of one scale, to be kept smooth.
        falls: For each table pairs of bins, of which the first is never worth more than the second.
    """
    tables = [np.zeros(size) for size in sizes]
    weights = np.full(len(examples.bins), -3.0)
    intercept = -3.0
    counts = np.diff([*examples.starts, len(examples.bins)])
    importance = np.repeat(examples.importance, counts)
    columns = [np.ascontiguousarray(examples.bins[:, table]) for table in range(len(sizes))]
    right = examples.is_right.astype(np.float64)
    for turn in range(rounds):
        rate = _RATE if turn < rounds * 0.8 else _RATE / 3
        for table, column in enumerate(columns):
            gradient, curvature = _slopes(weights, examples.starts, counts, right, importance)
            shrink = _SHRINK if table < n_single else _PAIR_SHRINK
            step = np.bincount(column, gradient, sizes[table])
            bend = np.bincount(column, curvature, sizes[table])
            if tie[table]:
                step, bend = _smooth(step), _smooth(bend)
            move = np.clip(step / (bend + shrink * rate), -_LONGEST_STEP, _LONGEST_STEP) * rate
            moved = np.clip(tables[table] + move, -_MOST_ABSOLUTE, _MOST_ABSOLUTE)
            for low, high in falls[table]:
                moved[low] = min(moved[low], moved[high])
            weights += (moved - tables[table])[column]
            tables[table] = moved
        gradient, curvature = _slopes(weights, examples.starts, counts, right, importance)
        shift = float(np.clip(gradient.sum() / (curvature.sum() + 1e-9), -0.5, 0.5)) * rate
        intercept += shift
        weights += shift
    for table, column in enumerate(columns):
        mean = float(np.average(tables[table][column], weights=importance))
        tables[table] -= mean
        intercept += mean
    return Fitted(tables=tuple(tables), intercept=intercept)


def posterior(weights: Array, starts: Array, counts: Array) -> Array:
    """Share of each candidate among the candidates of its query and "none"."""
    grown = np.exp(np.minimum(weights, 60.0))
    total = 1.0 + np.add.reduceat(grown, starts)
    return np.asarray(grown / np.repeat(total, counts))


def _slopes(
    weights: Array, starts: Array, counts: Array, right: Array, importance: Array
) -> tuple[Array, Array]:
    share = posterior(weights, starts, counts)
    return importance * (right - share), importance * share * (1.0 - share)


def _smooth(values: Array) -> Array:
    padded = np.pad(values, 1, mode="edge")
    return np.asarray(0.2 * padded[:-2] + 0.6 * padded[1:-1] + 0.2 * padded[2:])

"""Average linkage under cannot-links, on the full matrix of one component."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

__all__ = ["average_linkage"]

Array = np.ndarray[Any, np.dtype[Any]]

_FORBIDDEN = -np.inf


def average_linkage(
    similarity: Array, sizes: Array, threshold: float, cannot_links: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int, float]]:
    """Merge the two most alike clusters until none are alike enough.

    A merge makes every cannot-link of either side one of the whole, so that no later merge can bring a forbidden
    pair together (the constraint is kept inside the loop, not repaired afterwards).

    Args:
        similarity: Square and symmetric, shape (n, n), in bits; the diagonal is not read.
        sizes: Weight of each row, shape (n,): how many names a contracted row stands for.
        threshold: Least average similarity at which two clusters still merge.
        cannot_links: Pairs of rows that must not come together.

    Returns:
        Merges in the order they were made: the rows that stand for the two clusters, the lower first (it stands
        for both from then on), and their average similarity.  Ties go to the lower rows, so the result depends on
        the order of the rows alone.
    """
    alike = np.array(similarity, np.float64)
    weight = np.array(sizes, np.float64)
    np.fill_diagonal(alike, _FORBIDDEN)
    for one, two in cannot_links:
        alike[one, two] = alike[two, one] = _FORBIDDEN
    best = alike.argmax(axis=1)
    height = alike[np.arange(len(alike)), best]
    merges: list[tuple[int, int, float]] = []
    while len(height):
        one = int(height.argmax())
        reached = float(height[one])
        if not reached >= threshold:
            break
        two = int(best[one])
        low, high = min(one, two), max(one, two)
        merges.append((low, high, reached))
        _merge(alike, weight, low, high)
        _renew(alike, best, height, low, high)
    return merges


def _merge(alike: Array, weight: Array, low: int, high: int) -> None:
    total = weight[low] + weight[high]
    row = (alike[low] * weight[low] + alike[high] * weight[high]) / total
    row[low] = row[high] = _FORBIDDEN
    weight[low] = total
    alike[low], alike[:, low] = row, row
    alike[high], alike[:, high] = _FORBIDDEN, _FORBIDDEN


def _renew(alike: Array, best: Array, height: Array, low: int, high: int) -> None:
    """Find the nearest of every row anew that had one of the merged as its nearest, or now has a nearer one."""
    stale = np.flatnonzero((best == low) | (best == high))
    stale = np.union1d(stale, (low, high))
    best[stale] = alike[stale].argmax(axis=1)
    height[stale] = alike[stale, best[stale]]
    column = alike[:, low]
    nearer = (column > height) | ((column == height) & (low < best))
    nearer[low] = False
    best[nearer] = low
    height[nearer] = column[nearer]

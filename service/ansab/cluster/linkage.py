"""Merge the likeliest clusters of one component under cannot-links, on full matrices of its scores."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ansab.arrays import Array

__all__ = ["merge_nearest"]

_FORBIDDEN = -np.inf
_SHARE_OF_BEST = 0.5
"""Half of a score is that of the best pair between two clusters, half the average: a name that bears little likeness to
some spellings of a man joins the spelling it is like, and one chance likeness does not chain two large clusters.  From
.5 to .7 it makes no difference; 0 (average linkage) and 1 (single linkage) are worse on people of public lists."""


def merge_nearest(
    average: Array, best: Array, sizes: Array, threshold: float, cannot_links: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int, float]]:
    """Merge the two most alike clusters until none are alike enough.

    A merge makes every cannot-link of either side one of the whole, so that no later merge can bring a forbidden
    pair together (the constraint is kept inside the loop, not repaired afterwards).

    Args:
        average: Average score between the names of two rows, in bits; square, symmetric, shape (n, n).  The
            diagonal is not read.
        best: The best score between them, of the same shape.
        sizes: Weight of each row, shape (n,): how many names a contracted row stands for.
        threshold: Least score at which two clusters still merge.
        cannot_links: Pairs of rows that must not come together.

    Returns:
        Merges in the order they were made: the rows that stand for the two clusters, the lower first (it stands
        for both from then on), and their score.  Ties go to the lower rows, so the result depends on the order of
        the rows alone.
    """
    means, peaks = np.array(average, np.float64), np.array(best, np.float64)
    weight = np.array(sizes, np.float64)
    alike = _SHARE_OF_BEST * peaks + (1.0 - _SHARE_OF_BEST) * means
    np.fill_diagonal(alike, _FORBIDDEN)
    for one, two in cannot_links:
        alike[one, two] = alike[two, one] = _FORBIDDEN
    nearest = alike.argmax(axis=1)
    height = alike[np.arange(len(alike)), nearest]
    merges: list[tuple[int, int, float]] = []
    while len(height):
        one = int(height.argmax())
        reached = float(height[one])
        if not reached >= threshold:
            break
        two = int(nearest[one])
        low, high = min(one, two), max(one, two)
        merges.append((low, high, reached))
        _merge(alike, (means, peaks), weight, low, high)
        _renew(alike, nearest, height, low, high)
    return merges


def _merge(alike: Array, scores: tuple[Array, Array], weight: Array, low: int, high: int) -> None:
    means, peaks = scores
    total = weight[low] + weight[high]
    means[low] = (means[low] * weight[low] + means[high] * weight[high]) / total
    peaks[low] = np.maximum(peaks[low], peaks[high])
    means[:, low], peaks[:, low] = means[low], peaks[low]
    weight[low] = total
    row = _SHARE_OF_BEST * peaks[low] + (1.0 - _SHARE_OF_BEST) * means[low]
    row[np.isneginf(alike[low]) | np.isneginf(alike[high])] = _FORBIDDEN
    alike[low], alike[:, low] = row, row
    alike[high], alike[:, high] = _FORBIDDEN, _FORBIDDEN


def _renew(alike: Array, nearest: Array, height: Array, low: int, high: int) -> None:
    """Find the nearest of every row anew that had one of the merged as its nearest, or now has a nearer one."""
    stale = np.flatnonzero((nearest == low) | (nearest == high))
    stale = np.union1d(stale, (low, high))
    nearest[stale] = alike[stale].argmax(axis=1)
    height[stale] = alike[stale, nearest[stale]]
    column = alike[:, low]
    nearer = (column > height) | ((column == height) & (low < nearest))
    nearer[low] = False
    nearest[nearer] = low
    height[nearer] = column[nearer]

"""Fit what turns shares into probabilities."""

from __future__ import annotations

from typing import Any

import numpy as np

__all__ = ["fit_knots", "fit_rivalry", "fit_shift", "nested_shares"]

Array = np.ndarray[Any, np.dtype[Any]]

_LEAST_IN_KNOT = 60
_MOST_KNOTS = 24


def nested_shares(scores: Array, starts: Array, rivalry: float) -> Array:
    """Share of each candidate: that anyone is meant, times its part of that (see `posterior`; scores in nats)."""
    counts = np.diff([*starts, len(scores)])
    highest = np.repeat(np.maximum(np.maximum.reduceat(scores, starts), 0.0), counts)
    grown = np.exp(scores - highest)
    anyone = np.add.reduceat(grown, starts)
    anyone = anyone / (anyone + np.exp(-highest[starts]))
    best = np.repeat(np.maximum.reduceat(scores, starts), counts)
    parts = np.exp(rivalry * (scores - best))
    return np.asarray(np.repeat(anyone / np.add.reduceat(parts, starts), counts) * parts)


def fit_rivalry(scores: Array, starts: Array, is_right: Array) -> float:
    """The rivalry under which right best candidates rank best above wrong ones, whichever the query.

    Args:
        scores: Nats of the candidates, the best of each query first; `starts` where each query begins.
    """
    found, best = 1.0, -np.inf
    right = is_right[starts]
    for rivalry in np.arange(0.2, 1.01, 0.1):
        shares = nested_shares(scores, starts, float(rivalry))[starts]
        ranks = np.argsort(np.argsort(shares, kind="stable"), kind="stable")
        area = float(ranks[right].mean())
        if area > best:
            found, best = float(rivalry), area
    return round(found, 2)


def fit_knots(shares: Array, is_right: Array) -> list[list[float]]:
    """Fit a rising curve from posterior shares to probabilities (isotonic, on groups of candidates).

    Args:
        shares: Share of the best candidate of each query, 0 to 1; below 0.001 the straight line from 0 serves.

    Returns:
        Rising knots [share, probability], from [0, 0] to [1, p].
    """
    wanted = shares >= 0.001
    order = np.argsort(shares[wanted], kind="stable")
    share, right = shares[wanted][order], is_right[wanted][order].astype(np.float64)
    groups = max(1, min(_MOST_KNOTS, len(share) // _LEAST_IN_KNOT))
    points = [
        (float(part.mean()), float((hit.sum() + part.mean()) / (len(hit) + 1)), float(len(hit)))
        for part, hit in zip(np.array_split(share, groups), np.array_split(right, groups), strict=True)
    ]
    rising = _pool(points)
    knots = [[0.0, 0.0], *([round(x, 5), round(y, 5)] for x, y, _ in rising)]
    knots.append([1.0, max(round(min(1.0, knots[-1][1] + (1.0 - knots[-1][0])), 5), knots[-1][1])])
    return [knot for at, knot in enumerate(knots) if at == 0 or knot[0] > knots[at - 1][0]]


def _pool(points: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Pool neighbours that fall until every step rises."""
    pooled: list[tuple[float, float, float]] = []
    for point in points:
        pooled.append(point)
        while len(pooled) > 1 and pooled[-2][1] > pooled[-1][1]:
            (x, y, n), (u, v, m) = pooled[-2:]
            pooled[-2:] = [((x * n + u * m) / (n + m), (y * n + v * m) / (n + m), n + m)]
    return pooled


def fit_shift(right: Array, wrong: Array) -> float:
    """The constant that, added to the evidence, best separates right from wrong at even odds (nats)."""
    shift = 0.0
    for _ in range(50):
        p, q = 1 / (1 + np.exp(-(right + shift))), 1 / (1 + np.exp(-(wrong + shift)))
        slope = (1 - p).mean() - q.mean()
        bend = (p * (1 - p)).mean() + (q * (1 - q)).mean()
        shift += float(np.clip(slope / (bend + 1e-9), -1, 1))
    return shift

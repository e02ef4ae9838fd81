"""Fit what turns shares into probabilities."""

from __future__ import annotations

import numpy as np

from ansab.arrays import Array

__all__ = ["fit_knots", "fit_rivalry", "fit_shift", "nested_shares"]

_RIVALRIES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_AS_WELL = 0.0005
"""Share of the mean rank by which one rivalry may be behind another and rank as well."""
_LEAST_IN_KNOT = 60
_MOST_KNOTS = 24
_GRID = (
    0.001, 0.002, 0.005, 0.01, 0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.27, 0.35, 0.43, 0.5, 0.57, 0.65, 0.73, 0.8, 0.85, 0.9,
    0.93, 0.96, 0.98, 0.99, 0.995,
)  # fmt: skip
"""Shares at which the curve is written down."""
_SMOOTH = 0.25
"""How much of the curve is the smooth one; the rest follows what was seen."""
_HOLD = 0.1
"""How strongly the smooth curve is held to the diagonal."""


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
    """The least rivalry under which right best candidates rank above wrong ones, whichever the query, as well as can be.

    Args:
        scores: Nats of the candidates, the best of each query first; `starts` where each query begins.
    """
    right, areas = is_right[starts], []
    for rivalry in _RIVALRIES:
        shares = nested_shares(scores, starts, rivalry)[starts]
        ranks = np.argsort(np.argsort(shares, kind="stable"), kind="stable")
        areas.append(float(ranks[right].mean()))
    enough = max(areas) * (1 - _AS_WELL)
    return next(rivalry for rivalry, area in zip(_RIVALRIES, areas, strict=True) if area >= enough)


def fit_knots(shares: Array, is_right: Array) -> list[list[float]]:
    """Fit a rising curve from posterior shares to probabilities: a mixture of steps and of a smooth curve.

    Steps (isotonic, on groups of candidates) follow what was seen too closely, and a beta calibration (Kull and others,
    2017: log odds linear in the logarithms of the share and of its rest) not closely enough.

    Args:
        shares: Share of the best candidate of each query, 0 to 1; below 0.001 the straight line from 0 serves.

    Returns:
        Rising knots [share, probability], from [0, 0] to [1, p].
    """
    wanted = shares >= _GRID[0]
    order = np.argsort(shares[wanted], kind="stable")
    share, right = shares[wanted][order], is_right[wanted][order].astype(np.float64)
    steps = np.array(_steps(share, right))
    smooth = 1 / (1 + np.exp(-_beta_terms(np.array(_GRID)) @ _fit_beta(share, right)))
    mixed = (1 - _SMOOTH) * np.interp(_GRID, steps[:, 0], steps[:, 1]) + _SMOOTH * smooth
    return [[0.0, 0.0], *([x, round(float(y), 5)] for x, y in zip(_GRID, mixed, strict=True)), [1.0, 1.0]]


def _steps(share: Array, right: Array) -> list[tuple[float, float]]:
    groups = max(1, min(_MOST_KNOTS, len(share) // _LEAST_IN_KNOT))
    points = [
        (float(part.mean()), float((hit.sum() + part.mean()) / (len(hit) + 1)), float(len(hit)))
        for part, hit in zip(np.array_split(share, groups), np.array_split(right, groups), strict=True)
    ]
    return [(0.0, 0.0), *((x, y) for x, y, _ in _pool(points)), (1.0, 1.0)]


def _beta_terms(share: Array) -> Array:
    share = np.clip(share, 1e-5, 1 - 1e-5)
    return np.stack([np.log(share), -np.log1p(-share), np.ones_like(share)], axis=1)


def _fit_beta(share: Array, right: Array) -> Array:
    """Coefficients of `_beta_terms` for the log odds, by Newton's method; steps that make it worse are halved."""
    terms, found, held = _beta_terms(share), np.array([1.0, 1.0, 0.0]), np.array([1.0, 1.0, 0.0])

    def loss(at: Array) -> float:
        odds = terms @ at
        return float((np.logaddexp(0.0, odds) - right * odds).sum() + _HOLD * ((at - held) ** 2).sum())

    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(terms @ found, -30, 30)))
        slope = terms.T @ (chance - right) + 2 * _HOLD * (found - held)
        bend = (terms * (chance * (1 - chance))[:, None]).T @ terms + 2 * _HOLD * np.eye(3)
        step = np.linalg.solve(bend, slope)
        while loss(found - step) > loss(found) and np.abs(step).max() > 1e-6:
            step = step / 2
        found = found - step
    return found


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

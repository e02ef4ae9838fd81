"""From bits to confidence: candidates and "none of them" share 1; the share is calibrated."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["LEAST_SHARE", "Knots", "calibrated", "logit_bits", "posterior", "probability"]

Knots = tuple[tuple[float, float], ...]
"""Rising pairs (share before, probability after); between two the straight line."""
LEAST_SHARE = 1e-12
"""Nothing is taken to be less likely, when it is told in bits, and nothing likelier than 1 less this."""
_AS_GOOD = 1 - 1e-9
"""Shares that differ by less are the same: sums of the same bits in another order."""


def posterior(weights: Sequence[float], knots: Knots = (), rivalry: float = 1.0) -> list[float]:
    """Confidence of each candidate.

    Whether anyone is meant follows from all the weights together; who is meant, from their differences, which
    count the less the smaller `rivalry` is: lists hold one man twice, and then the nearer spelling says little.

    Args:
        weights: Bits of each candidate, the prior included; "none of them" has 0 bits.
        knots: Calibration of the shares.
        rivalry: What a bit between two candidates is worth, 0 to 1.

    Returns:
        Probabilities that sum to at most 1.

    >>> [round(p, 3) for p in posterior([3.0, 3.0])]
    [0.471, 0.471]
    """
    if not weights:
        return []
    best = max(weights)
    highest = max(0.0, best)
    anyone = sum([2.0 ** (weight - highest) for weight in weights])
    anyone /= anyone + 2.0**-highest
    shares = [2.0 ** (rivalry * (weight - best)) for weight in weights]
    total = sum(shares)
    found = [anyone * share / total for share in shares]
    likeliest = max(found)
    at = found.index(likeliest)
    top, rest = calibrated(likeliest, knots), sum(found) - likeliest
    # The curve is that of best candidates; the others share what is left.
    scale = min(1.0, (1.0 - top) / rest) if rest > 0 else 1.0
    given = [scaled if (scaled := share * scale) < top else top for share in found]
    given[at] = top
    # Those that weigh the same are meant with the same chance, whichever stands first.
    tied = [number for number, share in enumerate(found) if share > likeliest * _AS_GOOD]
    if len(tied) > 1:
        even = sum(given[number] for number in tied) / len(tied)
        for number in tied:
            given[number] = even
    return given


def calibrated(share: float, knots: Knots) -> float:
    """Map a share through the calibration curve."""
    if not knots:
        return share
    at = bisect_right(knots, (share, math.inf))
    if at == 0:
        return knots[0][1] * share / knots[0][0] if knots[0][0] > 0 else knots[0][1]
    if at == len(knots):
        return knots[-1][1]
    (left, low), (right, high) = knots[at - 1], knots[at]
    return low + (high - low) * (share - left) / (right - left)


def probability(bits: float) -> float:
    """Probability of odds given in bits.

    >>> probability(0.0)
    0.5
    """
    if bits > 0:
        return 1.0 / (1.0 + math.exp2(-min(bits, 1000.0)))
    odds = math.exp2(max(bits, -1000.0))
    return odds / (1.0 + odds)


def logit_bits(share: float) -> float:
    """Odds of a probability, in bits; the ends are held off 0 and 1."""
    share = min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
    return math.log2(share / (1.0 - share))

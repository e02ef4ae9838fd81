"""Candidates beyond those that every mention is given: how many are asked for changes no decision and no confidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice

from ansab.candidates import LEAST_KEPT
from ansab.model import Candidate, Resolution

__all__ = ["with_further"]


def with_further(resolve: Callable[[int], list[Resolution]], limit: int) -> list[Resolution]:
    """Resolve with so many candidates.

    Candidates share one probability, and the more of them are looked for, the more share it. So whoever asks for many
    gets the same answer as whoever asks for few, and behind it what a deeper search found besides.

    Args:
        resolve: Resolves with a number of candidates, one resolution a mention.
        limit: Candidates to give for each.
    """
    if limit <= LEAST_KEPT:
        return resolve(limit)
    return [
        replace(own, candidates=(*own.candidates, *_further(own, found, limit)))
        for own, found in zip(resolve(LEAST_KEPT), resolve(limit), strict=True)
    ]


def _further(own: Resolution, found: Resolution, limit: int) -> list[Candidate]:
    """Those whom only the deeper search found, none likelier than the last before it, and all within 1."""
    known = {candidate.id for candidate in own.candidates}
    left = 1.0 - sum(candidate.confidence for candidate in own.candidates)
    most = own.candidates[-1].confidence if own.candidates else 0.0
    further: list[Candidate] = []
    others = (candidate for candidate in found.candidates if candidate.id not in known)
    for candidate in islice(others, limit - len(known)):
        most = max(min(candidate.confidence, most, left), 0.0)
        left -= most
        further.append(replace(candidate, confidence=most))
    return further

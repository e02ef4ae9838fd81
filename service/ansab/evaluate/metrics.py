"""How good answers and their confidences are: pure functions of numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

__all__ = [
    "Band",
    "Point",
    "auc",
    "best_f1",
    "brier",
    "calibration_error",
    "curve",
    "f1_of",
    "reliability",
    "threshold_at",
]

BANDS = 10
"""Bands of confidence in which promises and truth are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Answers of about one confidence: how many, what they promised on average, what share was right."""

    count: int
    promised: float
    kept: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What happens when answers below `threshold` are dropped."""

    threshold: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 when both are."""
        return f1_of(self.precision, self.recall)


def f1_of(precision: float, recall: float) -> float:
    """Harmonic mean of precision and recall; 0 when both are."""
    both = precision + recall
    return 2.0 * precision * recall / both if both else 0.0


def threshold_at(negatives: Sequence[float], rate: float) -> float:
    """The least confidence at which at most `rate` of the negatives would be accepted.

    Args:
        negatives: Confidences of the answers to names without an entity; 0 where there was no answer.
        rate: Share of them, 0 to 1.

    Returns:
        A hair above the confidence of the negative in question; 0.5 when there are no negatives.

    >>> threshold_at([0.9, 0.2, 0.1, 0.0], 0.25)
    0.200000001
    """
    if not negatives:
        return 0.5
    falling = sorted(negatives, reverse=True)
    return falling[min(int(len(falling) * rate), len(falling) - 1)] + 1e-9


def reliability(confidences: Sequence[float], rights: Sequence[bool], bands: int = BANDS) -> list[Band]:
    """Group answers into equal bands of confidence; empty bands are left out, the rest rise.

    >>> reliability([0.05, 0.95, 1.0], [False, True, True])[1]
    Band(count=2, promised=0.975, kept=1.0)
    """
    grouped: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in zip(confidences, rights, strict=True):
        grouped[min(bands - 1, int(confidence * bands))].append((confidence, is_right))
    return [
        Band(
            count=len(inside),
            promised=sum(confidence for confidence, _ in inside) / len(inside),
            kept=sum(is_right for _, is_right in inside) / len(inside),
        )
        for _, inside in sorted(grouped.items())
    ]


def calibration_error(confidences: Sequence[float], rights: Sequence[bool], bands: int = BANDS) -> float:
    """Expected calibration error: mean distance of promised and kept, each band weighed by its answers.

    >>> calibration_error([0.75, 0.75, 0.75, 0.75], [True, True, False, False])
    0.25
    """
    found = reliability(confidences, rights, bands)
    total = sum(band.count for band in found)
    return sum(abs(band.promised - band.kept) * band.count for band in found) / total if total else 0.0


def brier(confidences: Sequence[float], rights: Sequence[bool]) -> float:
    """Mean squared distance of confidence and truth; 0 is best, 0.25 is what always saying 0.5 gets.

    >>> brier([1.0, 0.5], [True, False])
    0.125
    """
    if not confidences:
        return 0.0
    squares = ((c - is_right) ** 2 for c, is_right in zip(confidences, rights, strict=True))
    return sum(squares) / len(confidences)


def auc(scores: Sequence[float], truths: Sequence[bool]) -> float:
    """Probability that a true item scores above a false one, ties counting half; 0.5 when one sort is absent.

    >>> auc([0.9, 0.4, 0.4, 0.1], [True, True, False, False])
    0.875
    """
    ordered = sorted(zip(scores, truths, strict=True))
    falses_below, above = 0, 0.0
    for _, tied in groupby(ordered, key=lambda item: item[0]):
        marks = [is_true for _, is_true in tied]
        trues = sum(marks)
        falses = len(marks) - trues
        above += trues * (falses_below + falses / 2)
        falses_below += falses
    pairs = falses_below * (len(ordered) - falses_below)
    return above / pairs if pairs else 0.5


def curve(scores: Sequence[float], truths: Sequence[bool], *, wanted: int | None = None) -> list[Point]:
    """Precision and recall at every threshold, from the highest down.

    Args:
        truths: Whether the answer of each score is right.
        wanted: How many right answers there could be; those that are there by default.
    """
    total = sum(truths) if wanted is None else wanted
    points, taken, right = [], 0, 0
    for score, tied in groupby(
        sorted(zip(scores, truths, strict=True), reverse=True), key=lambda item: item[0]
    ):
        marks = [is_true for _, is_true in tied]
        taken += len(marks)
        right += sum(marks)
        points.append(Point(threshold=score, precision=right / taken, recall=right / total if total else 0.0))
    return points


def best_f1(scores: Sequence[float], truths: Sequence[bool]) -> Point:
    """The threshold with the highest F1, the highest of them when several tie; accept at or above it.

    >>> best_f1([0.9, 0.8, 0.1], [True, True, False]).threshold
    0.8
    """
    points = curve(scores, truths)
    return max(
        points,
        key=lambda point: (point.f1, point.threshold),
        default=Point(threshold=1.0, precision=0.0, recall=0.0),
    )

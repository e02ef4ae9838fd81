"""Metrics against cases worked out by hand."""

from __future__ import annotations

import pytest

from ansab.evaluate.metrics import (
    Point,
    auc,
    best_f1,
    brier,
    calibration_error,
    curve,
    reliability,
    threshold_at,
)

NEGATIVES = [number / 1000 for number in range(1000)]


@pytest.mark.parametrize(
    ("negatives", "rate", "expected", "note"),
    [
        ([], 0.01, 0.5, "no negatives: half"),
        ([0.0], 0.01, 1e-9, "one negative without an answer: any answer is above it"),
        (NEGATIVES, 0.01, 0.989 + 1e-9, "ten of a thousand (0.990 to 0.999) stay above"),
        (NEGATIVES, 0.001, 0.998 + 1e-9, "one of a thousand stays above"),
        ([0.3, 0.3, 0.3], 1.0, 0.3 + 1e-9, "the whole list: its lowest"),
    ],
)
def test_threshold_at_lets_that_share_pass(
    negatives: list[float], rate: float, expected: float, note: str
) -> None:
    assert threshold_at(negatives, rate) == pytest.approx(expected, abs=1e-12), note


def test_threshold_at_accepts_no_more_than_the_rate() -> None:
    limit = threshold_at(NEGATIVES, 0.05)

    assert sum(score >= limit for score in NEGATIVES) == 50


def test_reliability_bands_hold_their_answers() -> None:
    bands = reliability([0.0, 0.09, 0.1, 0.99, 1.0], [False, True, True, True, False])

    assert [(band.count, band.kept) for band in bands] == [(2, 0.5), (1, 1.0), (2, 0.5)]
    assert bands[2].promised == pytest.approx(0.995)


@pytest.mark.parametrize(
    ("confidences", "rights", "expected"),
    [
        ([], [], 0.0),
        ([1.0, 0.0], [True, False], 0.0),
        ([1.0, 0.0], [False, True], 1.0),
        ([0.8] * 5, [True] * 4 + [False], 0.0),
        ([0.25, 0.25, 0.95, 0.95], [False, True, True, True], (0.25 * 2 + 0.05 * 2) / 4),
    ],
)
def test_calibration_error_by_hand(confidences: list[float], rights: list[bool], expected: float) -> None:
    assert calibration_error(confidences, rights) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("confidences", "rights", "expected"),
    [([], [], 0.0), ([0.5], [True], 0.25), ([0.9, 0.2], [True, True], (0.01 + 0.64) / 2)],
)
def test_brier_by_hand(confidences: list[float], rights: list[bool], expected: float) -> None:
    assert brier(confidences, rights) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("scores", "truths", "expected", "note"),
    [
        ([0.9, 0.8, 0.2, 0.1], [True, True, False, False], 1.0, "all in order"),
        ([0.1, 0.2, 0.8, 0.9], [True, True, False, False], 0.0, "all the wrong way round"),
        ([0.5, 0.5], [True, False], 0.5, "a tie is half"),
        ([0.9, 0.5, 0.4], [True, False, True], 0.5, "one of two pairs"),
        ([0.9], [True], 0.5, "nothing to tell apart"),
        ([], [], 0.5, "nothing at all"),
    ],
)
def test_auc_by_hand(scores: list[float], truths: list[bool], expected: float, note: str) -> None:
    assert auc(scores, truths) == pytest.approx(expected), note


def test_curve_counts_what_was_never_answered() -> None:
    points = curve([0.9, 0.6, 0.6, 0.2], [True, True, False, False], wanted=4)

    assert points == [
        Point(threshold=0.9, precision=1.0, recall=0.25),
        Point(threshold=0.6, precision=pytest.approx(2 / 3), recall=0.5),  # type: ignore[arg-type]
        Point(threshold=0.2, precision=0.5, recall=0.5),
    ]


def test_best_f1_is_the_best_point_of_the_curve() -> None:
    best = best_f1([0.9, 0.7, 0.6, 0.5, 0.1], [True, False, True, True, False])

    assert (best.threshold, best.precision, best.recall) == (0.5, 0.75, 1.0)
    assert best.f1 == pytest.approx(6 / 7)


def test_best_f1_of_nothing_is_zero() -> None:
    assert best_f1([], []).f1 == 0.0
    assert best_f1([0.4], [False]).f1 == 0.0

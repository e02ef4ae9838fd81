"""Laws of the metrics."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansab.evaluate.metrics import (
    auc,
    best_f1,
    brier,
    calibration_error,
    curve,
    reliability,
    threshold_at,
)

SHARES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.25, 0.5, 0.9, 1.0]))
ANSWERS = st.lists(st.tuples(SHARES, st.booleans()), max_size=40)


def parts(answers: list[tuple[float, bool]]) -> tuple[list[float], list[bool]]:
    return [score for score, _ in answers], [is_true for _, is_true in answers]


@given(ANSWERS)
def test_auc_is_what_counting_every_pair_gives(answers: list[tuple[float, bool]]) -> None:
    trues = [score for score, is_true in answers if is_true]
    falses = [score for score, is_true in answers if not is_true]
    wins = [1.0 if high > low else 0.5 if high == low else 0.0 for high in trues for low in falses]

    assert auc(*parts(answers)) == pytest.approx(sum(wins) / len(wins) if wins else 0.5)


@given(ANSWERS)
def test_auc_turns_round_when_the_truth_does(answers: list[tuple[float, bool]]) -> None:
    scores, truths = parts(answers)

    assert auc(scores, truths) == pytest.approx(1 - auc(scores, [not is_true for is_true in truths]))


@given(ANSWERS)
def test_calibration_error_and_brier_stay_between_0_and_1(answers: list[tuple[float, bool]]) -> None:
    assert 0.0 <= calibration_error(*parts(answers)) <= 1.0
    assert 0.0 <= brier(*parts(answers)) <= 1.0


@given(ANSWERS.filter(bool))
def test_calibration_error_is_at_least_the_error_of_the_mean(answers: list[tuple[float, bool]]) -> None:
    """Bands can only add to what one band of everything would show."""
    scores, truths = parts(answers)

    assert calibration_error(scores, truths) >= calibration_error(scores, truths, bands=1) - 1e-12


@given(ANSWERS)
def test_metrics_do_not_depend_on_the_order(answers: list[tuple[float, bool]]) -> None:
    there, back = parts(answers), parts(answers[::-1])

    for metric in (auc, brier, calibration_error):
        assert metric(*there) == pytest.approx(metric(*back))
    assert curve(*there) == curve(*back)


@given(ANSWERS)
def test_reliability_loses_no_answer_and_rises(answers: list[tuple[float, bool]]) -> None:
    bands = reliability(*parts(answers))

    assert sum(band.count for band in bands) == len(answers)
    assert all(low.promised < high.promised for low, high in pairwise(bands))


@given(ANSWERS, st.integers(0, 10))
def test_curve_recall_rises_as_the_threshold_falls(
    answers: list[tuple[float, bool]], unanswered: int
) -> None:
    points = curve(*parts(answers), wanted=sum(is_true for _, is_true in answers) + unanswered)

    assert all(a.threshold > b.threshold and a.recall <= b.recall for a, b in pairwise(points))
    assert all(0.0 <= point.precision <= 1.0 and 0.0 <= point.recall <= 1.0 for point in points)


@given(ANSWERS.filter(lambda answers: any(is_true for _, is_true in answers)))
def test_best_f1_is_reached_at_its_threshold_and_nowhere_passed(answers: list[tuple[float, bool]]) -> None:
    scores, truths = parts(answers)
    best = best_f1(scores, truths)
    taken = [is_true for score, is_true in answers if score >= best.threshold]

    assert best.f1 == pytest.approx(2 * sum(taken) / (len(taken) + sum(truths)))
    for limit in set(scores):
        taken = [is_true for score, is_true in answers if score >= limit]
        assert 2 * sum(taken) / (len(taken) + sum(truths)) <= best.f1 + 1e-12


@given(st.lists(SHARES, min_size=1, max_size=200), st.floats(0, 1))
def test_threshold_at_never_lets_more_pass_than_asked(negatives: list[float], rate: float) -> None:
    limit = threshold_at(negatives, rate)

    assert sum(score >= limit for score in negatives) <= len(negatives) * rate


@given(st.lists(SHARES, min_size=1, max_size=50), st.floats(0, 1), st.floats(0, 1))
def test_threshold_at_falls_as_the_rate_rises(negatives: list[float], one: float, two: float) -> None:
    assert threshold_at(negatives, min(one, two)) >= threshold_at(negatives, max(one, two))

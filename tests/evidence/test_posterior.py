"""From bits to confidence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansab.evidence.posterior import Knots, calibrated, logit_bits, posterior, probability
from ansab.evidence.weights import load_weights

bits = st.floats(-60, 60)
shares = st.floats(0, 1)


@st.composite
def curves(draw: st.DrawFn) -> Knots:
    """Rising knots."""
    befores = sorted(draw(st.sets(shares, max_size=8)))
    afters = sorted(draw(st.lists(shares, min_size=len(befores), max_size=len(befores))))
    return tuple(zip(befores, afters, strict=True))


@given(st.lists(bits, max_size=30), curves(), shares)
def test_posterior_sums_to_at_most_one_and_keeps_the_order(
    weights: list[float], knots: Knots, rivalry: float
) -> None:
    found = posterior(weights, knots, rivalry)

    assert sum(found) <= 1 + 1e-9
    assert all(0 <= share <= 1 + 1e-9 for share in found)
    ranked = [share for _, share in sorted(zip(weights, found, strict=True))]
    assert all(low <= high + 1e-12 for low, high in pairwise(ranked))


@given(st.lists(bits, min_size=1, max_size=8), st.floats(0, 30))
def test_posterior_of_one_falls_as_another_gains(weights: list[float], more: float) -> None:
    before = posterior([*weights, 0.0])[0]

    # Shares that differ by less than a billionth are given as even ones.
    assert posterior([*weights, more])[0] <= before + 1e-9


@given(
    st.lists(st.integers(-8, 8), min_size=1, max_size=8), curves(), shares, st.randoms(use_true_random=False)
)
def test_posterior_does_not_depend_on_the_order(
    weights: list[int], knots: Knots, rivalry: float, draw: object
) -> None:
    order = list(range(len(weights)))
    draw.shuffle(order)  # type: ignore[attr-defined]

    moved = posterior([weights[i] for i in order], knots, rivalry)
    assert moved == pytest.approx([posterior(weights, knots, rivalry)[i] for i in order])


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([], []),
        ([0.0], [0.5]),
        ([1.0], [2 / 3]),
        ([-1000.0], [0.0]),
        ([1000.0, -1000.0], [1.0, 0.0]),
        ([3.0, 3.0], [8 / 17, 8 / 17]),
    ],
)
def test_posterior_by_hand(weights: list[float], expected: list[float]) -> None:
    assert posterior(weights) == pytest.approx(expected)


@given(curves(), shares, shares)
def test_calibrated_never_turns_two_shares_round(knots: Knots, one: float, two: float) -> None:
    low, high = sorted((one, two))

    assert calibrated(low, knots) <= calibrated(high, knots) + 1e-9


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.0, 0.0), (0.1, 0.05), (0.2, 0.1), (0.5, 0.4), (0.8, 0.7), (0.9, 0.7), (1.0, 0.7)],
)
def test_calibrated_is_straight_between_knots_and_flat_behind(share: float, expected: float) -> None:
    assert calibrated(share, ((0.2, 0.1), (0.8, 0.7))) == pytest.approx(expected)


@pytest.mark.parametrize("name", sorted(load_weights().knots))
def test_shipped_calibration_rises_within_0_and_1(name: str) -> None:
    knots = load_weights().knots[name]

    assert all(0 <= value <= 1 for knot in knots for value in knot)
    assert all(left[0] < right[0] and left[1] <= right[1] for left, right in pairwise(knots))


@given(st.floats(1e-9, 1 - 1e-9))
def test_probability_undoes_logit_bits(share: float) -> None:
    assert probability(logit_bits(share)) == pytest.approx(share)


@pytest.mark.parametrize("extreme", [0.0, 1.0])
def test_logit_bits_holds_the_ends_off(extreme: float) -> None:
    assert abs(logit_bits(extreme)) < 50


@pytest.mark.parametrize(("weight", "expected"), [(-1e9, 0.0), (0.0, 0.5), (1e9, 1.0)])
def test_probability_of_extremes(weight: float, expected: float) -> None:
    assert probability(weight) == pytest.approx(expected)


def test_posterior_takes_sums_in_another_order_for_the_same() -> None:
    one, other = 0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1
    assert one != other
    first, second = posterior([one, other], ((0.0, 0.0), (0.5, 0.9), (1.0, 1.0)), 0.5)
    assert first == second

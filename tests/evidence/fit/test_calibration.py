"""Calibration: curves that rise, that leave what is right alone, and that mend what is not."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from ansab.evidence.fit.calibration import fit_knots, fit_rivalry

Array = np.ndarray[Any, np.dtype[Any]]


def drawn(power: float) -> tuple[Array, Array]:
    """Shares, and whether the candidate was right, with a chance of the share to a power."""
    chance = np.random.default_rng(7)
    shares = chance.uniform(0.001, 1.0, 4_000)
    return shares, chance.uniform(size=4_000) < shares**power


@pytest.mark.parametrize("power", [1.0, 2.0, 0.5])
def test_fit_knots_finds_the_curve(power: float) -> None:
    knots = fit_knots(*drawn(power))
    asked = np.linspace(0.05, 0.95, 19)
    found = np.interp(asked, [x for x, _ in knots], [y for _, y in knots])
    assert np.abs(found - asked**power).max() < 0.06


def test_fit_knots_rise_from_0_to_1() -> None:
    shares, is_right = drawn(1.0)
    knots = fit_knots(shares[:200], is_right[:200])
    assert knots[0] == [0.0, 0.0]
    assert knots[-1] == [1.0, 1.0]
    assert all(x < u and y <= v for (x, y), (u, v) in pairwise(knots))


def test_fit_rivalry_is_the_least_that_ranks_as_well() -> None:
    """Where every query has one candidate, rivals tell nothing."""
    scores = np.linspace(-3.0, 3.0, 50)
    assert fit_rivalry(scores, np.arange(50), scores > 0.3) == 0.2

"""Boosting: tables that tell right from wrong, and that keep the order they are given."""

from __future__ import annotations

import numpy as np
import pytest

from ansab.evidence.fit.boost import Examples, Fitted, boost


def fitted(falls: list[list[tuple[int, int]]]) -> Fitted:
    """Two features; of the first, bin 1 goes with right candidates and bin 0 with wrong ones."""
    chance = np.random.default_rng(3)
    is_right = chance.uniform(size=3_000) < 0.5
    agree = np.where(chance.uniform(size=3_000) < 0.9, is_right, ~is_right)
    bins = np.stack([agree, chance.integers(0, 3, 3_000)], axis=1).astype(np.int32)
    examples = Examples(
        bins=bins, starts=np.arange(3_000), is_right=is_right, importance=np.ones(3_000)
    )  # fmt: skip
    return boost(examples, [2, 3], 2, 40, [False, False], falls)


def test_boost_gives_the_telling_bin_more() -> None:
    first, second = fitted([[], []]).tables
    assert first[1] - first[0] > 2.0
    assert np.ptp(second) < 0.5


def test_boost_keeps_the_first_bin_of_a_pair_below_the_second() -> None:
    first, _ = fitted([[(1, 0)], []]).tables
    assert first[1] == pytest.approx(first[0])

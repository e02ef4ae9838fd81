"""The shipped weights fit the features they are for."""

from __future__ import annotations

import math

import pytest

from ansab.evidence.features import FEATURES, PAIRS
from ansab.evidence.token_kernel import LENGTH_BINS, SKELETON_BINS, STEPS
from ansab.evidence.weights import Table, load_weights

WEIGHTS = load_weights()
TABLES = pytest.mark.parametrize(
    "table", [WEIGHTS.person, WEIGHTS.organization], ids=["person", "organization"]
)


@TABLES
def test_every_bin_has_its_bits(table: Table) -> None:
    bins = {feature.name: feature.bins for feature in FEATURES}

    assert [len(bits) for bits in table.singles] == [feature.bins for feature in FEATURES]
    assert [len(bits) for bits in table.pairs_bits] == [bins[first] * bins[second] for first, second in PAIRS]


@TABLES
def test_bits_are_numbers_of_a_sane_size(table: Table) -> None:
    values = [*table.values, table.prior_bits, table.pair_prior_bits]

    assert all(math.isfinite(value) and abs(value) < 40 for value in values)
    assert table.prior_bits < 0  # a candidate is rarely the one meant


@TABLES
def test_starts_point_to_the_first_bin_of_each_table(table: Table) -> None:
    for number, bits in enumerate(table.singles):
        assert table.values[table.starts[number]] == bits[0]
    for number, bits in enumerate(table.pairs_bits):
        first, second, width, start = table.pairs[4 * number : 4 * number + 4]
        assert (FEATURES[first].name, FEATURES[second].name) == PAIRS[number]
        assert width == FEATURES[second].bins
        assert table.values[start] == bits[0]


def test_token_table_holds_probabilities() -> None:
    assert len(WEIGHTS.token_table) == LENGTH_BINS * SKELETON_BINS * STEPS * STEPS
    assert (WEIGHTS.token_table >= 0).all()
    assert (WEIGHTS.token_table <= 1).all()


def test_table_gives_organizations_their_own() -> None:
    assert WEIGHTS.table(is_organization=True) is WEIGHTS.organization
    assert WEIGHTS.table(is_organization=False) is WEIGHTS.person

"""The fitted weights: tables of bits by feature bin, readable JSON beside this module.

`python -m ansab.evidence.fit DATA` fits them again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from ansab.arrays import Array
from ansab.evidence.features import FEATURES, PAIRS, feature_number

__all__ = ["Table", "Weights", "load_weights"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Bits by bin for one sort of names (people or organisations).

    Attributes:
        singles: For each feature, bits of each bin.
        pairs_bits: For each of `PAIRS`, bits of each combination of bins, the second feature running faster.
        prior_bits: Log odds, before any evidence, that a candidate retrieved from a gazetteer is meant.
        pair_prior_bits: The same for two bare names compared at even odds.
    """

    singles: tuple[tuple[float, ...], ...]
    pairs_bits: tuple[tuple[float, ...], ...]
    prior_bits: float
    pair_prior_bits: float

    @property
    def values(self) -> Array:
        """All tables, one after the other, as the kernel reads them."""
        return np.array([bits for table in (*self.singles, *self.pairs_bits) for bits in table], np.float64)

    @property
    def starts(self) -> Array:
        """Where the table of each feature begins in `values`."""
        return np.cumsum([0, *map(len, self.singles)])[:-1]

    @property
    def pairs(self) -> Array:
        """Four integers a pair: first feature, second feature, bins of the second, start in `values`."""
        start, rows = sum(map(len, self.singles)), []
        for (first, second), bits in zip(PAIRS, self.pairs_bits, strict=True):
            rows += [
                feature_number(first),
                feature_number(second),
                FEATURES[feature_number(second)].bins,
                start,
            ]
            start += len(bits)
        return np.array(rows, np.int64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Everything that is fitted: token similarity, feature weights, calibration.

    Attributes:
        token_table: Probability by cell (`token_kernel.similarity_bin`).
        knots: Calibration by sort of name: (posterior before, posterior after), rising.
        rivalry: By sort of name, what a bit between two candidates is worth.
    """

    token_table: Array
    person: Table
    organization: Table
    knots: Mapping[str, tuple[tuple[float, float], ...]]
    rivalry: Mapping[str, float]

    def calibration(self, *, is_organization: bool) -> tuple[tuple[tuple[float, float], ...], float]:
        """Knots and rivalry for people or for organisations; see `posterior`."""
        name = "organization" if is_organization else "person"
        return self.knots.get(name, ()), self.rivalry.get(name, 1.0)

    def table(self, *, is_organization: bool) -> Table:
        """The weights for people or for organisations."""
        return self.organization if is_organization else self.person


@cache
def load_weights() -> Weights:
    """Load the shipped weights."""
    return weights_of(
        json.loads(files("ansab.evidence").joinpath("data/weights.json").read_text(encoding="utf-8"))
    )


def weights_of(data: Mapping[str, Any]) -> Weights:
    """Read weights from their JSON form."""
    return Weights(
        token_table=np.array(data["token_similarity"], np.float64),
        person=_table(data["person"]),
        organization=_table(data["organization"]),
        knots={name: tuple((a, b) for a, b in knots) for name, knots in data.get("calibration", {}).items()},
        rivalry=dict(data.get("rivalry", {})),
    )


def _table(data: Mapping[str, Any]) -> Table:
    sizes = {feature.name: feature.bins for feature in FEATURES}
    for name, size in sizes.items():
        if len(data["features"][name]) != size:
            raise ValueError(
                f"weights of feature {name}: {len(data['features'][name])} bins, expected {size}; fit again"
            )
    for first, second in PAIRS:
        if len(data["pairs"][f"{first} x {second}"]) != sizes[first] * sizes[second]:
            raise ValueError(f"weights of {first} x {second} do not fit the features; fit again")
    return Table(
        singles=tuple(tuple(data["features"][feature.name]) for feature in FEATURES),
        pairs_bits=tuple(tuple(data["pairs"][f"{first} x {second}"]) for first, second in PAIRS),
        prior_bits=data["prior_bits"],
        pair_prior_bits=data["pair_prior_bits"],
    )

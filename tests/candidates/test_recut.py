"""Organisations whose words are cut otherwise than in the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab.model import EntityType
from ansab.names.organisations.cuts import other_cuts
from ansab.names.parse import parse_name
from ansab.resolve import Resolver

LISTED = {"zerwalbank": "Zerwalbank PJSC", "qub": "Hangzhou Qubvision Digital Technology", "petro": "Petrozerwal Oil LLC", "gulf": "Gulf Bank",
          "alfa": "Qubtan Bank"}  # fmt: skip


@pytest.fixture(scope="module")
def resolver(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Company=LISTED)


@pytest.mark.parametrize(
    ("surface", "id"),
    [
        ("Zerwal Bank", "zerwalbank"),
        ("Qub Vision Digital", "qub"),
        ("Petro Zerwal Oil", "petro"),
        ("Qubtanbank", "alfa"),
    ],
)
def test_words_cut_otherwise_are_found(resolver: Resolver, surface: str, id: str) -> None:
    found = resolver.resolve(surface, type=EntityType.ORGANIZATION)
    assert found.candidates[0].id == id
    assert found.confidence > 0.5
    assert sum(line.bits for line in found.candidates[0].evidence) == pytest.approx(
        found.candidates[0].weight_bits
    )


@pytest.mark.parametrize("surface", ["Gulf Vision", "Zerwal Oil", "Digital Bank"])
def test_parts_of_words_are_not_the_words(resolver: Resolver, surface: str) -> None:
    assert resolver.resolve(surface, type=EntityType.ORGANIZATION).confidence < 0.5


@pytest.mark.parametrize(
    ("surface", "type"),
    [
        ("Ahmed Hassan", EntityType.PERSON),
        ("بنك الرافدين", EntityType.ORGANIZATION),
        ("Qubtan", EntityType.ORGANIZATION),
    ],
)
def test_names_without_another_cut(surface: str, type: EntityType) -> None:
    assert other_cuts(parse_name(surface, type)) == []

"""Ranks that a mention gives and a list does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab.model import Decision, EntityType
from ansab.resolve import Resolver

NAMES = {
    "hafiz": "Hafiz Makhlouf",
    "rami": "Rami Makhlouf",
    "michel": "Michel Aoun",
    "salami": "حسین سلامی",
    "titled": "Colonel Adel Shukri",
    "other": "Fuad Karim Nasser",
}


@pytest.fixture(scope="module")
def resolver(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Person=NAMES)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("العميد حافظ مخلوف", "hafiz"),
        ("العماد ميشال عون", "michel"),
        ("Maj. Gen. Hossein Salami", "salami"),
    ],
)
def test_resolve_sets_a_rank_aside_across_scripts(resolver: Resolver, name: str, id: str) -> None:
    found = resolver.resolve(name, type=EntityType.PERSON)
    assert (found.decision, found.canonical_id) == (Decision.RESOLVED, id)
    assert any("without the rank" in line.detail for line in found.candidates[0].evidence)


def test_resolve_keeps_a_rank_that_the_list_gives(resolver: Resolver) -> None:
    found = resolver.resolve("العقيد عادل شكري", type=EntityType.PERSON).candidates[0]
    assert found.id == "titled"
    assert not any("without the rank" in line.detail for line in found.evidence)


def test_explain_sets_a_rank_aside_as_resolve_does(resolver: Resolver) -> None:
    found = resolver.resolve("العميد حافظ مخلوف", type=EntityType.PERSON).candidates[0]
    explained = resolver.explain("العميد حافظ مخلوف", "hafiz", type=EntityType.PERSON)
    assert explained.weight_bits == pytest.approx(found.weight_bits)


def test_resolve_takes_a_brother_with_a_rank_for_another(resolver: Resolver) -> None:
    assert resolver.resolve("العميد إياد مخلوف", type=EntityType.PERSON).decision is Decision.UNRESOLVED

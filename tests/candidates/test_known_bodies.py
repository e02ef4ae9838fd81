"""What general knowledge of groups says of the entities of a list of few names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ansab.model import KNOWN_BODIES, Decision, EntityType
from ansab.resolve import Resolver

NAMES = {
    "isil": "Islamic State of Iraq and the Levant",
    "pflp": "Popular Front for the Liberation of Palestine",
    "command": "Popular Front for the Liberation of Palestine - General Command",
    "mois": "Ministry of Intelligence and Security",
    "amal": "Amal Trading",
    "bbac": "Bank of Beirut and the Arab Countries SAL",
    "interpal": "The Palestinian Relief and Development Fund",
}


@pytest.fixture(scope="module")
def resolver(resolver_of: Callable[..., Resolver]) -> Resolver:
    return resolver_of(Organization=NAMES)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Daesh", "isil"),  # no letters in common: found by the names of the body
        ("داعش", "isil"),
        ("VEVAK", "mois"),
        ("الجبهة الشعبية لتحرير فلسطين", "pflp"),
        ("FPLP", "pflp"),
        ("PFLP-GC", "command"),  # the letters alone would find the front
        ("Popular Front for the Liberation of Palestine", "pflp"),
        ("BBAC", "bbac"),  # listed with its legal form
        ("Interpal", "interpal"),  # listed with its article
    ],
)
def test_resolve_finds_a_known_body_by_another_name(resolver: Resolver, name: str, id: str) -> None:
    found = resolver.resolve(name, type=EntityType.ORGANIZATION)
    assert (found.decision, found.canonical_id) == (Decision.RESOLVED, id)


@pytest.mark.parametrize(
    "name", ["Democratic Front for the Liberation of Palestine", "DFLP", "Ministry of Works"]
)
def test_resolve_takes_another_body_for_none(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(name, type=EntityType.ORGANIZATION).decision is Decision.UNRESOLVED


def test_resolve_says_that_general_knowledge_decided(resolver: Resolver) -> None:
    found = resolver.resolve("Daesh", type=EntityType.ORGANIZATION).candidates[0]
    assert [line.right for line in found.evidence if line.feature == KNOWN_BODIES] == [NAMES["isil"]]
    assert not resolver.resolve("Daesh", type=EntityType.PERSON).canonical_id


def test_explain_says_it_of_an_entity_that_was_not_found(resolver: Resolver) -> None:
    other = resolver.explain("Daesh", "pflp", type=EntityType.ORGANIZATION)
    assert other.weight_bits <= -5

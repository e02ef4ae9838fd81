"""Organisations by their initials or syllables, and these by the organisation."""

from __future__ import annotations

import pytest

from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.resolve import Resolver

ORGANIZATION = EntityType.ORGANIZATION
NAMES = {
    "nioc": "National Iranian Oil Company",
    "sohr": "Syrian Observatory for Human Rights",
    "uac": "UAC",
    "gas": "National Iranian Gas Company",
    "uqmz": "Ural Qubtan Mechanical Plant",
    "zkbm": "ZKBM",
    "frexqub": "Frutas Exóticas Qubtanas S.A.",
    "mertof": "Mertof LLC",
}
RESOLVER = Resolver(
    Index.of(
        Gazetteer(
            entities=tuple(
                Entity(id=EntityId(id), type=ORGANIZATION, name=name, aliases=(Alias(text=name),))
                for id, name in NAMES.items()
            )
        )
    )
)


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("NIOC", "nioc"),
        ("NIOC LLC", "nioc"),
        ("SOHR", "sohr"),
        ("PJSC United Aircraft Corporation", "uac"),
        ("UQMZ", "uqmz"),
        ("Zerwal Design Bureau of Machine Building", "zkbm"),
        ("Frexqub", "frexqub"),
        ("Merdal Tofan", "mertof"),
    ],
)
def test_an_acronym_is_found_and_is_a_candidate(surface: str, expected: str) -> None:
    best = RESOLVER.resolve(surface, type=ORGANIZATION).candidates[0]
    assert best.id == expected
    assert any(line.feature == "acronym" and line.bits > 0 for line in best.evidence)


def test_other_letters_find_nothing() -> None:
    assert not RESOLVER.resolve("NIXC", type=ORGANIZATION).candidates


def test_names_called_knows_the_acronym_with_the_legal_form_and_without() -> None:
    index = Index.of(
        Gazetteer(
            entities=(Entity(id=EntityId("nioc"), type=ORGANIZATION, name="National Iranian Oil Company"),)
        )
    )
    assert index.names_called("nioc") == index.names_called("nio") == [0]
    assert index.names_called("nix") == []

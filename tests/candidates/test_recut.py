"""Organisations whose words are cut otherwise than in the list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ansab.model import EntityType
from ansab.names.organisations.cuts import other_cuts
from ansab.names.parse import parse_name
from ansab.resolve import Resolver

LISTED = {"zerwalbank": "Zerwalbank PJSC", "qub": "Hangzhou Qubvision Digital Technology", "petro": "Petrozerwal Oil LLC", "gulf": "Gulf Bank",
          "alfa": "Qubtan Bank"}  # fmt: skip


@pytest.fixture(scope="module")
def resolver(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    path: Path = tmp_path_factory.mktemp("list") / "list.ftm.jsonl"
    lines = (
        json.dumps({"id": id, "schema": "Company", "properties": {"name": [name]}})
        for id, name in LISTED.items()
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return Resolver.open(path)


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

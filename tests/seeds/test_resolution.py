"""The main job: the mentions of the five articles, resolved against the project's own tables."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from ansab.bootstrap import open_resolver
from ansab.model import Decision, Mention, Resolution, parse_type
from ansab.resolve import Resolver

SEEDS = Path(__file__).parents[2] / "seeds" / "mentions.csv"


@cache
def rows() -> tuple[dict[str, str], ...]:
    with SEEDS.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def mention_of(row: dict[str, str]) -> Mention:
    return Mention(
        name=row["mention"],
        id=f"{row['doc']}:{row['offset']}",
        type=parse_type(row["type"]),
        document=row["doc"],
        offset=int(row["offset"]),
    )


MENTIONS = tuple(map(mention_of, rows()))
WANTED = {f"{row['doc']}:{row['offset']}": row["entity"] for row in rows()}
DOCUMENTS = sorted({row["doc"] for row in rows()})


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    return open_resolver(())


@pytest.fixture(scope="module")
def read_together(resolver: Resolver) -> list[Resolution]:
    return resolver.resolve_mentions(MENTIONS)


@pytest.fixture(scope="module")
def read_alone(resolver: Resolver) -> list[Resolution]:
    """Every mention without its document."""
    return resolver.resolve_mentions([replace(mention, document="", offset=None) for mention in MENTIONS])


def wrong(resolutions: list[Resolution]) -> list[tuple[str, str, str]]:
    return [
        (found.mention.name, found.canonical_id, WANTED[found.mention.id])
        for found in resolutions
        if found.canonical_id and found.canonical_id != WANTED[found.mention.id]
    ]


def test_no_mention_gets_a_wrong_id(read_together: list[Resolution], read_alone: list[Resolution]) -> None:
    assert wrong(read_together) == []
    assert wrong(read_alone) == []


def test_every_mention_is_resolved_with_its_document(read_together: list[Resolution]) -> None:
    open_ones = [found.mention.name for found in read_together if found.decision is not Decision.RESOLVED]
    assert open_ones == []


def test_bare_surnames_are_ambiguous_without_their_document(read_alone: list[Resolution]) -> None:
    bare = {"al-Saeedi", "al-Saidi", "Saidi", "Al Saiedi", "Sudani", "al-Sudani"}
    found = {answer.mention.name: answer.decision for answer in read_alone if answer.mention.name in bare}
    assert found
    assert set(found.values()) == {Decision.AMBIGUOUS}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_nothing_passes_from_one_document_to_another(
    resolver: Resolver, read_together: list[Resolution], document: str
) -> None:
    alone = resolver.resolve_mentions([mention for mention in MENTIONS if mention.document == document])
    assert alone == [found for found in read_together if found.mention.document == document]


def test_confidences_share_one(read_together: list[Resolution]) -> None:
    for found in read_together:
        assert sum(candidate.confidence for candidate in found.candidates) <= 1 + 1e-9, found.mention.name

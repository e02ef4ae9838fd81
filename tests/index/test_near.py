"""Tokens that no blocking key finds are found by their letter pairs."""

from __future__ import annotations

import pytest

from ansab.index import Index
from ansab.index.keys import MOST_KEYS, facts_of, keys_of
from ansab.index.keys_kernel import find_keys
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer
from ansab.names.reading import read_token
from ansab.resolve import Resolver

NAMES = ("Vojtech Bergstrom", "Mikhail Dorn", "Kagame Sadiki", "Halvard Nystuen", "Bogdan Lupescu")
RESOLVER = Resolver(
    Index.of(
        Gazetteer(
            entities=tuple(
                Entity(
                    id=EntityId(name.split()[0].lower()),
                    type=EntityType.PERSON,
                    name=name,
                    aliases=(Alias(text=name),),
                )
                for name in NAMES
            )
        )
    )
)


def _looked_up(form: str) -> set[int]:
    facts = facts_of([read_token(form)])
    keys, starts = [0] * (len(facts[0]) + MOST_KEYS), [0, 0]
    find_keys(*facts, keys, starts)
    return set(keys[: starts[1]])


@pytest.mark.parametrize(
    ("slip", "token", "expected"),
    [("mikail", "mikhail", "mikhail"), ("kafame", "kagame", "kagame"), ("nysduem", "nystuen", "halvard")],
)
def test_a_token_with_another_consonant_is_found_without_a_key(slip: str, token: str, expected: str) -> None:
    assert not _looked_up(slip) & set(keys_of(read_token(token)))
    candidates = RESOLVER.resolve(slip, type=EntityType.PERSON).candidates
    assert [candidate.id for candidate in candidates][:1] == [expected]

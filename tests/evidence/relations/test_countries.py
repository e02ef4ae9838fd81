"""The country that another name of a body tells."""

from __future__ import annotations

import pytest

from ansab.evidence.relations.countries import country_line, tells_country
from ansab.index import Index
from ansab.model import Alias, Decision, Entity, EntityId, EntityType, Gazetteer
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName
from ansab.resolve import Resolver


def group(name: str) -> ParsedName:
    return parse_name(name, EntityType.ORGANIZATION)


@pytest.mark.parametrize(
    ("mention", "names", "is_apart"),
    [
        (
            "Military Intelligence Directorate of Israel",
            ["Military Intelligence Directorate", "Syrian Military Intelligence"],
            True,
        ),
        ("Industrial Bank of Iraq", ["Industrial Bank", "Industrial Bank of Syria"], True),
        ("Industrial Bank of Syria", ["Industrial Bank", "المصرف الصناعي السوري"], False),
        ("Industrial Bank of Damascus", ["Industrial Bank", "Industrial Bank of Syria"], False),
        ("Hezbollah in Syria", ["Hezbollah", "Lebanese Hezbollah"], False),
        ("Industrial Bank of Iraq", ["Industrial Bank"], False),
    ],
)
def test_country_line(mention: str, names: list[str], is_apart: bool) -> None:
    parsed = [group(name) for name in names]
    told = tells_country(group(mention)) and country_line(group(mention), parsed[0], parsed) is not None
    assert told is is_apart


def test_a_country_is_no_persons() -> None:
    assert not tells_country(parse_name("Jean de Syrie", EntityType.PERSON))


def test_resolver_heeds_the_country_of_another_name() -> None:
    names = ("Military Intelligence Directorate", "Syrian Military Intelligence")
    entity = Entity(
        id=EntityId("smi"),
        type=EntityType.ORGANIZATION,
        name=names[0],
        aliases=tuple(Alias(text=name) for name in names),
    )
    resolver = Resolver(Index.of(Gazetteer(entities=(entity,))))

    other = resolver.resolve("Military Intelligence Directorate of Israel", type=EntityType.ORGANIZATION)
    assert other.decision is not Decision.RESOLVED
    assert "another name of the entity" in str(other.candidates[0].evidence)

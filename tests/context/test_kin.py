"""Namesakes of one family in one text."""

from __future__ import annotations

import pytest

from ansab.annotate import Annotator
from ansab.index import Index
from ansab.model import Alias, AliasKind, Entity, EntityId, EntityType, Gazetteer, Mention
from ansab.resolve import Resolver


def man(id: str, *names: str) -> Entity:
    return _entity(id, EntityType.PERSON, names)


def _entity(id: str, type: EntityType, names: tuple[str, ...]) -> Entity:
    return Entity(
        id=EntityId(id),
        type=type,
        name=names[0],
        aliases=tuple(Alias(text=name, kind=AliasKind.FULL) for name in names),
    )


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    entities = [
        man("first", "Karim Zanzari"),
        man("second", "Hadi Zanzari"),
        man("third", "Zaid Zanzari", "Lion of the Lamps"),
        man("lamp", "Osama Elmasry Lampin", "Osama Lampin"),
        man("envoy", "Jean-Luc Zan Lampier"),
        man("kunya", "Qadir Sadeghi", "أبو زنزون"),
        man("son", "Sami Karim Zanburi"),
        man("paler", "Musa Baluku"),
        man("tuareg", "Iyad Ag Zanzali"),
        _entity("band", EntityType.ORGANIZATION, ("Lamplight Movement", "Lamplights")),
        _entity("east", EntityType.ORGANIZATION, ("Zanzur Lamp Movement", "Karimite Lampers")),
        _entity("west", EntityType.ORGANIZATION, ("Zanzur Lamp Movement", "Oil of the West")),
    ]
    return Resolver(Index.of(Gazetteer(entities=tuple(entities))))


def last(resolver: Resolver, text: str) -> str | None:
    return Annotator(resolver).annotate(text).annotations[-1].resolution.canonical_id


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("They met Karim Zanzari and his brother Hadi Zanzari. Then Zanzari left.", "first"),
        ("They met Karim Zanzari, not related to Hadi Zanzari. Then Zanzari left.", "first"),
        (
            "They met Karim Zanzari. Much later they met Rao. They saw Hadi Zanzari. Then Zanzari left.",
            "second",
        ),
        ("They met Karim Zanzari, son of Hadi Zanzari. Then the elder Zanzari left.", "second"),
        ("They met Karim Zanzari and his uncle Hadi Zanzari. Then the younger Zanzari left.", "first"),
        ("They met Karim Zanzari and his uncle Hadi Zanzari. Then they met Zanzari the elder.", "second"),
        ("They met Karim Zanzari and his son Hadi. Then they saw the younger Zanzari.", "second"),
        ("They met Karim Zanzari and his son Hadi. Then they saw Zanzari.", "first"),
        ("They met Karim Zanzari. They heard Hadi Zanzari, a cousin, too. Then Zanzari left.", "first"),
        ("They met Karim Zanzari and his brother Hadi.", "second"),
        ("They met Karim Zanzari, known as Abu Zwan, and Zwan’s brother, Hadi.", None),
        ("التقى كريم الزنزاري مع شقيقه هادي", "second"),
        ("They met Karim Zanzari. Much later Hadi Zanzari spoke. They saw the elder Zanzari.", None),
        (
            "They met Karim Zanzari. His father, the Lion of the Lamps, left. They saw the elder Zanzari.",
            "third",
        ),
        (
            "They met Karim Zanzari. Much later they met Rao. They saw Hadi Zanzari. “No,” Hadi said. Then Zanzari left.",
            None,
        ),
        ("They met Karim Zanzari, whom traders call Abu Zwan, and Hadi Zanzari.", "second"),
    ],
)
def test_annotate_tells_who_is_named_in_passing(resolver: Resolver, text: str, entity: str | None) -> None:
    assert last(resolver, text) == entity


def test_resolve_mentions_levels_namesakes_side_by_side(resolver: Resolver) -> None:
    names = ("Karim Zanzari", "Hadi Zanzari", "Zanzari")
    *_, answer = resolver.resolve_mentions([Mention(name=name, document="one") for name in names])
    one, two = answer.candidates[:2]

    assert answer.canonical_id is None
    assert one.weight_bits == pytest.approx(two.weight_bits)


@pytest.mark.parametrize(
    ("full", "short", "entity"),
    [
        ("Osama Lampin", "Almasri", "lamp"),
        ("Iyad Ag Zanzali", "Ag Zanzali", "tuareg"),
        ("Osama Lampin", "Osama Elmasry", "lamp"),
        ("Jean-Luc Zan Lampier", "Zan Lampier", "envoy"),
        ("Qadir Sadeghi", "Abu Zanzun", "kunya"),
    ],
)
def test_resolve_mentions_knows_parts_of_other_names_of_who_is_named(
    resolver: Resolver, full: str, short: str, entity: str
) -> None:
    mentions = [Mention(name=name, type=EntityType.PERSON, document="one") for name in (full, short)]

    assert [answer.canonical_id for answer in resolver.resolve_mentions(mentions)] == [entity, entity]


def test_resolve_mentions_leaves_the_name_of_two_wings_open(resolver: Resolver) -> None:
    names = ("Zanzur Lamp Movement", "Karimite Lampers")
    answer, wing = resolver.resolve_mentions([Mention(name=name, document="one") for name in names])

    assert answer.canonical_id is None
    assert wing.canonical_id == "east"


def test_resolve_mentions_gives_no_short_form_to_a_nisba(resolver: Resolver) -> None:
    names = ("Iyad Ag Zanzali", "Karim al-Lampini", "Lampin", "Osama Lampin")
    answers = resolver.resolve_mentions([Mention(name=name, document="one") for name in names])

    assert answers[2].canonical_id == "lamp"


def test_resolve_mentions_takes_no_father_for_the_son(resolver: Resolver) -> None:
    names = ("Sami Kareem Zanburi", "Kareem Zanburi")
    son, father = resolver.resolve_mentions([Mention(name=name, document="one") for name in names])

    assert son.canonical_id == "son"
    assert father.canonical_id is None


def test_resolve_mentions_prefers_a_word_in_the_middle_to_one_that_sounds_alike(resolver: Resolver) -> None:
    names = ("Seka Musa Baluku", "Jean-Bosco Paluku Mumbere", "Paluku")
    one, _, short = resolver.resolve_mentions([Mention(name=name, document="one") for name in names])

    assert one.canonical_id == "paler"
    assert short.canonical_id is None

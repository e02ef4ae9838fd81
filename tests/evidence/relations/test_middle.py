from __future__ import annotations

import pytest

from ansab.evidence.relations.middle import has_middle, middle_line
from ansab.index import Index
from ansab.model import Alias, Decision, Entity, EntityId, EntityType, Evidence, Gazetteer
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName
from ansab.resolve import Resolver


def person(name: str) -> ParsedName:
    return parse_name(name, EntityType.PERSON)


def said(mention: str, *names: str) -> Evidence | None:
    """What is said of a mention that is like the first of some names of an entity."""
    parsed = [person(name) for name in names]
    return middle_line(person(mention), parsed[0], parsed)


@pytest.mark.parametrize(
    ("mention", "names", "expected"),
    [
        ("Boris Borisovich Rotenberg", ["Boris Rotenberg", "Boris Romanovich Rotenberg"], "romanovich"),
        ("Виктор Петрович Золотов", ["Viktor Zolotov", "Viktor Vasilyevich Zolotov"], "vasilyevich"),
        ("Khaled Mahmoud al-Zubaidi", ["Khaled al-Zubaidi", "Khaled Bassam al-Zubaidi"], "bassam"),
        ("Khaled M. al-Zubaidi", ["Khaled al-Zubaidi", "Khaled Bassam al-Zubaidi"], "bassam"),
        ("Khaled Samir Bassam al-Rawi", ["Khaled Samir al-Rawi", "Khaled Samir Adnan al-Rawi"], "adnan"),
        ("خالد سمير بسام", ["Khaled Samir", "Khaled Samir Adnan"], "adnan"),
    ],
)
def test_a_fuller_name_contradicts(mention: str, names: list[str], expected: str) -> None:
    assert has_middle(person(mention))
    line = said(mention, *names)
    assert line is not None
    assert line.right == expected
    assert line.bits < 0


@pytest.mark.parametrize(
    ("mention", "names", "note"),
    [
        ("Boris Romanovitch Rotenberg", ["Boris Rotenberg", "Boris Romanovich Rotenberg"], "another spelling"),
        ("Boris R. Rotenberg", ["Boris Rotenberg", "Boris Romanovich Rotenberg"], "its initial"),
        ("Khaled Mahmoud al-Zubaidi", ["Khaled al-Zubaidi"], "no fuller name"),
        ("Khaled Mahmoud al-Zubaidi", ["Khaled Bassam al-Zubaidi", "Khaled Bassam Mahmoud al-Zubaidi"], "the grandfather"),
        ("Khaled Mahmoud al-Zubaidi", ["Khaled Bassam al-Hariri"], "another family"),
        ("Khaled Samir Bassam", ["Khaled Samir al-Rawi", "Khaled Samir Adnan Bassam"], "one more grandfather"),
        ("Khaled Samir Bassam", ["Khaled Samir", "Khaled Samir al-Rawi"], "a family"),
        ("Khaled Samir Bassam", ["Khaled Samir", "Khaled Omar Adnan"], "another father"),
        ("Khaled Samir Bassam al-Rawi", ["Khaled Samir Adnan al-Rawi", "Khaled al-Rawi"], "that name's own difference"),
        ("خالد سمير سالم", ["Khaled Samir", "Khaled Samir Salim"], "a spelling of it"),
        ("Bill Jefferson Clinton", ["Bill Clinton", "Hillary Rodham Clinton"], "another first name"),
    ],
)  # fmt: skip
def test_nothing_is_said(mention: str, names: list[str], note: str) -> None:
    assert said(mention, *names) is None, note


def test_two_grandfathers_behind_bin_weigh_more() -> None:
    bare = said("Khaled Samir Bassam", "Khaled Samir", "Khaled Samir Adnan")
    told = said("Khaled bin Samir bin Bassam", "Khaled", "Khaled bin Samir bin Adnan")
    assert bare is not None
    assert told is not None
    assert told.bits < bare.bits < 0


@pytest.mark.parametrize("name", ["Boris Rotenberg", "Abu Ali al-Hakim", "Khaled bin Walid"])
def test_short_names_and_kunyas_have_no_middle(name: str) -> None:
    assert not has_middle(person(name))


def test_a_mention_with_another_father_is_not_resolved_to_the_short_alias() -> None:
    names = ("Boris Romanovich Rotenberg", "Boris Rotenberg")
    entity = Entity(
        id=EntityId("br"),
        type=EntityType.PERSON,
        name=names[0],
        aliases=tuple(Alias(text=name) for name in names),
    )
    resolver = Resolver(Index.of(Gazetteer(entities=(entity,))))
    assert (
        resolver.resolve("Boris Romanovitch Rotenberg", type=EntityType.PERSON).decision is Decision.RESOLVED
    )
    other = resolver.resolve("Boris Borisovich Rotenberg", type=EntityType.PERSON)
    assert other.decision is not Decision.RESOLVED
    assert "a fuller name of the entity" in str(other.candidates[0].evidence)


def test_a_patronymic_is_the_father_before_oglu() -> None:
    assert said("Ильхам Гейдарович Алиев", "Ilham Aliyev", "Ilham Heydar oglu Aliyev") is None

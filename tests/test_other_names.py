"""Mentions that give several names of their bearer, against the tables of the project and some of their own."""

from __future__ import annotations

from functools import cache

import pytest

from ansab.bootstrap import open_resolver
from ansab.index import Index
from ansab.model import Alias, Decision, Entity, EntityId, EntityType, Gazetteer, Mention, Strength
from ansab.resolve import Resolver


@cache
def built_in() -> Resolver:
    return open_resolver(is_compiled=False)


@cache
def small() -> Resolver:
    def entity(id: str, type: EntityType, *names: str, weak: tuple[str, ...] = ()) -> Entity:
        aliases = [Alias(text=name) for name in names]
        aliases += [Alias(text=name, strength=Strength.WEAK) for name in weak]
        return Entity(id=EntityId(id), type=type, name=names[0], aliases=tuple(aliases))

    entities = (
        entity("qubtani", EntityType.PERSON, "Jabir Salim al-Qubtani", "Abu Zafir", weak=("al-Qubtani",)),
        entity("majdi", EntityType.PERSON, "Majdi Tamim al-Rawhani"),
        entity("north", EntityType.ORGANIZATION, "Northern Lions Front", "NLF"),
        entity("south", EntityType.ORGANIZATION, "Southern Eagles Front", "SEF"),
        entity("moody", EntityType.ORGANIZATION, "Moody's Investors Service"),
        entity("both", EntityType.ORGANIZATION, "Zafir (Tamim)"),
        entity("fiftieth", EntityType.ORGANIZATION, "Rawhani Brigade", "50th Brigade (PMF)"),
    )
    return Resolver(Index.of(Gazetteer(entities=entities)), is_compiled=False)


@pytest.mark.parametrize(
    ("surface", "id", "note"),
    [
        ("Jabir Salim al-Qubtani, also known as Abu Zafir", "qubtani", "both names are listed"),
        ("Jaber Salem al-Qubtani (Abu Zafir)", "qubtani", "the first in another spelling"),
        ("Abu Zafir (Jabir Salim al-Qubtani)", "qubtani", "the kunya first"),
        ('Jabir "Abu Zafir" al-Qubtani', "qubtani", "a nickname in quotation marks"),
        ("Jabir Salim al-Qubtani alias Abu Nasiriyya", "qubtani", "a second name that no table lists"),
        ("Unheard Zubayr Fellow alias Majdi Tamim al-Rawhani", "majdi", "a first name that no table lists"),
        ("Unheard Fellow, also known as Northern Lions Front", "north", "the same of a group"),
        ('Jabir al-Qubtani "Abu Zafir"', "qubtani", "the nickname last"),
        ("Majdi Tamim al-Rawhani (NLF)", "majdi", "a man and his group"),
        ("Northern Lions Front (NLF)", "north", "its own initials"),
        ("Northern Lions Front (Southern Eagles Front)", "north", "what it belongs to"),
        ("Zafir (Tamim)", "both", "a listed name, though it looks like two"),
    ],
)
def test_other_names_of_a_bearer_do_no_harm(surface: str, id: str, note: str) -> None:
    found = small().resolve(surface)
    assert (found.decision, found.canonical_id) == (Decision.RESOLVED, id), note
    assert found.confidence > 0.9, note
    assert found.mention.name == surface
    assert surface in found.explanation


@pytest.mark.parametrize(
    ("surface", "note"),
    [
        ("Northern Lions Front (Basra)", "a place in brackets may make another group"),
        ("Northern Lions Front (Unheard Somebody)", "what is in brackets is nobody"),
        ("Unheard Zubayr Fellow (NLF)", "nobody, of a listed group"),
        (
            "Unheard Zubayr Fellow aka Abu Zafir",
            "the full name contradicts all names of the bearer of the kunya",
        ),
    ],
)
def test_what_only_looks_like_another_name_is_not_believed(surface: str, note: str) -> None:
    found = small().resolve(surface)
    assert found.confidence < small().resolve("Northern Lions Front").confidence, note


def test_other_names_count_as_evidence() -> None:
    alone = built_in().resolve("Hashed Shaabi").candidates[0]
    found = built_in().resolve("Hashed Shaabi (PMF)")
    assert found.canonical_id == alone.id == "popular-mobilization-forces"
    (line,) = (line for line in found.candidates[0].evidence if line.feature == "context")
    assert line.right == "PMF"
    assert found.candidates[0].weight_bits == pytest.approx(alone.weight_bits + line.bits)


def test_other_names_tell_namesakes_of_a_document_apart() -> None:
    mentions = [
        Mention(name="Mushtaq Taleb al-Saidi (Abu Taqwa)", document="1"),
        Mention(name="al-Saidi", document="1"),
    ]
    full, short = built_in().resolve_mentions(mentions)
    assert (full.canonical_id, short.canonical_id) == ("abu-taqwa", "abu-taqwa")
    assert [found.mention for found in (full, short)] == mentions


@pytest.mark.parametrize(
    "surface", ["Hashed Shaabi (PMF)", "Hezbollah; Hamas", "Hezbollah's", "Abu Taqwa alias Saeedi"]
)
def test_explain_agrees_with_resolve_where_there_are_several_names(surface: str) -> None:
    for candidate in built_in().resolve(surface).candidates:
        explained = built_in().explain(surface, candidate.id)
        assert explained.weight_bits == pytest.approx(candidate.weight_bits)
        assert explained.confidence == pytest.approx(candidate.confidence, abs=1e-6)


@pytest.mark.parametrize(
    ("left", "right", "is_one", "note"),
    [
        ("Popular Mobilization Forces (Hashd al-Shaabi)", "Hashd al-Shaabi", True, "the name in brackets"),
        ("Jabir al-Qubtani, alias Abu Zafir", "Abu Zafir", True, "the other name"),
        ("Joaquin “El Chapo” Guzman", "Joaquin Guzman", True, "a nickname"),
        ("Bank Melli (London)", "Bank Melli (Paris)", False, "two branches"),
        ("Ahmed Qubtani (Abu Ali)", "Ahmed Qubtani (Abu Omar)", False, "two kunyas"),
    ],
)
def test_match_knows_other_names(left: str, right: str, is_one: bool, note: str) -> None:
    pair = built_in().match(left, right)
    assert (pair.confidence > 0.9) if is_one else (pair.confidence < 0.5), note
    assert (pair.left, pair.right) == (left, right)
    assert sum(line.bits for line in pair.evidence) == pytest.approx(pair.weight_bits)
    turned = built_in().match(right, left)
    assert turned.confidence == pytest.approx(pair.confidence)


def test_brackets_that_two_bodies_share_are_the_name_of_neither() -> None:
    assert small().resolve("30th Brigade (PMF)", type=EntityType.ORGANIZATION).decision is Decision.UNRESOLVED
    assert small().resolve("50th Brigade (PMF)", type=EntityType.ORGANIZATION).canonical_id == "fiftieth"


def test_one_word_in_brackets_is_another_family_name_of_a_person() -> None:
    resolver = small()
    for surface in ("Majdi al-Rawhani (Zerwali)", "Majdi Zerwali (Rawhani)"):
        assert resolver.resolve(surface, type=EntityType.PERSON).candidates[0].id == "majdi", surface
    bare = resolver.resolve("Majdi al-Rawhani", type=EntityType.PERSON)
    assert resolver.resolve("Majdi al-Rawhani (Basra)", type=EntityType.PERSON).confidence < bare.confidence

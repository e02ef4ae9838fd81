"""What of a cell is looked up: the name without what stands around it, and the names of a list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from ansab import Resolver
from ansab.candidates.surfaces import read_surface
from ansab.gazetteer import load
from ansab.index import Index
from ansab.model import Decision, EntityType, Mention

ALIASES = """
version: 1
entities:
  - {id: hamas, type: organization, name: Hamas, names: [{text: Hamas, kind: full}, {text: حماس, kind: native}]}
  - {id: hezbollah, type: organization, name: Hezbollah, names: [{text: Hezbollah, kind: full}, {text: حزب الله, kind: native}]}
  - {id: pmf, type: organization, name: Popular Mobilization Forces, names: [{text: Popular Mobilization Forces, kind: full}, {text: PMF, kind: acronym}]}
  - {id: the-national, type: organization, name: The National, names: [{text: The National, kind: full}]}
  - {id: national, type: organization, name: National, names: [{text: National, kind: full}]}
  - {id: lloyds, type: organization, name: Lloyd's, names: [{text: Lloyd's, kind: full}]}
  - {id: lloyd, type: organization, name: Lloyd, names: [{text: Lloyd, kind: full}]}
  - {id: soleimani, type: person, name: Qasem Soleimani, names: [{text: Qasem Soleimani, kind: full}, {text: Soleimani, kind: short, strength: weak, ambiguous: true}]}
  - {id: gholamreza, type: person, name: Gholamreza Soleimani, names: [{text: Gholamreza Soleimani, kind: full}, {text: Soleimani, kind: short, strength: weak, ambiguous: true}]}
  - {id: amiri, type: person, name: Hadi al-Amiri, names: [{text: Hadi al-Amiri, kind: full}]}
  - {id: haji-omar, type: person, name: Omar Khalaf, names: [{text: Omar Khalaf, kind: full}]}
"""


@pytest.fixture(scope="module")
def resolver(tmp_path_factory: pytest.TempPathFactory) -> Resolver:
    path: Path = tmp_path_factory.mktemp("aliases") / "aliases.yaml"
    path.write_text(ALIASES.strip() + "\n", encoding="utf-8")
    return Resolver(Index.of(load([path])))


CASES = (
    ("the Popular Mobilization Forces", "Popular Mobilization Forces", "an article"),
    ("THE POPULAR MOBILIZATION FORCES", "POPULAR MOBILIZATION FORCES", "an article in capitals"),
    ("Die Hamas", "Hamas", "an article of another language"),
    ("El Hamas", "El Hamas", "an Arabic article may be part of a name"),
    ("The National", "The National", "an article that belongs to a listed name"),
    ("Hezbollah's", "Hezbollah", "a possessive"),
    ("Hezbollah’s", "Hezbollah", "a typographic possessive"),
    ("Lloyd's", "Lloyd's", "a possessive that belongs to a listed name"),
    ("Gen. Qasem Soleimani", "Qasem Soleimani", "a rank"),
    ("Lt. Gen. Qasem Soleimani", "Qasem Soleimani", "a rank of two words"),
    ("MR. HADI AL AMIRI", "HADI AL AMIRI", "a style"),
    ("Gen. Soleimani", "Gen. Soleimani", "a surname may be another's: the rank stays"),
    ("Amir Omar Khalaf", "Amir Omar Khalaf", "a title that is a name too"),
    ("Qasem Soleimani (1957-2020)", "Qasem Soleimani", "years of life"),
    ("Hamas (2007-)", "Hamas", "years of an actor's life"),
    ("Unheard Of (d. 2024)", "Unheard Of", "years are no name, listed or not"),
    ("Division (1980s)", "Division (1980s)", "not a year"),
    ("Qasem Soleimani (Hezbollah)", "Qasem Soleimani (Hezbollah)", "names in brackets are not for here"),
    ("Hamas (Egypt)", "Hamas (Egypt)", "what is in brackets may tell groups apart"),
    ("PMF/Popular Mobilization Forces", "PMF", "two names of one"),
    ("al-Amiri, Hadi", "Hadi al-Amiri", "surname first"),
    ("SOLEIMANI, Qasem", "Qasem SOLEIMANI", "surname first, in capitals"),
    ("Soleimani, Gen. Qasem", "Qasem Soleimani", "surname first, a rank between"),
    ("Amiri, Hadi", "Amiri, Hadi", "surname first, and not listed just so"),
    ("@QasemSoleimani", "Qasem Soleimani", "an account"),
    ("#PopularMobilizationForces", "Popular Mobilization Forces", "a hashtag"),
    ("1. Qasem Soleimani", "Qasem Soleimani", "a numbered line"),
    ("- the PMF", "PMF", "a line of a list"),
    ("1. Division", "1. Division", "an ordinal"),
    ("the late Qasem Soleimani", "Qasem Soleimani", "a dead man"),
    ("Former Gen. Qasem Soleimani", "Qasem Soleimani", "a former rank"),
    ("Qasem Soleimani, commander of the Quds Force", "Qasem Soleimani", "what he is"),
    ("Qassem Sulaimani, Quds Force commander", "Qassem Sulaimani", "what he is, and another spelling"),
    ("Qassem Sulaimani, Minister of Defense", "Qassem Sulaimani", "an office"),
    ("Sulaimani, Gen. Qassem", "Sulaimani, Gen. Qassem", "a rank before the given name is no apposition"),
)


@pytest.mark.parametrize(("surface", "name", "note"), CASES, ids=[case[0] for case in CASES])
def test_read_surface_finds_the_name(resolver: Resolver, surface: str, name: str, note: str) -> None:
    assert read_surface(surface, None, resolver.index) == (name, (), False), note


TOGETHER: Mapping[str, list[str]] = {
    "Hamas, Hezbollah": ["hamas", "hezbollah"],
    "Hamas; the PMF": ["hamas", "pmf"],
    "Hamas/Hezbollah & PMF": ["hamas", "hezbollah", "pmf"],
    "Hamas + Hezbollah": ["hamas", "hezbollah"],
    "Hamas - Hezbollah": ["hamas", "hezbollah"],
    "Hamas–Hezbollah": ["hamas", "hezbollah"],
    "Hamas vs. Hezbollah": ["hamas", "hezbollah"],
    "Hamas oder die PMF": ["hamas", "pmf"],
    "Le Hamas et l'Hezbollah": ["hamas", "hezbollah"],
    "Gen. Qasem Soleimani and Mr. Hadi al-Amiri": ["amiri", "soleimani"],
    "Hamas and Hezbollah": ["hamas", "hezbollah"],
    "حماس وحزب الله": ["hamas", "hezbollah"],
    "Hamas\nHezbollah": ["hamas", "hezbollah"],
    "Qasem Soleimani / Hezbollah": ["hezbollah", "soleimani"],
    "Qasem Soleimani; Hadi al-Amiri": ["amiri", "soleimani"],
}


@pytest.mark.parametrize("surface", TOGETHER)
def test_resolve_gives_several_names_in_a_cell_to_none_of_them(resolver: Resolver, surface: str) -> None:
    found = resolver.resolve(surface)

    assert found.decision is Decision.AMBIGUOUS
    assert found.canonical_id is None
    assert sorted(candidate.id for candidate in found.candidates) == TOGETHER[surface]
    assert "holds several names" in found.explanation
    for candidate in found.candidates:
        assert candidate.weight_bits == pytest.approx(sum(line.bits for line in candidate.evidence))


@pytest.mark.parametrize(
    "surface",
    [
        "Unidentified armed group (Hamas)",
        "unknown Hamas",
        "Unnamed PMF",
        "مسلحون مجهولون",
        "N/A",
        "Неизвестные из Hamas",
    ],
)
def test_resolve_takes_those_whom_nobody_knows_for_nobody(resolver: Resolver, surface: str) -> None:
    found = resolver.resolve(surface)

    assert found.decision is Decision.UNRESOLVED
    assert found.confidence < 0.1
    for candidate in found.candidates:
        assert candidate.weight_bits == pytest.approx(sum(line.bits for line in candidate.evidence))
    if found.candidates:
        assert "nobody knows who is meant" in found.explanation


def test_resolve_knows_a_listed_name_that_says_unknown(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "version: 1\nentities:\n  - {id: us, type: organization, name: Unknown Soldiers, names: [{text: Unknown Soldiers, kind: full}]}\n",
        encoding="utf-8",
    )

    assert Resolver(Index.of(load([path]))).resolve("Unknown Soldiers").canonical_id == "us"


@pytest.mark.parametrize("surface", ["Hamas, Unheard", "Qasem Soleimani, Hezbollah", "Soleimani and Hamas"])
def test_read_surface_takes_no_list_that_is_not_one(resolver: Resolver, surface: str) -> None:
    """A part that nobody lists, two types, a weak name."""
    assert read_surface(surface, None, resolver.index).together == ()


def test_read_surface_takes_no_list_of_another_type(resolver: Resolver) -> None:
    assert read_surface("Hamas, Hezbollah", EntityType.PERSON, resolver.index).together == ()
    assert len(read_surface("Hamas, Hezbollah", EntityType.ORGANIZATION, resolver.index).together) == 2


def test_resolve_is_as_sure_of_a_listed_name_with_an_article(resolver: Resolver) -> None:
    plain, articled = (
        resolver.resolve(name) for name in ("Popular Mobilization Forces", "the Popular Mobilization Forces")
    )

    assert articled.canonical_id == "pmf"
    assert articled.confidence == plain.confidence
    assert articled.mention.name.startswith("the ")


@pytest.mark.parametrize(
    ("surface", "entity", "told"),
    [
        ("Hamas, Hezbollah", "hamas", "Hamas [hamas], Hezbollah [hezbollah]"),
        ("Hamas, Hezbollah", "pmf", "the mention is made of the names of others"),
        ("Unidentified PMF", "pmf", "the mention says that nobody knows who is meant"),
        ("Unidentified PMF", "amiri", "the mention says that nobody knows who is meant"),
    ],
)
def test_explain_says_of_every_entity_how_a_cell_was_read(
    resolver: Resolver, surface: str, entity: str, told: str
) -> None:
    found = resolver.explain(surface, entity)

    assert [line.detail for line in found.evidence][-1] == told
    assert found.weight_bits == pytest.approx(sum(line.bits for line in found.evidence))
    assert found.confidence <= 0.5


def test_names_of_a_cell_speak_for_their_short_forms_in_the_document(resolver: Resolver) -> None:
    cell, short, group = (
        Mention(name=name, document="a")
        for name in ("Qasem Soleimani; Hadi al-Amiri", "Soleimani", "Hamas, Hezbollah")
    )

    found = resolver.resolve_mentions([cell, group, short])

    assert [one.canonical_id for one in found] == [None, None, "soleimani"]
    assert resolver.resolve_mentions([group, short])[1].canonical_id is None
    assert [one.mention for one in found] == [cell, group, short]

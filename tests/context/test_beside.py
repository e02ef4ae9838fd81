"""Names that a text gives as those of one bearer (*X, also known as Y*) speak for one another."""

from __future__ import annotations

import pytest

from ansab.annotate import Annotator
from ansab.index import Index
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer, Mention, Resolution
from ansab.resolve import Resolver

KUNYA = "Abu Zubayn Shamali"


@pytest.fixture(scope="module")
def unreviewed() -> Resolver:
    """A list that nobody reviews: no alias of it is beyond doubt."""
    bearer = Entity(id=EntityId("zubayn"), type=EntityType.PERSON, name=KUNYA, aliases=(Alias(text=KUNYA),))
    other = Entity(id=EntityId("other"), type=EntityType.PERSON, name="Nicanor Umptiquay")
    return Resolver(Index.of(Gazetteer(entities=(bearer, other))), is_compiled=False)


def together(resolver: Resolver, *names: str) -> list[Resolution]:
    """Resolve names of one text, of which the first two are given as names of one bearer."""
    mentions = [
        Mention(name=name, type=EntityType.PERSON, offset=offset) for offset, name in enumerate(names)
    ]
    return resolver.resolve_text(mentions, [(0, 1)])


def said(resolution: Resolution) -> list[tuple[float, str]]:
    best = resolution.candidates[0]
    return [(line.bits, line.detail) for line in best.evidence if line.feature == "context"]


def test_a_full_name_that_shares_a_word_takes_the_entity_of_the_kunya(unreviewed: Resolver) -> None:
    alone = unreviewed.resolve("Karim Hashim Shamali", type=EntityType.PERSON)
    full, kunya = together(unreviewed, "Karim Hashim Shamali", KUNYA)

    assert alone.canonical_id is None
    assert (full.canonical_id, kunya.canonical_id) == ("zubayn", "zubayn")
    assert (13.0, f"the text gives it as another name of “{KUNYA}”") in said(full)


def test_a_full_name_that_shares_no_word_speaks_against_the_kunya(unreviewed: Resolver) -> None:
    alone = unreviewed.resolve(KUNYA, type=EntityType.PERSON)
    full, kunya = together(unreviewed, "Karim Hashim Umptrawi", KUNYA)

    assert alone.canonical_id == "zubayn"
    assert (-8.0, "the text gives its bearer the full name “Karim Hashim Umptrawi”") in said(kunya)
    assert full.canonical_id is None
    assert kunya.candidates[0].confidence < alone.confidence


def test_what_is_said_once_holds_for_the_same_name_elsewhere_in_the_text(unreviewed: Resolver) -> None:
    *_, again = together(unreviewed, "Karim Hashim Shamali", KUNYA, "Karim Hashim Shamali")

    assert again.canonical_id == "zubayn"


def test_names_of_somebody_in_no_table_share_a_cluster(unreviewed: Resolver) -> None:
    full, kunya, stranger = together(
        unreviewed, "Karim Hashim Umptrawi", "Abu Wazzaf Qirtasi", "Salim Bargouti"
    )

    assert full.canonical_id is kunya.canonical_id is None
    assert full.cluster_id == kunya.cluster_id
    assert stranger.cluster_id != full.cluster_id


@pytest.fixture(scope="module")
def namesakes() -> Resolver:
    names = {
        "leader": ("Abu Zubayn al-Lampadi", "Ibrahim Salah Ibrahim al-Umptri"),
        "governor": ("Ibrahim al-Umptri", "Abu Nasser al-Umptri"),
        "officer": ("Mazloum Qirtasi", "Ferhat Qirtasi Zubayr"),
    }
    people = [
        Entity(
            id=EntityId(id),
            type=EntityType.PERSON,
            name=aliases[0],
            aliases=tuple(Alias(text=alias) for alias in aliases),
        )
        for id, aliases in names.items()
    ]
    return Resolver(Index.of(Gazetteer(entities=tuple(people))), is_compiled=False)


def annotated(resolver: Resolver, text: str) -> list[tuple[str, str | None]]:
    found = Annotator(resolver).annotate(text).annotations
    return [(item.resolution.mention.name, item.resolution.canonical_id) for item in found]


def test_of_two_entities_the_one_that_fits_both_names_is_meant(namesakes: Resolver) -> None:
    text = "Abu Zubayn al-Lampadi is dead. Lampadi, born Ibrahim Saleh al-Umptri, was old."

    assert annotated(namesakes, text)[1:] == [("Lampadi", "leader"), ("Ibrahim Saleh al-Umptri", "leader")]
    assert namesakes.resolve("Ibrahim Saleh al-Umptri").canonical_id == "governor"


def test_what_is_said_of_a_short_name_holds_for_its_one_fuller_name(namesakes: Resolver) -> None:
    text = "They met Mazlum Tokhani. Tokhani, whose legal name is Ferhat Qirtasi Zubair and who also goes by Mazlum Qirtasi, left."

    assert annotated(namesakes, text) == [
        ("Mazlum Tokhani", "officer"),
        ("Tokhani", "officer"),
        ("Ferhat Qirtasi Zubair", "officer"),
        ("Mazlum Qirtasi", "officer"),
    ]

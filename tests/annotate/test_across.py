"""What texts say of their names, handed on to the clusters of all of them."""

from __future__ import annotations

import random

import pytest

from ansab.annotate import cluster_across
from ansab.cluster import Links
from ansab.model import Decision, EntityId, EntityType, Mention, Resolution
from ansab.names.parse import parse_name
from ansab.names.provisional import provisional_id

Said = tuple[str, str, str]
"""Document, name, and the fuller name that the document gives it."""


def named(document: str, name: str, full: str = "", type: EntityType | None = None) -> Resolution:
    return Resolution(
        mention=Mention(name=name, type=type, document=document), decision=Decision.UNRESOLVED,
        cluster_id=provisional_id(parse_name(full or name, type).form, type),
    )  # fmt: skip


def groups(resolutions: list[Resolution], links: Links | None = None) -> set[frozenset[str]]:
    found = cluster_across(resolutions, links=links)
    return {
        frozenset(f"{r.mention.document} {r.mention.name}" for r in map(resolutions.__getitem__, cluster.mentions))
        for cluster in found.clusters
    }  # fmt: skip


ARTICLES = [
    named("a", "Karim Hadi al-Rawi"),
    named("a", "Abu Zaid", "Karim Hadi al-Rawi"),
    named("b", "Kareem Hadi al-Rawi"),
    named("b", "The Baker", "Kareem Hadi al-Rawi"),
    named("c", "Abu Zaid"),
]


def test_cluster_across_joins_what_a_text_says_is_one() -> None:
    assert groups(ARTICLES) == {
        frozenset({"a Karim Hadi al-Rawi", "a Abu Zaid", "b Kareem Hadi al-Rawi", "b The Baker"}),
        frozenset({"c Abu Zaid"}),
    }


def test_cluster_across_says_that_texts_gave_the_links() -> None:
    assert any("2 links that its texts give" in found.how for found in cluster_across(ARTICLES).clusters)


def test_cluster_across_does_not_depend_on_the_order() -> None:
    expected = groups(ARTICLES)
    for seed in range(5):
        assert groups(random.Random(seed).sample(ARTICLES, len(ARTICLES))) == expected


def test_cluster_across_lets_each_text_have_bare_names_of_its_own() -> None:
    two = [
        named("a", "Abu Ali"), named("a", "The Baker", "Abu Ali"),
        named("b", "Abu Ali"), named("b", "The Joiner", "Abu Ali"),
    ]  # fmt: skip

    assert groups(two) == {frozenset({"a Abu Ali", "a The Baker"}), frozenset({"b Abu Ali", "b The Joiner"})}


def test_cluster_across_lets_people_say_otherwise() -> None:
    mentions = [
        named("a", "Abu Zaid", "Karim Hadi al-Rawi"), named("a", "Karim Hadi al-Rawi"),
        named("a", "Abu Zaid", "Karim Hadi al-Rawi"), named("a", "al-Rawi", "Karim Hadi al-Rawi"),
    ]  # fmt: skip

    found = cluster_across(mentions, links=Links(cannot=((0, 1), (2, 1))))

    one, two, three, four = found.cluster_of
    assert (one, two) == (three, four)
    assert one != two
    assert not found.contradictions


def test_cluster_across_believes_a_text_that_gives_one_man_two_names_of_a_family() -> None:
    mentions = [
        named("a", "Haidar al-Maliki", type=EntityType.PERSON),
        named("a", "Zaid al-Maliki", "Haidar al-Maliki", type=EntityType.PERSON),
    ]

    assert len(groups(mentions)) == 1
    assert len(groups([mentions[0], named("a", "Zaid al-Maliki", type=EntityType.PERSON)])) == 2


def test_cluster_across_compares_a_group_as_one_where_a_short_name_has_no_type() -> None:
    group = EntityType.ORGANIZATION
    mentions = [
        named("a", "Basra Lamp Committee", type=group),
        Resolution(
            mention=Mention(name="Lajna", document="a"), decision=Decision.UNRESOLVED,
            cluster_id=named("a", "Basra Lamp Committee", type=group).cluster_id,
        ),
        named("b", "Lamp Committee of Basra", type=group),
    ]  # fmt: skip

    assert len(groups(mentions)) == 1


def test_cluster_across_takes_the_type_of_a_name_from_another_text() -> None:
    mentions = [named("a", "Cedar Drop", type=EntityType.ORGANIZATION), named("b", "Cedar Drop")]

    assert len(groups(mentions)) == 1


def test_cluster_across_calls_a_cluster_after_its_full_name() -> None:
    mentions = [named("a", "Karim al-Rawi"), *[named("a", "Abu Zaid", "Karim al-Rawi")] * 3]
    other = [named("b", "Nazim Rao"), named("b", "Abu Zaid", "Nazim Rao")]

    both = {found.name: found.id for found in cluster_across([*mentions, *other]).clusters}
    alone = {found.name: found.id for found in cluster_across(other).clusters}

    assert both.keys() == {"Karim al-Rawi", "Nazim Rao"}
    assert alone.items() <= both.items()


@pytest.mark.parametrize("decision", [Decision.RESOLVED, Decision.AMBIGUOUS])
def test_cluster_across_leaves_entities_and_doubts_as_they_are(decision: Decision) -> None:
    known = decision is Decision.RESOLVED
    mentions = [
        Resolution(
            mention=Mention(name=name, document=document), decision=decision,
            canonical_id=EntityId("x-1") if known else None, canonical_name="X" if known else None,
            cluster_id="x-1" if known else None,
        )
        for document, name in (("a", "Abu Taqwa"), ("b", "al-Saeedi"))
    ]  # fmt: skip

    assert len(groups(mentions)) == (1 if known else 2)

"""Names that nobody has listed, clustered under what people say of them."""

from __future__ import annotations

import random

import pytest

from ansab.cluster import Links, cluster_resolutions
from ansab.model import Decision, EntityId, EntityType, Mention, Resolution

MEN = [
    "Mushtaq Talib al-Saeedi", "Mushtaq Taleb al-Saidi", "Mushtaq Talib al-Saidi",
    "Qasem Soleimani", "Qassem Suleimani", "Yehia Rasool", "Yahya Rasool", "Rasool", "Nicanor Umptiquay",
]  # fmt: skip


def unlisted(name: str, *, document: str = "", type: EntityType | None = EntityType.PERSON) -> Resolution:
    return Resolution(mention=Mention(name=name, type=type, document=document), decision=Decision.UNRESOLVED)


def listed(name: str, entity: str, confidence: float = 0.9) -> Resolution:
    return Resolution(
        mention=Mention(name=name, type=EntityType.PERSON), decision=Decision.RESOLVED,
        canonical_id=EntityId(entity), canonical_name=entity.title(), confidence=confidence, cluster_id=entity,
    )  # fmt: skip


def groups(resolutions: list[Resolution], links: Links | None = None) -> set[frozenset[str]]:
    found = cluster_resolutions(resolutions, links=links)
    return {frozenset(resolutions[at].mention.name for at in cluster.mentions) for cluster in found.clusters}


def test_cluster_resolutions_joins_spellings_and_short_forms() -> None:
    assert groups([unlisted(name) for name in MEN]) == {
        frozenset(MEN[:3]), frozenset(MEN[3:5]), frozenset(MEN[5:8]), frozenset(MEN[8:]),
    }  # fmt: skip


def test_cluster_resolutions_keeps_a_word_of_a_name_from_being_its_short_form() -> None:
    groups_of_names = [
        unlisted(name, type=EntityType.ORGANIZATION)
        for name in ("Hezbollah", "Kataib Hezbollah", "Kata'ib Hezbollah", "al-Nujaba", "Harakat al-Nujaba")
    ]

    assert groups(groups_of_names) == {
        frozenset(["Hezbollah"]),
        frozenset(["Kataib Hezbollah", "Kata'ib Hezbollah"]),
        frozenset(["al-Nujaba", "Harakat al-Nujaba"]),
    }


@pytest.mark.parametrize(
    ("bare", "note"),
    [("Yubalkan", "sounds like a part of the fuller name"), ("Hubalkan", "is like a bare name"), ("Ubalkhan", "likewise")],
)  # fmt: skip
def test_cluster_resolutions_gives_a_bare_name_to_the_one_cluster_with_a_name_like_it(
    bare: str, note: str
) -> None:
    names = ("Saeed Ubalkan", "Ubalkan", bare, "Nicanor Umptiquay")

    assert groups([unlisted(name) for name in names]) == {frozenset(names[:3]), frozenset(names[3:])}, note


def test_cluster_resolutions_leaves_a_bare_name_alone_that_is_like_names_of_two_clusters() -> None:
    first, second = ("Saeed Ubalkan", "Ubalkan"), ("Nicanor Hubalkam", "Hubalkam")
    found = groups([unlisted(name) for name in (*first, *second, "Hubalkan")])

    assert frozenset(["Hubalkan"]) in found


def test_cluster_resolutions_keeps_a_cannot_link_on_a_name_that_is_like_a_bare_one() -> None:
    names = ("Saeed Ubalkan", "Ubalkan", "Hubalkan")
    found = groups([unlisted(name) for name in names], Links(cannot=((0, 2),)))

    assert found == {frozenset(names[:2]), frozenset(names[2:])}


def test_cluster_resolutions_leaves_a_bare_name_of_two_alone() -> None:
    names = ("Karim al-Rawi", "Sabah al-Rawi", "al-Rawi")

    assert groups([unlisted(name) for name in names]) == {frozenset([name]) for name in names}


def test_cluster_resolutions_knows_the_other_names_of_well_known_bodies() -> None:
    names = (
        "AP",
        "Associated Press",
        "Iraqi army",
        "Iraq's military",
        "Iranian military",
        "ISIS",
        "Islamic State",
    )

    assert groups([unlisted(name, type=None) for name in names]) == {
        frozenset(names[:2]), frozenset(names[2:4]), frozenset(names[4:5]), frozenset(names[5:]),
    }  # fmt: skip
    found = cluster_resolutions([unlisted(name, type=None) for name in names[:2]])
    assert "general knowledge holds names of it to be one: associated-press" in found.clusters[0].how


def test_cluster_resolutions_does_not_depend_on_the_order() -> None:
    resolutions = [unlisted(name) for name in MEN]
    expected = dict(zip(MEN, cluster_resolutions(resolutions).cluster_of, strict=True))
    for seed in range(4):
        shuffled = random.Random(seed).sample(resolutions, len(resolutions))
        found = cluster_resolutions(shuffled)
        assert dict(zip((r.mention.name for r in shuffled), found.cluster_of, strict=True)) == expected


def test_cluster_resolutions_keeps_a_cannot_link_on_one_name() -> None:
    resolutions = [unlisted("Karim al-Rawi"), unlisted("Karim al-Rawi"), unlisted("Kareem al-Rawi")]

    found = cluster_resolutions(resolutions, links=Links(cannot=((0, 1),)))

    assert found.cluster_of[0] != found.cluster_of[1]
    assert found.cluster_of[2] in found.cluster_of[:2]
    assert any("cannot-link" in cluster.how for cluster in found.clusters)


def test_cluster_resolutions_joins_what_a_person_joins() -> None:
    resolutions = [unlisted("Karim al-Rawi"), unlisted("The Clockmaker"), unlisted("Karim al-Rawi")]

    found = cluster_resolutions(resolutions, links=Links(must=((0, 1),)))

    assert len(set(found.cluster_of)) == 1
    assert "1 must-link" in found.clusters[0].how


def test_cluster_resolutions_reports_a_contradiction_with_its_shortest_path() -> None:
    resolutions = [unlisted(f"Name{letter} Surname{letter}") for letter in "abcde"]
    links = Links(must=((0, 1), (1, 2), (2, 3), (3, 4), (1, 4)), cannot=((0, 4),))

    found = cluster_resolutions(resolutions, links=links)

    assert [(wrong.pair, wrong.path) for wrong in found.contradictions] == [((0, 4), (0, 1, 4))]
    assert found.cluster_of[0] == found.cluster_of[4]


def test_cluster_resolutions_attaches_mentions_to_their_entity() -> None:
    resolutions = [
        listed("Abu Taqwa", "abu-taqwa"),
        listed("Mushtaq al-Saidi", "abu-taqwa"),
        unlisted("Karim al-Rawi"),
    ]

    found = cluster_resolutions(resolutions)

    assert found.cluster_of[:2] == ("abu-taqwa", "abu-taqwa")
    assert [cluster.entity_id for cluster in found.clusters] == ["abu-taqwa", None]


def test_cluster_resolutions_lets_a_cannot_link_outrank_an_entity() -> None:
    resolutions = [listed("Abu Taqwa", "abu-taqwa", 0.99), listed("Abu Taqwa al-Iraqi", "abu-taqwa", 0.6)]

    found = cluster_resolutions(resolutions, links=Links(cannot=((0, 1),)))

    assert found.cluster_of[0] == "abu-taqwa"
    assert found.cluster_of[1] != "abu-taqwa"


def test_cluster_resolutions_never_joins_bare_names_of_two_documents() -> None:
    resolutions = [
        unlisted("al-Rawi", document="a"),
        unlisted("al-Rawi", document="b"),
        unlisted("al-Rawi", document="a"),
    ]

    found = cluster_resolutions(resolutions)

    assert found.cluster_of[0] == found.cluster_of[2] != found.cluster_of[1]


def test_cluster_resolutions_parts_people_and_groups() -> None:
    resolutions = [unlisted("Badr"), unlisted("Badr", type=EntityType.ORGANIZATION)]

    assert len(cluster_resolutions(resolutions).clusters) == 2


def test_cluster_resolutions_keeps_ids_and_tells_of_merges_and_splits() -> None:
    resolutions = [unlisted(name) for name in MEN]
    previous = {("", name): "unlisted-old" for name in MEN[:3]} | {
        ("", MEN[3]): "unlisted-a",
        ("", MEN[4]): "unlisted-b",
    }
    previous |= {("", MEN[5]): "unlisted-both", ("", MEN[8]): "unlisted-both"}

    found = cluster_resolutions(resolutions, previous=previous)

    assert set(found.cluster_of[:3]) == {"unlisted-old"}
    events = {(event.kind, event.before) for event in found.events}
    assert events == {("merge", ("unlisted-a", "unlisted-b")), ("split", ("unlisted-both",))}


def test_cluster_resolutions_leaves_out_what_cannot_be_used() -> None:
    broken = Resolution(
        mention=Mention(name="?"), decision=Decision.UNRESOLVED, error_code="x", error="unusable"
    )

    assert cluster_resolutions([broken, unlisted("Karim al-Rawi")]).cluster_of[0] is None
    assert cluster_resolutions([]).clusters == ()


@pytest.mark.parametrize("name", ["Mushtaq Talib al-Saeedi", "Mushtaq Taleb al-Saidi"])
def test_cluster_resolutions_gives_an_id_that_depends_on_names_alone(name: str) -> None:
    alone = cluster_resolutions([unlisted(name)]).cluster_of[0]

    assert alone == cluster_resolutions([unlisted(name), unlisted("Nicanor Umptiquay")]).cluster_of[0]


def test_cluster_resolutions_keeps_a_father_from_his_child_in_one_document() -> None:
    names = ("Haidar Jassim al-Zanzari", "Jassim Mohammed al-Zanzari", "Jassim al-Zanzari")

    assert groups([unlisted(name, document="one") for name in names]) == {
        frozenset(names[:1]),
        frozenset(names[1:]),
    }


def test_cluster_resolutions_keeps_a_child_from_the_father_who_has_his_name_the_other_way_round() -> None:
    names = ("Karim Haidar al-Zanzari", "Haidar Karim al-Zanzari")

    assert len(groups([unlisted(name, document="one") for name in names])) == 2


def test_cluster_resolutions_joins_father_and_child_where_a_person_does() -> None:
    names = ("Haidar Jassim al-Zanzari", "Jassim al-Zanzari")
    found = groups([unlisted(name, document="one") for name in names], Links(must=((0, 1),)))

    assert found == {frozenset(names)}


NOT_ONE = [
    (
        ("77th Light Infantry Division", "99th Light Infantry Division"),
        EntityType.ORGANIZATION,
        "two numbers",
    ),
    (("Rebel Council of Kidal", "Rebel Council of Menaka"), EntityType.ORGANIZATION, "two places"),
    (
        ("Fernando Beltran Rios Sr.", "Fernando Beltran Rios Jr."),
        EntityType.PERSON,
        "father and son of one name",
    ),
    (("Aung Kyaw Min", "Aung Kyaw Moe"), EntityType.PERSON, "no family"),
    (("Khalil Murshid Khalaf", "Murshid Khalaf"), EntityType.PERSON, "a chain without its first name"),
]


@pytest.mark.parametrize(("names", "type", "why"), NOT_ONE)
def test_cluster_resolutions_minds_the_relation_of_two_names(
    names: tuple[str, str], type: EntityType, why: str
) -> None:
    assert groups([unlisted(name, type=type) for name in names]) == {frozenset([name]) for name in names}, why


INITIALS = [
    ("Borno SEMA", "Borno State Emergency Management Agency"),
    ("LID 77", "77th Light Infantry Division"),
    ("4ID Philippine Army", "4th Infantry Division of the Philippine Army"),
    ("SLM-SR", "Sudan Liberation Movement-Second Revolution"),
    ("ACIN", "Asociación de Cabildos Indígenas del Norte del Cauca"),
]


@pytest.mark.parametrize("names", INITIALS)
def test_cluster_resolutions_joins_initials_with_the_words_they_stand_for(names: tuple[str, str]) -> None:
    others = ("Yobe State Emergency Management Agency", "99th Light Infantry Division", "8ID Philippine Army")
    found = groups([unlisted(name, type=EntityType.ORGANIZATION) for name in (*names, *others)])
    assert frozenset(names) in found


def test_cluster_resolutions_keeps_two_of_one_family_name_apart_in_one_document() -> None:
    names = ["Bahr Hadi al-Rawi", "Idris Bahr Hadi al-Rawi", "Yahya Bahr Hadi al-Rawi"]
    assert groups([unlisted(name, document="a") for name in names]) == {frozenset([name]) for name in names}


def test_cluster_resolutions_reads_initials_of_two_documents_as_what_either_says() -> None:
    names = [
        ("a", "Zanzarian Democratic Forces"),
        ("a", "ZDF"),
        ("b", "Zorbian Defence Forces"),
        ("b", "ZDF"),
    ]
    resolutions = [
        unlisted(name, document=document, type=EntityType.ORGANIZATION) for document, name in names
    ]
    assert frozenset([names[0][1], names[2][1]]) not in {
        frozenset(name for name in group if name != "ZDF") for group in groups(resolutions)
    }


def test_cluster_resolutions_keeps_a_wing_from_its_group_in_one_document() -> None:
    names = ["Lamp Renewal Army", "Renewal Army", "Lamp Renewal Army–Revolutionary Leadership"]
    found = groups([unlisted(name, document="a", type=EntityType.ORGANIZATION) for name in names])

    assert frozenset([names[2]]) in found

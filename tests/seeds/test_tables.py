"""The curated tables: their size, and what the rest of the project relies on in them."""

from collections import defaultdict
from pathlib import Path

import pytest

from ansab.gazetteer.formatting import fmt
from ansab.gazetteer.loading import check, load
from ansab.model import Alias, AliasKind, Entity, EntityType, Gazetteer, Status, Strength
from ansab.text.normalize import normalize

ALIASES = Path(__file__).parents[2] / "aliases"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load([ALIASES])


@pytest.fixture(scope="module")
def entities(gazetteer: Gazetteer) -> dict[str, Entity]:
    return {entity.id: entity for entity in gazetteer.entities}


def aliases_of(entity: Entity, text: str) -> list[Alias]:
    form = normalize(text)
    return [alias for alias in entity.names() if normalize(alias.text) == form]


def test_tables_are_clean() -> None:
    assert check([ALIASES]) == ()


def test_tables_are_laid_out_canonically() -> None:
    assert fmt([ALIASES], check=True) == ()


def test_tables_are_large_enough(entities: dict[str, Entity]) -> None:
    assert len(entities) >= 120
    assert sum(len(entity.aliases) for entity in entities.values()) >= 700


def test_not_same_as_is_symmetric_and_reasoned(entities: dict[str, Entity]) -> None:
    links = {(e.id, link.id): link.reason for e in entities.values() for link in e.not_same_as}
    assert len(links) >= 100
    assert {(right, left) for left, right in links} == links.keys()
    assert [pair for pair, reason in links.items() if not reason] == []


def test_entities_list_their_preferred_name(entities: dict[str, Entity]) -> None:
    unlisted = [e.id for e in entities.values() if e.name not in {alias.text for alias in e.aliases}]
    assert unlisted == []


def test_members_belong_to_organizations(entities: dict[str, Entity]) -> None:
    assert [
        (e.id, group)
        for e in entities.values()
        for group in e.member_of
        if entities[group].type != EntityType.ORGANIZATION
    ] == []


def test_membership_has_no_circle(entities: dict[str, Entity]) -> None:
    def above(key: str, below: tuple[str, ...] = ()) -> None:
        assert key not in below, below
        for group in entities[key].member_of:
            above(group, (*below, key))

    for key in entities:
        above(key)


def test_shared_names_are_weak(entities: dict[str, Entity]) -> None:
    """A name that two bear may not decide for one of them."""
    strong = [
        (entity.id, alias.text)
        for entity in entities.values()
        for alias in entity.names()
        if alias.ambiguous and alias.strength is Strength.STRONG
    ]
    assert strong == []


def test_entities_can_be_found_by_a_strong_name(entities: dict[str, Entity]) -> None:
    hidden = [
        entity.id
        for entity in entities.values()
        if all(alias.strength is Strength.WEAK for alias in entity.names())
        and not any(alias.ambiguous for alias in entity.names())
    ]
    assert hidden == []


def test_bare_surnames_of_people_are_weak(entities: dict[str, Entity]) -> None:
    strong = [
        (entity.id, alias.text)
        for entity in entities.values()
        if entity.type == EntityType.PERSON
        for alias in entity.aliases
        if alias.kind is AliasKind.SHORT and alias.strength is Strength.STRONG
    ]
    assert strong == []


def test_shared_surnames_are_claimed_by_all_who_bear_them(entities: dict[str, Entity]) -> None:
    """In whatever spelling an article picks, the surname of the two al-Saidis fits both."""
    for text in ("al-Saidi", "al-Saeedi", "Al Saiedi", "Saidi"):
        for key in ("abu-taqwa", "wissam-al-saiedi"):
            assert [alias.ambiguous for alias in aliases_of(entities[key], text)] == [True], (key, text)


@pytest.mark.parametrize(
    ("surname", "at_least"),
    [("al-Sadr", 5), ("al-Hakim", 5), ("Barzani", 4), ("Talabani", 4), ("al-Houthi", 3), ("al-Masri", 3),
     ("al-Baghdadi", 2), ("al-Khazali", 2), ("al-Kaabi", 2), ("al-Ameri", 2), ("Soleimani", 2), ("Abu Ala", 2),
     ("الحكيم", 5), ("طالباني", 4), ("الخزعلي", 3), ("سليماني", 2), ("المقاومة الإسلامية", 2), ("Baath Party", 2),
     ("Taqaddum", 2), ("Aoun", 2)],
)  # fmt: skip
def test_namesakes_stand_in_the_tables(entities: dict[str, Entity], surname: str, at_least: int) -> None:
    bearers = [e.id for e in entities.values() if any(a.ambiguous for a in aliases_of(e, surname))]
    assert len(bearers) >= at_least


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("abu-taqwa", "wissam-al-saiedi"),
        ("hezbollah", "kataib-hezbollah"),
        ("hezbollah", "harakat-al-nujaba"),
        ("quds-force", "saraya-al-quds"),
        ("quds-force", "liwa-al-quds"),
        ("kataib-imam-ali", "kataib-sayyid-al-shuhada"),
        ("houthis", "ansar-allah-al-awfiya"),
        ("islamic-resistance-in-iraq", "popular-mobilization-forces"),
        ("aymen-al-ameri", "hadi-al-amiri"),
        ("qasem-soleimani", "gholamreza-soleimani"),
        ("abu-bakr-al-baghdadi", "abu-omar-al-baghdadi"),
        ("abu-ala-al-walai", "abu-ala-al-afri"),
        ("taqaddum", "tagadum"),
        ("lebanese-forces", "lebanese-armed-forces"),
    ],
)
def test_pairs_that_are_confused_are_held_apart(entities: dict[str, Entity], left: str, right: str) -> None:
    assert right in {link.id for link in entities[left].not_same_as}


def test_drafts_are_few_and_said_to_be(entities: dict[str, Entity]) -> None:
    drafts = [entity.id for entity in entities.values() if entity.status is Status.DRAFT]
    assert 0 < len(drafts) < len(entities) / 10


def test_sources_are_told_by_title(gazetteer: Gazetteer) -> None:
    assert [source.id for source in gazetteer.sources.values() if not source.title] == []


def test_names_hold_native_scripts(entities: dict[str, Entity]) -> None:
    """Most entities have a name in the script of their own language."""
    by_lang: dict[str, set[str]] = defaultdict(set)
    for entity in entities.values():
        for alias in entity.aliases:
            by_lang[alias.lang].add(entity.id)
    assert len(by_lang["ar"]) > len(entities) * 0.8
    assert {"fa", "ckb", "he"} <= by_lang.keys()

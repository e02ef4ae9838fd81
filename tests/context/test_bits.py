"""What each kind of context is worth, as docs/documents.md says: one short document for each row of its table."""

from __future__ import annotations

from typing import Any

import pytest

from ansab.index import Index
from ansab.model import (
    Alias,
    AliasKind,
    Entity,
    EntityId,
    EntityType,
    Gazetteer,
    Mention,
    Resolution,
    Strength,
)
from ansab.resolve import Resolver

GROUP, OTHER_GROUP = "Umptrawi Battalion of Iraq", "Qirtasi Brigade"
MAN, FELLOW, STRANGER = "Karim Hashim Zubayni", "Sabah Wazzaf Bargouti", "Nicanor Umptiquay"


def entity(id: str, name: str, *weak: str, **facts: Any) -> Entity:
    kind = facts.pop("type", EntityType.PERSON)
    short = (Alias(text=text, kind=AliasKind.SHORT, strength=Strength.WEAK) for text in weak)
    return Entity(id=EntityId(id), type=kind, name=name, aliases=(Alias(text=name), *short), **facts)


@pytest.fixture(scope="module")
def tables() -> Resolver:
    organization = EntityType.ORGANIZATION
    both = (EntityId("group"), EntityId("other-group"))
    entities = (
        entity("group", GROUP, "Umptrawis", type=organization), entity("other-group", OTHER_GROUP, type=organization),
        entity("man", MAN, "Zubayni", member_of=both), entity("fellow", FELLOW, member_of=both[:1]),
        entity("stranger", STRANGER),
    )  # fmt: skip
    return Resolver(Index.of(Gazetteer(entities=entities)), is_compiled=False)


def document(resolver: Resolver, *names: str) -> list[Resolution]:
    return resolver.resolve_mentions(
        [Mention(name=name, document="one", offset=offset) for offset, name in enumerate(names)]
    )


def told(resolution: Resolution, id: str) -> dict[str, float]:
    """Bits of the lines of context of one candidate, by their reason."""
    (candidate,) = [found for found in resolution.candidates if found.id == id]
    return {line.detail: line.bits for line in candidate.evidence if line.feature == "context"}


@pytest.mark.parametrize(
    ("names", "at", "bits", "detail"),
    [
        ((MAN, "Zubayni"), 1, 15.0, f"short for “{MAN}”, named before in the document"),
        (("Zubayni", MAN), 0, 12.0, f"short for “{MAN}”, named later in the document"),
        ((MAN, "Zubaini"), 1, 13.0, f"short for “{MAN}”, named before in the document"),
    ],
    ids=["before, spelt alike", "later, spelt alike", "before, spelt otherwise"],
)
def test_a_fuller_name_is_worth_what_the_document_says(
    tables: Resolver, names: tuple[str, ...], at: int, bits: float, detail: str
) -> None:
    assert told(document(tables, *names)[at], "man")[detail] == bits


@pytest.mark.parametrize(
    ("names", "bits", "detail"),
    [
        (("Zubayni", GROUP), 5.0, f"{GROUP}, which {MAN} belongs to, is named nearby"),
        (("Zubayni", *[STRANGER] * 3, GROUP), 4.0, f"{GROUP}, which {MAN} belongs to, is named in the document"),
        (("Zubayni", FELLOW), 1.5, f"{FELLOW}, of {GROUP} too, is named in the document"),
    ],
    ids=["group nearby", "group far away", "fellow"],
)  # fmt: skip
def test_company_is_worth_what_the_document_says(
    tables: Resolver, names: tuple[str, ...], bits: float, detail: str
) -> None:
    assert told(document(tables, *names)[0], "man")[detail] == bits


def test_a_member_speaks_for_the_group(tables: Resolver) -> None:
    group, _ = document(tables, "Umptrawis", FELLOW)

    assert told(group, "group")[f"{FELLOW}, a member, is named in the document"] == 2.0


def test_a_place_beside_a_name_speaks_for_a_group_of_that_place(tables: Resolver) -> None:
    found = tables.resolve("Zubayni", context="Zubayni was seen in Iraq.")

    assert told(found, "man")["Iraq is named beside it, and in the names of its groups"] == 1.0


def test_all_company_together_is_worth_seven_bits(tables: Resolver) -> None:
    short, *_ = document(tables, "Zubayni", GROUP, OTHER_GROUP)
    company = {detail: bits for detail, bits in told(short, "man").items() if "belongs to" in detail}

    assert len(company) == 2
    assert sum(company.values()) == 7.0


def test_company_counts_half_for_a_longer_name_that_is_no_alias(tables: Resolver) -> None:
    longer, *_ = document(tables, "Kareem Hashem Zubaini", GROUP)

    assert told(longer, "man") == {f"{GROUP}, which {MAN} belongs to, is named nearby": 2.5}

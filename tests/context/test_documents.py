"""The mentions of one document speak for one another; those of two documents do not."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from ansab.context.surrounding_text import read_surroundings
from ansab.model import Decision, Mention, Resolution, parse_type
from ansab.resolve import Resolver
from ansab.spot.listed.known import KnownNames

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def read(path: Path) -> dict[str, list[dict[str, str]]]:
    documents: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            documents[row["doc"]].append(row)
    return documents


ARTICLES = read(SEEDS / "mentions.csv")
INVENTED = read(SEEDS / "documents" / "mentions.csv")


def mentions_of(rows: list[dict[str, str]]) -> list[Mention]:
    return [
        Mention(
            name=row["mention"], type=parse_type(row["type"]), document=row["doc"], offset=int(row["offset"])
        )
        for row in rows
    ]


def context_of(resolution: Resolution) -> list[str]:
    return [line.detail for line in resolution.candidates[0].evidence if line.feature == "context"]


@pytest.mark.parametrize("name", sorted(ARTICLES | INVENTED))
def test_resolve_mentions_gets_every_mention_of_a_document_right(resolver: Resolver, name: str) -> None:
    rows = (ARTICLES | INVENTED)[name]

    found = resolver.resolve_mentions(mentions_of(rows))

    wrong = [
        (row["mention"], row["entity"], answer.canonical_id)
        for row, answer in zip(rows, found, strict=True)
        if (answer.canonical_id or "") != row["entity"]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(ARTICLES | INVENTED))
def test_resolve_mentions_shows_bits_that_sum_to_the_weight(resolver: Resolver, name: str) -> None:
    for answer in resolver.resolve_mentions(mentions_of((ARTICLES | INVENTED)[name])):
        for candidate in answer.candidates:
            assert sum(line.bits for line in candidate.evidence) == pytest.approx(candidate.weight_bits)


def test_resolve_mentions_does_not_carry_a_document_over_to_another(resolver: Resolver) -> None:
    together = [mention for rows in ARTICLES.values() for mention in mentions_of(rows)]
    apart = [answer for rows in ARTICLES.values() for answer in resolver.resolve_mentions(mentions_of(rows))]

    assert resolver.resolve_mentions(together) == apart
    assert resolver.resolve_mentions(together[::-1])[::-1] == apart


@pytest.mark.parametrize(
    "short", ["al-Saidi", "Saidi", "Al Saiedi", "Soleimani", "Abu Ala", "Ryder", "Sudani"]
)
def test_resolve_leaves_a_short_form_open_without_a_document(resolver: Resolver, short: str) -> None:
    assert resolver.resolve(short, type="person").decision is Decision.AMBIGUOUS


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        (["Mushtaq Taleb al-Saidi", "al-Saidi"], "abu-taqwa"),
        (["Wissam Mohammed Sabir Al Saiedi", "Al Saiedi"], "wissam-al-saiedi"),
        (["al-Saidi", "Mushtaq Taleb al-Saidi"], "abu-taqwa"),
        (
            ["Mushtaq Taleb al-Saidi", "Reuters", "Wissam Mohammed Sabir al-Saidi", "Saidi"],
            "wissam-al-saiedi",
        ),
    ],
    ids=["before", "another man", "only later", "the nearest"],
)
def test_resolve_mentions_gives_the_fuller_name_of_the_document(
    resolver: Resolver, mentions: list[str], expected: str
) -> None:
    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in mentions])
    short = min(found, key=lambda answer: len(answer.mention.name))

    assert short.canonical_id == expected
    assert any(detail.startswith("short for “") for detail in context_of(short))
    assert "short for “" in short.explanation


def test_resolve_mentions_leaves_two_namesakes_side_by_side_open(resolver: Resolver) -> None:
    names = ["Mushtaq Taleb al-Saidi", "Wissam Mohammed Sabir al-Saidi", "al-Saidi"]

    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert found[2].decision is Decision.AMBIGUOUS


def test_company_says_nothing_for_a_group_that_shares_a_place_alone(resolver: Resolver) -> None:
    names = [
        "Popular Mobilization Forces",
        "Abu Taqwa",
        "Baghdad International Airport",
        "Baghdad Belts Command",
    ]

    *_, airport, command = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert airport.canonical_id is None
    assert not context_of(airport)
    assert command.canonical_id == "pmf-baghdad-belts-operations"
    assert any("belongs to" in detail for detail in context_of(command))


def test_resolve_mentions_gives_a_stranger_his_own_short_form(resolver: Resolver) -> None:
    names = ["Karim Hashim al-Saidi", "al-Saidi"]

    full, short = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert short.decision is not Decision.RESOLVED
    assert short.cluster_id == full.cluster_id is not None


def test_resolve_mentions_gives_a_short_form_to_the_stranger_named_last(resolver: Resolver) -> None:
    names = ["Wissam Mohammed Sabir al-Saiedi", "Reuters", "Karim Hashim al-Saidi", "al-Saidi"]

    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert found[0].canonical_id == "wissam-al-saiedi"
    assert found[3].decision is Decision.UNRESOLVED
    assert found[3].cluster_id == found[2].cluster_id


def test_resolve_mentions_takes_a_group_for_no_part_of_a_man(resolver: Resolver) -> None:
    mentions = [
        Mention(name="Mohammed Ali al-Houthi", document="d"),
        Mention(name="Houthi", type=parse_type("organization"), document="d"),
    ]

    assert resolver.resolve_mentions(mentions)[1].canonical_id == "houthis"


@pytest.mark.parametrize(
    ("group", "stranger"), [("Libyan National Army", "Saddam Haftar"), ("KRG", "Sirwan Barzani")]
)
def test_resolve_mentions_lets_no_company_speak_for_a_name_with_a_strange_word(
    resolver: Resolver, group: str, stranger: str
) -> None:
    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in (group, stranger)])

    assert found[0].canonical_id
    assert found[1].canonical_id is None


@pytest.mark.parametrize("word", ["Attack", "Nabtiya", "Abu Hussein"])
def test_resolve_mentions_lets_no_company_speak_for_a_bare_name_that_is_nobodys(
    resolver: Resolver, word: str
) -> None:
    names = ["Harakat al-Nujaba", "Kataib Hezbollah", "Amal Movement", word]

    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert found[-1].canonical_id is None
    assert not context_of(found[-1])


def test_resolve_mentions_takes_a_bare_word_of_groups_for_no_short_form(resolver: Resolver) -> None:
    names = ["Kurdistan Democratic Party", "DEM Party"]

    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert not any(detail.startswith("short for") for detail in context_of(found[1]))


def test_resolve_mentions_takes_offsets_before_the_order_of_rows(resolver: Resolver) -> None:
    named = {"Mushtaq Taleb al-Saidi": 0, "Reuters": 50, "Wissam Mohammed Sabir al-Saidi": 100, "Saidi": 200}
    mentions = [Mention(name=name, document="d", offset=offset) for name, offset in named.items()]

    forward = {answer.mention.name: answer for answer in resolver.resolve_mentions(mentions)}
    backward = {answer.mention.name: answer for answer in resolver.resolve_mentions(mentions[::-1])}

    assert forward == backward
    assert forward["Saidi"].canonical_id == "wissam-al-saiedi"


@pytest.mark.parametrize(
    ("name", "context", "expected"),
    [
        ("al-Saidi", "al-Saidi, a commander of Harakat al-Nujaba", "abu-taqwa"),
        ("al-Saidi", "a commander of Kataib Hezbollah", "wissam-al-saiedi"),
        ("Abu Ala", "the head of Kataib Sayyid al-Shuhada, Abu Ala, said", "abu-ala-al-walai"),
        ("Rasool", "Maj. Gen. Yehia Rasool spoke. Rasool added", "yehia-rasool"),
    ],
)
def test_resolve_reads_the_text_around_a_name(
    resolver: Resolver, name: str, context: str, expected: str
) -> None:
    found = resolver.resolve(name, type="person", context=context)

    assert found.canonical_id == expected
    assert context_of(found)


def test_read_surroundings_gives_names_with_endings_their_listed_form(resolver: Resolver) -> None:
    mention = Mention(name="Карим", context="Вместе с Хезболлой и ХАМАСом пришёл Карим")

    around = read_surroundings(mention, KnownNames(resolver.index))

    assert [name.name for name in around.before] == ["хезболла", "хамас"]


def test_resolve_mentions_survives_a_mention_that_cannot_be_used(resolver: Resolver) -> None:
    names = ["Mushtaq Taleb al-Saidi", "  ", "al-Saidi"]

    found = resolver.resolve_mentions([Mention(name=name, document="d") for name in names])

    assert found[1].error
    assert found[2].canonical_id == "abu-taqwa"

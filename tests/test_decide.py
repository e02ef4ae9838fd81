"""Decisions, from candidates made by hand."""

from __future__ import annotations

import pytest

from ansab.candidates import Scored
from ansab.decide import decide, is_bare
from ansab.index import Index
from ansab.model import (
    Alias,
    AliasKind,
    Decision,
    Entity,
    EntityId,
    EntityType,
    Evidence,
    Gazetteer,
    Strength,
)
from ansab.names.parse import parse_name

RESOLVED, AMBIGUOUS, UNRESOLVED = Decision.RESOLVED, Decision.AMBIGUOUS, Decision.UNRESOLVED
FULL, WEAK, SHARED, ONE = range(4)
ALIASES = (
    Alias(text="Mushtaq Talib al-Saeedi"),
    Alias(text="al-Saeedi", strength=Strength.WEAK),
    Alias(text="Abu Ali", ambiguous=True),
    Alias(text="Khamenei"),
)
INDEX = Index.of(
    Gazetteer(
        entities=tuple(
            Entity(id=EntityId(f"e-{number}"), type=EntityType.PERSON, name=alias.text, aliases=(alias,))
            for number, alias in enumerate(ALIASES)
        )
    )
)


def candidate(alias: int = FULL, **facts: object) -> Scored:
    name, _ = INDEX.names_of(alias)
    return Scored(index=INDEX, entity=alias, name=name, feature_bits=0.0, prior_bits=0.0, **facts)  # type: ignore[arg-type]


def line(feature: str, bits: float) -> Evidence:
    return Evidence(feature=feature, bits=bits)


@pytest.mark.parametrize(
    ("chances", "expected", "note"),
    [
        ([], UNRESOLVED, "nobody is like it"),
        ([0.95], RESOLVED, "one, and sure"),
        ([0.5], RESOLVED, "half is enough"),
        ([0.49], UNRESOLVED, "less is not"),
        ([0.6, 0.19], RESOLVED, "three times as likely as the next"),
        ([0.6, 0.3], AMBIGUOUS, "only twice"),
        ([0.55, 0.4], AMBIGUOUS, "two share it"),
        ([0.4, 0.4], AMBIGUOUS, "two namesakes"),
        ([0.3, 0.1], UNRESOLVED, "together less than half"),
        ([0.2, 0.2, 0.2], AMBIGUOUS, "three together more than half"),
    ],
)
def test_decide_by_confidence(chances: list[float], expected: Decision, note: str) -> None:
    parsed = parse_name("Mushtaq Talib al-Saeedi", EntityType.PERSON)

    assert decide(parsed, [candidate() for _ in chances], chances) is expected, note


@pytest.mark.parametrize(
    ("name", "alias", "facts", "expected", "note"),
    [
        ("al-Saeedi", WEAK, {"is_exact": True}, AMBIGUOUS, "a weak alias supports, it does not decide"),
        ("Abu Ali", SHARED, {"is_exact": True}, AMBIGUOUS, "an alias that several bear"),
        ("Saeedi", FULL, {}, AMBIGUOUS, "one word of a longer name"),
        ("Khamenei", ONE, {"is_exact": True}, RESOLVED, "a whole name of one word"),
        ("Mushtaq Saeedi", FULL, {}, RESOLVED, "two words of a longer name"),
        ("al-Saeedi", WEAK, {"extra": [line("context", 9.0)]}, RESOLVED, "the document says whom"),
        ("al-Saeedi", WEAK, {"extra": [line("context", -9.0)]}, AMBIGUOUS, "the document speaks against"),
        ("al-Saeedi", WEAK, {"extra": [line("curated alias", 14.0)]}, RESOLVED, "reviewers gave it to one"),
    ],
)
def test_decide_never_by_a_bare_name(
    name: str, alias: int, facts: dict[str, object], expected: Decision, note: str
) -> None:
    assert decide(parse_name(name, EntityType.PERSON), [candidate(alias, **facts)], [0.99]) is expected, note


def test_decide_leaves_a_bare_name_that_is_hardly_possible() -> None:
    parsed = parse_name("Saeedi", EntityType.PERSON)

    assert decide(parsed, [candidate()], [0.05]) is UNRESOLVED
    assert decide(parsed, [candidate(WEAK, is_exact=True)], [0.05]) is AMBIGUOUS


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Saeedi", EntityType.PERSON, True),
        ("Sheikh Saeedi", EntityType.PERSON, True),
        ("Mushtaq Saeedi", EntityType.PERSON, False),
        ("Saeedi", EntityType.ORGANIZATION, False),
    ],
)
def test_is_bare_counts_words_that_are_no_titles(name: str, kind: EntityType, expected: bool) -> None:
    assert is_bare(parse_name(name, kind), candidate()) is expected


def test_decide_leaves_a_form_that_is_listed_for_another() -> None:
    """Found in the seeds: “Air Force” is a weak name of one air force and part of the full name of another."""
    parsed = parse_name("Mushtaq Saeedi", EntityType.PERSON)
    other = candidate(WEAK, is_exact=True)

    assert decide(parsed, [candidate(), other], [0.6, 0.1]) is AMBIGUOUS
    assert decide(parsed, [candidate(is_exact=True), other], [0.6, 0.1]) is RESOLVED
    assert decide(parsed, [candidate(extra=[line("context", 9.0)]), other], [0.6, 0.1]) is RESOLVED


@pytest.mark.parametrize(
    ("name", "listed", "expected", "note"),
    [
        ("Ahmed Hassan", "Ahmed Hassan Yassin", AMBIGUOUS, "two names that thousands bear"),
        ("Ahmed Hassan", "Ahmad Hasan", RESOLVED, "just these two are listed"),
        ("Mohammed Ali", "محمد علاوي", AMBIGUOUS, "another name that sounds a little like it"),
        ("Watban Hassan", "Watban Hassan Yassin", RESOLVED, "one of the two is rare"),
        ("Abou Takwa", "Abu Taqwa", RESOLVED, "a kunya is one name, and all of it"),
        ("Takwa", "Abu Taqwa", RESOLVED, "spelt otherwise, and all of it"),
    ],
)
def test_common_given_names_decide_only_for_who_bears_just_these(
    name: str, listed: str, expected: Decision, note: str
) -> None:
    index = Index.of(
        Gazetteer(
            entities=(
                Entity(id=EntityId("x"), type=EntityType.PERSON, name=listed, aliases=(Alias(text=listed),)),
            )
        )
    )
    named = Scored(index=index, entity=0, name=0, feature_bits=0.0, prior_bits=0.0)

    assert decide(parse_name(name, EntityType.PERSON), [named], [0.85]) is expected, note


@pytest.mark.parametrize(
    ("name", "listed", "chance", "expected", "note"),
    [
        ("Iraqi Airways", "Iraqi Army", 0.85, AMBIGUOUS, "each has a known word that the other has not"),
        ("Iraqi Airways", "Iraqi Army", 0.95, RESOLVED, "the numbers are sure"),
        ("Iraqi Army Command", "Iraqi Army", 0.85, RESOLVED, "only one has a further word"),
        ("Zulfiqar Militia", "Zulfiqar Movement", 0.85, RESOLVED, "a proper name is shared"),
    ],
)
def test_known_words_that_differ_leave_a_doubt(
    name: str, listed: str, chance: float, expected: Decision, note: str
) -> None:
    alias = Alias(text=listed)
    body = Entity(id=EntityId("x"), type=EntityType.ORGANIZATION, name=listed, aliases=(alias,))
    named = Scored(
        index=Index.of(Gazetteer(entities=(body,))), entity=0, name=0, feature_bits=0.0, prior_bits=0.0
    )

    assert decide(parse_name(name, EntityType.ORGANIZATION), [named], [chance]) is expected, note


@pytest.mark.parametrize(
    ("name", "chance", "expected"),
    [("PUQ", 0.8, AMBIGUOUS), ("PUQ", 0.3, UNRESOLVED), ("Patriotic Union of Kurdistan", 0.8, RESOLVED)],
)
def test_an_acronym_with_another_letter_is_another(name: str, chance: float, expected: Decision) -> None:
    alias = Alias(text="PUK", kind=AliasKind.ACRONYM)
    body = Entity(id=EntityId("puk"), type=EntityType.ORGANIZATION, name="PUK", aliases=(alias,))
    named = Scored(
        index=Index.of(Gazetteer(entities=(body,))), entity=0, name=0, feature_bits=0.0, prior_bits=0.0
    )

    assert decide(parse_name(name, EntityType.ORGANIZATION), [named], [chance]) is expected

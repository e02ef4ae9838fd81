"""Resolving against an index: what holds whatever the weights are."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pandas
import pytest
from hypothesis import given, settings

from ansab.bootstrap import open_resolver
from ansab.errors import InputError, InvalidTypeError
from ansab.index import Index
from ansab.kernels import is_available
from ansab.model import (
    Alias,
    CannotLink,
    Decision,
    Entity,
    EntityId,
    EntityType,
    Gazetteer,
    Mention,
    Strength,
)
from ansab.resolve import Resolver

from .evidence.names import NAMES, some_names, some_types

PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


@cache
def built_in() -> Resolver:
    return open_resolver(is_compiled=False)


def entity(id: str, name: str, *weak: str, kind: EntityType = PERSON, **facts: object) -> Entity:
    aliases = (Alias(text=name), *(Alias(text=text, strength=Strength.WEAK) for text in weak))
    return Entity(id=EntityId(id), type=kind, name=name, aliases=aliases, **facts)  # type: ignore[arg-type]


def resolver_of(entities: Sequence[Entity], *, is_compiled: bool = False) -> Resolver:
    return Resolver(Index.of(Gazetteer(entities=tuple(entities))), is_compiled=is_compiled)


@settings(max_examples=80, deadline=None)
@given(some_names, some_types)
def test_evidence_of_every_candidate_sums_to_its_weight(name: str, kind: EntityType | None) -> None:
    candidates = built_in().resolve(name, type=kind).candidates

    for candidate in candidates:
        total = sum(line.bits for line in candidate.evidence)
        assert total == pytest.approx(candidate.weight_bits, abs=1e-6), candidate.id
    assert sum(candidate.confidence for candidate in candidates) <= 1 + 1e-9
    weights = [candidate.weight_bits for candidate in candidates]
    assert weights == sorted(weights, reverse=True)


@settings(max_examples=40, deadline=None)
@given(some_names, some_types)
def test_explain_sums_to_the_weight_for_whoever_is_asked(name: str, kind: EntityType | None) -> None:
    for id in ("abu-taqwa", "kataib-hezbollah"):
        candidate = built_in().explain(name, id, type=kind)

        total = sum(line.bits for line in candidate.evidence)
        assert total == pytest.approx(candidate.weight_bits, abs=1e-6)
        assert 0 <= candidate.confidence <= 1


@pytest.mark.parametrize("name", ["Mushtaq Taleb al-Saidi", "Kata'ib Hezbollah", "Yehia Rasool", "al-Saidi"])
def test_explain_agrees_with_resolve(name: str) -> None:
    for candidate in built_in().resolve(name).candidates:
        explained = built_in().explain(name, candidate.id)

        assert explained.weight_bits == pytest.approx(candidate.weight_bits)
        assert explained.confidence == pytest.approx(candidate.confidence, abs=1e-6)
        assert explained.evidence == candidate.evidence


def test_order_of_the_gazetteer_changes_no_answer() -> None:
    entities = [entity(f"e-{number}", name) for number, name in enumerate(NAMES)]
    shuffled = random.Random(3).sample(entities, len(entities))
    here, there = resolver_of(entities), resolver_of(shuffled)

    for name in (*NAMES, "Mushtaq Taleb", "Salman al-Rawi", "Husein Ali", "Popular Mobilisation Force"):
        one, other = here.resolve(name, limit=100), there.resolve(name, limit=100)
        assert (one.decision, one.confidence) == (other.decision, pytest.approx(other.confidence)), name
        assert {c.id: pytest.approx(c.weight_bits) for c in one.candidates} == {
            c.id: c.weight_bits for c in other.candidates
        }, name


def test_order_of_mentions_changes_no_answer() -> None:
    mentions = [Mention(name=name) for name in NAMES]
    there, back = built_in().resolve_mentions(mentions), built_in().resolve_mentions(mentions[::-1])

    assert there == back[::-1]


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_machine_code_resolves_as_the_interpreter_does() -> None:
    entities = [entity(f"e-{number}", name) for number, name in enumerate(NAMES)]
    mentions = [Mention(name=name, type=kind) for name in NAMES for kind in (None, PERSON, ORGANIZATION)]
    slow, fast = (
        resolver_of(entities, is_compiled=flag).resolve_mentions(mentions) for flag in (False, True)
    )

    for one, other in zip(slow, fast, strict=True):
        assert one.decision is other.decision, one.mention
        assert [c.id for c in one.candidates] == [c.id for c in other.candidates], one.mention
        for left, right in zip(one.candidates, other.candidates, strict=True):
            assert left.weight_bits == pytest.approx(right.weight_bits, abs=1e-6)
            assert left.confidence == pytest.approx(right.confidence, abs=1e-6)


WEAK_NAMES = [
    ("al-Saidi", "a nisba"),
    ("Saidi", "the same without the article"),
    ("Al Saidi", "the same in two words"),
    ("Abu Ali", "a kunya"),
    ("Sheikh al-Saidi", "a title does not make it a name"),
]


@pytest.mark.parametrize("is_reviewed", [True, False])
@pytest.mark.parametrize(("name", "note"), WEAK_NAMES)
def test_a_weak_alias_alone_never_resolves(name: str, note: str, is_reviewed: bool) -> None:
    resolver = resolver_of(
        [entity("e-1", "Mushtaq Talib al-Saidi", "al-Saidi", "Abu Ali", is_reviewed=is_reviewed)]
    )

    for kind in (None, PERSON):
        resolution = resolver.resolve(name, type=kind)
        assert resolution.decision is not Decision.RESOLVED, note
        assert resolution.canonical_id is None


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        ("Kha9awneh Sa3eed", "Saeed Khasawneh"),
        ("Saeed Fakhoury Khasawneh", "Sa3eed Fa5oury Kha9awneh"),
        ("5aled Fa5oury 3azzam", "خالد الفاخوري عزام"),
    ],
)
def test_digits_for_arabic_letters_are_read_in_the_list_and_in_the_question(listed: str, asked: str) -> None:
    others = [entity("other", "Samir Rawandi"), entity("m23", "M23", kind=ORGANIZATION)]

    found = resolver_of([entity("one", listed), *others]).resolve(asked)

    assert found.canonical_id == "one"


def test_two_who_bear_one_name_are_ambiguous() -> None:
    resolver = resolver_of([entity("e-1", "Ali Hassan Nasser"), entity("e-2", "Ali Hassan Nasser")])
    resolution = resolver.resolve("Ali Hassan Nasser", type=PERSON)

    assert resolution.decision is Decision.AMBIGUOUS
    assert {candidate.id for candidate in resolution.candidates} == {"e-1", "e-2"}
    assert len({candidate.confidence for candidate in resolution.candidates}) == 1


def test_not_same_as_counts_against_the_other() -> None:
    link = CannotLink(id=EntityId("e-2"), reason="another group")
    one = entity("e-1", "Kataib Hezbollah", kind=ORGANIZATION, is_reviewed=True)
    other = entity("e-2", "Hezbollah", kind=ORGANIZATION, is_reviewed=True)
    apart = resolver_of([replace(one, not_same_as=(link,)), other]).resolve("Kataib Hezbollah", limit=10)
    without = resolver_of([one, other]).resolve("Kataib Hezbollah", limit=10)

    assert apart.canonical_id == without.canonical_id == "e-1"
    (second,) = apart.candidates[1:]
    (line,) = (line for line in second.evidence if line.feature == "cannot-link")
    assert line.bits < 0
    assert line.detail == "another group"
    assert second.weight_bits == pytest.approx(without.candidates[1].weight_bits + line.bits)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Kataib Hezbollah", "kataib-hezbollah"), ("Kata'ib Hezbollah", "kataib-hezbollah")],
)
def test_groups_that_share_a_name_are_kept_apart(name: str, expected: str) -> None:
    assert built_in().resolve(name, type=ORGANIZATION).canonical_id == expected


def test_a_mention_of_another_type_is_held_against_a_candidate() -> None:
    resolver = resolver_of([entity("e-1", "Badr", kind=ORGANIZATION)])
    (candidate,) = resolver.resolve("Badr", type=PERSON).candidates

    assert [line.bits < 0 for line in candidate.evidence if line.feature == "type"] == [True]
    assert all(line.feature != "type" for line in resolver.resolve("Badr", type="org").candidates[0].evidence)


WORST = [
    ("many words", " ".join(f"w{number}" for number in range(64))),
    ("one word again and again", " ".join(["Mohammed"] * 64)),
    ("one letter again and again", " ".join("a" * 64)),
    ("one long word", "x" * 1000),
    ("a long word of one syllable", "ab" * 500),
    ("Arabic without spaces", "محمد" * 250),
    ("marks", "a" + "\u0301" * 999),
    ("digits", "1" * 1000),
    ("hyphens", "a-" * 500),
    ("articles", "al " * 63 + "x"),
    ("blanks beside a quotation mark", f'a{" " * 190}"{" " * 190}b'),
    ("blanks before a bracket", f"{' ' * 390}ali(has"),
    ("a list of letters", "a/" * 500),
    ("one comma", f"{'a' * 490},{'b' * 490}"),
]


@pytest.mark.parametrize(("note", "name"), WORST, ids=[note for note, _ in WORST])
def test_the_worst_names_cost_little_more_than_a_normal_one(note: str, name: str) -> None:
    """Within the limits of a name no shape of it takes minutes; measured against normal names in the same run."""
    resolver, normal = (
        built_in(),
        ["Mushtaq Talib al-Saeedi", "Wissam Mohammed Sabir Al Saiedi", "Abu Mahdi al-Muhandis"],
    )

    def spent(asked: str) -> float:
        times = []
        for number in range(3):
            started = time.perf_counter()
            resolver.resolve(asked if number == 0 else asked[: -number or None])
            times.append(time.perf_counter() - started)
        return min(times)

    spent(name)  # what is read once is kept
    assert spent(name) < 60 * max(map(spent, normal)), note


@pytest.mark.parametrize(
    "name",
    ["", "   ", "...", "x" * 1001, " ".join("x" * 65), "\ud800"],
    ids=["none", "blank", "dots", "long", "words", "half"],
)
def test_a_name_outside_the_limits_is_refused_alone_and_carried_in_a_batch(name: str) -> None:
    with pytest.raises(InputError):
        built_in().resolve(name)

    bad, good = built_in().resolve_mentions([Mention(name=name), Mention(name="Abu Taqwa")])
    assert bad.error_code
    assert bad.decision is Decision.UNRESOLVED
    assert good.candidates[0].id == "abu-taqwa"


def test_a_batch_and_a_frame_say_alike_why_a_name_is_refused() -> None:
    (bad,) = built_in().resolve_mentions([Mention(name="...")])
    frame = built_in().resolve_frame(pandas.DataFrame({"name": ["..."]}), column="name")

    assert bad.explanation == f"not usable: {bad.error}"
    assert frame["explanation"].tolist() == [bad.error]


def test_open_without_a_path_opens_the_built_in_tables() -> None:
    assert Resolver.open().index.info.hash == built_in().index.info.hash


def test_a_resolver_says_what_it_holds() -> None:
    resolver = resolver_of([entity("x", "Abu Taqwa")])

    assert repr(resolver) == f"<Resolver: 1 entity, 1 name, index {resolver.index.info.hash[:12]}>"


def test_what_is_no_mention_is_refused_and_a_missing_name_carried() -> None:
    with pytest.raises(InputError, match="a mention is 'Hamas': expected a Mention"):
        built_in().resolve_mentions(["Hamas"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="a mention is 'Hamas': expected a Mention"):
        built_in().resolve_text(["Hamas"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="name is 5, expected text"):
        built_in().resolve_mentions([Mention(name=5)])  # type: ignore[arg-type]

    names = ["Hamas", None, float("nan")]
    found = built_in().resolve_mentions([Mention(name=name, document="1") for name in names])  # type: ignore[arg-type]
    assert [resolution.error_code for resolution in found] == ["", "invalid_name", "invalid_name"]


def test_a_mention_takes_a_type_as_a_word() -> None:
    words = [Mention(name="Abu Taqwa", type=type) for type in ("org", ORGANIZATION)]  # type: ignore[arg-type]
    word, type = built_in().resolve_mentions(words)
    assert word.candidates == type.candidates
    with pytest.raises(InvalidTypeError, match="planet"):
        built_in().resolve_mentions([Mention(name="Hamas", type="planet")])  # type: ignore[arg-type]


@pytest.mark.parametrize("limit", [0, -1, "3"])
def test_a_limit_that_is_no_number_from_one_is_refused(limit: int) -> None:
    with pytest.raises(InputError, match=f"limit is {limit!r}: expected"):
        built_in().resolve("Abu Taqwa", limit=limit)
    with pytest.raises(InputError, match="limit"):
        built_in().resolve_text([Mention(name="Abu Taqwa")], limit=limit)


@pytest.mark.parametrize("name", ["", "...", "x" * 1001], ids=["none", "dots", "long"])
def test_match_refuses_a_name_that_cannot_be_used_and_says_which(name: str) -> None:
    with pytest.raises(InputError, match="the left name"):
        built_in().match(name, "Abu Taqwa")
    with pytest.raises(InputError, match="the right name"):
        built_in().match("Abu Taqwa", name)


def test_match_pairs_wants_one_type_for_each_pair() -> None:
    with pytest.raises(InputError, match="1 pairs and 2 types: expected one type for each pair"):
        built_in().match_pairs([("a", "b")], types=["person", "person"])


@pytest.mark.parametrize("pair", ["ab", ("Hamas",), ("Hamas", None)])
def test_match_pairs_wants_two_names(pair: tuple[str, str]) -> None:
    with pytest.raises(InputError, match="expected two names"):
        built_in().match_pairs([pair])


def test_prior_is_a_number() -> None:
    with pytest.raises(InputError, match="prior is 'x', expected a probability"):
        built_in().match("a", "b", prior="x")  # type: ignore[arg-type]


def test_current_id_leads_from_a_previous_id_and_from_no_other() -> None:
    one = entity("new", "Abu Taqwa", previous_ids=(EntityId("old"),))
    resolver = resolver_of([one])

    assert resolver.current_id("old") == "new"
    assert resolver.current_id("new") is None
    assert resolver.entity("old").id == "new"


def test_the_very_name_is_ahead_of_a_longer_one() -> None:
    resolver = resolver_of([entity("x-1", "Belqasem Haftar"), entity("x-2", "Khalifa Belqasim Haftar")])
    found = resolver.resolve("Belqasem Haftar", type=PERSON)
    assert found.canonical_id == "x-1"
    assert found.candidates[0].weight_bits >= found.candidates[1].weight_bits + 3.0


def test_the_sons_of_two_fathers_are_held_apart() -> None:
    resolver = resolver_of(
        [entity("x-1", "Hamdan bin Mohammed Al Maktoum"), entity("x-2", "Faisal al-Qasimi")]
    )
    found = resolver.resolve("Hamdan bin Rashid Al Maktoum", type=PERSON)
    assert found.decision is not Decision.RESOLVED
    assert "the sons of two fathers" in [line.detail for line in found.candidates[0].evidence]
    same = resolver.resolve("Hamdan bin Muhammad Al Maktum", type=PERSON)
    assert (same.canonical_id, same.decision) == ("x-1", Decision.RESOLVED)


@pytest.mark.parametrize("name", ["Umm Mahdi al-Muhandis", "أم مهدي المهندس"])
def test_a_mother_is_not_the_father_of_the_same_child(name: str) -> None:
    resolution = built_in().resolve(name)
    assert resolution.decision is not Decision.RESOLVED
    father = built_in().explain(name, "abu-mahdi-al-muhandis")
    assert father.confidence < 0.01
    assert sum(line.bits for line in father.evidence) == pytest.approx(father.weight_bits, abs=1e-6)


def test_explain_takes_a_type_as_a_word_and_refuses_others() -> None:
    asked = ("Qasem Soleimani", "qasem-soleimani")
    assert built_in().explain(*asked, type="person") == built_in().explain(*asked, type=PERSON)
    with pytest.raises(InvalidTypeError, match="person"):
        built_in().explain(*asked, type="persn")


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_machine_code_is_used_for_fewer_names_where_it_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    resolver, asked = resolver_of([entity("a", "Karim Haddad")]), [Mention(name="Karim Hadad")] * 50
    monkeypatch.setattr("ansab.resolve.is_kept", {"search_many": False}.get)
    assert {answer.canonical_id for answer in resolver.resolve_mentions(asked)} == {"a"}
    assert not resolver._scorer.retriever.is_compiled
    monkeypatch.setattr("ansab.resolve.is_kept", {"search_many": True}.get)
    assert {answer.canonical_id for answer in resolver.resolve_mentions(asked)} == {"a"}
    assert resolver._scorer.retriever.is_compiled


@pytest.mark.parametrize(
    ("written", "other"),
    [("Karim Nidhal Shammari", "Kareem Nidal al-Shammari"), ("سالم جمعة المصراتي", "Salem Juma al-Misrati")],
)
def test_the_very_name_is_not_outweighed_by_another_spelling(written: str, other: str) -> None:
    resolver = resolver_of([entity("other", other), entity("written", written)])
    for name, own in ((written, "written"), (other, "other")):
        resolution = resolver.resolve(name, type=PERSON)
        weights = {candidate.id: candidate.weight_bits for candidate in resolution.candidates}
        assert weights[own] == pytest.approx(max(weights.values()))
        assert resolution.decision is Decision.AMBIGUOUS


@pytest.mark.parametrize(
    "name", ["Yusuf Yu Soleimani", "Hassan Soleimani", "al-Saidi", "Abu Taqwa", "Movement"]
)
def test_an_answer_does_not_depend_on_how_many_candidates_are_asked_for(name: str) -> None:
    resolver = open_resolver()
    few, usual, many = (resolver.resolve(name, limit=limit) for limit in (1, 5, 100))

    for answer in (few, many):
        assert (answer.decision, answer.confidence) == (usual.decision, usual.confidence)
    assert many.explanation == usual.explanation
    shares = [candidate.confidence for candidate in many.candidates]
    assert many.candidates[: len(usual.candidates)] == usual.candidates
    assert len({candidate.id for candidate in many.candidates}) == len(shares)
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) <= 1 + 1e-9

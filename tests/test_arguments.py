"""Whatever a caller of the Python interface gives that cannot be used is one kind of error that says what is expected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas
import pytest

from ansab.errors import InputError, UnknownEntityError
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer, Mention
from ansab.resolve import Resolver

SAID = Mention(name="Abu Taqwa")


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    from ansab.index import Index

    ids = ("abu-taqwa", "abu-mahdi", "kataib-hezbollah")
    entities = tuple(
        Entity(id=EntityId(id), type=EntityType.PERSON, name=id, aliases=(Alias(text=id),)) for id in ids
    )
    return Resolver(Index.of(Gazetteer(entities=entities)), is_compiled=False)


Ask = Callable[[Any], object]
WRONG: list[tuple[str, Ask, str]] = [
    ("no path", lambda _: Resolver.open(None), "a path is None: expected text or a Path"),  # type: ignore[arg-type]
    ("an empty path", lambda _: Resolver.open(""), "a path is ''"),
    ("a list of paths", lambda _: Resolver.open(["a"]), "a path is ['a']"),  # type: ignore[arg-type]
    ("no index", lambda _: Resolver("aliases/"), "Resolver.open"),  # type: ignore[arg-type]
    ("context", lambda r: r.resolve("Abu", context=5), "context is 5, expected text"),
    ("context in bytes", lambda r: r.resolve("Abu", context=b"x"), "context is b'x', expected text"),
    ("document", lambda r: r.resolve("Abu", document=["a"]), "document is ['a'], expected text"),
    ("type", lambda r: r.resolve("Abu", type=["person"]), "expected person, organization or place"),
    ("limit", lambda r: r.resolve("Abu", limit=10**30), "expected a whole number from 1 to"),
    ("limit as text", lambda r: r.resolve("Abu", limit="5"), "limit is '5': expected a whole number"),
    ("one mention", lambda r: r.resolve_mentions(SAID), "the mentions are Mention("),
    ("a text", lambda r: r.resolve_mentions("Abu"), "the mentions are 'Abu': expected a list"),
    ("nothing", lambda r: r.resolve_mentions(None), "the mentions are None"),
    ("offset", lambda r: r.resolve_mentions([Mention(name="x", offset="a")]), "offset is 'a'"),  # type: ignore[arg-type]
    ("explained", lambda r: r.resolve_mentions([SAID], explained="x"), "explained is 'x'"),
    ("places", lambda r: r.resolve_text([SAID], [(0, 5)]), "two positions among the 1 mentions"),
    ("a place before the first", lambda r: r.resolve_text([SAID], [(-1, 0)]), "two positions"),
    ("half a pair", lambda r: r.resolve_text([SAID], [(0,)]), "a pair is (0,)"),
    ("no pairs", lambda r: r.resolve_text([SAID], None), "the pairs are None"),
    ("pairs of names", lambda r: r.match_pairs(None), "the pairs are None: expected a list"),
    ("no pair of names", lambda r: r.match_pairs([None]), "a pair is None: expected two names"),
    ("types as a word", lambda r: r.match_pairs([("a", "b")], types="person"), "one type for each pair"),
    ("no column", lambda r: r.resolve_frame(pandas.DataFrame({"a": ["x"]}), None), "no column None"),
    ("no id", lambda r: r.entity(None), "an entity id is None: expected text"),
    ("a list of ids", lambda r: r.entity(["abu-taqwa"]), "an entity id is ['abu-taqwa']"),
    ("no previous id", lambda r: r.current_id(5), "an entity id is 5"),
    ("no id to explain", lambda r: r.explain("Abu", None), "an entity id is None"),
]


@pytest.mark.parametrize(("ask", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_cannot_be_used_is_an_input_error(resolver: Resolver, ask: Ask, told: str) -> None:
    with pytest.raises(InputError) as raised:
        ask(resolver)

    assert told in str(raised.value)


def test_a_missing_text_is_an_empty_one(resolver: Resolver) -> None:
    missing: Any = float("nan")

    answer = resolver.resolve("abu-taqwa", context=None, document=missing)  # type: ignore[arg-type]

    assert (answer.mention.context, answer.mention.document) == ("", "")


def test_pairs_and_mentions_may_be_any_that_can_be_gone_through(resolver: Resolver) -> None:
    assert len(resolver.match_pairs(iter([("a", "b")]))) == 1  # type: ignore[arg-type]
    assert len(resolver.resolve_mentions(iter([SAID]))) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("slip", ["abu-takwa", "Abu Taqwa", "ABU-TAQWA"])
def test_explain_names_the_ids_that_look_like_the_one_asked_for(resolver: Resolver, slip: str) -> None:
    with pytest.raises(UnknownEntityError, match="did you mean abu-taqwa") as raised:
        resolver.explain("Abu Taqwa", slip)

    assert raised.value.near[0] == "abu-taqwa"


def test_explain_of_an_id_like_no_other_names_none(resolver: Resolver) -> None:
    with pytest.raises(UnknownEntityError, match="resolve a name") as raised:
        resolver.explain("Abu Taqwa", "\ud800zzzz")

    assert raised.value.near == ()


def test_what_is_repeated_in_a_message_is_short(resolver: Resolver) -> None:
    with pytest.raises(InputError) as raised:
        resolver.resolve("Abu", type="p" * 5_000)

    assert len(str(raised.value)) < 200

"""Whatever is two slips from a token is found by the letter pairs that the slips leave."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from ansab.evidence.query_tokens import QueryTokens
from ansab.evidence.weights import load_weights
from ansab.index import Index
from ansab.index.pair_kernel import RANGES, share_letter_pairs
from ansab.index.tables import SearchTables
from ansab.model import Alias, Entity, EntityId, EntityType, Gazetteer

LETTERS = "abdefghiklmnorstuwyz"


def words(count: int) -> list[str]:
    """Made-up words, the same for the same count, of 7 to 18 letters."""
    chance = random.Random(count)
    return ["".join(chance.choices(LETTERS, k=chance.randint(7, 18))) for _ in range(count)]


def slipped(word: str, chance: random.Random) -> str:
    """A word with one letter put in, left out or replaced."""
    at, letter = chance.randrange(len(word)), chance.choice(LETTERS)
    return word[:at] + chance.choice((letter + word[at:], word[at + 1 :], letter + word[at + 1 :]))


@pytest.fixture(scope="module")
def tables() -> SearchTables:
    entities = [
        Entity(id=EntityId(word), type=EntityType.PERSON, name=word, aliases=(Alias(text=word),))
        for word in words(400)
    ]
    index = Index.of(Gazetteer(entities=tuple(entities)))
    return SearchTables(index, load_weights(), is_compiled=False)


def found_by(form: str, tables: SearchTables) -> set[int]:
    """The tokens that share letter pairs with a query token."""
    query = QueryTokens(is_compiled=False)
    number = query.number(form)
    stamps, counts = [0] * tables.tokens + [2], [0] * tables.tokens
    found, ranges, sizes = [0] * 1_000, [0] * (40 * RANGES), [0] * 40
    scratch = (stamps, counts, found, [], ranges, sizes)
    count = share_letter_pairs(number, query.vocabularies()[0], tables.layers, scratch, 0)
    assert len(set(found[:count])) == count
    return set(found[:count])


def test_what_is_two_slips_away_is_found(tables: SearchTables) -> None:
    chance = random.Random(7)
    numbers = {word: number for number, word in enumerate(words(400))}
    for word in words(400)[:150]:
        for slips in (0, 1, 2):
            form = word
            for _ in range(slips):
                form = slipped(form, chance)
            assert numbers[word] in found_by(form, tables), (word, form)


def test_few_of_the_others_are_looked_at(tables: SearchTables) -> None:
    others = [len(found_by(word, tables)) for word in words(400)[:50]]
    assert sum(others) / len(others) < 3


def test_tokens_of_a_pair_and_place_are_filed_by_length(tables: SearchTables) -> None:
    pair_at, pair_token = tables.layers[3], tables.layers[4]
    lengths = [len(word) for word in words(400)]
    for first, last in pairwise(pair_at):
        filed = [lengths[token] for token in pair_token[first:last]]
        assert filed == sorted(filed)

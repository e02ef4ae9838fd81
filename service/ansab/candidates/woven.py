"""Names made of two names of one bearer: *Abu Taqwa al-Saidi* of him whom a list has as *Abu Taqwa* and *Mushtaq Talib al-Saidi*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ansab.names.reading import Reading, is_one_class, read_token
from ansab.names.tokens import Mark, NameToken, ParsedName
from ansab.text.normalize import NormalizedForm

__all__ = ["WOVEN_BITS", "Woven", "may_be_woven", "woven_of"]

WOVEN_BITS = -1.0
"""What it is worth that no one name of the bearer has all the words."""
_SHARE, _MOST_BITS = 0.75, 8.0
"""How much of their rarity the words count that another name of the bearer has, and the most that they count."""
_FEWEST, _MOST = 2, 6
"""Names of a mention that may be woven."""
_LEAST_LETTERS = 5


class Woven(NamedTuple):
    """One way to see a mention as made of two names.

    Attributes:
        name: Number of the name that has the one part; `mention` the mention with no other words.
        bits: What the rest counts for.
        rest: The rest, and `other` the name that has it.
    """

    name: int
    mention: ParsedName
    bits: float
    rest: str
    other: str


def may_be_woven(name: ParsedName) -> bool:
    """Whether a name is a person's and has as many words as two names."""
    return not name.is_organization and _FEWEST <= len(name.names) <= _MOST


def woven_of(mention: ParsedName, names: Sequence[tuple[int, ParsedName]]) -> list[Woven]:
    """The ways to see a mention as made of two names of one bearer; none where one name has all its words, or no two have them.

    Args:
        mention: A name for which `may_be_woven` is true.
        names: The names of the bearer, with their numbers.

    >>> from ansab.names.parse import parse_name
    >>> names = list(enumerate(map(parse_name, ("Abu Taqwa", "Mushtaq Talib al-Saidi"))))
    >>> [(way.name, way.mention.form, way.rest) for way in woven_of(parse_name("Abu Taqwa al-Saidi"), names)]
    [(0, 'taqwa', 'saidi'), (1, 'saidi', 'taqwa')]
    """
    words, read = mention.names, _read(mention)
    shared = [(number, name, _shared(read, name)) for number, name in names]
    every = frozenset(range(len(words)))
    if any(have == every for _, _, have in shared):
        return []
    pairs = [
        (len(one[2]), one, two)
        for one in shared
        for two in shared
        if one is not two and one[2] and two[2] - one[2] and one[2] | two[2] == every
    ]
    most = max((size for size, _, _ in pairs), default=0)
    least = len(words) - most
    ways: dict[tuple[int, frozenset[int]], Woven] = {}
    for size, (number, _, have), (_, other, _) in pairs:
        if size in (most, least):
            ways.setdefault((number, have), _way(mention, words, number, have, other))
    return list(ways.values())


def _way(
    mention: ParsedName, words: Sequence[NameToken], number: int, have: frozenset[int], other: ParsedName
) -> Woven:
    own = tuple(word for at, word in enumerate(words) if at in have)
    rest = [word for at, word in enumerate(words) if at not in have]
    form = NormalizedForm(" ".join(word.form for word in own))
    bits = min(_SHARE * sum(read_token(word.form).bits for word in rest), _MOST_BITS)
    return Woven(
        name=number,
        mention=replace(mention, form=form, tokens=own),
        bits=bits,
        rest=" ".join(word.form for word in rest),
        other=other.surface,
    )


def _shared(words: Sequence[tuple[int, Reading]], name: ParsedName) -> frozenset[int]:
    """Which words a name has, a kunya only as a kunya."""
    others = _read(name)
    return frozenset(
        at
        for at, (mark, word) in enumerate(words)
        if any(mark == other_mark and _is_same(word, other) for other_mark, other in others)
    )


def _read(name: ParsedName) -> list[tuple[int, Reading]]:
    """The words of a name, each with whether it is a kunya's."""
    return [(token.mark & Mark.KUNYA, read_token(token.form)) for token in name.names]


def _is_same(one: Reading, other: Reading) -> bool:
    if one.form == other.form:
        return True
    if one.name_class and other.name_class:
        return is_one_class(one.name_class, other.name_class)
    if one.sound == other.sound:
        return True
    is_long = min(len(one.latin), len(other.latin)) >= _LEAST_LETTERS
    return is_long and not set(one.skeletons).isdisjoint(other.skeletons)

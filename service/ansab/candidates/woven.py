"""Names made of two names of one bearer: *Abu Taqwa al-Saidi* of him whom a list has as *Abu Taqwa* and *Mushtaq Talib al-Saidi*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ansab.names.reading import are_one_name, read_token
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
    words = mention.names
    shared = [(number, name, _shared(words, name)) for number, name in names]
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


def _shared(words: Sequence[NameToken], name: ParsedName) -> frozenset[int]:
    """Which words a name has, a kunya only as a kunya."""
    others = name.names
    return frozenset(at for at, word in enumerate(words) if any(_is_same(word, other) for other in others))


def _is_same(one: NameToken, other: NameToken) -> bool:
    if (one.mark & Mark.KUNYA) != (other.mark & Mark.KUNYA):
        return False
    if are_one_name(one.form, other.form):
        return True
    left, right = read_token(one.form), read_token(other.form)
    if left.name_class and right.name_class:
        return False
    is_long = min(len(left.latin), len(right.latin)) >= _LEAST_LETTERS
    return left.sound == right.sound or (is_long and not set(left.skeletons).isdisjoint(right.skeletons))

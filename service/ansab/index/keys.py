"""Blocking keys: cheap integers that two spellings of one token share.

A key is the hash, in 32 bits, of `value << 3 | kind`, where the value is a packed skeleton, a class or a code.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import jellyfish

from ansab.index.keys_kernel import (
    DELETED,
    LISTED_NAME,
    MOST_DELETED,
    ORG_WORD,
    PHONETIC,
    SHORTEST_TO_DELETE,
    SKELETON,
)
from ansab.names.reading import Reading
from ansab.names.sound import SKELETON_LENGTH

__all__ = ["MOST_KEYS", "facts_of", "keys_of"]

MOST_KEYS = 4 + MOST_DELETED * (1 + 2 * SKELETON_LENGTH)
"""Keys under which a token is looked up at the most, besides one for each of its skeletons."""
_LONGEST_PHONETIC = 12
_MULTIPLIER = 0x9E3779B97F4A7C15
_WORD = (1 << 64) - 1


def keys_of(token: Reading) -> tuple[int, ...]:
    """The keys under which the index files a token."""
    keys: list[int] = []
    for packed in token.skeletons:
        keys.append(packed << 3 | SKELETON)
        keys += [shorter << 3 | DELETED for shorter in _deletions(packed)]
    _add_kin(token, keys)
    return _hashed(keys)


def facts_of(tokens: Sequence[Reading]) -> tuple[list[int], list[int], list[int], list[int], list[int]]:
    """What `keys_kernel.find_keys` must know of tokens to find the keys under which like ones may be filed."""
    heard = [_metaphone(token.latin).encode() for token in tokens]
    return (
        [packed for token in tokens for packed in token.skeletons],
        list(accumulate([len(token.skeletons) for token in tokens], initial=0)),
        [number for token in tokens for number in (token.listed, token.short_for, token.word)],
        list(b"".join(heard)),
        list(accumulate(map(len, heard), initial=0)),
    )


def _hashed(keys: list[int]) -> tuple[int, ...]:
    """Fibonacci hashing to 32 bits; each key once."""
    return tuple(dict.fromkeys([(key * _MULTIPLIER & _WORD) >> 32 for key in keys]))


def _add_kin(token: Reading, keys: list[int]) -> None:
    name, whole = token.listed, token.short_for
    if name:
        keys.append(name << 3 | LISTED_NAME)
    if whole and whole != name:
        keys.append(whole << 3 | LISTED_NAME)
    if token.word:
        keys.append(token.word << 3 | ORG_WORD)
    heard = _phonetic(token.latin)
    if heard:
        keys.append(heard << 3 | PHONETIC)


def _deletions(packed: int) -> tuple[int, ...]:
    """A skeleton with each of its consonants left out in turn."""
    size = (packed.bit_length() + 4) // 5
    if size < SHORTEST_TO_DELETE:
        return ()
    shorter = []
    for at in range(size):
        low = packed & ((1 << 5 * at) - 1)
        shorter.append(packed >> 5 * (at + 1) << 5 * at | low)
    return tuple(shorter)


def _metaphone(latin: str) -> str:
    heard: str = jellyfish.metaphone(latin)
    return heard[:_LONGEST_PHONETIC]


def _phonetic(latin: str) -> int:
    """Metaphone of a Latin token, packed; 0 when it has none."""
    packed = 0
    for char in _metaphone(latin):
        packed = packed << 5 | (ord(char) & 31)
    return packed

"""Blocking keys: cheap integers that two spellings of one token share.

A key is `value << 3 | kind`; values are packed five bits a letter, so that no two values collide.
"""

from __future__ import annotations

from functools import lru_cache

import jellyfish

from ansab.names.reading import Reading

__all__ = ["keys_of", "keys_to_look_up"]

_SKELETON, _DELETED, _GIVEN_NAME, _ORG_WORD, _PHONETIC, _LETTERS = range(6)
_SHORTEST_TO_DELETE = 3
_LONGEST_PHONETIC = 12


def keys_of(token: Reading) -> tuple[int, ...]:
    """The keys under which the index files a token."""
    keys: dict[int, None] = {}
    for packed in token.skeletons:
        keys[packed << 3 | _SKELETON] = None
        for shorter in _deletions(packed):
            keys[shorter << 3 | _DELETED] = None
    _add_kin(token, keys)
    return tuple(keys)


def keys_to_look_up(token: Reading) -> tuple[int, ...]:
    """The keys under which a like token may be filed, the most telling ones first."""
    keys: dict[int, None] = {}
    for packed in token.skeletons:
        keys[packed << 3 | _SKELETON] = None
    _add_kin(token, keys)
    for packed in token.skeletons[:2]:
        keys[packed << 3 | _DELETED] = None
        for shorter in _deletions(packed):
            keys[shorter << 3 | _SKELETON] = None
            keys[shorter << 3 | _DELETED] = None
    return tuple(keys)


def _add_kin(token: Reading, keys: dict[int, None]) -> None:
    if token.name_class:
        keys[token.name_class << 3 | _GIVEN_NAME] = None
    if token.org_class:
        keys[token.org_class << 3 | _ORG_WORD] = None
    heard = _phonetic(token.latin)
    if heard:
        keys[heard << 3 | _PHONETIC] = None


@lru_cache(maxsize=65_536)
def _deletions(packed: int) -> tuple[int, ...]:
    """A skeleton with each of its consonants left out in turn."""
    size = (packed.bit_length() + 4) // 5
    if size < _SHORTEST_TO_DELETE:
        return ()
    shorter = []
    for at in range(size):
        low = packed & ((1 << 5 * at) - 1)
        shorter.append(packed >> 5 * (at + 1) << 5 * at | low)
    return tuple(dict.fromkeys(shorter))


@lru_cache(maxsize=65_536)
def _phonetic(latin: str) -> int:
    """Metaphone of a Latin token, packed; 0 when it has none."""
    packed = 0
    for char in jellyfish.metaphone(latin)[:_LONGEST_PHONETIC]:
        packed = packed << 5 | (ord(char) & 31)
    return packed

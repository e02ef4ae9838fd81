"""Blocking keys: cheap integers that two spellings of one token share.

A key is the hash, in 32 bits, of `value << 3 | kind`, where the value is a packed skeleton, a class or a code.
"""

from __future__ import annotations

from functools import lru_cache

import jellyfish

from ansab.names.reading import Reading

__all__ = ["keys_of", "keys_to_look_up"]

_SKELETON, _DELETED, _GIVEN_NAME, _ORG_WORD, _PHONETIC = range(5)
_SHORTEST_TO_DELETE = 3
_LONGEST_PHONETIC = 12
_MULTIPLIER = 0x9E3779B97F4A7C15
_WORD = (1 << 64) - 1


def keys_of(token: Reading) -> tuple[int, ...]:
    """The keys under which the index files a token."""
    keys: list[int] = []
    for packed in token.skeletons:
        keys.append(packed << 3 | _SKELETON)
        keys += [shorter << 3 | _DELETED for shorter in _deletions(packed)]
    _add_kin(token, keys)
    return _hashed(keys)


def keys_to_look_up(token: Reading) -> tuple[int, ...]:
    """The keys under which a like token may be filed, the most telling ones first."""
    keys = [packed << 3 | _SKELETON for packed in token.skeletons]
    _add_kin(token, keys)
    for packed in token.skeletons[:2]:
        keys.append(packed << 3 | _DELETED)
        for shorter in _deletions(packed):
            keys.append(shorter << 3 | _SKELETON)
            keys.append(shorter << 3 | _DELETED)
    return _hashed(keys)


def _hashed(keys: list[int]) -> tuple[int, ...]:
    """Fibonacci hashing to 32 bits; each key once."""
    return tuple(dict.fromkeys([(key * _MULTIPLIER & _WORD) >> 32 for key in keys]))


def _add_kin(token: Reading, keys: list[int]) -> None:
    name, whole = token.given, token.short_for
    if name:
        keys.append(name << 3 | _GIVEN_NAME)
    if whole and whole != name:
        keys.append(whole << 3 | _GIVEN_NAME)
    if token.org_class:
        keys.append(token.org_class << 3 | _ORG_WORD)
    heard = _phonetic(token.latin)
    if heard:
        keys.append(heard << 3 | _PHONETIC)


@lru_cache(maxsize=8_192)
def _deletions(packed: int) -> tuple[int, ...]:
    """A skeleton with each of its consonants left out in turn."""
    size = (packed.bit_length() + 4) // 5
    if size < _SHORTEST_TO_DELETE:
        return ()
    shorter = []
    for at in range(size):
        low = packed & ((1 << 5 * at) - 1)
        shorter.append(packed >> 5 * (at + 1) << 5 * at | low)
    return tuple(shorter)


@lru_cache(maxsize=8_192)
def _phonetic(latin: str) -> int:
    """Metaphone of a Latin token, packed; 0 when it has none."""
    packed = 0
    for char in jellyfish.metaphone(latin)[:_LONGEST_PHONETIC]:
        packed = packed << 5 | (ord(char) & 31)
    return packed

"""The blocking keys under which the like tokens of query tokens are filed: a kernel over flat buffers."""

from __future__ import annotations

from typing import Any

__all__ = [
    "DELETED",
    "LISTED_NAME",
    "MOST_DELETED",
    "ORG_WORD",
    "PHONETIC",
    "SHORTEST_TO_DELETE",
    "SKELETON",
    "find_keys",
]

SKELETON, DELETED, LISTED_NAME, ORG_WORD, PHONETIC = range(5)
"""Kinds of keys."""
SHORTEST_TO_DELETE = 3
"""Consonants from which on one may be left out."""
_SHORTEST_WITH_ANOTHER = 4
"""Consonants from which on one may stand for another: of three the other two say little, and letter pairs find it."""
MOST_DELETED = 2
"""Skeletons of a token that are looked up with a consonant left out."""
# The multiplier of Fibonacci hashing, 2**64 divided by the golden ratio, in two halves: products stay within 64 bits.
_HIGH, _LOW = 0x9E3779B9, 0x7F4A7C15
_HALF = 0xFFFFFFFF


def find_keys(
    skeletons: Any, skeletons_at: Any, kin: Any, heard: Any, heard_at: Any, keys: Any, keys_at: Any
) -> None:
    """Find the keys of each token, the most telling ones first, each once.

    Args:
        skeletons: Packed skeletons of all tokens; `skeletons_at` where those of each begin, and the end.
        kin: For each token the class of its given or family name, of the one it is short for, and of its organisation's word.
        heard: Metaphones of all tokens, in ASCII; `heard_at` where each begins, and the end.
        keys: Receives the keys; `keys_at` where those of each token begin, and the end.
    """
    count = 0
    for token in range(len(skeletons_at) - 1):
        keys_at[token] = first = count
        start, end = skeletons_at[token], skeletons_at[token + 1]
        for at in range(start, end):
            count = _add(skeletons[at] << 3 | SKELETON, first, count, keys)
        name, whole, word = kin[3 * token], kin[3 * token + 1], kin[3 * token + 2]
        if name:
            count = _add(name << 3 | LISTED_NAME, first, count, keys)
        if whole:
            count = _add(whole << 3 | LISTED_NAME, first, count, keys)
        if word:
            count = _add(word << 3 | ORG_WORD, first, count, keys)
        packed = 0
        for at in range(heard_at[token], heard_at[token + 1]):
            packed = packed << 5 | (heard[at] & 31)
        if packed:
            count = _add(packed << 3 | PHONETIC, first, count, keys)
        for at in range(start, min(end, start + MOST_DELETED)):
            count = _add_deletions(skeletons[at], first, count, keys)
    keys_at[len(skeletons_at) - 1] = count


def _add_deletions(packed: int, first: int, count: int, keys: Any) -> int:
    """Add the keys of a skeleton that is one consonant short of another, and of those that are one short of it."""
    count = _add(packed << 3 | DELETED, first, count, keys)
    size, rest = 0, packed
    while rest:
        size += 1
        rest >>= 5
    if size < SHORTEST_TO_DELETE:
        return count
    for at in range(size):
        shorter = packed >> 5 * (at + 1) << 5 * at | (packed & ((1 << 5 * at) - 1))
        count = _add(shorter << 3 | SKELETON, first, count, keys)
        if size >= _SHORTEST_WITH_ANOTHER:
            count = _add(shorter << 3 | DELETED, first, count, keys)
    return count


def _add(key: int, first: int, count: int, keys: Any) -> int:
    """Hash a key to 32 bits and add it to those from `first` on, if it is new there; how many there are then."""
    high, low = key >> 32, key & _HALF
    carried = (low >> 16) * _LOW + ((low & 0xFFFF) * _LOW >> 16) >> 16
    hashed = carried + (high * _LOW & _HALF) + (low * _HIGH & _HALF) & _HALF
    for at in range(first, count):
        if keys[at] == hashed:
            return count
    keys[count] = hashed
    return count + 1

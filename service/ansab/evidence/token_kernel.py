"""How alike two name tokens are: a kernel over flat buffers (see `ansab.kernels`).

The answer is the probability, at even odds, that the two are spellings of one name.  It is looked up in a
table over four binned facts: length, skeleton, distance of sounds, distance of letters.
"""

from __future__ import annotations

import math
from typing import Any

__all__ = [
    "LENGTH_BINS",
    "SKELETON_BINS",
    "STEPS",
    "agreed",
    "distance",
    "similarity",
    "similarity_bin",
    "similarity_ceiling",
]

LENGTH_BINS = 4
SKELETON_BINS = 4
STEPS = 9
"""Bins of a distance: equal, then ever farther apart (see `_step`)."""


def distance(
    left: Any, left_at: int, left_end: int, right: Any, right_at: int, right_end: int, rows: Any
) -> int:
    """Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.

    Bit-parallel, one bit a letter of the shorter token.

    Args:
        left: Buffer of codes below 256; the token is `left[left_at:left_end]`; `right` likewise.  The shorter has
            at most 62 letters.
        rows: Integer scratch of at least 256, all 0; it is left so.

    Source: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.

    >>> distance(b"talib", 0, 5, b"taleb", 0, 5, [0] * 256)
    1
    """
    if left_end - left_at > right_end - right_at:
        return _bit_distance(right, right_at, right_end, left, left_at, left_end, rows)
    return _bit_distance(left, left_at, left_end, right, right_at, right_end, rows)


def _bit_distance(
    short: Any, short_at: int, short_end: int, long: Any, long_at: int, long_end: int, rows: Any
) -> int:
    size = short_end - short_at
    far = size
    if size == 0:
        return long_end - long_at
    bit = 1
    for at in range(short_at, short_end):
        rows[short[at]] |= bit
        bit <<= 1
    last, every = bit >> 1, bit - 1
    more, less, diagonal, before = every, 0, 0, 0
    for at in range(long_at, long_end):
        here = rows[long[at]]
        swapped = ((every & ~diagonal & here) << 1) & before
        diagonal = ((((here & more) + more) ^ more) | here | less | swapped) & every
        up = less | (every & ~(diagonal | more))
        down = diagonal & more
        if up & last != 0:
            far += 1
        elif down & last != 0:
            far -= 1
        up = (up << 1 | 1) & every
        more = (down << 1 & every) | (every & ~(diagonal | up))
        less = up & diagonal
        before = here
    for at in range(short_at, short_end):
        rows[short[at]] = 0
    return far


def _step(far: int, longest: int) -> int:
    """Bin a distance by its share of the longer token."""
    if far == 0:
        return 0
    share = far / longest
    if share <= 0.125:
        return 1
    if share <= 0.17:
        return 2
    if share <= 0.21:
        return 3
    if share <= 0.26:
        return 4
    if share <= 0.34:
        return 5
    if share <= 0.45:
        return 6
    if share <= 0.6:
        return 7
    return 8


def _skeleton_relation(left: int, right: int) -> int:
    """0 begin differently, 1 begin with one consonant, 2 one consonant more or less at the end, 3 equal."""
    if left == right:
        return 3 if left != 0 else 0
    if left == 0 or right == 0:
        return 0
    if left >> 5 == right or right >> 5 == left:
        return 2
    while left >= 32:
        left >>= 5
    while right >= 32:
        right >>= 5
    return 1 if left == right else 0


def similarity_bin(
    raw_left: Any, raw_left_at: int, raw_left_end: int, raw_right: Any, raw_right_at: int, raw_right_end: int,
    sound_left: Any, sound_left_at: int, sound_left_end: int,
    sound_right: Any, sound_right_at: int, sound_right_end: int,
    skeleton_left: int, skeleton_right: int, rows: Any,
) -> int:  # fmt: skip
    """The cell of the similarity table that two tokens fall into; -1 when they are too unlike to look up."""
    left_length, right_length = raw_left_end - raw_left_at, raw_right_end - raw_right_at
    shortest = left_length if left_length < right_length else right_length
    longest = left_length + right_length - shortest
    if shortest == 0 or longest - shortest > 3 + shortest // 2:
        return -1
    relation = _skeleton_relation(skeleton_left, skeleton_right)
    sound_longest = max(sound_left_end - sound_left_at, sound_right_end - sound_right_at)
    far = distance(
        sound_left, sound_left_at, sound_left_end, sound_right, sound_right_at, sound_right_end, rows
    )
    heard = _step(far, sound_longest if sound_longest > 0 else 1)
    if heard == STEPS - 1 and relation < 2:
        return -1
    far = distance(raw_left, raw_left_at, raw_left_end, raw_right, raw_right_at, raw_right_end, rows)
    seen = _step(far, longest)
    size = 0 if shortest <= 3 else 1 if shortest <= 4 else 2 if shortest <= 6 else 3
    return ((size * SKELETON_BINS + relation) * STEPS + heard) * STEPS + seen


def agreed(seen: float, heard: float) -> float:
    """What two judges of one pair say together: the model's word, or the middle of both if that is more.

    The model knows spellings that no single reading shows; a reading that looks alike and that the model doubts
    is worth half.

    Args:
        seen: Likeness of the Latin readings, 0 to 1.
        heard: What the transliteration model says, 0 to 1.

    >>> round(agreed(0.5, 0.5), 2), agreed(0.9, 0.1) < 0.51
    (0.5, True)
    """
    seen = 0.03 if seen < 0.03 else 0.99 if seen > 0.99 else seen
    heard = 0.003 if heard < 0.003 else 0.99 if heard > 0.99 else heard
    odds = math.sqrt(seen / (1.0 - seen) * heard / (1.0 - heard))
    middle = odds / (1.0 + odds)
    return heard if heard > middle else middle


def similarity(
    raw_left: Any, raw_left_at: int, raw_left_end: int, raw_right: Any, raw_right_at: int, raw_right_end: int,
    sound_left: Any, sound_left_at: int, sound_left_end: int,
    sound_right: Any, sound_right_at: int, sound_right_end: int,
    skeleton_left: int, skeleton_right: int, table: Any, rows: Any,
) -> float:  # fmt: skip
    """Probability at even odds that two tokens are spellings of one name (0 when hopelessly unlike)."""
    cell = similarity_bin(
        raw_left, raw_left_at, raw_left_end, raw_right, raw_right_at, raw_right_end,
        sound_left, sound_left_at, sound_left_end, sound_right, sound_right_at, sound_right_end,
        skeleton_left, skeleton_right, rows,
    )  # fmt: skip
    return float(table[cell]) if cell >= 0 else 0.0


def similarity_ceiling(
    left_length: int, right_length: int, sound_left: int, sound_right: int, seen_apart: int, heard_apart: int,
    skeleton_left: int, skeleton_right: int, ceiling: Any,
) -> float:  # fmt: skip
    """The most that `similarity` can say of two tokens at least so many slips apart.

    Args:
        left_length: Letters of the tokens; `sound_left` and `sound_right` those of their sounds.
        seen_apart: Slips between the letters at the least; `heard_apart` between the sounds.
        ceiling: For every cell of the table the most of it and of all cells farther apart (`weights.ceiling`).
    """
    shortest = left_length if left_length < right_length else right_length
    longest = left_length + right_length - shortest
    if shortest == 0 or longest - shortest > 3 + shortest // 2:
        return 0.0
    if longest - shortest > seen_apart:
        seen_apart = longest - shortest
    sound_longest = sound_left if sound_left > sound_right else sound_right
    if 2 * sound_longest - sound_left - sound_right > heard_apart:
        heard_apart = 2 * sound_longest - sound_left - sound_right
    heard = _step(heard_apart, sound_longest if sound_longest > 0 else 1)
    size = 0 if shortest <= 3 else 1 if shortest <= 4 else 2 if shortest <= 6 else 3
    relation = _skeleton_relation(skeleton_left, skeleton_right)
    return float(
        ceiling[((size * SKELETON_BINS + relation) * STEPS + heard) * STEPS + _step(seen_apart, longest)]
    )

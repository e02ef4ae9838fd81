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
    "STEPPED",
    "STEPS",
    "agreed",
    "clear_rows",
    "distance",
    "laid_distance",
    "laid_similarity",
    "lay_rows",
    "similarity",
    "similarity_bin",
    "skeleton_relation",
    "step",
    "table_cell",
]

LENGTH_BINS = 4
SKELETON_BINS = 4
STEPS = 9
"""Bins of a distance: equal, then ever farther apart (see `step`)."""
STEPPED = 64
"""Letters that tables of binned distances go to."""


def distance(
    left: Any, left_at: int, left_end: int, right: Any, right_at: int, right_end: int, rows: Any
) -> int:
    """Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.

    Bit-parallel, one bit a letter of the left token.

    Args:
        left: Buffer of codes below 256; the token is `left[left_at:left_end]`, at most 62 letters;
            `right` likewise, of any length.
        rows: Integer scratch of at least 256, all 0; it is left so.

    Source: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.

    >>> distance(b"talib", 0, 5, b"taleb", 0, 5, [0] * 256)
    1
    """
    lay_rows(left, left_at, left_end, rows, 0)
    far = laid_distance(rows, 0, left_end - left_at, right, right_at, right_end)
    clear_rows(left, left_at, left_end, rows, 0)
    return far


def lay_rows(token: Any, start: int, end: int, rows: Any, first: int) -> None:
    """Note for each code at which places of `token[start:end]`, at most 62, it stands: one bit a place.

    Args:
        rows: Receives the bits of code `c` at `first + c`; 256 places, all 0 before.
    """
    bit = 1
    for at in range(start, end):
        rows[first + token[at]] |= bit
        bit <<= 1


def clear_rows(token: Any, start: int, end: int, rows: Any, first: int) -> None:
    """Undo `lay_rows`."""
    for at in range(start, end):
        rows[first + token[at]] = 0


def laid_distance(rows: Any, first: int, size: int, token: Any, start: int, end: int) -> int:
    """Distance of a token of `size` letters that is laid in `rows` from `token[start:end]`; see `distance`."""
    far = size
    if size == 0:
        return end - start
    last, every = size - 1, (1 << size) - 1
    more, less, diagonal, before = every, 0, 0, 0
    for at in range(start, end):
        here = rows[first + token[at]]
        swapped = ((every & ~diagonal & here) << 1) & before
        diagonal = ((((here & more) + more) ^ more) | here | less | swapped) & every
        up = less | (every & ~(diagonal | more))
        down = diagonal & more
        far += (up >> last & 1) - (down >> last & 1)
        up = (up << 1 | 1) & every
        more = (down << 1 & every) | (every & ~(diagonal | up))
        less = up & diagonal
        before = here
    return far


def step(far: int, longest: int) -> int:
    """Bin a distance by its share of the longer token (added up, for a processor cannot guess branches here)."""
    share = far / longest
    near = (far > 0) + (share > 0.125) + (share > 0.17) + (share > 0.21)
    return near + (share > 0.26) + (share > 0.34) + (share > 0.45) + (share > 0.6)


def skeleton_relation(left: int, right: int) -> int:
    """How two packed skeletons are related: 0 begin differently, 1 begin with one consonant, 2 one consonant more or less at the end, 3 equal."""
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
    relation = skeleton_relation(skeleton_left, skeleton_right)
    sound_longest = max(sound_left_end - sound_left_at, sound_right_end - sound_right_at)
    far = distance(
        sound_left, sound_left_at, sound_left_end, sound_right, sound_right_at, sound_right_end, rows
    )
    heard = step(far, sound_longest if sound_longest > 0 else 1)
    if heard == STEPS - 1 and relation < 2:
        return -1
    far = distance(raw_left, raw_left_at, raw_left_end, raw_right, raw_right_at, raw_right_end, rows)
    return table_cell(shortest, relation, heard, step(far, longest))


def table_cell(shortest: int, relation: int, heard: int, seen: int) -> int:
    """Where the table of likenesses has tokens of so many letters, such skeletons, and distances so binned."""
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


def laid_similarity(
    raw_rows: Any, sound_rows: Any, first: int, raw_size: int, sound_size: int,
    raw_right: Any, raw_right_at: int, raw_right_end: int, sound_right: Any, sound_right_at: int, sound_right_end: int,
    relation: int, least: float, table: Any, ceiling: Any, steps: Any,
) -> float:  # fmt: skip
    """`similarity` with a token that is laid in rows (`lay_rows`), where it is at least so much; else 0.

    Args:
        relation: How their skeletons are related (`skeleton_relation`).
        ceiling: For every cell of the table the most of it and of all cells farther apart.
        steps: `step` of each distance, `STEPPED` to a distance; no token is longer.
    """
    right_size = raw_right_end - raw_right_at
    shortest = raw_size if raw_size < right_size else right_size
    longest = raw_size + right_size - shortest
    if shortest == 0 or longest - shortest > 3 + shortest // 2:
        return 0.0
    sound_longest = max(sound_size, sound_right_end - sound_right_at)
    far = laid_distance(sound_rows, first, sound_size, sound_right, sound_right_at, sound_right_end)
    heard = steps[far * STEPPED + sound_longest]
    if heard == STEPS - 1 and relation < 2:
        return 0.0
    if (
        ceiling[table_cell(shortest, relation, heard, steps[(longest - shortest) * STEPPED + longest])]
        < least
    ):
        return 0.0
    far = laid_distance(raw_rows, first, raw_size, raw_right, raw_right_at, raw_right_end)
    value = table[table_cell(shortest, relation, heard, steps[far * STEPPED + longest])]
    return float(value) if value >= least else 0.0

"""Leave aside the tokens that cannot be like a query token: kernels over flat buffers (see `ansab.kernels`).

What is looked at stands together in memory, `FACTS` numbers a token; no letters are compared.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import (
    MOST_LETTERS,
    NAME_CLASS,
    ORG_CLASS,
    RAW,
    RAW_AT,
    SCRIPT,
    SKELETON,
    SOUND,
    SOUND_AT,
)
from ansab.evidence.token_kernel import laid_similarity, table_cell

__all__ = [
    "BRIEF",
    "FACTS",
    "HEARD",
    "LENGTH",
    "LETTERS",
    "PACKED",
    "SKETCH",
    "SOUNDS",
    "STEPPED",
    "letters_apart",
    "letters_of",
    "plain_likeness",
    "promise",
    "promising",
    "sketch_token",
]

FACTS = 4
"""Numbers a token that are looked at first, together in memory: see `LETTERS` and so on."""
LETTERS, SOUNDS, PACKED, BRIEF = range(FACTS)
"""Its letters and its sounds as sets; its skeleton; and from the lowest bit on: script (3 bits), whether it has a
class, then by eights how many letters and sounds, how many in the sets, and its first consonant."""
SKETCH = 10
"""Numbers a query token that are looked at: its letters and sounds as sets, how many each has, how many letters and
sounds in all, its skeleton, first consonant and script, and 1 where it has a class."""
LENGTH, HEARD = 4, 5
STEPPED = 64
"""Letters that tables of distances go to (`token_kernel.step`)."""


def sketch_token(i: int, query: Any, sketches: Any, first: int) -> None:
    """Write what is looked at of query token `i` to `sketches`, from `first` on (see `SKETCH`)."""
    letters = letters_of(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1])
    sounds = letters_of(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1])
    skeleton = query[SKELETON][i]
    consonant = skeleton
    while consonant >= 32:
        consonant >>= 5
    sketches[first] = letters
    sketches[first + 1] = sounds
    sketches[first + 2] = count_bits(letters)
    sketches[first + 3] = count_bits(sounds)
    sketches[first + LENGTH] = query[RAW_AT][i + 1] - query[RAW_AT][i]
    sketches[first + HEARD] = query[SOUND_AT][i + 1] - query[SOUND_AT][i]
    sketches[first + 6] = skeleton
    sketches[first + 7] = consonant
    sketches[first + 8] = query[SCRIPT][i]
    sketches[first + 9] = 1 if query[NAME_CLASS][i] != 0 or query[ORG_CLASS][i] != 0 else 0


def promising(count: int, least: float, layers: Any, scratch: Any) -> int:
    """Keep of the tokens found those that may be like enough, with the most that they may be like; how many."""
    found, values, facts, sketches, place = scratch[2], scratch[3], layers[6], scratch[9], scratch[10]
    for at in range(count):
        place[at] = facts[found[at] * FACTS]  # fetched at once, memory is faster
    kept = 0
    for at in range(count):
        token = found[at]
        most = promise(token, sketches, 0, layers)
        if most >= least:
            found[kept] = token
            values[kept] = most
            kept += 1
    return kept


def promise(token: int, sketches: Any, first: int, layers: Any) -> float:
    """The most alike that a token and the query token sketched at `first` may be; 1 where nothing can be said."""
    facts = layers[6]
    here = token * FACTS
    brief = facts[here + BRIEF]
    if not _is_plain(brief, sketches, first):
        return 1.0
    apart = count_bits(sketches[first] & ~facts[here + LETTERS])
    other = apart - sketches[first + 2] + (brief >> 32 & 63)
    heard_apart = count_bits(sketches[first + 1] & ~facts[here + SOUNDS])
    heard_other = heard_apart - sketches[first + 3] + (brief >> 40 & 63)
    return _most_alike(
        sketches[first + LENGTH], brief >> 8 & 255, sketches[first + HEARD], brief >> 16 & 255,
        max(apart, other), max(heard_apart, heard_other),
        _relation(sketches[first + 6], facts[here + PACKED], sketches[first + 7] == brief >> 48), layers,
    )  # fmt: skip


def plain_likeness(
    token: int, least: float, vocabulary: Any, table: Any, layers: Any, sketches: Any, first: int, raw_rows: Any,
    sound_rows: Any, row: int,
) -> float:  # fmt: skip
    """`token_similarity` of the query token sketched at `first`, where it is at least so much; else 0.

    Args:
        raw_rows: Where the letters of the query token are laid, from `row` on; `sound_rows` its sounds.

    Returns:
        -1 where more must be known than how the two are written: two scripts, listed names, very long ones.
    """
    brief, skeleton = layers[6][token * FACTS + BRIEF], layers[6][token * FACTS + PACKED]
    length, heard = brief >> 8 & 255, brief >> 16 & 255
    if (
        not _is_plain(brief, sketches, first)
        or max(length, heard) > MOST_LETTERS
        or max(sketches[first + LENGTH], sketches[first + HEARD]) > MOST_LETTERS
    ):
        return -1.0
    raw_at, sound_at = vocabulary[RAW_AT][token], vocabulary[SOUND_AT][token]
    return laid_similarity(
        raw_rows, sound_rows, row, sketches[first + LENGTH], sketches[first + HEARD],
        vocabulary[RAW], raw_at, raw_at + length, vocabulary[SOUND], sound_at, sound_at + heard,
        sketches[first + 6], skeleton, least, table, layers[7],
    )  # fmt: skip


def _is_plain(brief: int, sketches: Any, first: int) -> bool:
    """Whether two tokens are of one script, and not both listed."""
    return bool(brief & 7 == sketches[first + 8] and brief >> 3 & sketches[first + 9] == 0)


def _relation(left: int, right: int, is_alike: bool) -> int:
    """`token_kernel.skeleton_relation`, where it is known whether the two begin with one consonant."""
    if left == 0 or right == 0:
        return 0
    if left == right:
        return 3
    if left >> 5 == right or right >> 5 == left:
        return 2
    return 1 if is_alike else 0


def _most_alike(
    left: int, right: int, left_heard: int, right_heard: int, apart: int, heard_apart: int, relation: int, layers: Any
) -> float:  # fmt: skip
    """The most alike that two tokens may be, by how many letters and sounds they have and how many only one has."""
    ceiling, steps = layers[7], layers[8]
    shortest, longest = min(left, right), max(left, right)
    if shortest == 0 or longest - shortest > 3 + shortest // 2:
        return 0.0
    if longest >= STEPPED:
        return 1.0
    most_heard = max(left_heard, right_heard)
    apart = max(apart, longest - shortest)
    heard_apart = max(heard_apart, most_heard - min(left_heard, right_heard))
    heard = steps[heard_apart * STEPPED + most_heard]
    return float(ceiling[table_cell(shortest, relation, heard, steps[apart * STEPPED + longest])])


def letters_of(buffer: Any, start: int, end: int) -> int:
    """The set of the letters of a slice, one bit each."""
    letters = 0
    for at in range(start, end):
        letters |= 1 << (buffer[at] & 31)
    return letters


def letters_apart(left: int, right: int) -> int:
    """How many letters only one of two sets has, the larger of the two counts: two tokens are as many slips apart."""
    one, two = count_bits(left & ~right), count_bits(right & ~left)
    return one if one > two else two


def count_bits(bits: int) -> int:
    """How many of 32 bits are 1."""
    bits = bits - (bits >> 1 & 0x55555555)
    bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333)
    bits = bits + (bits >> 4) & 0x0F0F0F0F
    return (bits * 0x01010101 & 0xFFFFFFFF) >> 24

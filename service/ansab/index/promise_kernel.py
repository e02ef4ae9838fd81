"""Leave aside the tokens that cannot be like a query token: kernels over flat buffers (see `ansab.kernels`).

What is looked at stands together in memory, `FACTS` numbers a token; no letters are compared.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import (
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
from ansab.evidence.relation_kernel import kinship, with_kin
from ansab.evidence.token_kernel import STEPPED, laid_similarity, table_cell

__all__ = [
    "BRIEF",
    "CLASSES",
    "FACTS",
    "HEARD",
    "LENGTH",
    "LONGEST_LAID",
    "PACKED",
    "SETS",
    "SKETCH",
    "count_halves",
    "letters_apart",
    "letters_of",
    "plain_likeness",
    "promise",
    "promising",
    "sketch_token",
]

FACTS = 4
"""Numbers a token that are looked at, together in memory: see `SETS` and so on."""
SETS, PACKED, BRIEF, CLASSES = range(FACTS)
"""Its letters and, 32 bits higher, its sounds as sets; its skeleton; from the lowest bit on by eights its script, how
many letters and sounds, how many in the sets, its first consonant; its classes as a name and, 32 bits higher, as a word."""
SKETCH = 10
"""Numbers a query token that are looked at: its letters and sounds as sets (see `SETS`), how many each has, how many
letters and sounds in all, its skeleton, first consonant, script and class, and where the class stands in `CLASSES`."""
LENGTH, HEARD = 3, 4
LONGEST_LAID = MOST_LETTERS
"""Letters, and sounds, of a token that is laid out (`token_kernel.lay_rows`)."""


def sketch_token(i: int, is_organization: bool, query: Any, sketches: Any, first: int) -> None:
    """Write what is looked at of query token `i` to `sketches`, from `first` on (see `SKETCH`)."""
    letters = letters_of(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1])
    sounds = letters_of(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1])
    skeleton = query[SKELETON][i]
    consonant = skeleton
    while consonant >= 32:
        consonant >>= 5
    sets = letters | sounds << 32
    sizes = count_halves(sets)
    sketches[first] = sets
    sketches[first + 1] = sizes & 255
    sketches[first + 2] = sizes >> 32
    sketches[first + LENGTH] = query[RAW_AT][i + 1] - query[RAW_AT][i]
    sketches[first + HEARD] = query[SOUND_AT][i + 1] - query[SOUND_AT][i]
    sketches[first + 5] = skeleton
    sketches[first + 6] = consonant
    sketches[first + 7] = query[SCRIPT][i]
    sketches[first + 8] = query[ORG_CLASS][i] if is_organization else query[NAME_CLASS][i]
    sketches[first + 9] = 32 if is_organization else 0


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
    kin, doubt = _kin(token, sketches, first, facts)
    if brief & 255 != sketches[first + 7] or kin > 0.0:
        return 1.0
    both = count_halves(sketches[first] & ~facts[here + SETS])
    apart, heard_apart = both & 255, both >> 32
    other = apart - sketches[first + 1] + (brief >> 24 & 255)
    heard_other = heard_apart - sketches[first + 2] + (brief >> 32 & 255)
    most = doubt * _most_alike(
        sketches[first + LENGTH], brief >> 8 & 255, sketches[first + HEARD], brief >> 16 & 255,
        max(apart, other), max(heard_apart, heard_other),
        _relation(sketches[first + 5], facts[here + PACKED], sketches[first + 6] == brief >> 40), layers,
    )  # fmt: skip
    return float(most)


def _kin(token: int, sketches: Any, first: int, facts: Any) -> Any:
    """`relation_kernel.kinship` of a token and a query token."""
    is_organization = sketches[first + 9] == 32
    other = facts[token * FACTS + CLASSES] >> sketches[first + 9] & 0x7FFFFFFF
    return kinship(sketches[first + 8], other, is_organization)


def plain_likeness(
    token: int, least: float, vocabulary: Any, table: Any, layers: Any, sketches: Any, first: int, raw_rows: Any,
    sound_rows: Any, row: int,
) -> float:  # fmt: skip
    """`token_similarity` of the query token sketched at `first`, where it is at least so much; else 0.

    Args:
        raw_rows: Where the letters of the query token are laid, from `row` on; `sound_rows` its sounds.

    Returns:
        -1 where more must be known than how the two are written: they are in two scripts, or very long.
    """
    facts = layers[6]
    brief, skeleton = facts[token * FACTS + BRIEF], facts[token * FACTS + PACKED]
    length, heard = brief >> 8 & 255, brief >> 16 & 255
    if (
        brief & 255 != sketches[first + 7]
        or max(length, heard) > LONGEST_LAID
        or max(sketches[first + LENGTH], sketches[first + HEARD]) > LONGEST_LAID
    ):
        return -1.0
    kin, doubt = _kin(token, sketches, first, facts)
    if kin > 0.0:
        least = 0.0  # every likeness counts beside what the tables tell
    raw_at, sound_at = vocabulary[RAW_AT][token], vocabulary[SOUND_AT][token]
    alike = doubt * laid_similarity(
        raw_rows, sound_rows, row, sketches[first + LENGTH], sketches[first + HEARD],
        vocabulary[RAW], raw_at, raw_at + length, vocabulary[SOUND], sound_at, sound_at + heard,
        _relation(sketches[first + 5], skeleton, sketches[first + 6] == brief >> 40), least, table, layers[7], layers[8],
    )  # fmt: skip
    return with_kin(alike, kin)


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
    both = count_halves(left & ~right | (right & ~left) << 32)
    return max(both & 255, both >> 32)


def count_halves(bits: int) -> int:
    """How many of 64 bits are 1: of the lower half, and 32 bits higher of the upper half."""
    bits = bits - (bits >> 1 & 0x5555555555555555)
    bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333)
    bits = bits + (bits >> 4) & 0x0F0F0F0F0F0F0F0F
    bits = bits + (bits >> 8)
    bits = bits + (bits >> 16)
    return bits & 0x000000FF000000FF

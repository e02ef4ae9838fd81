"""Leave aside the tokens that cannot be like a query token: kernels over flat buffers (see `ansab.kernels`).

What is looked at stands together in memory, `FACTS` numbers a token; no letters are compared.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import NAME_CLASS, ORG_CLASS, RAW, RAW_AT, SCRIPT, SKELETON, SOUND, SOUND_AT
from ansab.evidence.token_kernel import table_cell

__all__ = [
    "BRIEF",
    "FACTS",
    "LETTERS",
    "PACKED",
    "SOUNDS",
    "STEPPED",
    "letters_apart",
    "letters_of",
    "promising",
]

FACTS = 4
"""Numbers a token that are looked at first, together in memory: see `LETTERS` and so on."""
LETTERS, SOUNDS, PACKED, BRIEF = range(FACTS)
"""Its letters and its sounds as sets; its skeleton; and from the lowest bit on: script (3 bits), whether it has a
class, then by eights how many letters and sounds, how many in the sets, and its first consonant."""
STEPPED = 64
"""Letters that tables of distances go to (`token_kernel.step`)."""


def promising(i: int, count: int, least: float, query: Any, layers: Any, scratch: Any) -> int:
    """Keep of the tokens found those that may be like enough, with the most that they may be like; how many."""
    found, values, facts = scratch[2], scratch[3], layers[6]
    letters = letters_of(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1])
    sounds = letters_of(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1])
    # A plain 0 makes these signed, as the compiler wants what they are compared with.
    length = 0 + (query[RAW_AT][i + 1] - query[RAW_AT][i])
    heard = 0 + (query[SOUND_AT][i + 1] - query[SOUND_AT][i])
    n_letters, n_sounds = count_bits(letters), count_bits(sounds)
    script, skeleton = query[SCRIPT][i], query[SKELETON][i]
    first_consonant = skeleton
    while first_consonant >= 32:
        first_consonant >>= 5
    has_class = 1 if query[NAME_CLASS][i] != 0 or query[ORG_CLASS][i] != 0 else 0
    kept, place = 0, scratch[9]
    for at in range(count):
        place[at] = facts[found[at] * FACTS]
    for at in range(count):
        token = found[at]
        first = token * FACTS
        brief = facts[first + BRIEF]
        if brief & 7 != script or brief >> 3 & has_class == 1:
            most = 1.0
        else:
            apart = count_bits(letters & ~facts[first + LETTERS])
            other = apart - n_letters + (brief >> 32 & 63)
            heard_apart = count_bits(sounds & ~facts[first + SOUNDS])
            heard_other = heard_apart - n_sounds + (brief >> 40 & 63)
            most = _most_alike(
                length, brief >> 8 & 255, heard, brief >> 16 & 255, max(apart, other), max(heard_apart, heard_other),
                _relation(skeleton, facts[first + PACKED], first_consonant == brief >> 48), layers,
            )  # fmt: skip
        if most >= least:
            found[kept] = token
            values[kept] = most
            kept += 1
    return kept


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

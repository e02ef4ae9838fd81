"""Find the tokens of an index that share letter pairs with a query token: kernels over flat buffers (see `ansab.kernels`).

Tokens are filed under each pair of neighbouring letters and its place, shorter ones first.  A pair that stands so
many places later must have had so many letters put in before it, and what the token is longer or shorter besides is
put in or left out behind it; so for few slips only tokens of few lengths are looked at.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import RAW, RAW_AT
from ansab.index.promise_kernel import BRIEF, FACTS, letters_apart, letters_of

__all__ = ["LETTER_PAIRS", "LONGEST_FILED", "MOST_SLIPS", "PLACES", "RANGES", "share_letter_pairs"]

LETTER_PAIRS = 28 * 28
"""Pairs of letters a-z, of anything else, and of the end of a token."""
PLACES = 16
"""Places in a token that letter pairs are filed by; the last one stands for all beyond."""
MOST_SLIPS = 2
RANGES = 2 * (2 * MOST_SLIPS + 1)
"""Numbers that say for one letter pair where the tokens stand that are looked at: begin and end for each place."""
_LOST_BY_SLIPS = 4
"""Letter pairs of a token that two slips spoil, but for two swaps."""
_LEAST_SHARED = 2
"""Letter pairs that like tokens have in common at the least, the commonest of the query's left aside."""
_SHARED_BITS = 8
LONGEST_FILED = 255
"""Letters from which on tokens are filed as equally long."""


def share_letter_pairs(i: int, query: Any, layers: Any, scratch: Any, count: int) -> int:
    """Add tokens that share so many letter pairs with a query token as two slips would leave, near their places.

    The pairs that most tokens have are not looked at, and so many fewer need be shared.

    Args:
        layers: See `near_kernel.find_tokens`.
        scratch: Likewise; the fifth and sixth part have room for pairs, `RANGES` numbers a pair and one a pair.

    Returns:
        How many tokens there are then.
    """
    pair_token, token_letters = layers[4], layers[5]
    seen, shared, found, _ = scratch[:4]
    ranges, stamp = scratch[4], seen[len(seen) - 1]
    letters = letters_of(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1])
    pairs = _look_up(i, query, layers, ranges, scratch[5])
    need = pairs - (_LOST_BY_SLIPS if pairs > _LOST_BY_SLIPS + _LEAST_SHARED else pairs - _LEAST_SHARED)
    last = _count_shared(
        (pairs - (need - _LEAST_SHARED)) * RANGES, pair_token, ranges, shared, stamp, found, count
    )
    for at in range(count, last):
        token = found[at]
        if seen[token] != stamp and letters_apart(letters, token_letters[token]) <= MOST_SLIPS:
            seen[token] = stamp
            found[count] = token
            count += 1
    return count


def _count_shared(
    parts: int, pair_token: Any, ranges: Any, shared: Any, stamp: int, found: Any, count: int
) -> int:
    """Add the tokens that stand in two of some ranges or more; how many tokens there are then.

    Written without branches in the loop, for a processor cannot guess which token comes again.
    """
    base = stamp << _SHARED_BITS
    for part in range(0, parts, 2):
        begin, end = ranges[part], ranges[part + 1]
        room = len(found) - 1 - count
        for place in range(begin, end if end - begin < room else begin + room):
            token = pair_token[place]
            so_far = shared[token]
            so_far = (so_far if so_far > base else base) + 1
            shared[token] = so_far
            found[count] = token  # written over unless it is counted
            count += 1 if so_far == base + _LEAST_SHARED else 0
    return count


def _look_up(i: int, query: Any, layers: Any, ranges: Any, sizes: Any) -> int:
    """Find where the tokens stand that may have the pairs of a query token, the rarest pair first; how many pairs."""
    start, end = query[RAW_AT][i], query[RAW_AT][i + 1]
    pairs, before = 0, 0
    for at in range(start, end + 1):
        if pairs == len(sizes):
            break
        here = _letter(query[RAW][at]) if at < end else 0
        size = _fill(before * 28 + here, at - start, end - start, layers, ranges, pairs * RANGES)
        before = here
        slot = pairs
        while slot > 0 and sizes[slot - 1] > size:
            sizes[slot] = sizes[slot - 1]
            for part in range(slot * RANGES, (slot + 1) * RANGES):
                ranges[part], ranges[part - RANGES] = ranges[part - RANGES], ranges[part]
            slot -= 1
        sizes[slot] = size
        pairs += 1
    return pairs


def _fill(pair: int, place: int, length: int, layers: Any, ranges: Any, first: int) -> int:
    """Write to `ranges` where the tokens stand that may have a pair near its place; how many they are."""
    pair_at, size = layers[3], 0
    for part in range(RANGES):
        ranges[first + part] = 0
    for shift in range(-MOST_SLIPS, MOST_SLIPS + 1):
        there = place + shift
        if there < 0:
            continue
        spare = MOST_SLIPS - abs(shift)
        shortest, longest = length + shift - spare, length + shift + spare
        if there >= PLACES - 1:  # all places beyond stand together
            there, shortest, longest = PLACES - 1, length - MOST_SLIPS, length + MOST_SLIPS
        filed = pair * PLACES + there
        part = first + 2 * (shift + MOST_SLIPS)
        begin, end = 0 + pair_at[filed], 0 + pair_at[filed + 1]  # signed, as the compiler has it
        ranges[part] = _first_of(shortest, begin, end, layers)
        ranges[part + 1] = _first_of(longest + 1, begin, end, layers)
        size += ranges[part + 1] - ranges[part]
        if there == PLACES - 1:
            break
    return size


def _first_of(length: int, low: int, high: int, layers: Any) -> int:
    """The first place from `low` on, below `high`, of a token of so many letters or more."""
    pair_token, facts = layers[4], layers[6]
    if length > LONGEST_FILED:
        length = LONGEST_FILED
    while low < high:
        middle = (low + high) // 2
        if facts[pair_token[middle] * FACTS + BRIEF] >> 8 & 255 < length:
            low = middle + 1
        else:
            high = middle
    return low


def _letter(code: int) -> int:
    return int(code - 96) if 97 <= code <= 122 else 27

"""Find the tokens of an index that are like a query token: kernels over flat buffers (see `ansab.kernels`).

Two layers: keys that like tokens share, and letter pairs where the keys find nothing close.  What is in another
script is left to `cross_kernel`.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import token_similarity
from ansab.evidence.layout_kernel import MOST_LETTERS, RAW, RAW_AT, SCRIPT, SOUND, SOUND_AT, are_same_letters
from ansab.evidence.token_kernel import clear_rows, laid_distance, lay_rows
from ansab.index.pair_kernel import MOST_SLIPS, share_letter_pairs
from ansab.index.promise_kernel import plain_likeness, promising, sketch_token

__all__ = ["MOST_NEAR", "find_tokens", "keep_nearest", "near_tokens"]

MOST_NEAR = 48
"""Tokens of the index that are kept for one query token."""
LEAST_SIMILAR = 0.18
"""Tokens less alike than this are not kept."""
_SHORTEST_FUZZY = 5
_ONE_SLIP, _TWO_SLIPS = 0.6, 0.35
"""At least this like are two longer tokens one or two slips apart, for retrieval."""


_STEPS = 32
"""Steps that likenesses are counted in."""


def near_tokens(
    numbers: Any, wanted: Any, wanted_at: Any, is_organization: bool, query: Any, vocabulary: Any, near: Any,
    table: Any, rows: Any, layers: Any, scratch: Any, pool: Any, is_foreign: Any,
) -> None:  # fmt: skip
    """Find for each of some query tokens the like tokens of the index.

    Args:
        numbers: The query tokens.
        wanted: Keys to look up, those of `numbers[k]` from `wanted_at[k]` to `wanted_at[k + 1]`.
        layers: See `find_tokens`; `scratch` likewise.
        pool: Receives, `MOST_NEAR` places a query token: like tokens, best first, how like, and how many.
        is_foreign: Receives 1 where a token in another script was found, which is left to `cross_scripts`.
    """
    found, values = scratch[2], scratch[3]
    for step in range(len(numbers)):
        i = numbers[step]
        count = find_tokens(
            i, wanted, wanted_at[step], wanted_at[step + 1], is_organization, query, vocabulary, near, table, rows,
            layers, scratch,
        )  # fmt: skip
        is_foreign[step] = 0
        script = query[SCRIPT][i]
        for at in range(count):
            other = vocabulary[SCRIPT][found[at]]
            if other != script and (script == 0 or other == 0):
                is_foreign[step] = 1
                break
        if is_foreign[step] == 0:
            keep_nearest(i, found, values, count, pool)


def find_tokens(
    i: int, wanted: Any, wanted_from: int, wanted_to: int, is_organization: bool, query: Any, vocabulary: Any,
    near: Any, table: Any, rows: Any, layers: Any, scratch: Any,
) -> int:  # fmt: skip
    """Collect tokens that may be like query token `i`, each once, and how like they are.

    Args:
        layers: Keys in rising order, where the tokens of each begin, the tokens; where the tokens of each letter
            pair begin, the tokens; letters of each token as a set; `FACTS` of each; for
            every cell of the table of likenesses the most of it and of all cells farther apart; distances binned.
        scratch: One place a token of the index, holding a stamp (the last place of all is the stamp in use); one
            place a token for counts; receives tokens; receives likenesses; room for letter pairs (see
            `pair_kernel`); counts of likenesses; rows for letters and for sounds (`token_kernel.lay_rows`), all 0; the
            sketch of a token (`promise_kernel.SKETCH`); room for tokens to fetch.

    Returns:
        How many were found; when the scratch is full the rest is left.
    """
    seen = scratch[0]
    stamp = seen[len(seen) - 1] + 2  # one more marks what was looked at and left
    seen[len(seen) - 1] = stamp
    raw_rows, sound_rows = scratch[7], scratch[8]
    raw_from, raw_to = query[RAW_AT][i], query[RAW_AT][i + 1]
    sound_from, sound_to = query[SOUND_AT][i], query[SOUND_AT][i + 1]
    sketch_token(i, is_organization, query, scratch[9], 0)
    is_laid = raw_to - raw_from <= MOST_LETTERS and sound_to - sound_from <= MOST_LETTERS
    if is_laid:
        lay_rows(query[RAW], raw_from, raw_to, raw_rows, 0)
        lay_rows(query[SOUND], sound_from, sound_to, sound_rows, 0)
    count = _by_keys(
        i, wanted, wanted_from, wanted_to, is_organization, query, vocabulary, near, table, rows, layers,
        scratch,
    )  # fmt: skip
    if count < 0:
        count = -count - 1
    elif is_laid and raw_to - raw_from >= _SHORTEST_FUZZY:
        count = _by_letter_pairs(
            i, is_organization, query, vocabulary, near, table, rows, layers, scratch, count
        )
    if is_laid:
        clear_rows(query[RAW], raw_from, raw_to, raw_rows, 0)
        clear_rows(query[SOUND], sound_from, sound_to, sound_rows, 0)
    return count


def _by_keys(
    i: int, wanted: Any, wanted_from: int, wanted_to: int, is_organization: bool, query: Any,
    vocabulary: Any, near: Any, table: Any, rows: Any, layers: Any, scratch: Any,
) -> int:  # fmt: skip
    """Collect tokens that have a key in common with the query token; how many, or -1 - how many where it is listed."""
    found, values, steps = scratch[2], scratch[3], scratch[6]
    seen, stamp = scratch[0], scratch[0][len(scratch[0]) - 1]
    count = _with_keys(wanted, wanted_from, wanted_to, layers, scratch)
    count = promising(count, LEAST_SIMILAR, layers, scratch)
    _fetch(found, count, vocabulary, scratch[10])
    least, step_kept, above = LEAST_SIMILAR, int(LEAST_SIMILAR * _STEPS), 0
    for step in range(_STEPS):
        steps[step] = 0
    kept, is_listed = 0, False
    for at in range(count):
        if values[at] < least:
            continue
        token = found[at]
        value = _likeness(
            i, token, is_organization, least, query, vocabulary, near, table, rows, layers, scratch
        )
        is_foreign = query[SCRIPT][i] != vocabulary[SCRIPT][token]
        if value < least and not is_foreign:
            continue
        seen[token] = stamp
        found[kept] = token
        values[kept] = value
        kept += 1
        if value > 0.85 and are_same_letters(query, i, vocabulary, token):
            is_listed = True
        if value >= least and not is_foreign:
            reached = int(value * _STEPS)
            reached = reached if reached < _STEPS else _STEPS - 1
            steps[reached] += 1
            above += 1 if reached > step_kept else 0
            while above >= MOST_NEAR:  # less than this step need not be looked at
                step_kept += 1
                above -= steps[step_kept]
            least = max(LEAST_SIMILAR, step_kept / _STEPS)
    return -1 - kept if is_listed else kept


def _with_keys(wanted: Any, wanted_from: int, wanted_to: int, layers: Any, scratch: Any) -> int:
    """Collect the tokens filed under some keys, each once; how many."""
    keys, key_at, key_token = layers[0], layers[1], layers[2]
    seen, found = scratch[0], scratch[2]
    stamp, count = seen[len(seen) - 1], 0
    for step in range(wanted_from, wanted_to):
        key = wanted[step]
        low, high = 0, len(keys)
        while low < high:
            middle = (low + high) // 2
            if keys[middle] < key:
                low = middle + 1
            else:
                high = middle
        if low == len(keys) or keys[low] != key:
            continue
        for place in range(key_at[low], key_at[low + 1]):
            token = key_token[place]
            if seen[token] < stamp and count < len(found):
                seen[token] = stamp + 1
                found[count] = token
                count += 1
    return count


def _fetch(tokens: Any, count: int, vocabulary: Any, place: Any) -> None:
    """Touch what will be read of some tokens: memory answers many questions at once sooner than one by one."""
    raw, sound = vocabulary[RAW], vocabulary[SOUND]
    for at in range(count):
        here, heard = vocabulary[RAW_AT][tokens[at]], vocabulary[SOUND_AT][tokens[at]]
        if here < len(raw) and heard < len(sound):
            place[at] = raw[here] + sound[heard]


def _likeness(
    i: int, token: int, is_organization: bool, least: float, query: Any, vocabulary: Any, near: Any,
    table: Any, rows: Any, layers: Any, scratch: Any,
) -> float:  # fmt: skip
    """`token_similarity`, where it is at least so much; else it or 0."""
    alike = plain_likeness(token, least, vocabulary, table, layers, scratch[9], 0, scratch[7], scratch[8], 0)
    if alike < 0.0:
        return token_similarity(query, i, vocabulary, token, is_organization, near, table, rows)
    return alike


def _by_letter_pairs(
    i: int, is_organization: bool, query: Any, vocabulary: Any, near: Any, table: Any, rows: Any, layers: Any,
    scratch: Any, count: int,
) -> int:  # fmt: skip
    """Collect tokens a slip or two from the query token, which is laid; how many there are then."""
    found, values = scratch[2], scratch[3]
    size = query[RAW_AT][i + 1] - query[RAW_AT][i]
    first = count
    last, count = share_letter_pairs(i, query, layers, scratch, count), first
    for at in range(first, last):
        token = found[at]
        start, end = vocabulary[RAW_AT][token], vocabulary[RAW_AT][token + 1]
        far = laid_distance(scratch[7], 0, size, vocabulary[RAW], start, end)
        if far > MOST_SLIPS:
            continue
        floor = _ONE_SLIP if far == 1 else _TWO_SLIPS
        value = _likeness(
            i, token, is_organization, floor, query, vocabulary, near, table, rows, layers, scratch
        )
        found[count] = token
        values[count] = value if value > floor else floor
        count += 1
    return count


def keep_nearest(i: int, found: Any, values: Any, count: int, pool: Any) -> None:
    """Write the tokens most like query token `i` to the pool, best first, equally like ones in their order."""
    tokens, likenesses, counts = pool
    first, kept = i * MOST_NEAR, 0
    for at in range(count):
        value, token = values[at], found[at]
        if value < LEAST_SIMILAR:
            continue
        place = first + kept
        if kept == MOST_NEAR:
            place -= 1
            if value < likenesses[place] or (value == likenesses[place] and token > tokens[place]):
                continue
        else:
            kept += 1
        while place > first and (
            likenesses[place - 1] < value or (likenesses[place - 1] == value and tokens[place - 1] > token)
        ):
            likenesses[place] = likenesses[place - 1]
            tokens[place] = tokens[place - 1]
            place -= 1
        likenesses[place] = value
        tokens[place] = token
    counts[i] = kept

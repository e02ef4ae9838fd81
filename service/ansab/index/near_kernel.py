"""Find the tokens of an index that are like a query token: kernels over flat buffers (see `ansab.kernels`).

Three layers: keys that like tokens share, letter pairs where the keys find nothing close, and for tokens in
another script the transliteration model.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import (
    NAME_CLASS,
    ORG_CLASS,
    RAW,
    RAW_AT,
    SCRIPT,
    SKELETON,
    SOUND,
    SOUND_AT,
    token_similarity,
)
from ansab.evidence.token_kernel import agreed, distance, similarity_ceiling
from ansab.translit.kernel import calibrated_bits, chunk_score

__all__ = [
    "LETTER_PAIRS",
    "MOST_NEAR",
    "PLACES",
    "cross_scripts",
    "find_tokens",
    "keep_nearest",
    "near_tokens",
]

MOST_NEAR = 48
"""Tokens of the index that are kept for one query token."""
LEAST_SIMILAR = 0.18
"""Tokens less alike than this are not kept."""
LETTER_PAIRS = 28 * 28
"""Pairs of letters a-z, of anything else, and of the end of a token."""
PLACES = 16
"""Places in a token that letter pairs are filed by; the last one stands for all beyond."""

_CHANCE_ODDS = 16.0
_KIN = 0.93
"""Likeness of words that the tables say are one: no model is asked."""
_SHORTEST_FUZZY = 5
_ONE_SLIP, _TWO_SLIPS = 0.6, 0.35
"""At least this like are two longer tokens one or two slips apart, for retrieval."""
_MOST_SLIPS = 2
_LOST_BY_SLIPS = 4
"""Letter pairs of a token that two slips spoil, but for two swaps."""
_LEAST_SHARED = 2
"""Letter pairs that like tokens have in common at the least, the commonest of the query's left aside."""
_SHARED_BITS = 8
_STEPS = 32
"""Steps that likenesses are counted in."""
_MOST_CODES = 40


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
            pair begin, the tokens; letters and sounds of each token as sets; see `token_kernel.similarity_ceiling`.
        scratch: One place a token of the index, holding a stamp (the last place of all is the stamp in use); one
            place a token for counts; receives tokens; receives likenesses; letter pairs and how many have each;
            counts of likenesses.

    Returns:
        How many were found; when the scratch is full the rest is left.
    """
    keys, key_at, key_token = layers[0], layers[1], layers[2]
    seen, _, found, values = scratch[:4]
    stamp = seen[len(seen) - 1] + 2  # one more marks what was looked at and left
    seen[len(seen) - 1] = stamp
    raw_from, raw_to = query[RAW_AT][i], query[RAW_AT][i + 1]
    letters = letters_of(query[RAW], raw_from, raw_to)
    sounds = letters_of(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1])
    count, most, is_listed = 0, len(found), False
    least, step_kept, steps = LEAST_SIMILAR, int(LEAST_SIMILAR * _STEPS), scratch[6]
    for step in range(_STEPS):
        steps[step] = 0
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
            if seen[token] < stamp and count < most:
                if not _may_be_like(i, token, letters, sounds, least, query, vocabulary, layers):
                    seen[token] = stamp + 1
                    continue
                seen[token] = stamp
                value = token_similarity(query, i, vocabulary, token, is_organization, near, table, rows)
                found[count] = token
                values[count] = value
                count += 1
                if value > 0.85 and _same_letters(query, i, vocabulary, token):
                    is_listed = True
                if value >= least and query[SCRIPT][i] == vocabulary[SCRIPT][token]:
                    step_kept = _least(value, step_kept, steps)
                    least = max(LEAST_SIMILAR, step_kept / _STEPS)
    if not is_listed and raw_to - raw_from >= _SHORTEST_FUZZY:
        first = count
        count = _by_letter_pairs(i, letters, query, layers, scratch, stamp, count)
        last, count = count, first
        for at in range(first, last):
            token = found[at]
            far = distance(
                query[RAW], raw_from, raw_to, vocabulary[RAW], vocabulary[RAW_AT][token],
                vocabulary[RAW_AT][token + 1], rows,
            )  # fmt: skip
            if far > _MOST_SLIPS:
                continue
            value = token_similarity(query, i, vocabulary, token, is_organization, near, table, rows)
            floor = _ONE_SLIP if far == 1 else _TWO_SLIPS
            found[count] = token
            values[count] = value if value > floor else floor
            count += 1
    return count


def letters_of(buffer: Any, start: int, end: int) -> int:
    """The set of the letters of a slice, one bit each."""
    letters = 0
    for at in range(start, end):
        letters |= 1 << (buffer[at] & 31)
    return letters


def _may_be_like(
    i: int, token: int, letters: int, sounds: int, least: float, query: Any, vocabulary: Any, layers: Any
) -> bool:
    """Whether two tokens may be as alike as that, by their lengths and the letters that only one of them has."""
    if query[SCRIPT][i] != vocabulary[SCRIPT][token]:
        return True
    if query[NAME_CLASS][i] != 0 and query[NAME_CLASS][i] == vocabulary[NAME_CLASS][token]:
        return True
    if query[ORG_CLASS][i] != 0 and query[ORG_CLASS][i] == vocabulary[ORG_CLASS][token]:
        return True
    _, _, _, _, _, token_letters, token_sounds, ceiling = layers
    return bool(
        similarity_ceiling(
            query[RAW_AT][i + 1] - query[RAW_AT][i], vocabulary[RAW_AT][token + 1] - vocabulary[RAW_AT][token],
            query[SOUND_AT][i + 1] - query[SOUND_AT][i], vocabulary[SOUND_AT][token + 1] - vocabulary[SOUND_AT][token],
            letters_apart(letters, token_letters[token]), letters_apart(sounds, token_sounds[token]),
            query[SKELETON][i], vocabulary[SKELETON][token], ceiling,
        )
        >= least
    )  # fmt: skip


def _least(value: float, step: int, steps: Any) -> int:
    """Count a likeness, and say from which step on as many as are kept are known: what is less need not be looked at.

    Args:
        step: What was said last; `steps` how many likenesses reached each step and no more.
    """
    at = int(value * _STEPS)
    steps[at if at < _STEPS else _STEPS - 1] += 1
    while True:
        above = 0
        for higher in range(step + 1, _STEPS):
            above += steps[higher]
        if above < MOST_NEAR:
            return step
        step += 1


def letters_apart(left: int, right: int) -> int:
    """How many letters only one of two sets has, the larger of the two counts: two tokens are as many slips apart."""
    one, two = _count(left & ~right), _count(right & ~left)
    return one if one > two else two


def _count(bits: int) -> int:
    bits = bits - (bits >> 1 & 0x55555555)
    bits = (bits & 0x33333333) + (bits >> 2 & 0x33333333)
    bits = bits + (bits >> 4) & 0x0F0F0F0F
    return (bits * 0x01010101 & 0xFFFFFFFF) >> 24


def _same_letters(query: Any, i: int, vocabulary: Any, token: int) -> bool:
    start, end = query[RAW_AT][i], query[RAW_AT][i + 1]
    other = vocabulary[RAW_AT][token]
    if end - start != vocabulary[RAW_AT][token + 1] - other:
        return False
    for step in range(end - start):
        if query[RAW][start + step] != vocabulary[RAW][other + step]:
            return False
    return True


def _by_letter_pairs(
    i: int, letters: int, query: Any, layers: Any, scratch: Any, stamp: int, count: int
) -> int:
    """Add tokens that share so many letter pairs with a query token as two slips would leave, near their places.

    The pairs that most tokens have are not looked at, and so many fewer need be shared.
    """
    pair_at, pair_token, token_letters = layers[3], layers[4], layers[5]
    seen, shared, found, _ = scratch[:4]
    lows, sizes = scratch[4], scratch[5]
    start, end = query[RAW_AT][i], query[RAW_AT][i + 1]
    pairs, before = 0, 0
    for at in range(start, end + 1):
        if pairs == len(lows):
            break
        here = _letter(query[RAW][at]) if at < end else 0
        place = at - start
        first = (before * 28 + here) * PLACES
        low, high = place - _MOST_SLIPS, place + _MOST_SLIPS
        low = first + (0 if low < 0 else low if low < PLACES else PLACES - 1)
        high = first + (high if high < PLACES else PLACES - 1)
        before = here
        size = pair_at[high + 1] - pair_at[low]
        slot = pairs
        while slot > 0 and sizes[slot - 1] > size:
            sizes[slot], lows[slot] = sizes[slot - 1], lows[slot - 1]
            slot -= 1
        sizes[slot], lows[slot] = size, pair_at[low]
        pairs += 1
    need = pairs - (_LOST_BY_SLIPS if pairs > _LOST_BY_SLIPS + _LEAST_SHARED else pairs - _LEAST_SHARED)
    base = stamp << _SHARED_BITS
    for pair in range(pairs - (need - _LEAST_SHARED)):
        for place in range(lows[pair], lows[pair] + sizes[pair]):
            token = pair_token[place]
            so_far = shared[token]
            so_far = base + 1 if so_far < base else so_far + 1
            shared[token] = so_far
            if so_far != base + _LEAST_SHARED or seen[token] == stamp or count == len(found):
                continue
            if letters_apart(letters, token_letters[token]) <= _MOST_SLIPS:
                seen[token] = stamp
                found[count] = token
                count += 1
    return count


def _letter(code: int) -> int:
    return int(code - 96) if 97 <= code <= 122 else 27


def cross_scripts(
    i: int, script: int, count: int, codes: Any, query: Any, vocabulary: Any, natives: Any, model: Any, scratch: Any,
    work: Any, letters: Any,
) -> None:  # fmt: skip
    """Weigh the likeness of tokens in another script with what the transliteration model says.

    Args:
        script: The script that is not Latin: that of the query token, or of the tokens to score.
        count: How many tokens `find_tokens` has found.
        codes: Codes of the query token for the model, anchors included.
        natives: Codes of the tokens of the index that are not Latin, and where those of each begin.
        model: Keys, weights and calibration of the script (`translit.score`).
        work: Floating scratch of the model; `letters` integer scratch of at least 40.
    """
    found, values = scratch[2], scratch[3]
    native, native_at = natives
    is_native = query[SCRIPT][i] == script
    for at in range(count):
        token = found[at]
        other = vocabulary[SCRIPT][token]
        if is_native:
            if other != 0:
                continue
            size = _latin_codes(vocabulary, token, letters)
            raw = chunk_score(codes, 0, len(codes), letters, 0, size, model[0], model[1], work)
            bits = calibrated_bits(raw, len(codes), size, model[2])
        else:
            if other != script:
                continue
            size = _native_codes(native, native_at[token], native_at[token + 1], letters)
            raw = chunk_score(letters, 0, size, codes, 0, len(codes), model[0], model[1], work)
            bits = calibrated_bits(raw, size, len(codes), model[2])
        ratio = 2.0**bits
        if values[at] < _KIN:
            values[at] = agreed(values[at], ratio / (ratio + _CHANCE_ODDS))


def _latin_codes(vocabulary: Any, token: int, latin: Any) -> int:
    """Write the codes of a token's Latin letters as the transliteration model reads them; how many."""
    latin[0] = 27
    size = 1
    for at in range(vocabulary[RAW_AT][token], vocabulary[RAW_AT][token + 1]):
        if size == _MOST_CODES - 1:
            break
        code = vocabulary[RAW][at]
        latin[size] = code - 96 if 97 <= code <= 122 else 31
        size += 1
    latin[size] = 28
    return size + 1


def _native_codes(native: Any, start: int, end: int, codes: Any) -> int:
    """Copy the codes of a native token; how many."""
    size = 0
    for at in range(start, end):
        if size == _MOST_CODES:
            break
        codes[size] = native[at]
        size += 1
    return size


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

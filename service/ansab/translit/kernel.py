"""The score of a cross-script pair, as a kernel: flat buffers, no objects, compiled or interpreted alike.

A table is open-addressed: `keys[slot]` is a packed chunk (see `alphabet.pack`) or -1, `values[slot]` its weight,
and a key is looked for from slot `key * 40503 >> 7 & (len(keys) - 1)` on.
"""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from math import log2

__all__ = [
    "MAX_CODES",
    "STEPS",
    "STEPS_PER_BIT",
    "calibrated_bits",
    "chunk_key",
    "chunk_score",
    "find_slot",
    "score_batch",
    "scratch_size",
]

MAX_CODES = 40
"""Codes of a token that are read, anchors included; the rest of a longer one is not looked at."""
STEPS = 33
"""Steps of the calibration of one length class."""
STEPS_PER_BIT = 4
"""Steps a bit of raw score per letter; the last step is 0 bits."""
FLOOR = 2.0**-9
"""Weight of leaving out a letter, on either side, where no chunk says better."""


def scratch_size() -> int:
    """Length of the work buffer that `chunk_score` needs."""
    return (MAX_CODES + 1) * (MAX_CODES + 1)


def find_slot(key: int, keys: Sequence[int]) -> int:
    """Slot of the key, or the free slot where it would stand."""
    mask = len(keys) - 1
    slot = (key * 40503 >> 7) & mask
    while keys[slot] != key and keys[slot] != -1:
        slot = (slot + 1) & mask
    return slot


def chunk_key(native: Sequence[int], i: int, a: int, latin: Sequence[int], j: int, b: int) -> int:
    """Pack the chunk of `a` native codes from `i` on, two at the most, and `b` Latin ones from `j` on, three at the most."""
    key = 0
    if a > 0:
        key = native[i] << 15
    if a > 1:
        key |= native[i + 1] << 21
    for at in range(b):
        key |= latin[j + at] << 5 * at
    return key


def chunk_score(
    native: Sequence[int],
    n_start: int,
    n_len: int,
    latin: Sequence[int],
    l_start: int,
    l_len: int,
    keys: Sequence[int],
    values: Sequence[float],
    scratch: MutableSequence[float],
) -> float:
    """log2 of the sum, over all ways to cut both tokens into chunks, of the product of the chunks' weights.

    Args:
        native: Buffer of native codes; the token is `native[n_start : n_start + n_len]`.
        n_start: Where the native token starts.
        n_len: Its number of codes, anchors included.
        latin: Buffer of Latin codes.
        l_start: Where the Latin token starts.
        l_len: Its number of codes, anchors included.
        keys: Open-addressed keys; a power of two long.
        values: Weights of the keys.
        scratch: Work buffer of at least `scratch_size()` floats; what it holds does not matter.

    Returns:
        Bits, negative; not yet calibrated (see `score.Scorer`).
    """
    # `chunk_key` and `find_slot` are written out here: a cold look-up runs this interpreted, and calls take nearly twice the time.
    rows = min(n_len, MAX_CODES)
    columns = min(l_len, MAX_CODES)
    width = columns + 1
    mask = len(keys) - 1
    for at in range((rows + 1) * width):
        scratch[at] = 0.0
    scratch[0] = 1.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            here = scratch[i * width + j]
            if here == 0.0:
                continue
            for a in range(3):
                if i + a > rows:
                    break
                native_key = 0
                if a > 0:
                    native_key = native[n_start + i] << 15
                if a > 1:
                    native_key |= native[n_start + i + 1] << 21
                key = native_key
                for b in range(4):
                    if j + b > columns:
                        break
                    if b > 0:
                        key |= latin[l_start + j + b - 1] << 5 * (b - 1)
                    if a + b == 0:
                        continue
                    slot = (key * 40503 >> 7) & mask
                    while keys[slot] != key and keys[slot] != -1:
                        slot = (slot + 1) & mask
                    if keys[slot] == key:
                        scratch[(i + a) * width + j + b] += here * values[slot]
                    elif a + b == 1:
                        scratch[(i + a) * width + j + b] += here * FLOOR
    total = scratch[rows * width + columns]
    return log2(total) if total > 0.0 else -1000.0


def calibrated_bits(raw: float, n_len: int, l_len: int, steps: Sequence[float]) -> float:
    """Turn a raw score into bits for or against, by its score per letter and the length of the tokens.

    Args:
        raw: What `chunk_score` says.
        n_len: Codes of the native token, anchors included.
        l_len: Codes of the Latin token, anchors included.
        steps: `STEPS` values a length class, for raw scores per letter of `-STEPS / STEPS_PER_BIT` up to 0.

    Returns:
        log2 of how much likelier the score is for two spellings of one token than for two tokens.
    """
    letters = 0.5 * (n_len + l_len) - 2.0
    if letters < 1.0:
        letters = 1.0
    row = 0
    if letters > 4.0:
        row = 1
    if letters > 6.5:
        row = 2
    at = (raw / letters) * STEPS_PER_BIT + STEPS - 1
    if at <= 0.0:
        return steps[row * STEPS]
    if at >= STEPS - 1:
        return steps[row * STEPS + STEPS - 1]
    low = int(at)
    share = at - low
    return steps[row * STEPS + low] * (1.0 - share) + steps[row * STEPS + low + 1] * share


def score_batch(
    native: Sequence[int],
    latin: Sequence[int],
    latin_ends: Sequence[int],
    keys: Sequence[int],
    values: Sequence[float],
    steps: Sequence[float],
    scratch: MutableSequence[float],
    bits: MutableSequence[float],
) -> None:
    """Write the calibrated bits of one native token with each of many Latin ones to `bits`.

    Without `steps`, what is written is the raw score.
    """
    start = 0
    for at in range(len(latin_ends)):
        length = latin_ends[at] - start
        raw = chunk_score(native, 0, len(native), latin, start, length, keys, values, scratch)
        bits[at] = calibrated_bits(raw, len(native), length, steps) if len(steps) > 0 else raw
        start = latin_ends[at]

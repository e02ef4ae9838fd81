"""Expected counts of chunks over name pairs: the E step of the training, as a kernel."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from math import log

from ansab.translit.kernel import chunk_key, find_slot

__all__ = ["count_chunks"]


def _meets(i: int, a: int, rows: int, j: int, b: int, columns: int) -> bool:
    """Whether anchors meet only anchors: a chunk holds the first (last) code of both tokens or of neither."""
    first = (i == 0 and a > 0) == (j == 0 and b > 0)
    last = (i + a == rows and a > 0) == (j + b == columns and b > 0)
    return first and last


def count_chunks(
    native: Sequence[int],
    native_ends: Sequence[int],
    latin: Sequence[int],
    latin_ends: Sequence[int],
    weights: Sequence[float],
    keys: MutableSequence[int],
    values: Sequence[float],
    counts: MutableSequence[float],
    forward: MutableSequence[float],
    backward: MutableSequence[float],
    start: float,
    most: int,
) -> float:
    """Add the expected count of every chunk of every pair to `counts`; returns the log-likelihood in nats.

    With `start` > 0, `values` is not read: a chunk weighs `start` to the power of its letters, which makes all
    alignments alike, and new chunks near the diagonal enter the table; with `start` = 0, chunks outside it weigh nothing. A chunk holds at most `most` native letters.
    """
    likelihood = 0.0
    n_start = 0
    l_start = 0
    for pair in range(len(weights)):
        rows = native_ends[pair] - n_start
        columns = latin_ends[pair] - l_start
        width = columns + 1
        for at in range((rows + 1) * width):
            forward[at] = 0.0
            backward[at] = 0.0
        forward[0] = 1.0
        backward[rows * width + columns] = 1.0
        for i in range(rows + 1):
            for j in range(columns + 1):
                here = forward[i * width + j]
                if here == 0.0:
                    continue
                if start > 0.0 and abs(i * columns - j * rows) > 3 * max(rows, columns):
                    continue
                for a in range(most + 1):
                    for b in range(4):
                        if a + b == 0 or i + a > rows or j + b > columns:
                            continue
                        if not _meets(i, a, rows, j, b, columns):
                            continue
                        if start > 0.0:
                            weight = start ** (a + b)
                        else:
                            slot = find_slot(chunk_key(native, n_start + i, a, latin, l_start + j, b), keys)
                            weight = values[slot] if keys[slot] != -1 else 0.0
                        forward[(i + a) * width + j + b] += here * weight
        total = forward[rows * width + columns]
        if total > 1e-290:
            likelihood += log(total) * weights[pair]
            for i in range(rows, -1, -1):
                for j in range(columns, -1, -1):
                    here = forward[i * width + j]
                    if here == 0.0:
                        continue
                    if start > 0.0 and abs(i * columns - j * rows) > 3 * max(rows, columns):
                        continue
                    for a in range(most + 1):
                        for b in range(4):
                            if a + b == 0 or i + a > rows or j + b > columns:
                                continue
                            ahead = backward[(i + a) * width + j + b]
                            if ahead == 0.0:
                                continue
                            if not _meets(i, a, rows, j, b, columns):
                                continue
                            key = chunk_key(native, n_start + i, a, latin, l_start + j, b)
                            slot = find_slot(key, keys)
                            if start > 0.0:
                                weight = start ** (a + b)
                                keys[slot] = key
                            elif keys[slot] == -1:
                                continue
                            else:
                                weight = values[slot]
                            backward[i * width + j] += weight * ahead
                            counts[slot] += weights[pair] * here * weight * ahead / total
        n_start = native_ends[pair]
        l_start = latin_ends[pair]
    return likelihood

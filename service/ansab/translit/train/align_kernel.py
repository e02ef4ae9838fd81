"""The likeliest way to cut each pair into chunks, as a kernel."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence

from ansab.translit.kernel import chunk_key, find_slot

__all__ = ["align_pairs"]


def align_pairs(
    native: Sequence[int],
    native_ends: Sequence[int],
    latin: Sequence[int],
    latin_ends: Sequence[int],
    keys: Sequence[int],
    values: Sequence[float],
    best: MutableSequence[float],
    came: MutableSequence[int],
    cuts: MutableSequence[int],
    cut_ends: MutableSequence[int],
) -> None:
    """Write the cuts of every pair one after another to `cuts`, last chunk first, as 4 · native letters + Latin letters.

    A pair that no sequence of known chunks covers gets none.
    """
    written = 0
    n_start = 0
    l_start = 0
    for pair in range(len(native_ends)):
        rows = native_ends[pair] - n_start
        columns = latin_ends[pair] - l_start
        width = columns + 1
        for at in range((rows + 1) * width):
            best[at] = 0.0
        best[0] = 1.0
        for i in range(rows + 1):
            for j in range(columns + 1):
                here = best[i * width + j]
                if here == 0.0:
                    continue
                for a in range(3):
                    if i + a > rows:
                        break
                    for b in range(4):
                        if j + b > columns:
                            break
                        if a + b == 0:
                            continue
                        slot = find_slot(chunk_key(native, n_start + i, a, latin, l_start + j, b), keys)
                        if keys[slot] == -1:
                            continue
                        reached = here * values[slot]
                        to = (i + a) * width + j + b
                        if reached > best[to]:
                            best[to] = reached
                            came[to] = 4 * a + b
        i = rows
        j = columns
        if best[i * width + j] > 0.0:
            while i > 0 or j > 0:
                cut = came[i * width + j]
                cuts[written] = cut
                written += 1
                i -= cut // 4
                j -= cut % 4
        cut_ends[pair] = written
        n_start = native_ends[pair]
        l_start = latin_ends[pair]

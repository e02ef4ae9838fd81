"""Where each of many texts begins, in a little over one byte a text instead of four."""

from __future__ import annotations

import numpy as np

from ansab.arrays import Array

__all__ = ["packed_offsets", "slice_of"]

_BLOCK = 32


def packed_offsets(lengths: Array) -> tuple[Array, Array]:
    """Where every thirty-second text begins, and the length of each, in the smallest type that holds them.

    >>> starts, sizes = packed_offsets(np.array([3, 4]))
    >>> slice_of(memoryview(starts), memoryview(sizes), 1)
    (3, 7)
    """
    longest = int(lengths.max(initial=0))
    kind = np.uint8 if longest < 1 << 8 else np.uint16 if longest < 1 << 16 else np.uint32
    sums = np.concatenate([[0], np.cumsum(lengths)])
    return sums[:-1:_BLOCK].astype(np.uint32), lengths.astype(kind)


def slice_of(starts: memoryview, lengths: memoryview, number: int) -> tuple[int, int]:
    """The first byte of a text, and the one after its last."""
    block = number // _BLOCK
    before = lengths[block * _BLOCK : number]
    # Bytes are added up in half the time that the numbers of a view take.
    first = starts[block] + sum(before.tobytes() if before.itemsize == 1 else before)
    return first, first + lengths[number]

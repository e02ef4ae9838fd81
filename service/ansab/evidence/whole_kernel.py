"""How alike two names are when they are written without spaces: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.bin_kernel import share_bin
from ansab.evidence.layout_kernel import RAW, RAW_AT, end_of
from ansab.evidence.token_kernel import distance

__all__ = ["whole_bin"]

_MOST_WHOLE = 62
"""Letters of a name that are compared."""


def whole_bin(
    left: Any, left_tokens: Any, m: int, right: Any, right_tokens: Any, right_at: int, n: int, rows: Any, buffer: Any
) -> int:  # fmt: skip
    """Likeness of the two names written without spaces, in nine bins."""
    size = _concatenate(left, left_tokens, 0, m, buffer, 0)
    other = _concatenate(right, right_tokens, right_at, n, buffer, _MOST_WHOLE) - _MOST_WHOLE
    longest = size if size > other else other
    if longest == 0 or size + other < longest + longest // 3:
        return 0
    far = distance(buffer, 0, size, buffer, _MOST_WHOLE, _MOST_WHOLE + other, rows)
    return share_bin(1.0 - far / longest)


def _concatenate(side: Any, tokens: Any, at: int, count: int, buffer: Any, start: int) -> int:
    size = start
    for step in range(count):
        token = tokens[at + step]
        for letter in range(side[RAW_AT][token], end_of(side[RAW_AT], token)):
            if size < start + _MOST_WHOLE:
                buffer[size] = side[RAW][letter] | 32  # a small letter
                size += 1
    return size

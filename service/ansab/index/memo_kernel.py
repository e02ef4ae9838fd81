"""Know the likeness of the tokens of a query and of a name before the two are compared: a kernel over flat buffers.

The tokens of a query are laid out once; those of a name that cannot be like any cost next to nothing.  What was
found stands in the memo that `align_kernel.token_similarity` asks first.
"""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import memo_key, memo_place
from ansab.evidence.layout_kernel import MEMO_KEY, MEMO_VALUE, RAW, RAW_AT, SOUND, SOUND_AT
from ansab.evidence.token_kernel import clear_rows, lay_rows
from ansab.index.promise_kernel import (
    HEARD,
    LENGTH,
    LONGEST_LAID,
    SKETCH,
    plain_likeness,
    promise,
    sketch_token,
)

__all__ = ["CODES", "clear_query", "lay_query", "remember"]

CODES = 256
"""Codes that a letter or a sound may have."""
_LEAST_TOLD = 0.02
"""Below this the comparison tells no likeness from another: half of what it asks at the least."""


def lay_query(m: int, tokens: Any, is_organization: bool, query: Any, laid: Any) -> None:
    """Lay out the tokens of a query.

    Args:
        tokens: Numbers of `m` tokens of the vocabulary `query`.
        laid: Receives letters and sounds in rows (`CODES` a token, all 0), and sketches (`SKETCH` a token).
    """
    raw_rows, sound_rows, sketches = laid
    for at in range(m):
        i = tokens[at]
        sketch_token(i, is_organization, query, sketches, at * SKETCH)
        if _fits(sketches, at):
            lay_rows(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1], raw_rows, at * CODES)
            lay_rows(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1], sound_rows, at * CODES)


def clear_query(m: int, tokens: Any, query: Any, laid: Any) -> None:
    """Undo `lay_query`."""
    raw_rows, sound_rows, sketches = laid
    for at in range(m):
        i = tokens[at]
        if _fits(sketches, at):
            clear_rows(query[RAW], query[RAW_AT][i], query[RAW_AT][i + 1], raw_rows, at * CODES)
            clear_rows(query[SOUND], query[SOUND_AT][i], query[SOUND_AT][i + 1], sound_rows, at * CODES)


def remember(
    m: int, tokens: Any, n: int, others: Any, is_organization: bool, right: Any, near: Any, table: Any, layers: Any,
    laid: Any,
) -> None:  # fmt: skip
    """Write to the memo how alike the tokens of a query and of a name are, where the way they are written says it.

    Args:
        tokens: Numbers of the tokens of the query, `m` of them, laid out; `others` those of the name in `right`.
        near: See `align_kernel.token_similarity`.
        layers: See `near_kernel.find_tokens`.
    """
    raw_rows, sound_rows, sketches = laid
    keys, values = near[MEMO_KEY], near[MEMO_VALUE]
    for at in range(m):
        if not _fits(sketches, at):
            continue
        for step in range(n):
            token = others[step]
            key, place = (
                memo_key(tokens[at], token, is_organization),
                memo_place(tokens[at], token, len(keys)),
            )
            if keys[place] == key:
                continue
            alike = 0.0
            if promise(token, sketches, at * SKETCH, layers) >= _LEAST_TOLD:
                alike = plain_likeness(
                    token, _LEAST_TOLD, right, table, layers, sketches, at * SKETCH, raw_rows, sound_rows, at * CODES
                )  # fmt: skip
            if alike >= 0.0:
                keys[place] = key
                values[place] = alike


def _fits(sketches: Any, at: int) -> bool:
    return bool(max(sketches[at * SKETCH + LENGTH], sketches[at * SKETCH + HEARD]) <= LONGEST_LAID)

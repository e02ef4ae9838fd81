"""Whether one name is the initials of another: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.align_kernel import _LEGAL, _NAME, _PLACE, MOST_LETTERS, RAW, RAW_AT, SCRIPT

__all__ = ["acronym_bin"]

SHORT_LEGAL = 4
"""Letters of a legal form that is short for one itself (*PJSC*), as in `names.acronyms`."""


def acronym_bin(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int,
) -> int:  # fmt: skip
    """0 no acronym; 1 to 3 one side is the initials of the other, of two, three, four or more letters."""
    one, other = left[SCRIPT][left_tokens[0]], right[SCRIPT][right_tokens[right_at]]
    if (one != 0 and one != 3) or (other != 0 and other != 3):
        return 0  # first letters say too little of the sound
    size = _spells(left, left_tokens, 0, left_kinds, m, right, right_tokens, right_at, right_kinds, n)
    if size == 0:
        size = _spells(right, right_tokens, right_at, right_kinds, n, left, left_tokens, 0, left_kinds, m)
    if size < 2:
        return 0
    return size - 1 if size < 4 else 3


def _spells(
    short: Any, short_tokens: Any, short_at: int, short_kinds: Any, short_count: int,
    long: Any, long_tokens: Any, long_at: int, long_kinds: Any, long_count: int,
) -> int:  # fmt: skip
    """Letters of the one word on the short side, besides legal forms, that the long side's initials spell.

    Places beside it do not count where the word is a name (*PSO Pakistan*).
    """
    word, places, is_name = -1, 0, False
    for i in range(short_count):
        kind = short_kinds[short_at + i]
        if kind == _PLACE:
            places += 1
        elif kind != _LEGAL:
            if word >= 0:
                return 0
            word, is_name = short_tokens[short_at + i], kind == _NAME
    if places == 1 and word < 0:
        for i in range(short_count):
            if short_kinds[short_at + i] == _PLACE:
                word, is_name = short_tokens[short_at + i], True
        places = 0
    if word < 0 or long_count < 2 or (places > 0 and not is_name):
        return 0
    start, end = short[RAW_AT][word], short[RAW_AT][word + 1]
    for longest_skipped in (0, SHORT_LEGAL, MOST_LETTERS):
        at = start
        for j in range(long_count):
            token = long_tokens[long_at + j]
            size = long[RAW_AT][token + 1] - long[RAW_AT][token]
            if long_kinds[long_at + j] != _LEGAL or size > longest_skipped:
                at = _spelled_to(long, token, short[RAW], at, end)
        if at == end:
            return int(end - start)
    return 0


def _spelled_to(long: Any, token: int, letters: Any, at: int, end: int) -> int:
    """How far letters are spelled with the initials of a token's words; beyond the end where they are not."""
    first = long[RAW_AT][token]
    for place in range(first, long[RAW_AT][token + 1]):
        letter = long[RAW][place]
        if place > first and not 65 <= letter <= 90:
            continue
        if at >= end or letter | 32 != letters[at]:
            return int(end + 1)
        at += 1
    return int(at)

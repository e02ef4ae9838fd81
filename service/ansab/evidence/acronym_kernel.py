"""Whether one name is the initials of another: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import LEGAL_KIND, MOST_LETTERS, NAME_KIND, PLACE_KIND, RAW, RAW_AT, SCRIPT

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
    """Letters of the one word on the short side (`_one_word`) that the long side's initials spell; 0 if they do not."""
    at = _one_word(short_kinds, short_at, short_count)
    if at < 0 or long_count < 2:
        return 0
    word = short_tokens[at]
    start, end = short[RAW_AT][word], short[RAW_AT][word + 1]
    for longest_skipped in (0, SHORT_LEGAL, MOST_LETTERS):
        at = start
        for j in range(long_count):
            token = long_tokens[long_at + j]
            size = long[RAW_AT][token + 1] - long[RAW_AT][token]
            if long_kinds[long_at + j] != LEGAL_KIND or size > longest_skipped:
                at = _spelled_to(long, token, short[RAW], at, end)
        if at == end:
            return int(end - start)
    return 0


def _one_word(kinds: Any, start: int, count: int) -> int:
    """Where the one word besides legal forms stands; places do not count beside a name (*PSO Pakistan*).

    Returns:
        -1 where no word or several do.
    """
    word, place, words, places = -1, -1, 0, 0
    for at in range(start, start + count):
        if kinds[at] == PLACE_KIND:
            place, places = at, places + 1
        elif kinds[at] != LEGAL_KIND:
            word, words = at, words + 1
    if words == 0 and places == 1:
        return int(place)
    if words == 1 and (places == 0 or kinds[word] == NAME_KIND):
        return int(word)
    return -1


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

"""Whether one name is the initials or the syllables of another: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import (
    INITIALS,
    LEGAL_KIND,
    MOST_LETTERS,
    NAME_KIND,
    PLACE_KIND,
    RAW,
    RAW_AT,
    SCRIPT,
)
from ansab.evidence.syllabic_kernel import syllables_of

__all__ = ["acronym_bin"]

SHORT_LEGAL = 4
"""Letters of a legal form that is short for one itself (*PJSC*), as in `names.initials.acronyms`."""
_LONGEST = 32
"""Letters of initials at the most."""
_FEWEST_RUSSIAN = 4
"""Letters of which initials may be the Russian ones at the least."""
_SEPARATOR = 27
"""Between packed initials, as in `names.initials.russian_initials`."""
_FEW_SYLLABLES = 5
"""Letters that syllables must make up; more tell as much as four initials."""


def acronym_bin(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int, is_organization: bool,
) -> int:  # fmt: skip
    """0 no acronym; 1 to 3 one side is the initials of the other, of two, three, four or more letters.

    Of organisations, 2 or 3 where one side is made of the beginnings of the other's words (`syllables_of`), too.
    """
    one, other = left[SCRIPT][left_tokens[0]], right[SCRIPT][right_tokens[right_at]]
    if (one != 0 and one != 3) or (other != 0 and other != 3):
        return 0  # first letters say too little of the sound
    size = _spells(left, left_tokens, 0, left_kinds, m, right, right_tokens, right_at, right_kinds, n)
    if size == 0:
        size = _spells(right, right_tokens, right_at, right_kinds, n, left, left_tokens, 0, left_kinds, m)
    if size >= 2:
        return size - 1 if size < 4 else 3
    if is_organization:
        size = _syllables(left, left_tokens, 0, left_kinds, m, right, right_tokens, right_at, right_kinds, n)
        if size == 0:
            size = _syllables(
                right, right_tokens, right_at, right_kinds, n, left, left_tokens, 0, left_kinds, m
            )
        if size >= _FEW_SYLLABLES:
            return 3 if size > _FEW_SYLLABLES else 2
    return 0


def _syllables(
    short: Any, short_tokens: Any, short_at: int, short_kinds: Any, short_count: int,
    long: Any, long_tokens: Any, long_at: int, long_kinds: Any, long_count: int,
) -> int:  # fmt: skip
    """Letters of the one word on the short side that the long side's syllables spell; 0 if they do not."""
    at = _one_word(short_kinds, short_at, short_count)
    if at < 0 or long_count < 2:
        return 0
    word = short_tokens[at]
    start, end = short[RAW_AT][word] + 0, short[RAW_AT][word + 1] + 0
    return syllables_of(
        short[RAW], start, end, long[RAW], long[RAW_AT], long_tokens, long_kinds, long_at, long_count
    )


def _spells(
    short: Any, short_tokens: Any, short_at: int, short_kinds: Any, short_count: int,
    long: Any, long_tokens: Any, long_at: int, long_kinds: Any, long_count: int,
) -> int:  # fmt: skip
    """Letters of the one word on the short side (`_one_word`) that the long side's initials spell; 0 if they do not.

    In four letters or more, a word of organisations may stand with its initials in Russian (*UOMZ*, the Ural
    Optical-Mechanical Plant): three are the Russian initials of too many.
    """
    at = _one_word(short_kinds, short_at, short_count)
    if at < 0 or long_count < 2:
        return 0
    word = short_tokens[at]
    start, end = short[RAW_AT][word] + 0, short[RAW_AT][word + 1] + 0
    if end - start > _LONGEST:
        return 0
    for longest_skipped in (0, SHORT_LEGAL, MOST_LETTERS):
        reached = 1  # bit k: so far the first k letters are spelled
        for j in range(long_count):
            token = long_tokens[long_at + j]
            size = long[RAW_AT][token + 1] - long[RAW_AT][token]
            if long_kinds[long_at + j] != LEGAL_KIND or size > longest_skipped:
                reached = _spelled_with(reached, long, token, short[RAW], start, end)
        if reached >> (end - start) & 1 == 1:
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


def _spelled_with(reached: int, long: Any, token: int, letters: Any, start: int, end: int) -> int:
    """How far letters are spelled when a token's initials are added wherever they reached, its own or the Russian ones."""
    found = 0
    for place in range(end - start):
        if reached >> place & 1 == 0:
            continue
        at = _spelled_to(long, token, letters, start + place, end)
        if at <= end:
            found |= 1 << at - start
        at, packed = start + place, long[INITIALS][token]
        if end - start < _FEWEST_RUSSIAN:
            packed = 0
        while packed > 0:
            code = packed & 31
            packed >>= 5
            if code != _SEPARATOR:
                if at < end and letters[at] - 96 == code:
                    at += 1
                else:
                    at = end + 1
            if (code == _SEPARATOR or packed == 0) and at <= end:
                found |= 1 << at - start
            if code == _SEPARATOR:
                at = start + place
    return found


def _spelled_to(long: Any, token: int, letters: Any, at: int, end: int) -> int:
    """How far letters are spelled with the initials of a token's words; beyond the end where they are not."""
    first, stop = long[RAW_AT][token] + 0, long[RAW_AT][token + 1] + 0
    for place in range(first, stop):
        letter = long[RAW][place]
        if place > first and not 65 <= letter <= 90:
            continue
        if at >= end or letter | 32 != letters[at]:
            return int(end + 1)
        at += 1
    return int(at)

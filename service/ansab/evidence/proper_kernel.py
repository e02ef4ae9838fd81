"""Whether two organisations have names of their own, and not one in common: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import (
    DESIGNATOR_KIND,
    GENERIC_KIND,
    INITIAL_KIND,
    NAME_KIND,
    NUMBER_KIND,
    ORG_CLASS,
    PLACE_KIND,
    RAW,
    RAW_AT,
    SCRIPT,
)
from ansab.evidence.relation_kernel import NAME_OF_ORG

__all__ = ["differ_in_proper"]

_PLACES, _WORDS = 1, 2
_HALF = 0.5
"""Likeness below which two words that are paired off, for no other is nearer, are two names."""
_SHORTEST = 4
"""Letters of a name of its own at the least, for shorter words are mostly acronyms; and by which two begin alike."""


def differ_in_proper(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int,
    to_right: Any, to_left: Any, quality: Any,
) -> bool:  # fmt: skip
    """Whether what two organisations of one script share are words that the tables know (*clan militia*, *trading WLL*),
    while each has a name of its own that is like none of the other's; or places alone, while each has other words.
    """
    if left[SCRIPT][left_tokens[0]] != right[SCRIPT][right_tokens[right_at]]:
        return False
    own, other, shared, further, others = False, False, 0, False, False
    for i in range(m):
        j = to_right[i]
        kind = left_kinds[i]
        if j >= 0 and quality[i] >= _HALF:
            if (
                kind == NAME_KIND
                or right_kinds[right_at + j] == NAME_KIND
                or kind == INITIAL_KIND
                or kind == NUMBER_KIND
            ):
                return False
            shared |= _PLACES if kind == PLACE_KIND and right_kinds[right_at + j] == PLACE_KIND else _WORDS
        else:
            own = own or (kind == NAME_KIND and _is_own(left, left_tokens[i]))
            further = further or (
                j < 0 and (kind == NAME_KIND or kind == DESIGNATOR_KIND or kind == GENERIC_KIND)
            )
    for j in range(n):
        i, token, kind = to_left[j], right_tokens[right_at + j], right_kinds[right_at + j]
        if i >= 0 and quality[i] >= _HALF:
            continue
        others = others or (i < 0 and (kind == NAME_KIND or kind == DESIGNATOR_KIND or kind == GENERIC_KIND))
        if kind == NAME_KIND and _is_own(right, token):
            if _is_kindred(left, left_tokens, m, right, token):
                return False
            other = True
    return shared != 0 and ((own and other) or (shared == _PLACES and further and others))


def _is_kindred(left: Any, left_tokens: Any, m: int, right: Any, token: int) -> bool:
    """Whether a word begins as one of the other name does (*Amur*, *Amursky*), or is its end (*AlMahdi*, *Mahdi*)."""
    at, end = right[RAW_AT][token], right[RAW_AT][token + 1]
    for i in range(m):
        other, other_end = left[RAW_AT][left_tokens[i]], left[RAW_AT][left_tokens[i] + 1]
        shortest = min(end - at, other_end - other)
        if shortest < _SHORTEST:
            continue
        begins, ends = 0, 0
        while begins < _SHORTEST and left[RAW][other + begins] == right[RAW][at + begins]:
            begins += 1
        while ends < shortest and left[RAW][other_end - 1 - ends] == right[RAW][end - 1 - ends]:
            ends += 1
        if begins == _SHORTEST or ends == shortest:
            return True
    return False


def _is_own(vocabulary: Any, token: int) -> bool:
    """Whether a word is no word of organisations, and long enough."""
    told = vocabulary[ORG_CLASS][token]
    return bool(
        (told == 0 or told >= NAME_OF_ORG)
        and vocabulary[RAW_AT][token + 1] - vocabulary[RAW_AT][token] >= _SHORTEST
    )

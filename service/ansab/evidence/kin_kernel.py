"""What the tables of names say of the tokens of two names: a kernel over flat buffers (see `ansab.kernels`)."""

from __future__ import annotations

from typing import Any

from ansab.evidence.layout_kernel import (
    ARTICLE_MARK,
    CHILD_MARK,
    DESIGNATOR_KIND,
    GENERIC_KIND,
    HONORIFIC_KIND,
    NAME_CLASS,
    NAME_KIND,
    ORG_CLASS,
    PLACE_KIND,
)
from ansab.evidence.relation_kernel import CLASS, FAMILY, NAME_OF_ORG, OTHER_NAME, SYNONYM, UNTOLD, relation

__all__ = ["differ_in_first", "is_denied", "moved_given", "told_of"]

_ALIKE = 0.6
"""Likeness from which on two names may be one."""


def told_of(left: Any, i: int, right: Any, j: int, is_organization: bool) -> int:
    """`relation_kernel.relation` of two tokens; of synonyms, and of a word and a person's name, how alike they are says all."""
    if is_organization:
        one, other = left[ORG_CLASS][i], right[ORG_CLASS][j]
        told = int(relation(one, other, True))
        return UNTOLD if told == SYNONYM or (one >= NAME_OF_ORG) != (other >= NAME_OF_ORG) else told
    return int(relation(left[NAME_CLASS][i], right[NAME_CLASS][j], False))


def is_denied(
    left: Any, left_tokens: Any, left_kinds: Any, left_marks: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_marks: Any, right_at: int, n: int,
    is_organization: bool, with_bodies: bool, to_right: Any, to_left: Any,
) -> bool:  # fmt: skip
    """Whether words are left over on both sides that the tables know to be different names, or lines of business.

    Args:
        with_bodies: Whether two places (*Bank of Beirut*, *Bank of Basra*) and two kinds of body (*brigade*, *party*)
            count like other words: where one word is left over on either side they are what parts the names.
    """
    for i in range(m):
        if to_right[i] >= 0:
            continue
        for j in range(n):
            if (
                to_left[j] < 0
                and _are_words(left_kinds[i], right_kinds[right_at + j], with_bodies)
                and not _are_father_and_house(left_marks[i], right_marks[right_at + j])
                and told_of(left, left_tokens[i], right, right_tokens[right_at + j], is_organization)
                == OTHER_NAME
            ):
                return True
    return False


def _are_father_and_house(one: int, other: int) -> bool:
    """Whether *bin* makes one of two words a forefather and an article the other a family: both may be said of one man
    (*Khalifa bin Zayed bin Sultan*, *Khalifa bin Zayed Al Nahyan*).
    """
    return (one | other) & (CHILD_MARK | ARTICLE_MARK) == CHILD_MARK | ARTICLE_MARK and (
        one & CHILD_MARK != other & CHILD_MARK and one & ARTICLE_MARK != other & ARTICLE_MARK
    )


def _are_words(kind: int, other: int, with_bodies: bool) -> bool:
    if with_bodies and kind == other and (kind == PLACE_KIND or kind == DESIGNATOR_KIND):
        return True
    return (kind == NAME_KIND or kind == GENERIC_KIND) and (other == NAME_KIND or other == GENERIC_KIND)


def differ_in_first(
    left: Any, left_tokens: Any, left_kinds: Any, m: int,
    right: Any, right_tokens: Any, right_kinds: Any, right_at: int, n: int,
    to_right: Any, to_left: Any, quality: Any,
) -> bool:  # fmt: skip
    """Whether the first names of two people are listed as two, while all names behind them are alike: two brothers."""
    i, j = 0, 0
    while i < m and left_kinds[i] == HONORIFIC_KIND:
        i += 1
    while j < n and right_kinds[right_at + j] == HONORIFIC_KIND:
        j += 1
    if i == m or j == n or (to_right[i] >= 0 and to_right[i] != j) or (to_right[i] < 0 and to_left[j] >= 0):
        return False
    for other in range(i + 1, m):
        if to_right[other] < 0 or quality[other] < _ALIKE:
            return False
    for other in range(j + 1, n):
        if to_left[other] < 0:
            return False
    return told_of(left, left_tokens[i], right, right_tokens[right_at + j], False) == OTHER_NAME


def moved_given(
    left: Any, left_tokens: Any, m: int, right: Any, right_tokens: Any, right_at: int, to_right: Any
) -> int:
    """Whether listed given names change places: 0 not they alone, 1 among given names only, 2 beside another name.

    Where all are given names none is the family name, which may stand first; where only they move it does not.
    """
    are_all = 1
    for i in range(m):
        if to_right[i] < 0 or _are_given(
            left[NAME_CLASS][left_tokens[i]], right[NAME_CLASS][right_tokens[right_at + to_right[i]]]
        ):
            continue
        are_all = 2
        for k in range(m):
            if to_right[k] >= 0 and (k - i) * (to_right[k] - to_right[i]) < 0:
                return 0
    return are_all


def _are_given(one: int, other: int) -> bool:
    return 0 < one & CLASS < FAMILY and 0 < other & CLASS < FAMILY

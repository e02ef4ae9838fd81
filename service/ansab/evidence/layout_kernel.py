"""How names and vocabularies are laid out for the kernels (see `ansab.kernels`).

A name is a slice of occurrence arrays (token, kind, mark); the facts of a token stand in a vocabulary, a tuple
of flat buffers in the order of the constants `RAW` … `INITIALS`, the last of which holds for people the letters that other
spellings begin with, and for organisations the initials in Russian (`names.initials.first_letters`, `names.initials.russian_initials`).
"""

from __future__ import annotations

from typing import Any

__all__ = ["MOST_LETTERS", "MOST_TOKENS", "are_same_letters", "end_of"]

# The buffers of a vocabulary.
RAW, RAW_AT, SOUND, SOUND_AT, SKELETON, BITS, NAME_CLASS, ORG_CLASS, SCRIPT, INITIALS = range(10)
# What is known of the left tokens besides (see `align_kernel.token_similarity`).
NEAR_FROM, NEAR_TO, NEAR_TOKEN, NEAR_VALUE, MEMO_KEY, MEMO_VALUE = range(6)

# `TokenKind` and `Mark` of `names.tokens`: a module of kernels imports kernels alone, for the keys of compiled code.
(
    NAME_KIND, HONORIFIC_KIND, LEGAL_KIND, DESIGNATOR_KIND, GENERIC_KIND, NUMBER_KIND, INITIAL_KIND, PLACE_KIND
) = range(8)  # fmt: skip
ARTICLE_MARK, KUNYA_MARK, CHILD_MARK, SOFT_MARK, TITLED_MARK = 1, 2, 4, 8, 16

MOST_TOKENS = 12
"""Tokens of a name that are compared; a longer name is compared by its first ones."""
MOST_LETTERS = 32
"""Letters of a token that are compared."""


def end_of(offsets: Any, token: int) -> int:
    """Where the part of a token that is compared ends."""
    end = offsets[token + 1]
    most = offsets[token] + MOST_LETTERS
    return int(end if end < most else most)


def are_same_letters(left: Any, i: int, right: Any, j: int) -> bool:
    """Whether token `i` of the left vocabulary and `j` of the right one are written with the same letters."""
    start, end = left[RAW_AT][i], left[RAW_AT][i + 1]
    other = right[RAW_AT][j]
    if end - start != right[RAW_AT][j + 1] - other:
        return False
    for step in range(end - start):
        if left[RAW][start + step] != right[RAW][other + step]:
            return False
    return True

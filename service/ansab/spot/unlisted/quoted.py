"""A nickname in quotation marks inside a name: *Benjamin “Bibi” Netanyahu*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.names.lexicon import Lexicon
from ansab.spot.lists import listed_words
from ansab.spot.words import Word, gap_joins

__all__ = ["nickname_size"]

_OPENS = re.compile('[ \u00a0]+["“«„]')
_CLOSES = re.compile('["”»“][ \u00a0]+')
_MOST_WORDS = 3
_ARTICLES = frozenset(["the", "al", "el", "abu", "abou", "umm", "la", "le"])


def nickname_size(words: Sequence[Word], first: int, at: int, table: Lexicon) -> int:
    """How many words a nickname has that stands here in quotation marks, and goes on as the name before it; 0 for none.

    Args:
        words: The words of the text.
        first: Number of the word with which the name begins.
        at: Number of the first word that may be of the nickname.
        table: What tells a person's name from a group's or a place's: in *the group “X” Brigade* the quotation is the name.
    """
    if not _OPENS.fullmatch(words[at].gap) or not _may_be_person(words[first:at], table):
        return 0
    for size in range(1, _MOST_WORDS + 1):
        if at + size >= len(words):
            return 0
        inside, behind = words[at + size - 1], words[at + size]
        if not inside.is_capitalised and inside.form not in _ARTICLES:
            return 0
        if _CLOSES.fullmatch(behind.gap):
            return size if inside.is_capitalised and _goes_on(words, at + size) else 0
        if not gap_joins(behind):
            return 0
    return 0


def _may_be_person(words: Sequence[Word], table: Lexicon) -> bool:
    return len(words) <= _MOST_WORDS and not any(
        (word.form in table.places or word.form in table.org_classes or word.form in listed_words("stop"))
        and word.form not in table.given_classes
        for word in words
    )


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a name goes on behind the quotation: a capital, or an article before one (*al-Saidi*)."""
    word = words[at]
    if word.is_capitalised:
        return word.form not in listed_words("stop")
    return (
        word.form in _ARTICLES
        and at + 1 < len(words)
        and words[at + 1].is_capitalised
        and words[at + 1].gap in ("-", " ")
    )

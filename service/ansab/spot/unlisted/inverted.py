"""Find names as lists write them, the family in capitals before a comma: *AL-RAWI, Karim Hashim (a.k.a. RAWI, Kareem)*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.model import EntityType
from ansab.names.lexicon import Lexicon, lexicon
from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word, gap_joins

__all__ = ["inverted_names"]

_BEFORE = re.compile(
    r"(?:^|[\r\n]|a\.?k\.?a\.?:?|f\.?k\.?a\.?:?|alias|linked to:?|[;|•–—])[\s\"“«]*(?:\d{1,3}[.)]\s*)?$",
    re.IGNORECASE,
)
"""What stands before a name in a list: the head of a line, a number, *a.k.a.*, *Linked To:*."""
_BEHIND = re.compile(r"[\"”»]?\s*(?:[(\[;,.)\]|\r\n]|$)")
_MOST_WORDS = 5
_REACH = 16


def inverted_names(text: str, words: Sequence[Word]) -> list[Span]:
    """Find a family in capitals, a comma and given names that are not in capitals throughout.

    The first given name must be a listed name, so that *TRIPOLI, Libya* is none.

    Args:
        text: The text.
        words: Its words.

    >>> from ansab.spot.words import words_of
    >>> text = "RAWI, Kareem (a.k.a. AL-RAWI, Karim Hashim); DOB 1979"
    >>> [span.name for span in inverted_names(text, words_of(text))]
    ['RAWI, Kareem', 'AL-RAWI, Karim Hashim']
    """
    table = lexicon()
    found = []
    at = 0
    while at < len(words):
        size = _size(text, words, at, table)
        if size:
            start, end = words[at].start, words[at + size - 1].end
            found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON))
        at += max(1, size)
    return found


def _size(text: str, words: Sequence[Word], at: int, table: Lexicon) -> int:
    """How many words a name has that begins here; 0 for none."""
    if not _is_shouted(words[at]) or not _BEFORE.search(
        text[max(0, words[at].start - _REACH) : words[at].start]
    ):
        return 0
    family = 1  # neither loop looks further than a name can go: a text may be in capitals throughout
    while family <= _MOST_WORDS and _runs_on(words, at + family):
        family += 1
    first = at + family
    if family > _MOST_WORDS or first >= len(words) or words[first].gap != ", ":
        return 0
    given = 0
    while given <= _MOST_WORDS and first + given < len(words) and _is_of_name(words[first + given], given):
        given += 1
    is_person = given and table.is_name(words[first].stem) and not _is_place(words[first].stem, table)
    is_all = 0 < given <= _MOST_WORDS and _BEHIND.match(text, words[first + given - 1].end) is not None
    return family + given if is_person and is_all else 0


def _runs_on(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and _is_shouted(words[at]) and gap_joins(words[at])


def _is_of_name(word: Word, number: int) -> bool:
    is_beside = not number or (gap_joins(word) and "\n" not in word.gap)
    return is_beside and word.is_capitalised and not _is_shouted(word)


def _is_shouted(word: Word) -> bool:
    return word.text.isupper() and len(word.text) > 1


def _is_place(stem: str, table: Lexicon) -> bool:
    return stem in table.places or stem in listed_words("place") or stem in listed_words("state")

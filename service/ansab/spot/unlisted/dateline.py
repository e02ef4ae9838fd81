"""Where the report begins behind a place and a dash: *TRIPOLI (Agencies) -- Fighting broke out*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ansab.names.lexicon import lexicon
from ansab.spot.lists import listed_words
from ansab.spot.words import Word

__all__ = ["behind_datelines"]

_DASH = re.compile(r"[\s)\]]*\s(?:--?|—|–)\s+")
_MOST_WORDS = 9


def behind_datelines(words: Sequence[Word]) -> list[Word]:
    """Let the first word of a report begin its sentence; leave out *Agencies* and *Staff* in brackets before it.

    >>> from ansab.spot.words import words_of
    >>> [word.text for word in behind_datelines(words_of("TRIPOLI (Agencies) -- Fighting")) if word.begins_sentence]
    ['TRIPOLI', 'Fighting']
    """
    found = list(words)
    first = 0
    for at, word in enumerate(words):
        if "\n" in word.gap:
            first = at
        is_early = 0 < at - first <= _MOST_WORDS
        if (
            is_early
            and words[first].text.isupper()
            and len(words[first].text) > 2
            and _DASH.fullmatch(word.gap)
        ):
            found[at] = replace(word, gap=": ")
            for town in _town(words, first, at):
                found[town] = replace(words[town], text=words[town].text.lower())
            for before in range(first + 1, at):
                if words[before].gap.endswith("(") and words[before].form in listed_words("opener"):
                    found[before] = replace(words[before], text=words[before].text.lower())
    return found


def _town(words: Sequence[Word], first: int, end: int) -> range:
    """Numbers of the words in capitals that are a place, by the country or the day behind them: *KOBLENZ, Germany, July 3 -*."""
    behind = first
    while behind < end and words[behind].text.isupper() and (behind == first or words[behind].gap == " "):
        behind += 1
    is_place = (
        behind < end
        and words[behind].gap == ", "
        and (words[behind].form in lexicon().places or words[behind].form in listed_words("calendar"))
    )
    return range(first, behind if is_place else first)

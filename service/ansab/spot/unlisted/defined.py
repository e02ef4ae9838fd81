"""Find the short forms that a paper says it will use: *Lamp Exchange Co. (“Lamp”)*, then *Lamp* alone, be it a town too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ansab.spot.lists import listed_words
from ansab.spot.span import Span
from ansab.spot.words import Word
from ansab.text.normalize import normalize

__all__ = ["defined_terms"]

_TERM = re.compile(
    r"[\"”»]?[.,]?\s+\((?:hereinafter|hereafter|henceforth|or|and|together|collectively|the|,|\s)*[\"“«](?:the )?([^\"”»()\n]{2,40})[\"”»]"
)
_LEAST_LETTERS = 3


def defined_terms(text: str, words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Find each place of a single word of a name that stands in quotation marks and brackets right behind it.

    Two words and more look like a name by themselves, and what is no word of the name (*the “Company”*) is none.

    Args:
        text: The text.
        words: Its words.
        spans: Names found in it so far.

    >>> from ansab.spot.words import words_of
    >>> text = "At Basra Lamps LLC (the “Basra”) a clerk slept. Basra paid."
    >>> [span.name for span in defined_terms(text, words_of(text), [Span(start=3, end=18, name="Basra Lamps LLC")])]
    ['Basra', 'Basra']
    """
    terms: dict[str, Span] = {}
    for span in spans:
        said = _TERM.match(text, span.end)
        term = said.group(1) if said else ""
        is_word = term.isalpha() and len(term) >= _LEAST_LETTERS and term[0].isupper()
        if is_word and normalize(term) not in listed_words("thing") and term in span.name.split()[:-1]:
            terms[term] = span
    if not terms:
        return []
    return [
        Span(
            start=word.start, end=word.stem_end, name=text[word.start : word.stem_end], type=terms[term].type
        )
        for word in words
        if (term := text[word.start : word.stem_end]) in terms and word.start > terms[term].end
    ]

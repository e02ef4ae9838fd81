"""Find the short forms of names that a text has given in full, in scripts that have no capitals."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.model import EntityType
from ansab.spot.inflection import forms_of
from ansab.spot.span import Span
from ansab.spot.words import Word, words_of

__all__ = ["echoes"]

_LEAST_LETTERS = 4


def echoes(text: str, words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """Find single words that are the last word of a person's name found in the text: والخزعلي after قيس الخزعلي.

    Args:
        text: The text.
        words: Its words.
        spans: Names found in it so far.
    """
    last: set[str] = set()
    for span in spans:
        parts = words_of(span.name)
        if span.type is EntityType.PERSON and len(parts) > 1 and len(parts[-1].form) >= _LEAST_LETTERS:
            last.update([parts[-1].form] if _has_no_case(parts[-1].text) else ())
    taken = {place for span in spans for place in range(span.start, span.end)}
    found = []
    for word in words:
        if last and _has_no_case(word.text) and taken.isdisjoint(range(word.start, word.end)):
            for form, skipped, end in forms_of(word, is_first=True):
                if form in last:
                    start = word.start + skipped
                    found.append(Span(start=start, end=end, name=text[start:end], type=EntityType.PERSON))
                    break
    return found


def _has_no_case(text: str) -> bool:
    return text.lower() == text.upper()

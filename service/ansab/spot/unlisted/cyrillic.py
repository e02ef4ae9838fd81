"""What tells a name from the word that begins a Russian sentence before it: *Счета Умарова заморожены*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ansab.spot.inflection import russian_forms
from ansab.spot.span import Span
from ansab.spot.unlisted.borders import may_be_given
from ansab.spot.words import Word

__all__ = ["without_opening_nouns"]

_NOUN_AND_NAME = 2


def without_opening_nouns(text: str, spans: Sequence[Span], words: Sequence[Word]) -> list[Span]:
    """Leave the last name alone of two words at the head of a sentence, if the text has that name in full elsewhere.

    The word before it is a noun then, unless it may be a given name.
    """
    at_of = {word.start: at for at, word in enumerate(words)}
    in_full = [span for span in spans if " " in span.name and not _opens(span, words, at_of)]
    last = {form for span in in_full for form in russian_forms(_words_in(span, words, at_of)[-1])}
    found = []
    for span in spans:
        if span.type is None and _opens(span, words, at_of):
            parts = _words_in(span, words, at_of)
            noun, name = parts[0], parts[-1]
            is_pair = len(parts) == _NOUN_AND_NAME and name.gap == " " and not may_be_given(noun)
            if is_pair and not last.isdisjoint(russian_forms(name)):
                span = replace(span, start=name.start, name=text[name.start : span.end], form="")
        found.append(span)
    return found


def _opens(span: Span, words: Sequence[Word], at_of: dict[int, int]) -> bool:
    at = at_of.get(span.start)
    return at is not None and words[at].is_cyrillic and words[at].begins_sentence


def _words_in(span: Span, words: Sequence[Word], at_of: dict[int, int]) -> Sequence[Word]:
    at = end = at_of.get(span.start, 0)
    while end < len(words) and words[end].start < span.end:
        end += 1
    return words[at : max(end, at + 1)]
